"""The HTTP API: questions of a record as JSON, CSV and GeoJSON; judging and adding for who has the token."""
