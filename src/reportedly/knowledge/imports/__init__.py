"""Actors that users bring: read from FollowTheMoney, Wikidata or CSV, kept in their folder, looked up by name."""
