"""Nouns that head a source's phrase, and what each makes of it: a document, a body, people in general, a person."""

from __future__ import annotations

from functools import cache
from typing import Literal

from reportedly.resolve.lore import is_anonymous, is_people
from reportedly.text.wordset import word_set

HeadClass = Literal["document", "body", "people", "sources", "person", "force", "place", "other"]


DOCUMENTS = word_set(
    "report reports statement statements study studies survey surveys poll polls letter letters document "
    "documents article articles paper papers book books memo memos email emails e-mail e-mails transcript "
    "transcripts ad ads advertisement editorial editorials website page post posts tweet tweets message "
    "messages video videos footage film data figures statistics findings results research analysis analyses "
    "review assessment assessments estimate estimates lawsuit complaint complaints indictment affidavit filing "
    "filings ruling verdict decree resolution law treaty agreement declaration communique communiqué release "
    "bulletin dispatch dispatches note notice warrant files records papers cable cables press-release story "
    "stories column blog broadcast documentary map images photographs photos forecast forecasts evidence "
    "census graph chart platform speech interview investigation inquiry audit charge charges convention "
    "charter constitution headline headlines newsletter newsletters rule rules list testimony "
    "summary summaries judgment judgement suit petition clip recording proclamation motion advisory announcement "
    "comments memoir memoirs autobiography biography polling questionnaire press-conference guidelines guidance "
    "handbook manual leaflet plaque manifesto dossier directive banner banners placard placards imagery imaging"
)
BODIES = word_set(
    "ministry ministries government governments department departments agency agencies office offices bureau "
    "council councils commission commissions committee committees court courts tribunal parliament congress "
    "senate house army navy police military organisation organisations organization organizations group groups "
    "company companies firm firms bank banks union unions party parties alliance bloc coalition federation "
    "association institute institution institutions university think-tank administration administrations "
    "campaign campaigns team board embassy consulate authority hospital newspaper newspapers paper channel "
    "broadcaster station television tv radio network outlet outlets media press magazine service services force "
    "command militia "
    "movement faction cabinet presidency secretariat mission regime club league foundation fund charity "
    "charities corporation airline operator manufacturer utility state states country countries nation nations "
    "republic kingdom city town village region province district county airport prison school church newsroom "
    "watchdog regulator prosecution defence defense junta opposition leadership municipality kremlin pentagon "
    "site conglomerate retailer carrier brigade battalion corps directorate rebels publication palace academy diocese "
    "zoo museum gallery theatre theater festival library aquarium hotel restaurant supermarket clinic laboratory lab "
    "observatory orchestra band nonprofit startup start-up"
)
FORCES = word_set(
    "forces troops soldiers army military navy warplanes jets drones aircraft fighters marines paratroopers "
    "gunmen warships artillery tanks commandos airforce servicemen conscripts recruits pilots sailors infantry "
    "units unit personnel guards"
)
SOURCES = word_set(
    "official officials source sources aide aides adviser advisers advisor advisors insider insiders diplomat "
    "diplomats spokesperson spokespeople spokespersons spokesman spokesmen spokeswoman spokeswomen "
    "representative representatives officer officers witness witnesses eyewitness eyewitnesses operative "
    "operatives staffer staffers employee employees commander commanders negotiator negotiators envoy envoys "
    "investigator investigators prosecutor prosecutors lawmaker lawmakers lawyer lawyers attorney attorneys "
    "politician politicians informant informants delegate delegates bureaucrat executive executives leader "
    "leaders minister ministers colleague colleagues ally allies delegation speechwriter speechwriters "
    "informer whistleblower strategist strategists rep reps"
)
PEOPLE = word_set(
    "people residents critics supporters opponents activists experts analysts observers voters protesters "
    "demonstrators americans republicans democrats conservatives liberals environmentalists scientists "
    "researchers economists historians scholars doctors medics rescuers survivors victims relatives families "
    "family parents students teachers workers farmers migrants refugees citizens locals villagers civilians "
    "nationals individuals women men children youths fans readers viewers users commentators journalists reporters "
    "editors pundits "
    "campaigners campaigners advocates proponents detractors skeptics sceptics others some many most several "
    "few respondents neighbours neighbors friends believers members locals crowds crowd public population thousands "
    "investors traders firefighters authorities rebels separatists militants insurgents islamists lawmakers "
    "hundreds dozens scores tens millions "
    "everyone everybody nobody anyone someone those pollsters millennials readers prisoners inmates troops "
    "soldiers passengers customers consumers tourists athletes players rights-groups pilots engineers nurses "
    "meteorologists seismologists economists patients users feminists catholics christians muslims jews hindus "
    "netizens associates classmates constituents teammates peers contemporaries compatriots descendants heirs "
    "disciples cronies accomplices subordinates superiors rivals competitors enemies foes adversaries loyalists "
    "devotees benefactors predecessors successors counterparts kin bosses guardians cellmates comrades patrons "
    "hosts captors creditors sponsors moderates leftists nationalists unionists monarchists secularists "
    "vigilantes mentors staff"
)
PERSONS = word_set(
    "one interviewee man woman boy girl person teenager friend neighbour neighbor resident critic expert analyst "
    "observer "
    "voter activist scientist researcher economist historian scholar doctor physician medic survivor victim "
    "relative father mother brother sister son daughter wife husband uncle aunt cousin parent student teacher "
    "professor worker farmer driver migrant refugee citizen villager civilian journalist reporter editor "
    "pundit commentator blogger author writer judge soldier fighter suspect defendant plaintiff passenger "
    "player coach captain manager owner founder singer actor actress director producer priest pastor imam "
    "bishop cardinal pope nominee candidate contender frontrunner businessman businesswoman billionaire mogul "
    "president premier chancellor king queen prince princess senator congressman congresswoman congressperson "
    "representative governor mayor councillor councilor councilman councilwoman secretary chairman chairwoman "
    "chairperson chair chief head boss general colonel major lieutenant sergeant admiral sheriff constable "
    "detective ambassador vice-president deputy lawyer user tenant patient nurse engineer pilot republican "
    "democrat conservative liberal veteran rival opponent incumbent politician pollster guest host moderator "
    "speaker caller reader viewer member whistleblower strategist astronaut meteorologist seismologist "
    "associate classmate constituent teammate flatmate cellmate mentor heir disciple accomplice predecessor successor "
    "counterpart comrade guardian godmother godfather partner"
)
VAGUE = frozenset({"authorities", "officials", "police"})
SAME_WHO = frozenset({"who", "whom", "whose", "which", "that"})
PREPOSITIONS = word_set(
    "of for at in on from with by to about against near under over into among between within inside outside "
    "around across who whom whose which that where when as familiar close involved briefed citing quoted "
    "speaking aware including opposed loyal based representing named identified called"
)
DETERMINERS = word_set(
    "the a an this that these those its his her their our my your some any one two three four several many "
    "most few all both each every another other no such various multiple numerous"
)
MASCULINE = word_set(
    "man boy father brother son husband uncle king prince spokesman chairman businessman congressman "
    "councilman actor waiter priest cardinal pope imam bishop gentleman widower nephew grandfather lord policeman "
    "fireman"
)
FEMININE = word_set(
    "woman girl mother sister daughter wife aunt queen princess spokeswoman chairwoman businesswoman "
    "congresswoman councilwoman actress waitress lady widow niece grandmother policewoman"
)


