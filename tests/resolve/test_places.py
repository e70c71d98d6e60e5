"""Where a name is: by words, by neighbours, by size; how it is used; and when nobody can tell."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.nouns.findings import Place
from reportedly.resolve import resolve
from tests.resolve.marked import mark


def places(marked: str, gazetteer: Gazetteer) -> list[Place]:
    return list(resolve(mark(marked), gazetteer=gazetteer).places)


def test_the_largest_where_nothing_else_speaks(gazetteer: Gazetteer) -> None:
    (paris,) = places("It rained in {place|Paris}.", gazetteer)
    assert (paris.country, paris.why) == ("FR", "most_populous")


@pytest.mark.parametrize("between", [", ", " in ", ", a town in "])
def test_what_it_lies_in_decides(between: str, gazetteer: Gazetteer) -> None:
    paris, texas = places(f"It rained near {{place|Paris}}{between}{{place|Texas}}.", gazetteer)
    assert (paris.country, paris.admin1, texas.level) == ("US", "Texas", "admin1")
    assert paris.why == "contained_in"


@pytest.mark.parametrize(
    "words", ["in {place|Tula Oblast}", "in the {place|Tula} region", "in {place|Tula}, a region of {place|Russia},"]
)
def test_level_words_make_a_division(words: str, gazetteer: Gazetteer) -> None:
    assert places(f"They met {words} again.", gazetteer)[0].level == "admin1"


def test_a_state_that_the_sentence_names_speaks_for_its_towns(gazetteer: Gazetteer) -> None:
    later = "It rained in {place|Texas}, and near {place|Milford}, {place|Texas}."
    alone = places(f"Crews met in {{place|Paris}}. {later}", gazetteer)
    beside = places(f"{{place|France}} closed schools in {{place|Paris}}. {later}", gazetteer)
    assert (beside[1].country, beside[1].text) == ("FR", "Paris")
    assert alone[0].country != "FR" or alone[0].confidence < beside[1].confidence


def test_without_level_words_it_is_the_town(gazetteer: Gazetteer) -> None:
    assert places("They met in {place|Tula}.", gazetteer)[0].level == "town"


def test_one_sense_per_article(gazetteer: Gazetteer) -> None:
    found = places("They met in {place|Tula}, a region of {place|Russia}. Others left {place|Tula}.", gazetteer)
    assert [place.level for place in found if place.text == "Tula"] == ["admin1", "admin1"]


def test_a_direction_makes_a_region(gazetteer: Gazetteer) -> None:
    (east,) = places("They trained in eastern {place|Russia}.", gazetteer)
    assert (east.text, east.level, east.country) == ("eastern Russia", "region", "RU")


def test_equal_candidates_far_apart_stay_unknown(gazetteer: Gazetteer) -> None:
    told = resolve(mark("It rained in {place|Milford}."), gazetteer=gazetteer)
    (milford,) = told.places
    assert (milford.level, milford.why, milford.lat) == ("unknown", "ambiguous", None)
    assert len(milford.candidates) == 5
    assert [(one.about, one.why) for one in told.refusals] == [("place p1", "ambiguous")]


def test_a_name_without_candidates_stays_unknown(gazetteer: Gazetteer) -> None:
    assert places("It rained in {place|Уфимский}.", gazetteer)[0].why == "not_in_gazetteer"


def test_a_site_that_the_gazetteer_lacks_keeps_its_name_and_level(gazetteer: Gazetteer) -> None:
    told = resolve(mark("They met at {facility|Klow Airport}."), gazetteer=gazetteer)
    (site,) = told.places
    assert (site.name, site.level, site.lat, site.why) == ("Klow Airport", "site", None, "site_unknown")
    assert [(one.about, one.why) for one in told.refusals] == [("place p1", "site_unknown")]


def test_which_town_may_be_open_while_its_country_isn_t(gazetteer: Gazetteer) -> None:
    (milford, texas) = places("It rained in {place|Milford}. Not in {place|Texas}.", gazetteer)
    assert (milford.level, milford.country, texas.country) == ("unknown", "US", "US")


@pytest.mark.parametrize(
    ("words", "use"),
    [
        ("It rained in {place|Moscow}.", "location"),
        ("{place|Moscow} denied it.", "actor"),
        ("They flew to {place|Moscow}.", "location"),
        ("Talks with {place|Moscow} failed.", "actor"),
        ("They asked that {place|Moscow} yield.", "actor"),
        ("{place|France} said so.", "actor"),
        ("The governor of {place|Tula} left.", "actor"),
        ("The streets of {place|Tula} flooded.", "location"),
        ("Aid to {place|France} grew.", "actor"),
        ("A village of {place|Russia} flooded.", "location"),
        ("It rained in {place|France} and {place|Russia}.", "location"),
        ("{place|Moscow}’s envoy left.", "actor"),
        ("An earthquake struck southern {place|France}.", "location"),
        ("PARIS — It rained.".replace("PARIS", "{place|PARIS}"), "dateline"),
    ],
)
def test_use(words: str, use: str, gazetteer: Gazetteer) -> None:
    assert {place.use for place in places(words, gazetteer)} == {use}


def test_a_place_that_acts_is_an_actor_s_mention_and_one_that_is_a_place_is_not(gazetteer: Gazetteer) -> None:
    told = resolve(mark("{place|Moscow} denied it. It rained in {place|Paris}."), gazetteer=gazetteer)
    assert [mention.refers_to for mention in told.mentions] == ["a1", "p2"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{place|Russia} sent soldiers to Moscow on Monday.", ["Moscow"]),
        ("It rained in Moscow, said {place|Russia}.", ["Moscow"]),
        ("It rained in Moscow.", []),  # whose Moscow is open
        ("{place|Russia} spoke to Moscow.", []),  # may be anybody's name
        ("{place|Russia} looked into Moscow Holdings.", []),
    ],
)
def test_a_place_that_the_model_passed_over(words: str, found: list[str], gazetteer: Gazetteer) -> None:
    told = places(words, gazetteer)
    assert [place.name for place in told if place.use == "location"] == found


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("in {place|Harwick}", "US"),
        ("in {place|Harwick}, {place|Russia}", None),
        ("in the Russian electoral district of {place|Harwick}", None),
        ("in {place|Harwick}, {place|Texas}", "US"),
    ],
)
def test_a_small_town_elsewhere_than_its_words_say_is_not_meant(
    words: str, country: str | None, gazetteer: Gazetteer
) -> None:
    assert places(f"It rained {words}.", gazetteer)[0].country == country


def test_a_planet_is_no_town(gazetteer: Gazetteer) -> None:
    assert places("The probe flew past {place|Mars} again.", gazetteer) == []
    assert places("It rained in {place|Mars}, Pennsylvania.", gazetteer)[0].level == "town"


def test_a_governments_seat_is_no_town(gazetteer: Gazetteer) -> None:
    (seat,) = places("Flags at the {place|White House} were lowered.", gazetteer)
    assert (seat.level, seat.why) == ("site", "site_unknown")


def test_a_state_that_closes_a_chain_of_names_holds_them_all(gazetteer: Gazetteer) -> None:
    paris, elmshire, france = places("It rained in {place|Paris}, {place|Elmshire}, {place|France}.", gazetteer)
    assert (paris.country, elmshire.level, france.level) == ("FR", "unknown", "country")


def test_a_list_that_goes_on_is_no_chain(gazetteer: Gazetteer) -> None:
    listed = "It rained in {place|Paris}, {place|Elmshire}, {place|France} and {place|Russia}."
    assert places(listed, gazetteer)[1].level == "district"


def test_a_county_called_just_so_is_no_department_of_another_country(gazetteer: Gazetteer) -> None:
    (county,) = places("It rained in {place|Ashford County}.", gazetteer)
    assert (county.country, county.level) == ("US", "district")


def test_a_name_does_not_speak_for_itself_at_another_level(gazetteer: Gazetteer) -> None:
    text = "Votes were cast in the Russian district of {place|Oakford}. {place|Oakford} is in the east."
    assert [one.level for one in places(text, gazetteer)] == ["unknown", "unknown"]
    assert places("It rained in {place|Oakford}.", gazetteer)[0].country == "US"


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("{place|Milford} in {place|Texas} issued an order.", "actor"),
        ("{place|Milford} banned the trade.", "actor"),
        ("It rained in {place|Milford}. In {place|Milford} crews issued an order.", "location"),
        ("Crews near {place|Milford} banned the trade.", "location"),
    ],
)
def test_a_town_acts_where_its_officials_do(text: str, use: str, gazetteer: Gazetteer) -> None:
    assert places(text, gazetteer)[0].use == use


def test_the_short_form_of_a_body_is_no_place(gazetteer: Gazetteer) -> None:
    assert places("{organisation|Klow Steel} ({place|KS}) was sold.", gazetteer) == []
    (kansas,) = places("A mine in {place|KS} was sold.", gazetteer)
    assert kansas.text == "KS"
