"""Gold sets, pure scorers, floors, and the gate that holds the reader to them."""
