"""Joining across articles: rows and judgements in, judgements and clusters out; no store, no clock."""
