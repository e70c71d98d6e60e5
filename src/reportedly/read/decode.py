"""Bytes → characters: UTF-8 for text, the declared charset for pages; binary and empty bodies are refused."""

from __future__ import annotations

import codecs
import re

from reportedly.nouns.errors import Refused
from reportedly.read.limits import BODY_MAX, TEXT_MAX, require

MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"BM\x00",
)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL_SHARE_MAX = 0.05  # share of control bytes other than tab, line ends, form feed, escape; real texts have none
REPLACED_SHARE_MAX = (
    0.001  # of a page's characters may be broken bytes (shown as U+FFFD); a wrong charset breaks far more
)
DECLARED_WITHIN = 4096  # bytes at a page's start that are searched for its charset

_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b") + b"\x7f"
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# Only charsets that pages use: Python also knows "rot13", "idna" and "unicode_escape" as encodings.
_KNOWN = re.compile(r"utf-?8|us-?ascii|(?:iso-?8859|windows|cp|koi8|gb|big5|shift|euc|mac|latin)[\w-]*", re.IGNORECASE)
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
}  # WHATWG Encoding, "labels"


def text_of(body: bytes) -> str:
    """Exactly the characters of a UTF-8 body, line ends and a leading U+FEFF kept.

    Raises Refused: too_large | empty | binary | not_utf8. A byte order mark stays in the text as its first
    character (as Python's `utf-8` reads it), so that offsets are those of whoever opens the same file.
    """
    require(len(body), BODY_MAX, "bytes")
    refuse_binary(body)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("not_utf8", f"byte {error.start:,} is not UTF-8; save the text as UTF-8") from error
    return checked(text)


def checked(text: str) -> str:
    """The same text; Refused: too_large | empty | binary (a NUL) | not_utf8 (half a surrogate pair)."""
    require(len(text), TEXT_MAX, "characters")
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise Refused("empty", "there is no text in it")
    if "\0" in text:
        raise Refused("binary", "the text holds NUL characters: it is no plain text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused("not_utf8", f"character {error.start:,} is half a surrogate pair") from error
    return text


def refuse_binary(body: bytes) -> None:
    """Nothing; Refused `empty`, `not_utf8` (UTF-16) or `binary` where the bytes are no text at all."""
    if not body.strip():
        raise Refused("empty", "there is nothing in it")
    if body.startswith(UTF16_MARKS):
        raise Refused("not_utf8", "it is UTF-16; save the text as UTF-8")
    head = body[:65536]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if body.startswith(MAGIC) or b"\0" in body or controls > CONTROL_SHARE_MAX * len(head):
        raise Refused("binary", "it holds binary data, not text")


def page_of(body: bytes) -> str:
    """The characters of a page: UTF-8 where its bytes are, else the charset it declares. Refused as `text_of`."""
    require(len(body), BODY_MAX, "bytes")
    refuse_binary(body)
    body = body.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(body)


def _as_declared(body: bytes) -> str:
    found = _DECLARED.search(body, 0, DECLARED_WITHIN)
    label = found[1].decode("ascii") if found else ""
    if not _KNOWN.fullmatch(label):
        raise Refused("not_utf8", f"it is not UTF-8 and declares {label or 'no charset'}")
    try:
        name = codecs.lookup(label).name
        page = body.decode(_AS_BROWSERS_DO.get(name, name), errors="replace")
    except LookupError as error:
        raise Refused("not_utf8", f"it is not UTF-8 and declares the unknown charset {label}") from error
    if page.count("\ufffd") > REPLACED_SHARE_MAX * len(page):
        raise Refused("not_utf8", f"its bytes are neither UTF-8 nor the {label} that it declares")
    return page
