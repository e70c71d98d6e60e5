"""How words end that call false what comes before, and the pieces of such patterns."""

from __future__ import annotations

import re
from functools import cache

from reportedly.connect.claimed import claim_nouns

FEW = r"(?:[^\s.,;]+\s+){0,6}?"  # words before what counts
HOW = r"(?:(?:\w+ly|all|just|also|both|quite|so|plain|far|no\s+more\s+than|nothing\s+but)\s+)*"
QUOTE = r"[“\"'`]*"
NOT = r"(?:(?:did|does|do|has|have|had)\s*(?:not|n['’]t|never)|never)"
BE = r"(?:is|are|was|were|(?:has|have|had)\s+been|['’](?:s|re))"
CALLED = (  # what calls something false by itself, whatever it is said of
    r"(?:not\s+(?:\w+\s+)?true|not\s+the\s+(?:case|truth)|untrue|false|baseless|groundless|unfounded|made[\s-]up"
    r"|fabricated|concocted|trumped[\s-]up|fictitious|bogus|(?:an?\s+)?(?:\w+\s+)?(?:lies?|invention|fabrication"
    r"|fiction"
    r"|nonsense|rubbish|garbage|hogwash|propaganda|fairy\s+tales?|untruths?|falsehoods?|fantasy|hoax)"
    r"|(?:an?\s+)?(?:\w+\s+)?figments?\s+of\s+.*imagination|(?:an?\s+)?pack\s+of\s+lies|fake\s+news"
    r"|without\s+(?:any\s+)?(?:foundation|basis|merit|substance|truth)|wide\s+of\s+the\s+mark|far\s+from\s+(?:the"
    r"\s+truth|true))"
)
PLOT = (  # what is said to be behind a claim by whom it is of
    r"witch[\s-]hunt|set[\s-]up|conspiracy|vendetta|ploy|smear\s+campaign|campaign\s+against|misunderstanding|mix-up"
    r"|(?:attempt|bid|effort)\s+to\s+(?:discredit|smear|distract|silence|harm|damage|blacken|divert)\w*"
    r"(?:\s+[\w’'-]+){0,6}"
)
WEAK = (  # what calls a claim false, and anything else only bad
    r"(?:not\s+(?:accurate|correct|so|serious|credible)|wrong|incorrect|inaccurate|misleading|erroneous|absurd"
    r"|ridiculous|laughable|ludicrous"
    r"|preposterous|outlandish|far[\s-]fetched|nonsensical|(?:\w+\s+)?exaggerat(?:ed|ions?)|insulting|malicious"
    r"|misplaced|premature|one[\s-]sided|flawed|outrageous|fanciful|guesswork|wishful\s+thinking|full\s+of\s+(?:\w+\s+)?"
    r"(?:mistakes|errors|holes|inaccuracies|contradictions|lies)|(?:based|built|founded|resting)\s+(?:solely\s+|only\s+)?on\s+"
    r"(?:\w+\s+)?(?:hearsay|rumou?rs?|gossip|lies|guesswork|speculation|falsehoods?|misunderstandings?|nothing)|(?:mis(?:read|interpreted|understood|represented|quoted))"
    r"|(?:meant|designed|intended|calculated)\s+to\s+(?:discredit|smear|distract|silence|blacken|divert|deflect|cover\s+up|hide)"
    r"\b(?:\s+[\w’'-]+){0,8}|slanderous|defamatory|unsubstantiated|unproven|implausible|speculation|hearsay|gossip|mere\s+\w+|an?"
    r"\s+(?:\w+\s+)?(?:smear|myth|slander|distortion|exaggeration|provocation|insult)"
    rf"|(?:politically|racially|personally)\s+(?:motivated|driven)|(?:an?\s+)?(?:\w+\s+)?(?:{PLOT}))"
)
EVIDENCE = (
    r"(?:documents?|papers?|cop(?:y|ies)|letters?|videos?|films?|footage|photos?|photographs?|pictures?|images?"
    r"|recordings?|tapes?"
    r"|e-?mails?|messages?|memos?|signatures?|notes?|screenshots?|list|files?|records?|contracts?|agreements?|bills?"
    r"|receipts?|certificates?|transcripts?|statements?|scenes?|diar(?:y|ies)|logs?|data|samples?)"
)
FORGED = (
    r"(?:(?:an?\s+)?(?:\w+\s+)?(?:fakes?|forger(?:y|ies)|fakery)\b|forged|faked|falsified|doctored|manipulated|staged"
    r"|computer[\s-](?:made|generated)|not\s+(?:authentic|genuine|real)|(?:an?\s+)?(?:montage|collage|plant)\b|edited"
    r"|altered|counterfeit|planted|tampered\s+with|(?:taken|quoted|torn)\s+out\s+of\s+context"
    r"|incomplete\s+and\s+(?:doctored|edited|forged|misleading)|mis(?:read|interpreted|translated|quoted|understood))"
)
GROUNDLESS = (
    r"(?:no\s+(?:basis|foundation|merit|substance|relation|truth|grounds?|credibility)|any\s+(?:basis|foundation"
    r"|merit|substance|truth)"
    r"|(?:(?:a\s+number\s+of|several|many|serious|factual|gross)\s+)*(?:errors|mistakes|inaccuracies|falsehoods"
    r"|untruths|lies)"
    r"|(?:correspond\s+to|reflect|match|fit)\s+(?:the\s+)?(?:facts|reality|truth))"
)
BY_WHOM = (  # who made the claim, or what was said besides
    r"(?:\s+(?:and|but|from|by|or|in|of|told|spread|invented|put|made)\b.*)?"
)
SAYS = (
    r"(?:sa[yi]\w*|spread\w*|writ\w+|wrote|claim\w*|alleg\w*|report\w*|tell\w*|told|assert\w*|publish\w*|is\s+saying)"
)


