"""Units beside a number: money by ISO 4217, percent, and measures in the singular."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SYMBOLS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "NT$": "TWD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH",
    "₪": "ILS", "₩": "KRW", "₺": "TRY", "₦": "NGN", "₫": "VND", "₱": "PHP",
}  # fmt: skip
CODES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "RUB",
    "UAH",
    "INR",
    "PKR",
    "CHF",
    "AUD",
    "CAD",
    "NZD",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "TRY",
    "ILS",
    "KRW",
    "BRL",
    "ZAR",
    "SAR",
    "AED",
]
# A currency word of many countries stays a word ("rupee"), unless a country's adjective stands before it.
_MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB",
    "ruble": "RUB", "hryvnia": "UAH", "shekel": "ILS", "won": "KRW", "zloty": "PLN", "rand": "ZAR", "baht": "THB",
    "rupee": "rupee", "peso": "peso", "franc": "franc", "dinar": "dinar", "riyal": "riyal", "lira": "lira",
    "cent": "cent",
}  # fmt: skip
_COUNTRY = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("hong kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("new zealand", "dollar"): "NZD", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("swiss", "franc"): "CHF", ("turkish", "lira"): "TRY", ("mexican", "peso"): "MXN",
    ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP", ("iraqi", "dinar"): "IQD",
    ("saudi", "riyal"): "SAR", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS",
}  # fmt: skip
_MEASURES = {
    "kilometre": "kilometres kilometre kilometers kilometer kms km",
    "metre": "metres metre meters meter", "centimetre": "centimetres centimetre centimeters centimeter cm",
    "millimetre": "millimetres millimeters mm", "mile": "miles mile", "foot": "feet foot ft", "inch": "inches inch",
    "yard": "yards yard", "nautical mile": "nautical\\smiles nautical\\smile",
    "square kilometre": "square\\skilometres square\\skilometers sq\\skm km²", "square mile": "square\\smiles",
    "square metre": "square\\smetres square\\smeters", "square foot": "square\\sfeet",
    "cubic metre": "cubic\\smetres cubic\\smeters", "hectare": "hectares hectare ha", "acre": "acres acre",
    "tonne": "tonnes tonne metric\\stons metric\\ston", "ton": "tons ton", "kiloton": "kilotons kiloton",
    "kilogram": "kilograms kilogram kilogrammes kilos kilo kgs kg", "gram": "grams gram",
    "ounce": "ounces ounce", "pound": "lbs lb",
    "litre": "litres litre liters liter", "gallon": "gallons gallon", "barrel": "barrels barrel bpd",
    "degree Celsius": "degrees\\sCelsius °C", "degree Fahrenheit": "degrees\\sFahrenheit °F", "degree": "degrees °",
    "kilometre per hour": "kilometres\\sper\\shour kilometers\\sper\\shour kph km/h kmh",
    "mile per hour": "miles\\sper\\shour mph", "megawatt": "megawatts megawatt MW", "gigawatt": "gigawatts GW",
    "kilowatt": "kilowatts kW", "kilowatt hour": "kilowatt\\shours kWh", "knot": "knots",
    "percentage point": "percentage\\spoints percentage\\spoint", "basis point": "basis\\spoints basis\\spoint",
}  # fmt: skip


WEIGHS_WITHIN = 40  # code points before a number in which "weighs" may stand


class UnitFound(NamedTuple):
    """A unit and the words that name it."""

    start: int
    end: int
    unit: str


@cache
def _names() -> dict[str, str]:
    return {form.replace("\\s", " "): unit for unit, forms in _MEASURES.items() for form in forms.split()}


@cache
def _symbol() -> re.Pattern[str]:
    marks = "|".join(re.escape(mark) for mark in sorted(SYMBOLS, key=len, reverse=True))
    return re.compile(rf"(?:(?<![A-Za-z])(?P<mark>{marks})\s?|\b(?P<code>{'|'.join(CODES)})\s?)$")


@cache
def _after() -> re.Pattern[str]:
    measures = "|".join(sorted((f for forms in _MEASURES.values() for f in forms.split()), key=len, reverse=True))
    adjectives = "|".join(sorted({country for country, _ in _COUNTRY}, key=len, reverse=True))
    return re.compile(
        rf"[\s\u00a0-]?(?P<all>(?P<percent>%|percent\b|per\s?cent\b|pc\b)|(?P<code>{'|'.join(CODES)})\b"
        rf"|(?:(?i:(?P<adjective>US|U\.S\.|American|{adjectives})\s+))?(?P<money>{'|'.join(_MONEY)})s?\b"
        rf"|(?P<measure>{measures})(?![\w/]))"
    )


def unit_before(text: str, start: int) -> UnitFound | None:
    """The currency sign or code right before the offset."""
    left = text[max(0, start - 6) : start]
    found = _symbol().search(left)
    if found is None:
        return None
    begin = start - len(found[0])
    return UnitFound(begin, start, SYMBOLS[found["mark"]] if found["mark"] else found["code"])


def unit_after(text: str, end: int) -> UnitFound | None:
    """The percent sign, currency or measure right after the offset."""
    found = _after().match(text, end)
    if found is None:
        return None
    start, stop = found.span("all")
    if found["percent"]:
        return UnitFound(start, stop, "percent")
    if found["code"]:
        return UnitFound(start, stop, found["code"])
    if found["money"]:
        word = found["money"]
        if word == "pound" and _of_weight(text, end, start, stop):
            return UnitFound(start, stop, "pound")
        country = (found["adjective"] or "").lower()
        return UnitFound(start, stop, _COUNTRY.get((country, word), _MONEY[word]))
    return UnitFound(start, stop, _names()[re.sub(r"\s", " ", found["measure"])])


def metres_before(text: str, end: int) -> UnitFound | None:
    """The "m" right before the offset, where what follows measures a length: "a 40m dry well", "13m down the shaft". Of
    no money, whose "m" is a million whatever follows."""
    if text[end - 1 : end] != "m" or not text[end - 2].isdigit() or _lengthwise().match(text, end) is None:
        return None
    return UnitFound(end - 1, end, "metre")


@cache
def _lengthwise() -> re.Pattern[str]:
    return re.compile(
        r"[\s-](?:deep|high|tall|wide|long|thick|apart|away|below|beneath|underground|underwater|in\s(?:length|height|width"
        r"|depth|diameter)|(?:down|up|along|into|through|above|off)\s(?:the|a|an|its|his|her|their|ground|sea)"
        r"|(?:[a-z]+\s)?(?:wells?|shafts?|tunnels?|trench(?:es)?|craters?|cliffs?|holes?|pits?|walls?|fences?|towers?"
        r"|masts?|chimneys?|waves?|ladders?|ropes?|radius|stretch|exclusion|sprint|dash|race|relay|hurdles|final|freestyle"
        r"|butterfly|breaststroke|backstroke))\b(?!-)"
    )


def _of_weight(text: str, end: int, start: int, stop: int) -> bool:
    """Whether pounds are of weight: "a 400-pound bear", "weighs 90 pounds", "90 pounds of rice", "90 lb (41 kg)"."""
    if _weighed().match(text, stop):
        return True
    if "-" in text[end:start] and not _millions().search(text[max(0, end - 10) : end]):
        return not _priced().match(text, stop)
    before = text[max(0, end - WEIGHS_WITHIN) : end]
    return bool(_weighs().search(before) or _creature().search(before))


@cache
def _creature() -> re.Pattern[str]:
    """What is told to be so many pounds and can't be worth them: "an animal that's over 400 pounds"."""
    creatures = (
        "animals?|bears?|gorillas?|dogs?|cats?|pigs?|bulls?|cows?|sharks?|whales?|alligators?|lions?|tigers?|m[ae]n"
    )
    return re.compile(
        rf"\b(?:{creatures}|wom[ae]n|boys?|girls?|bab(?:y|ies)|suspects?|he|she)"
        r"(?:\s(?:that|who|which))?(?:['’]s|\s(?:is|was|were|are))\s(?:(?:about|over|under|nearly|almost|around|roughly|more\sthan|at\sleast|up\sto)\s)?[\d,.]+$",
        re.IGNORECASE,
    )


@cache
def _weighed() -> re.Pattern[str]:
    return re.compile(r"\s+of\b|\s+\(\d+(?:\.\d+)?[\s-]?k")


@cache
def _millions() -> re.Pattern[str]:
    return re.compile(r"(?:thousand|million|billion|m|bn|k|,000)$", re.IGNORECASE)


@cache
def _priced() -> re.Pattern[str]:
    """What costs or is worth pounds, where a thing that weighs so many stands too: "a 500-pound fine"."""
    return re.compile(
        r"(?:-[a-z-]+)?\s+(?:notes?|coins?|bills?|fines?|deals?|debts?|loans?|budgets?|grants?|contracts?|investments?|gifts?"
        r"|prizes?|rewards?|ransoms?|funds?|packages?|offers?|bids?|penalt|settlements?|salar|projects?|plans?|schemes?"
        r"|bonds?|tickets?|tax|fees?|cheques?|programmes?|stakes?|donations?|bonus|bribes?|payments?|cost|profit|loss)",
        re.IGNORECASE,
    )


@cache
def _weighs() -> re.Pattern[str]:
    return re.compile(r"\bweigh(?:s|ed|ing|t)?\b[^.;,]*$", re.IGNORECASE)
