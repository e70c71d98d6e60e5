"""The order, the where, the journal and the settings."""
