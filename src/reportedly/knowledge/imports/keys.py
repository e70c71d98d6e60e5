"""The keys under which an imported name is kept and found again."""

from __future__ import annotations

import re

from reportedly.knowledge.names import tidy
from reportedly.text.fold import fold
from reportedly.text.names import parse_name
from reportedly.text.spelling import name_keys

ACRONYM_MOST = 5  # letters: a short name in capitals is found only as written, "WHO" never by "who"
PATRONYMIC = re.compile(r"\w{3,}(?:ovich|evich|ovych|yevich|ovna|evna|ivna|yevna|ich)$")


def body_keys(name: str) -> tuple[str, ...]:
    """The keys of an organisation's name."""
    bare = tidy(name)
    if bare.isupper() and len(bare) <= ACRONYM_MOST and " " not in bare:
        return (f"={bare}",)
    return (fold(bare),)


def person_keys(name: str) -> tuple[str, ...]:
    """The keys of a person's name of two words and more, exact ("mira holt") first, then by spelling ("~mira holt").

    "HOLT, Mira" is turned round; an East Slavic patronymic may be left out.
    """
    surname, comma, given = name.partition(",")
    turned = f"{given} {surname}" if comma and "," not in given else name.replace(",", " ")
    parts = parse_name(turned)
    words = fold(f"{parts.given} {parts.surname}").split()
    if len(words) < 2:
        return ()
    forms = [words]
    if len(words) == 3:
        forms += [[words[0], words[2]]] if PATRONYMIC.fullmatch(words[1]) else []
    exact = [" ".join(form) for form in forms]
    spelt = ["~" + " ".join(name_keys(key)) for key in exact]
    return tuple(dict.fromkeys([*exact, *spelt]))
