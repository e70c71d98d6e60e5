"""Speed, memory and growth, measured as users meet them; and invented records to measure with."""