AFTER_HEAD = word_set(
    "have has had is are was were will would can could may might should must do does did also still then now "
    "even often reportedly recently later both who yesterday today tonight earlier"
)


@cache
def head_class(word: str) -> HeadClass:
    """What kind of source a phrase with this head noun (lower case) is."""
    for name, words in _TABLES:
        if word in words:
            return name
    if is_people(word):
        return "people"
    if is_anonymous(word):
        return "sources"
    if word.endswith(("men", "women")) or (word.endswith("ers") and len(word) > 5):
        return "people"
    if word.endswith(_CALLINGS) or (word.endswith("ist") and not word.endswith(_LISTS) and len(word) > 5):
        return "person"  # "her pediatrician", "a guitarist"
    return "other"


_TABLES: tuple[tuple[HeadClass, frozenset[str]], ...] = (
    ("document", DOCUMENTS),
    ("force", FORCES),
    ("sources", SOURCES),
    ("people", PEOPLE),
    ("body", BODIES),
    ("person", PERSONS),
)


def is_plural(word: str) -> bool:
    """Whether a head noun (lower case) looks like more than one."""
    if word in _ODD_PLURALS:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "press", "news")) and word not in _ODD_SINGULARS


_CALLINGS = (
    "ician", "smith", "grader", "maker", "owner", "holder", "keeper", "goer", "seller", "player", "monger",
)  # fmt: skip
_LISTS = ("checklist", "blacklist", "shortlist", "waitlist", "playlist", "watchlist", "wishlist", "twist", "wrist")
_ODD_PLURALS = word_set(
    "people men women children police media personnel everyone some many most several few others those "
    "spokespeople spokesmen spokeswomen servicemen policemen crowd public data aircraft"
)  # fmt: skip
_ODD_SINGULARS = word_set("kansas texas reuters corps congress arkansas illinois headquarters series hamas politics")
