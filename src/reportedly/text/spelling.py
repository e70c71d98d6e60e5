"""Keys under which spellings of one name meet: "Mohammed" and "Muhammad", "Zelensky" and "Zelenskyy".

Two names with one key may be spellings of one; whether they are one person's is for the caller to decide.
"""

from __future__ import annotations

import re

from reportedly.text.fold import fold
from reportedly.text.remembered import WORDS, remembered
from reportedly.text.wordset import word_set

# Latin spellings of Arabic and Persian given names that differ by more than the rules below cover
_FORMS = {
    form: forms.split()[0]
    for forms in (
        "muhammad mohammed mohammad mohamed mohamad muhammed muhamad muhamed mahomed mohd",
        "ahmad ahmed ahmet achmad", "hussein husain hussain husayn hossein hosein hussien husein",
        "yusuf yousef youssef yusef yousuf yusof", "hasan hassan hassen", "umar omar", "usama osama ussama",
        "usman osman othman uthman", "khalid khaled", "abdullah abdallah abdulla abdellah", "saeed said sayeed saeid",
        "ibrahim ebrahim", "mustafa mostafa moustafa", "mahmud mahmoud mahmood", "suleiman sulaiman soleiman suleyman",
        "jamal gamal djamal", "nasir nasser naser nasr", "qasim kassem qassem ghassem kasim", "faisal faysal feisal",
        "walid waleed oualid", "rashid rasheed rachid", "karim kareem", "hamid hameed", "amir ameer emir",
    )
    for form in forms.split()
}  # fmt: skip
_ARTICLES = word_set("al el ul as ash ad ar an at az es l")  # of Arabic names: "al-Assad", "el Sisi"
_RULES = tuple((re.compile(pattern), put) for pattern, put in (
    (r"(?:iyy|yy|iy|ij|ii|yi|y|i)$", "i"),  # Zelensky, Zelenskyy, Zelenskiy
    (r"sch", "sh"), (r"tch", "ch"), (r"dj", "j"), (r"ph", "f"), (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"),
    (r"ou|oo", "u"), (r"ee", "i"), (r"y", "i"), (r"q|ck", "k"), (r"w", "v"), (r"x", "ks"),
    (r"(.)\1+", r"\1"),
    (r"(?<=.{2})h$", ""),  # Abdullah, Abdulla
))  # fmt: skip


@remembered(most=WORDS)
def word_key(word: str) -> str:
    """The key of one word of a name; "" for a word that is an article alone."""
    key = fold(word).strip(".'")
    key = re.sub(r"[^\w]", "", key)
    if key in _ARTICLES:
        return ""
    key = _FORMS.get(key, key)
    for pattern, put in _RULES:
        key = pattern.sub(put, key)
    return key


@remembered(most=WORDS)
def name_keys(name: str) -> tuple[str, ...]:
    """The keys of a name's words, hyphens taken as blanks, articles left out."""
    parts = re.split(r"[\s\-]+", fold(name))
    return tuple(key for part in parts if (key := word_key(part)))
