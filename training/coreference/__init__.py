"""Coreference: a head over the encoder's frozen states that finds noun phrases and says which mean the same."""
