"""What the reader knows beforehand: states, organisations, roles, cue words, hedges, the ontology, places.

Data files in data/ and ontology/ hold facts; a module beside each reads it once, checks it, and answers lookups by
name.
"""
