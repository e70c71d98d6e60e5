"""The commonest small words of languages in Latin script; facts of each language, written down for this package."""

# ruff: noqa: E501  (a language a paragraph)

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

WORDS: Mapping[str, str] = {
    "en": "the of and to in a is that for it was on with as be by at he this are from or his but not have an they "
    "which you were she her has had their been would who will more when if what all said we there about after one than "
    "its out up into other could our over also can some no him them do only new most so two first i my your how any "
    "before during while where because did between against under those these such just now many may should through",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr "
    "durch man sein wurde ich wir gegen vom wenn unter ihre kann seit diese",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son "
    "aux d l qu n s c y ou mais comme ont été cette elle nous sa ses leur fait être deux ces même aussi entre après "
    "selon je vous on était",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
    "sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué "
    "han yo hay quien contra según",
    "it": "di e il la che in a un per è del una con non i della sono da le si dei nel al come più ha gli lo alla anche "
    "ma delle dalla su o se nella ai ed questo stato suo sua hanno essere tra dal l d un' era due dopo stata loro",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou "
    "quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem foi são ser está pelos",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als maar dan door bij die was over naar "
    "uit ze hij worden nog wordt tot meer werd heeft of deze hebben kan wel geen ik je had hun na we zou dit",
    "sv": "och att det i en som på är av för med den till inte om ett har de jag var så men sig från vi man när han "
    "kan ska eller hon nu också under efter vid mot där blev sin över denna hade",
    "da": "og at det i en er på af for den til som med de ikke har der et var om men sig fra vi så kan han skal eller "
    "jeg også efter ved blev mod hun hvor over være havde nu efter blive disse",
    "no": "og det i en er på av for den til som med de ikke har et var om men seg fra vi så kan han skal eller jeg også "
    "etter ved ble mot hun hvor over være hadde nå etter bli disse opp sier",
    "fi": "ja on ei se että oli hän ovat mutta myös kun tai ole joka mukaan sen kuin ovat niin jos mitä hänen vain "
    "ollut sekä jonka kanssa vielä jo olla ne tämä voi siitä",
    "pl": "i w na z się nie do to że jest o jak po od za co ale przez są tym dla ten jego czy tak być może oraz jej był "
    "była było które który która również już tylko przy pod został",
    "cs": "a v se na je že o s z do i k ve to za by pro jako po od ale které který která byl bylo byla jsou jeho nebo "
    "také podle jsem až při si však už má před mezi není bude",
    "sk": "a v sa na je že o s z do aj k vo to za by pre ako po od ale ktoré ktorý ktorá bol bolo bola sú jeho alebo "
    "podľa som až pri si však už má pred medzi nie bude",
    "hr": "i je u da se na su za od s a o ne iz što kao koji koja koje će bi sam nije ali ili samo do po to bio bila "
    "bilo nakon kako zbog prema još već tako rekao",
    "sl": "in je v na se da za so z s pa ki ne po od pri iz tudi kot ali bi bil bila bilo še do kako zaradi med po ko",
    "ro": "de și în a la cu pe nu din că o un se mai care pentru este au fost sau ce ca dar prin după al lor sunt fi "
    "între prin acest această el ei",
    "hu": "a az és hogy nem is egy ez volt azt meg csak már mint még de vagy el ki szerint után lesz amely akik lehet "
    "ha én van nem mert között",
    "tr": "ve bir bu da de için ile olarak olan çok en daha ne gibi sonra kadar ancak değil var ya ki o her göre "
    "olduğunu tarafından ise dedi olan etti üzerine",
    "id": "yang dan di dari untuk dengan ini pada tidak itu dalam akan juga ke oleh ada kami telah adalah mereka kepada "
    "sebagai bisa karena saat tersebut tahun para lebih sudah atau dapat kata",
    "vi": "và của là có được cho trong với các không một những người này đã để khi từ đến năm trên tại về ra cũng như "
    "sẽ tôi bị nhiều theo ông",
    "sw": "ya na wa kwa ni katika la kuwa za hiyo huyo yake cha pia hii kama alisema baada huo vya watu amesema hilo "
    "wake ambaye bila mwaka huu",
    "so": "oo ah iyo ka ku u waxaa in uu ay la si kale waa ayaa soo inay kuwa inuu ee aan waxay sheegay",
    "ha": "da a na ya ta cikin wani wata kuma ba ne ce su ga yi cewa wannan amma don kan sun an shi daga",
    "ca": "de la i el que en a les els un per una amb és del no al ha es com més però dels són pel aquest també han "
    "sobre fins va entre seva seu",
    "sq": "të e në i dhe për me një që nga se është nuk ka do si janë ishte kjo më këtë tha pas ky por edhe",
    "et": "ja on ei et see oli ka kui ta oma mis aga või ning pärast seda nende kes olid veel välja tema pole",
    "lv": "un ir no ar par uz ka kas tas bija arī nav pēc lai gan viņš tika tā kā pie bet vai šo savu",
    "lt": "ir yra kad į iš su už buvo apie tai kaip po bet jis taip ar savo nėra dar nuo prie per kurie jau",
    "tl": "ang ng sa na at mga ay ni para si hindi ito nang siya kung may mula noong ayon din rin kanyang isang",
}  # fmt: skip


@cache
def languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """Each small word with the languages that use it."""
    found: dict[str, list[str]] = {}
    for language, words in WORDS.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}
