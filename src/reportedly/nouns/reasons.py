"""Every reason code: why something was not taken in, not decided, or decided as it was. `make docs` writes them out.

A test reads articles through the whole package and fails on a code that isn't here.
"""

from __future__ import annotations

from collections.abc import Mapping

INPUT = {
    "empty": "there is nothing in it, or only white space",
    "binary": "it is not text",
    "too_large": "it is larger than what is read (the message says how much)",
    "not_utf8": "a text file whose bytes are not UTF-8",
    "bad_html": "the page is too broken or too deep to be taken apart",
    "no_text": "the page holds no article text",
    "bad_json": "a line or file that is no JSON",
    "bad_fields": "a line whose fields are missing or of the wrong type",
    "bad_characters": "characters that no record can keep (lone surrogates)",
    "language": "it is in another language than English",
    "not_found": "there is no such file or folder",
    "unreadable": "the file can't be read",
    "not_a_file": "neither a file nor a folder",
    "unknown_extension": "a file whose ending is not read",
    "linked_folder": "a link to a folder, which is not followed",
    "bad_address": "no web address, or not http(s)",
    "private_address": "an address that is not on the open internet",
    "robots": "the site's robots.txt asks not to fetch it",
    "unreachable": "the site can't be reached",
    "timeout": "the site took too long",
    "too_many_redirects": "the address sends on and on",
    "http_status": "the site answered with an error",
    "not_html": "what the address gives is neither a page nor text",
    "internal_error": "a fault in this program, which cost only this article: please report it",
}
PUBLISHED = {
    "no_date": "nothing says when the article was published",
    "bad_date": "a publication date that is none, or lies in the future",
}
SOURCE = {
    "no_source": "the statement's source resolves to nobody",
    "no_source_in_text": "the text names no source (“it was reported”)",
    "no_words": "the source's words hold no word",
    "no_antecedent": "a pronoun or description that nobody in the article fits",
    "two_candidates": "a pronoun or description that two fit equally well",
    "not_two_candidates": "“both” where not exactly two fit",
    "shared_surname": "a surname that two people in the article share",
    "role_not_matched": "a description by office (“the president”) that nobody in the article is said to hold",
    "addressee": "the nearest words name whom it was said to, not who said it",
    "speaker_unknown": "“I” or “we” in a quotation whose speaker is unknown",
    "first_person_outside_quotation": "“I” or “we” in the article's own voice",
    "name_not_recognised": "a name that is neither a person's nor a known body's",
    "not_an_actor": "words that name nobody who could say something",
}
PLACE = {
    "country_name": "a country's name",
    "only_candidate": "only one place has this name",
    "level_word": "chosen by a level word (“Oblast”, “the city of”)",
    "capital": "chosen because the words call it a capital",
    "adjective": "chosen because an adjective beside it names its country (“the Syrian town of …”)",
    "ambiguous": "several places of this name are about as likely",
    "contained_in": "chosen because the words say what it lies in",
    "same_country": "chosen because other places of the article lie in its country",
    "same_region": "chosen because other places of the article lie in its region",
    "near_others": "chosen because it lies near other places of the article",
    "actors_country": "chosen because actors of the article belong to its country",
    "outlet_country": "chosen because the outlet is of its country",
    "most_populous": "chosen for its population: nothing else decides",
    "part_of_place": "a direction within a known place",
    "not_in_gazetteer": "no place of this name is known",
    "only_faint_candidates": "places of this name are known, but none is likely",
    "site_unknown": "a building or site that the gazetteer doesn’t have: its name and level are given, no point",
    "by_a_person": "a person corrected where it was",
}
TIME = {
    "no_publication_date": "relative to a publication date that isn't known",
    "no_text_anchor": "relative to a date of the text that isn't sure",
    "no_date_for_time": "a time of day without a day",
    "no_edtf": "no EDTF date follows from the words",
    "no_rule_for_words": "seen as a time by the model, but no rule reads it",
    "no_such_date": "a date that doesn't exist (30 February)",
    "contradictory_date": "a weekday and a date that don't go together (Monday, 5 November 2024)",
    "day_month_ambiguous": "day and month can't be told apart (05/06/2023)",
    "century_unknown": "a year of two digits",
    "out_of_range": "beyond the years that dates can have",
    "vague": "words that name no date (“now”, “recently”)",
    "length_only": "a length of time, not a date",
    "repeated": "something that happens again and again",
    "finer_than_day": "a length of hours or minutes",
    "interval": "a range of days, given as an interval alone",
    "part_of_day": "a part of a day",
}
REPORT = {
    "no_antecedent": "a pronoun among those who take part that nobody told before fits: it names nobody",
    "no_place_in_sentence": "neither the event's clause nor its sentence says where",
    "no_time_in_sentence": "neither the event's clause nor its sentence says when",
}
IMPORTED = {
    "bad_json": "a line that is no JSON",
    "bad_fields": "a line whose fields are missing, of the wrong type or too many",
    "no_name": "it has no name, or none that English news would use",
    "not_an_actor_schema": "a FollowTheMoney entity that is no actor (a sanction, an address, a ship …)",
    "unknown_class": "a Wikidata entity whose classes are no kind of actor, or of several kinds",
    "bad_kind": "a kind that no actor has (the message lists them)",
    "bad_country": "no ISO 3166-1 code or name of a country",
    "bad_sector": "no sector of PLOVER",
    "bad_wikidata": "no item of Wikidata",
}

REASONS: Mapping[str, Mapping[str, str]] = {
    "Inputs not taken in": INPUT,
    "Publication dates": PUBLISHED,
    "Sources of statements": SOURCE,
    "Places": PLACE,
    "Times": TIME,
    "Reports": REPORT,
    "Imported actors": IMPORTED,
}
CODES = frozenset(code for group in REASONS.values() for code in group)