@cache
def endings() -> tuple[re.Pattern[str], ...]:
    """How words end that call false what comes before: "the scene in the film | is entirely untrue"; claims by words
    that would say less of other things, "the assertion that the wall leaks | is simply wrong", and what shows
    something by others, "the documents | are forgeries"."""
    claim = rf"(?P<what>{FEW}(?:{claim_nouns()})\b.*?)"
    return tuple(
        re.compile(one, re.IGNORECASE | re.DOTALL)
        for one in (
            rf"(?P<what>^.*?)\s+{BE}\s+{HOW}{QUOTE}{HOW}{CALLED}(?:\s+(?:and|from|by|or|in)\b.*)?\W*$",
            rf"(?P<what>^.*?)\s+(?:{NOT}\s+(?:\w+ly\s+)?(?:t(?:ake|aken|ook)\s+place|happen(?:ed)?|occur(?:red)?"
            rf"|exist(?:ed)?))\W*$",
            rf"^{claim}\s+{BE}\s+{HOW}{QUOTE}{HOW}(?:{CALLED}|{WEAK}){BY_WHOM}\W*$",
            rf"^{claim}\s+(?:as\s+)?{QUOTE}{HOW}{WEAK}{BY_WHOM}\W*$",
            rf"^{claim}\s+(?:ha[sd]|have|bears?|bore|lacks?|lacked|contain(?:s|ed)?|do(?:es)?\s+not|did\s+not)"
            rf"\s+{GROUNDLESS}.*$",
            rf"(?P<what>^{FEW}{EVIDENCE})\s+(?:show(?:s|ed)?|(?:must\s+be|is|are|was|were)\s+(?:those\s+|that\s+)?of)"
            r"\s+(?:another|a\s+different|somebody\s+else|someone\s+else)\b.*$",
            rf"(?P<what>^{FEW}{EVIDENCE}(?:\s+of(?:\s+[\w’']+){{1,4}}?)?)\s+(?:{BE}\s+|as"
            rf"\s+)?{HOW}{QUOTE}{FORGED}(?:\s+(?:and|from|by|or|in|made)\b.*)?\W*$",
        )
    )
