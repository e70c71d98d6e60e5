"""Word lists that split the coarse labels of public name corpora into our kinds. Ours, by hand."""

from __future__ import annotations

import re


def _words(text: str) -> list[str]:
    return text.split()


_PEOPLES = _words("""
        afghan african albanian algerian american andean angolan arab arabic argentine argentinian
        armenian aryan asian athenian aussie australian austrian azeri azerbaijani bahraini balkan balt
        baltic bangladeshi basque bavarian bedouin belarusian belgian bengali berliner bolivian bosniak
        bosnian brazilian briton british brit bulgarian burmese cambodian cameroonian canadian caribbean
        castilian catalan caucasian chadian chechen chilean chinese christian colombian congolese copt
        corsican cossack croat croatian cuban cypriot czech dane danish dominican dutch dutchman
        egyptian emirati english englishman eritrean estonian ethiopian eurasian european filipino finn
        finnish flemish french frenchman frenchwoman georgian german ghanaian greek guatemalan guinean
        gypsy haitian han hausa hindu hispanic honduran houthi hungarian hutu icelandic igbo indian
        indonesian ingush iranian iraqi irish irishman islamic islamist israeli israelite italian
        ivorian jamaican japanese jew jewish jordanian karen kashmiri kazakh kenyan korean kosovar kurd
        kurdish kuwaiti kyrgyz laotian latin latino latvian lebanese liberian libyan lithuanian londoner
        macedonian malagasy malawian malay malaysian maltese maori maronite mauritanian mauritian
        mexican moldovan mongolian montenegrin moroccan moslem mozambican muslim muscovite namibian
        nepalese nepali nicaraguan nigerian nordic norwegian okinawan omani orthodox ossetian pakistani
        palestinian panamanian paraguayan parisian pashtun persian peruvian pole polish portuguese
        protestant punjabi qatari quebecer quebecois rohingya roma roman romanian russian rwandan
        salvadoran saudi saxon scandinavian scot scotsman scottish senegalese serb serbian serbs
        seychellois shia shiite sicilian sikh sindhi sinhalese slav slavic slovak slovakian slovene
        slovenian somali soviet spaniard spanish sudanese sunni surinamese swede swedish swiss syrian
        taiwanese tajik taleban taliban tamil tanzanian tatar texan thai tibetan tunisian turk turkish
        turkmen tutsi ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh
        westerner xhosa yazidi yemeni yoruba yugoslav zairean zambian zimbabwean zionist zulu catholic
        buddhist democrat democratic republican nazi neo-nazi marxist maoist communist
    """)
PEOPLES = frozenset(_PEOPLES) | {f"{word}s" for word in _PEOPLES}
_LEADING = frozenset(
    _words("""
        north south east west northern southern eastern western central latin sri costa roman s. bosnian
        iraqi iranian turkish israeli new puerto african
    """)
)
_COMPOUND = re.compile(r"[\w.'’ ]+-(?:led|based|backed|held|controlled|born|run|ruled|sponsored|brokered|mediated|"
                       r"dominated|registered|owned|built|bound|style|listed|occupied|administered)$")  # fmt: skip

_LAST_WORDS = {
    "facility": _words("""
        airport airfield stadium hospital bridge prison jail embassy palace church cathedral mosque
        synagogue temple school station hotel tower towers hall museum dam plant reactor factory base
        barracks garden gardens library theatre theater arena mall square street avenue road highway
        motorway tunnel canal pier port harbour harbor terminal centre center building house camp
        checkpoint monument cemetery zoo racecourse speedway ground oval dome park
    """),
    "event": _words("""
        cup war open olympics games championship championships series prix masters festival summit
        conference convention election elections primary referendum revolution uprising intifada
        massacre crisis tournament classic tour rally marathon trophy stakes derby league congress
        holocaust games expo day carnival final finals bowl guineas supercup talks battle offensive
        operation
    """),
    "law": _words("""
        act treaty agreement accord accords law bill constitution convention protocol pact charter
        resolution amendment directive regulation code deal
    """),
    "work": _words("""
        times post book symphony prize award awards song album report poll survey
    """),
    "weapon": _words("""
        missile missiles rifle rifles tank tanks bomb bombs kalashnikov kalashnikovs uzi ak47 ak-47 t-72
        f-14 f-15 f-16 f-18 f-22 f-35 mig-19 mig-21 mig-25 mig-29 su-27 b-52 scud scuds patriot tomahawk
    """),
}
_BY_LAST_WORD = {word: kind for kind in reversed(_LAST_WORDS) for word in _LAST_WORDS[kind]}


_NUMBERS = frozenset(
    _words("""
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion billions trillion dozen dozens scores half quarter third percent per cent % $ £ € about around roughly nearly
almost over under than least most up some more fewer less several few many plus
""")
)
_WEAPONS = frozenset(_LAST_WORDS["weapon"]) | frozenset(
    _words("""
aircraft ammunition armored armoured artillery bomb bomber bombers bombs bullet bullets carbine chlorine device devices
drone drones explosive explosives fighter fighters gas grenade grenades gun gunboat guns helicopter helicopters howitzer
howitzers ied ieds jet jets knife knives launcher launchers machete machetes mine mines missile missiles mortar mortars
munition munitions pistol pistols rifle rifles rocket rockets sarin shell shells shotgun submarine submarines tank tanks
torpedo torpedoes uav uavs vbied vbieds vehicle vehicles vest warhead warheads warplane warplanes warship warships
weapon weapons
""")
)


def may_count(word: str) -> bool:
    """Could this word be part of a quantity nobody marked?"""
    return word.lower() in _NUMBERS or any(letter.isdigit() for letter in word)


def may_arm(word: str) -> bool:
    """Could this word be part of a weapon's name nobody marked?"""
    return word.lower() in _WEAPONS or (any(map(str.isdigit, word)) and any(map(str.isupper, word)))


def names_people(name: str) -> bool:
    """Is `name` a people, nationality, faith or party adherents ("South Koreans", "Kurdish-controlled")?"""
    words = name.lower().split()
    if _COMPOUND.match(name.lower()):
        return True
    return words[-1] in PEOPLES and all(word in PEOPLES or word in _LEADING for word in words[:-1])


def kind_by_last_word(name: str) -> str | None:
    """The kind that a name's last word gives away ("Davis Cup": event), or None."""
    return _BY_LAST_WORD.get(name.lower().split()[-1])
