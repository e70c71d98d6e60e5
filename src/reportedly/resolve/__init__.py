"""Annotated → Resolved: mentions become actors, places and moments, and sources the actors they mean."""

from __future__ import annotations

from reportedly.resolve.stage import resolve

__all__ = ["resolve"]
