"""What page furniture looks like, line by line: whole labels, openings, endings. One visible list of rules."""

# ruff: noqa: E501  (a rule a line: the list is read as a table, and a pattern in pieces is harder to check)

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reportedly.nouns.kinds import FurnitureKind

LABELS: Mapping[FurnitureKind, str] = {  # a whole line, in any case, without marks at its edges
    "player": "play|pause|mute|unmute|play video|play audio|watch|watch now|watch live|watch video|watch the video|"
    "watch more|video|videos|audio|listen|listen now|listen to this article|listen to this story|listen to article|"
    "now playing|up next|replay|replay video|autoplay|media caption|scroll down for video|scroll down for videos|"
    "loading video|this video can not be played|this video cannot be played|playback not supported|full screen|"
    "live stream|watch again|video player|current time|duration",
    "share": "share|share this|share this article|share this story|share this post|share this page|share article|"
    "share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|share via email|tweet|"
    "tweet this|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|instagram|youtube|tiktok|"
    "email|e-mail|email this article|print|print this article|copy link|link copied|copy link to clipboard|save|"
    "save article|bookmark|comment|comments|leave a comment|post a comment|view comments|show comments|"
    "join the conversation|gift this article|like this|follow us|messenger|share link|more sharing options",
    "related-link": "read more|related|related articles|related stories|related content|related news|related coverage|"
    "related topics|related links|related reading|see also|also read|read also|more on this story|more on this topic|"
    "you may also like|you might also like|you may also be interested in|recommended|recommended stories|"
    "recommended for you|recommended reading|most read|most popular|most viewed|trending|trending now|"
    "editors' picks|editor's picks|editor's choice|don't miss|top stories|more stories|more news|latest news|"
    "external links|more like this|read next|further reading|more from this section|what to read next|"
    "sister links|in other news|today's top stories|popular stories|stories you may like|partner news",
    "ad": "advertisement|advertisements|advertising|ad|ads|advert|sponsored|sponsored content|sponsored by|promoted|"
    "promoted content|paid post|paid content|story continues below|story continues below advertisement|"
    "article continues below|article continues below advertisement|continue reading below|skip ad|"
    "skip advertisement|report ad|report this ad|from our partners|continue reading the main story|ad feedback|"
    "advertiser content|story continues after advertisement|remove ads",
    "credit": "reuters|afp|ap|associated press|the associated press|getty|getty images|epa|xinhua|bloomberg|"
    "shutterstock|agence france-presse|afp via getty images|via reuters|ap photo|istock|alamy|wireimage|"
    "sources|references|reuters photo|all rights reserved|with agencies|from wire reports|from staff reports|"
    "staff and agencies|email the author|agencies|press association",
    "caption": "photo|photos|image|images|picture|pictures|caption|image caption|gallery|photo gallery|file photo|"
    "file image|enlarge this image|toggle caption|hide caption|view gallery|view image|view photos|in pictures",
    "cookie": "accept|accept all|accept cookies|accept all cookies|reject all|manage cookies|cookie settings|"
    "cookie policy|cookie preferences|cookies|manage preferences|privacy settings|i accept|i agree|cookie notice",
    "newsletter": "subscribe|subscribe now|sign up|sign up now|sign up here|newsletter|newsletters|"
    "thanks for signing up|thank you for signing up|thank you for subscribing|already a subscriber|"
    "support our journalism|donate|donate now|become a member|get the app|download the app|thanks for subscribing|"
    "daily newsletter|subscribe today|start your free trial|become a supporter",
    "navigation": "home|menu|search|skip to content|skip to main content|skip navigation|back to top|scroll to top|"
    "next|previous|next article|previous article|next story|previous story|log in|login|sign in|sign out|register|"
    "my account|my profile|close|open menu|show more|show less|load more|loading|view all|see all|show all|expand|"
    "collapse|contact us|about us|privacy policy|terms of use|terms of service|terms and conditions|accessibility|"
    "sitemap|advertise with us|rss|faq|tags|topics|sections|go to homepage|view on timesmachine|have an opinion on this story",
}  # fmt: skip

