"""Pairs of figures and of sentences that somebody labelled by reading: offsets of shared articles, texts of our own."""
