"""Articles labelled by us to learn from: who said what, and which events are told. Offsets, without the texts."""