TAIL_HEADS = frozenset({  # what follows them to the text's end, in short lines, is of the same kind
    "related", "related articles", "related stories", "related content", "related news", "related coverage",
    "related links", "see also", "also read", "read also", "external links", "sources", "references", "sister links",
    "further reading", "more on this story", "most read", "most popular", "trending", "trending now", "top stories",
    "more stories", "latest news", "recommended", "recommended stories", "recommended for you", "you may also like",
    "you might also like", "read next", "more news", "popular stories", "partner news", "read more", "more",
})  # fmt: skip

_U = r"[^\W\d_a-zß-öø-ÿ]"  # an upper-case letter (or one of a script without case)
NAME = rf"{_U}[\w'’.\-]*(?:\s+(?:(?:de|da|van|von|der|den|bin|al|el|la|le|du|di|dos)\s+)*{_U}[\w'’.\-]*){{1,3}}"
NAMES = rf"{NAME}(?:(?:,\s*(?:and\s+|with\s+)?|\s+and\s+|\s*&\s*|\s+with\s+){NAME})*"
ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # of e-mail
_AGENCY = r"(?:getty(?: images)?|reuters|afp|ap|epa(?:-efe)?|pa(?: wire| images)?|bloomberg|shutterstock|rex|wireimage|anadolu|associated press|alamy|istock|tass|xinhua|zuma|sipa)"  # fmt: skip
_PRESS = r"(?:News|Times|Post|Press|Journal|Herald|Tribune|Gazette|Reuters|AFP|AP|BBC|CNN|NBC|CBS|ABC|NPR|Fox|Today|TODAY|Guardian|Telegraph|Magazine|Radio|TV|Staff|Writer|Editor|Correspondent|Reporter|Agency|[Cc]orrespondent|[Rr]eporter|[Ss]taff writer|editor|columnist)"  # fmt: skip


class Rule(NamedTuple):
    """A line that matches `pattern` from its start and has at most `longest` characters is furniture of this kind.

    `edges`: only among the first or last lines of the text, where a byline stands and a sentence rarely looks like one.
    """

    kind: FurnitureKind
    pattern: re.Pattern[str]
    longest: int
    edges: bool = False


def _rule(kind: FurnitureKind, pattern: str, longest: int = 200, *, cased: bool = False, edges: bool = False) -> Rule:
    return Rule(kind, re.compile(pattern, 0 if cased else re.IGNORECASE), longest, edges)


