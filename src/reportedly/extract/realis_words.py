"""Words that decide how real an event is told: what governs it, what describes it, conditions and habits (RULES 13)."""

from __future__ import annotations

from reportedly.text.wordset import word_set

FUTURE_MODALS = word_set("will shall 'll wo")
CONDITIONS = word_set("if unless")
# Words that govern an infinitive, an "-ing" form or an event noun, by what they make of it.
HAPPENED = word_set(
    "begin began begun begins start started starts continue continued continues manage managed manages help helped "
    "helps continuing beginning starting proceed proceeded happen happened force forced forces come came go went "
    "cause caused lead led used seen appear appeared appears seem seemed seems rush rushed prompt prompted"
)
ANNOUNCED = word_set(
    "expect expected expects set due scheduled agree agreed agrees vow vowed vows promise promised promises "
    "pledge pledged pledges announce announced announces going about decide decided decides prepare preparing "
    "prepared prepares plan planned plans ready"
)
FAILED = word_set(
    "fail failed fails refuse refused refuses decline declined declines unable failure refusal neglected "
    "pretend pretended pretends"
)
# Of these one that is negated leaves what hangs on it undone: "is not ready to sign", not "need not sign".
MEANT = ANNOUNCED | word_set(
    "want wants wanted intend intends intended wish wishes wished seek seeking sought willing inclined able allowed "
    "permitted authorised authorized agree agreed try tried trying attempt "
    "attempted planning intending manage managed choose chosen dare"
)
ESCAPING = word_set("escape avoid dodge evade avert")  # lemmas of verbs whose "-ing" form then was not
UNSETTLED = word_set(
    "want wants wanted seek seeks sought seeking try tries tried trying attempt attempts attempted attempting "
    "intend intends intended hope hopes hoped hoping aim aims aimed aiming consider considers considered "
    "considering threaten threatens threatened threatening propose proposed urge urges urged urging ask asks "
    "asked asking demand demands demanded demanding call calls called calling order orders ordered tell told warn "
    "warned warning fear fears feared fearing able allow allowed allows permit prevent prevented prevents avoid "
    "avoided stop stopped ban banned offer offered offers need needs needed invite invited require required "
    "request requested encourage encouraged suggest suggested recommend recommended authorise authorised "
    "authorize authorized approve approved plot plotted plotting conspire conspired conspiring discuss discussed "
    "discussing debate debated reject rejected oppose opposed support risk risks risking deter deterred foil "
    "foiled thwart thwarted deny denied plead pleaded appeal appealed unwilling willing persuade persuaded "
    "pressure pressured press pressed dissuade rule ruled contemplate contemplating possible "
    "interested uninterested reluctant hesitant keen ongoing underway planning"
)
# Nouns and adjectives that make the event noun they govern ("threat of attack", "a planned attack") unreal.
POSSIBLE_NOUNS = word_set(
    "threat threats fear fears risk risks possibility plan plans plot plots proposal proposals call calls demand "
    "demands appeal appeals warning warnings danger intent attempt attempts hope hopes prospect prospects intention "
    "intentions readiness bid bids eager chance chances likelihood request requests ban prevention deterrence "
    "conspiracy suspicion suspicions possible potential likely feared threatened attempted proposed would-be foiled "
    "failed alternative unlikely"
) | word_set("resolution resolutions motion motions bill bills petition petitions referendum referendums vow vows")
# Words that tie an "-ing" form by "to" to what isn't done.
NOT_YET = word_set(
    "committed commitment opposed opposition close closer nearer open dedicated averse objected objections resistance "
    "alternative alternatives forward prior"
)
FUTURE_NOUNS = word_set(
    "planned scheduled upcoming forthcoming future next expected imminent coming impending eventual"
)
ONGOING_NOUNS = word_set("ongoing continuing continued current")
HABITS = word_set(
    "often usually regularly always generally typically routinely sometimes frequently every whenever annually "
    "traditionally"
)
# What points to an event, or tells of it: "no evidence of", "no reports that".
SIGNS = word_set(
    "evidence sign signs suggestion suggestions indication indications hint hints trace traces proof report reports "
    "claim confirmation"
)
COMMON = word_set(
    "common commonplace frequent rare routine usual uncommon infrequent seasonal"
)  # of what there is at times
STATES = word_set("are is am")
AT_LEAST = word_set("fewer less more")  # behind "no": "no fewer than ten" are some
NEGATIVE = word_set("no neither none nobody nothing never without nor not")


HAPPENING = word_set(
    "continue continues continued resume resumed occur occurred take took taken taking happen happened hold held "
    "carry carried launch launched conduct conducted place begin begun began start started make made commit "
    "committed stage staged mount mounted sign signed reach reached be come came follow followed"
)
# Verbs whose object won't be, or wasn't to be.
CANCELLING = word_set(
    "cancel avert prevent avoid foil thwart scrap abandon shelve postpone forestall preclude deter ban prohibit block "
    "refuse decline spurn"
)
COMES_AFTER = frozenset(("after", "since", "following"))  # what is told behind these was before
SCHEDULED = word_set("scheduled slated planned expected due")
CANCELLING_TWO = frozenset((("call", "off"), ("put", "off"), ("rule", "out"), ("head", "off"), ("stave", "off")))
DENYING = word_set("deny dispute refute rebut reject disavow")
