"""What a speaker kept back is no part of what was said: "said ten had died, | but gave no details"."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from reportedly.nouns.article import Article
from reportedly.nouns.stages import Attribution
from reportedly.text.quotes import find_quotations


def without_withheld(article: Article, one: Attribution) -> Attribution:
    """The attribution, its unquoted content behind the cue cut before words that say what its source didn't tell."""
    if not one.cue or not one.source:
        return one
    for at, span in enumerate(one.content):
        if span.start < one.cue[0].start:
            continue
        hit = _withheld().search(article.text, span.start, span.end)
        if hit is None or hit.start() == span.start:
            continue
        if any(quote.start <= hit.start() < quote.end for quote in find_quotations(article.text)):
            continue
        return replace(one, content=(*one.content[:at], article.cite(span.start, hit.start())))
    return one


@cache
def _withheld() -> re.Pattern[str]:
    details = r"(?:any |further |more |other |additional )*(?:details?|specifics|information|explanation|evidence)"
    told = rf"(?:elaborate|specify|disclose|go into detail|say (?:wh\w+|how|if)|(?:give|provide|offer) {details})"
    telling = r"(?:elaborating|specifying|disclosing|saying|naming|identifying|confirming|explaining|blaming|accusing)"
    return re.compile(
        r",? (?:but|although|though|and) (?:(?:he|she|they|it) )?(?:(?:has|have|had|also|later) )*"
        r"(?:(?:did not|didn['’]t|would not|wouldn['’]t|could not|couldn['’]t|declined to|refused to) "
        rf"(?:immediately |further )?{told}|(?:gave|offered|provided) (?:no|few) {details}"
        rf"|stopped short of {telling})\b"
    )