OPENINGS = (
    _rule("related-link", r"(?:read (?:more|also|next|on)|also read|more|related(?: \w+)?|see (?:also|more)|recommended|read|must read|don['’]t miss|more on this|further reading|learn more|find out more|you may also like|more from [^:]{2,40}|also on [^:]{2,30})\s*[:|»>]\s*\S"),
    _rule("related-link", r"READ MORE\b|(?:Read|See|Learn) (?:more|More) (?:about|on|here|at|from)\b(?![^.]*\bsaid\b)|(?:Read|See) More\b", cased=True),
    _rule("related-link", r"also on \w+\.\w{2,6}\b|(?:read|see|view) (?:the )?(?:full|original|whole) (?:article|story|report)\b", 250),
    _rule("related-link", r"\[(?!editor|correction|update|note|clarif|this (?:story|article))[A-Z][^\[\]]{20,200}\]$", 220),
    _rule("player", r"(?:watch(?: live| now| video| the video)?|listen(?: now)?|video|audio|podcast|play(?: video| audio)?)\s*[:|»>]\s*\S"),
    _rule("player", r"\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?$|play (?:video|audio)\s*[\d“\"'‘]|duration:?\s*\d|(?:watch|listen)\s+\d+ ?min"),
    _rule("player", r"media playback is (?:un|not )supported on (?:your|this) device\b", 300),
    _rule("player", r"CLOSE [A-Z][^\n]{20,}", 600, cased=True),
    _rule("related-link", r"(?:More|Also) (?:from|in|on) (?:The |the )?[A-Z][\w'’&. ]{2,38}:$", 60, cased=True),
    _rule("share", r"(?:save){2,}$|\d[\d,.]*k? (?:comments?|shares?|likes|retweets)$|(?:read or )?share (?:this|on|via)\b.{0,20}(?::|$)|(?:read or share this story)|like this story\?"),
    _rule("share", r"(?:follow|like|find|join) (?:us|me|@\w+|.{2,50}?) on (?:facebook|twitter|x|instagram|whatsapp|telegram|tiktok|linkedin|youtube|threads|bluesky)\b(?!.*\b(?:said|says)\b)"),
    _rule("share", r"(?:got|have|do you have) a (?:story|tip|news tip|question)\b.*(?:\?|email|call|contact|write)|(?:click here|tap here) to\b"),
    _rule("ad", r"(?:advertisement|advert|ad)\b\W*(?:continue[sd]? reading\b.{0,40}|scroll\b.{0,40}|skip\b.{0,30}|\d+ of \d+)$|(?:story|article|content|text) continues (?:below|after)\b.{0,40}$|continue reading (?:the main|below)\b.{0,40}$|- ?advertisement ?-$", 90),
    _rule("byline", r"BY [^\W\d_a-z][^\Wa-z]+(?:[ .,'’&|\-]+[^\W\d_a-z][^\Wa-z]*){1,12}$", 120, cased=True, edges=True),
    _rule("byline", rf"(?:By|BY|by|Written by|Analysis by|Words by|Text by|Posted by|Author)\s*:?\s+{NAMES}(?:\s*(?:[,|•·–—\-]|\bfor\b|\bin\b)\s*[^.!?]{{2,70}})?$", 160, cased=True, edges=True),
    _rule("byline", rf"(?:{NAMES}[\s,|•·–—:-]*)?(?:[Ee]-?mail:?\s*)?{ADDRESS}(?:\s*[,|•·–—-]?\s*@\w+)?$", 120, cased=True),
    _rule("byline", rf"{NAMES}\s*[,|•·]\s*(?:[\w.&'’]+\s+){{0,4}}{_PRESS}(?:\s+[\w.&'’]+){{0,2}}$", 110, cased=True, edges=True),
    _rule("byline", r"(?:first |originally )?(?:published|updated|last updated|posted|modified|created)\b\s*:?.{0,30}(?:\d{1,2}[:.]\d\d|\b(?:19|20)\d\d\b|\bago\b).{0,40}(?<!\.)$", 110, edges=True),
    _rule("byline", rf"{NAME} is (?:a|an|the) .{{0,60}}\b(?:reporter|correspondent|editor|columnist|staff writer)\b(?: (?:for|at|with|based|in|who|covering)\b.{{0,120}})?\.?$", 220, cased=True, edges=True),
    _rule("credit", rf"\(?(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Rr]esearch|[Gg]raphics?|[Tt]ranslation|[Pp]roduction)(?: (?:and|&) \w+)? by (?:the )?{NAME}(?: in [\w .]+)?(?:,|;| and |\.?\)?$)", 400, cased=True),
    _rule("credit", r"\W*with (?:assistance|contributions?|reporting|files|additional reporting|inputs?|help) (?:by|from)\b(?!.*\bsaid\b)", 250),
    _rule("credit", r"(?:©|\(c\)|copyright\s+(?:©|\(c\)|by\b|(?:19|20)\d\d))\s*\S", 300),
    _rule("credit", r".*\b(?:all rights reserved|contributed to this (?:report|story|article)|may not be (?:published, broadcast|reproduced|redistributed))\b", 400),
    _rule("credit", r"this (?:article|story|report|piece|post) (?:was |has been )?(?:originally |first )?(?:published|appeared|adapted|republished)\b", 250),
    _rule("credit", r"(?:(?:photos?|photographs?|pictures?|images?|picture|video|graphics?|illustration|photo credit|image credit|credits?)(?: by| credits?| courtesy(?: of)?)?\s*[:©]|photos? (?:by|courtesy of))\s*\S.{1,90}(?<![.!?])\.?$", 120),
    _rule("credit", r"[\w ]{2,20}\btranscripts are (?:created|produced|prepared|made)\b", 600),
    _rule("credit", r"source:\s*\S(?:[^.]|\.(?=\w)){1,60}$", 70),
    _rule("credit", rf"(?:{NAMES}\s*)?[/|]\s*(?:(?:The )?\w+\s*[/|]\s*)?(?i:{_AGENCY})(?:\s*(?:via|/)\s*(?i:{_AGENCY}))?(?:, ?FILE|, ?File)?$", 110, cased=True),
    _rule("credit", r"(?:the )?associated press (?:writers?|journalists?|reporters?)\b.*\b(?:contributed|reported from)\b|(?:contact|e-?mail|reach) (?:the (?:author|reporter|writer)|[\w ]{3,40}? at \S+@)", 300),
    _rule("caption", r"(?:file photo|file image|file picture|pictured|image caption|media caption|photo caption|caption|photo shows)\s*[:–—\-]\s*\S", 600),
    _rule("caption", r"FILE(?: PHOTO)?\s*[:–—\-]+\s*\S|(?:In|in) this (?:\w+\.? \d{1,2}, \d{4},? )?file photo", 600, cased=True),
    _rule("caption", r"image (?:copyright|source|caption|credit)\b|enlarge this image\b|.{0,200}\btoggle caption\b", 600),
    _rule("caption", r"(?:GETTY(?: IMAGES)?|Getty Images)\s+[A-Z0-9“‘][^:]*$(?<!said\.)", 300, cased=True),
    _rule("caption", r"(?:AP:Associated Press|AFP:(?:AFP|Getty Images)|Reuters|Rex Features|Alamy|EPA|AFP|SWNS|Splash News) [A-Z0-9“‘][^\n]*\b[a-z]+ [a-z]+ [a-z]+\b[^\n]*[^\s.!?:”\"'’]$", 300, cased=True),
    _rule("cookie", r"(?:.{0,120}\b(?:we|our (?:web)?site|this (?:web)?site|and our partners) uses? cookies\b|by (?:continuing|using|clicking|browsing)\b.*\bcookies?\b|(?:accept|manage|allow|reject) (?:all )?(?:\w+ )?cookies\b)", 600),
    _rule("newsletter", r"(?:please )?(?:sign up|signup|subscribe)\b.{0,140}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefings?|podcast|channel|feed|app)\b", 260),
    _rule("newsletter", r"(?:get|receive|want)\b.{0,120}\b(?:newsletters?|(?:your|my) inbox|(?:news|email) alerts?|delivered to you)\b|.{0,40}\byour inbox\b.{0,80}$", 240),
    _rule("newsletter", r"(?:enter your e-?mail|thanks? (?:you )?for (?:signing up|subscribing)|download (?:the|our)\b.{0,40}\bapp\b|support (?:our|independent) journalism|you (?:have|are) (?:now )?subscribed|keep an eye on your inbox|there was an error (?:processing|with) your)", 220),
    _rule("newsletter", r"newsletter sign[ -]?up\b.{0,60}\b(?:continue reading|newsletters?|inbox)\b", 900),
    _rule("navigation", r"[\w&'’ ]{2,26}(?:\s*[>›»→]\s*[\w&'’ ]{2,40}){1,5}$|(?:[\w&'’ ]{2,24}\s*\|\s*){2,8}[\w&'’ ]{2,24}$", 160),
    _rule("navigation", r"\+? ?show all\b.{0,80}$|(?:page|image|photo|slide|item)?\s*\d+\s*(?:of|/)\s*\d+$|jump to\b.{0,40}$|\d+ ?min(?:ute)?s?\.? read$|\d+ (?:minutes?|mins?|hours?|hrs?|days?) ago$", 110),
)  # fmt: skip

