"""Resolved → Reading: statements, reports and figures."""
