"""Every error this package raises on purpose.

ReportedlyError
├── Refused          an input can't be taken in; carries a reason code (the journal turns it into a refusal)
├── CitationError    a span that doesn't lie in the article it is cited from
├── KnowledgeError   a data file of ours or the user's is not as it should be
├── SetupError       a part is missing on this machine (model file, gazetteer packages)
├── SettingsError    a setting or option that doesn't exist or doesn't fit
└── RecordError      the record can't be opened, read or written
    ├── RecordLocked another process is writing to it
    └── UnknownId    nothing in this view of the record has the id

A message says what, which, and what to do.
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Base of all errors raised on purpose: catch this to catch them all."""


class Refused(ReportedlyError):
    """An input that can't be taken in: `why` is a reason code, `message` what a person should know."""

    def __init__(self, why: str, message: str) -> None:
        super().__init__(message)
        self.why = why
        self.message = message


class CitationError(ReportedlyError):
    """A span outside its article, empty, or the wrong way round."""


class KnowledgeError(ReportedlyError):
    """A data file that can't be used; the message names file, line and what was expected."""


class SetupError(ReportedlyError):
    """Something this machine lacks; the message says how to get it."""


class SettingsError(ReportedlyError):
    """A setting that is unknown or doesn't fit; the message lists what is known."""


class RecordError(ReportedlyError):
    """A record that can't be opened, read or written."""


class RecordLocked(RecordError):
    """Another process holds the record open for writing."""


class UnknownId(RecordError):
    """An id that nothing in this view of the record has."""
