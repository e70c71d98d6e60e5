"""Labels written as quotations: the words meant stand in brackets in their context, offsets are found here.

`[she] told reporters` is "she"; `[It] began, [he] said` are two spans; `~` stands for any words between. White space
and the shape of quotation marks don't matter. Where the text has brackets of its own, ⟦ ⟧ mark
and [ ] are plain characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Spans = list[list[int]]

_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|\Z)")
_SINGLE, _DOUBLE = "'’‘", '"“”'


class LabelError(ValueError):
    """A label that can't be gold: a quotation that names no or several places, an unknown id, a value off its list."""


def locate(text: str, quotation: str) -> Spans:
    """The [start, end) spans of the bracketed words; without brackets, of the whole quotation.

    Raises LabelError unless the quotation stands in the text exactly once and its brackets cut at words.
    """
    pattern = _pattern(quotation)
    found = list(re.finditer(f"(?={pattern})", text, re.DOTALL))  # looking ahead also finds matches that overlap
    if len(found) != 1:
        raise LabelError(f"{quotation!r} is found {len(found)} times; {_advice(text, quotation, len(found))}")
    spans = [list(found[0].span(group)) for group in range(1, (found[0].re.groups or 0) + 1)]
    for start, end in spans:
        if start == end or text[start].isspace() or text[end - 1].isspace():
            raise LabelError(f"{quotation!r} marks nothing or begins or ends in white space")
    return spans


def spans(text: str, quotations: str | Iterable[str] | None) -> Spans:
    """The spans of none, one or several quotations, in text order."""
    wanted = [quotations] if isinstance(quotations, str) else quotations or []
    return sorted(span for quotation in wanted if quotation for span in locate(text, quotation))


def occurrences(text: str, words: Sequence[str]) -> Spans:
    """Every place where one of these names stands as whole words; inside a longer one, only the longer."""
    taken: Spans = []
    for name in sorted(words, key=len, reverse=True):
        at = [list(match.span()) for match in re.finditer(rf"(?<!\w){_loose(name)}(?!\w)", text)]
        if not at:
            raise LabelError(f"{name!r} stands nowhere in the article")
        taken += [span for span in at if not any(overlap(span, other) for other in taken)]
    return sorted(taken)


def overlap(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two [start, end) spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def manner(text: str, content: Spans) -> str | None:
    """direct, indirect or mixed: whether the content's letters stand inside quotation marks; None without content."""
    if not content:
        return None
    inside = {i for s, e in quoted(text) for i in range(s, e)}
    letters = [i for s, e in content for i in range(s, e) if text[i].isalnum()]
    share = sum(i in inside for i in letters) / len(letters)
    return "direct" if share == 1 else "indirect" if share == 0 else "mixed"


def quoted(text: str) -> Spans:
    """Quoted stretches; one left open at a paragraph's end (more follows) closes there."""
    out: Spans = []
    for paragraph in re.finditer(r"[^\n]+", text):
        base = paragraph.start()
        out += [[base + m.start(), base + m.end()] for m in _QUOTED.finditer(paragraph.group())]
    return out


def _pattern(quotation: str) -> str:
    """A regular expression with one group per bracketed stretch."""
    left, right = ("⟦", "⟧") if "⟦" in quotation else ("[", "]")
    pieces = re.split(f"({re.escape(left)}[^{re.escape(right)}]*{re.escape(right)})", quotation)
    marked = [piece for piece in pieces if piece.startswith(left) and piece.endswith(right)]
    if not marked:
        return f"({_edged(quotation)})"
    return "".join(f"({_edged(p[1:-1])})" if p in marked else _loose(p) for p in pieces if p)


def _edged(words: str) -> str:
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return before + _loose(words) + after


def _loose(words: str) -> str:
    """Words as a pattern: any white space, either shape of quotation mark, ~ for anything between."""
    out = ""
    for piece in re.findall(r"\s+|.", words, re.DOTALL):
        if piece.isspace():
            out += r"\s+"
        elif piece == "~":
            out += ".*?"
        elif piece in _SINGLE or piece in _DOUBLE:
            out += f"[{_SINGLE}]" if piece in _SINGLE else f"[{_DOUBLE}]"
        else:
            out += re.escape(piece)
    return out


def _advice(text: str, quotation: str, count: int) -> str:
    if count:
        return "add words outside the brackets"
    plain = [re.sub(r"[\[\]⟦⟧]", "", piece) for piece in quotation.split("~")]
    missing = [piece for piece in plain if piece and not re.search(_loose(piece), text)]
    return f"not in the text: {missing}" if missing else "its pieces are there, but in another order or cut in a word"
