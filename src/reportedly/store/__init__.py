"""The record and where it is kept: one Writer and View, in memory or in a DuckDB file."""
