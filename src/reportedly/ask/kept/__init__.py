"""Kept answers: how each row of a kept table is made, and what is asked of them."""