# A sentence may stand before these: the whole line is furniture where it is a caption or a link.
ENDINGS = (
    _rule("related-link", r".{3,240}(?:\s|[.?!”’\"])Read more\s*(?:»|>|→|\.{3}|…)?$", 260, cased=True),
    _rule("caption", rf".*\((?:(?:photo|image|picture|pic|credit|file photo|ap photo)\b[^()]{{0,90}}|[^()]{{0,60}}(?:/|\bvia )\s*{_AGENCY}[^()]{{0,20}}|getty images?|shutterstock|rex(?: features)?|istock|alamy)\)\.?$", 600),
    _rule("caption", r".*(?:\s|[.”’\"\)\w])(?:Photo|Image|Picture|Photograph|Photographer|Photo [Cc]redit)s?(?: by| credit)?: ?(?:©\s*)?[^:;]{2,70}$", 500, cased=True),
    _rule("caption", r".*(?:\bREUTERS/[A-Z]\w+|\bAP Photo/\w+|\bAFP/[A-Z]\w+).{0,60}$", 500, cased=True),
)  # fmt: skip

# Only the bracket is furniture; the sentence before it is text.
CREDIT_AT_END = re.compile(
    r"\(\s*(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|graphics?|with (?:inputs?|files))"
    r"[^()]{0,40}\b(?:by|from)\b[^()]{2,400}\)\.?\s*$",
    re.IGNORECASE,
)
