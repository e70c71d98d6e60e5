"""FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them (`entities.ftm.json`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.knowledge.imports.entry import ImportedActor, Outcome, alpha3, cleaned, only, refused
from reportedly.nouns.kinds import ActorKind

# Schemata of followthemoney.tech that are actors; the others (Sanction, Address, Vessel, Ownership …) aren't
SCHEMATA: Mapping[str, ActorKind] = {
    "Person": "person", "Company": "company", "Organization": "organisation", "PublicBody": "government",
    "LegalEntity": "organisation",
}  # fmt: skip
# Topics of followthemoney.tech that are PLOVER sectors under another name
TOPICS: Mapping[str, str] = {
    "role.judge": "JUD", "role.spy": "SPY", "role.journo": "JRN", "gov.security": "COP", "gov.head": "GOV",
    "gov.national": "GOV", "gov.executive": "GOV", "gov.judicial": "JUD", "gov.legislative": "LEG", "mil": "MIL",
    "pol.party": "PTY", "pol.union": "LAB", "rel": "REL", "crime": "CRM",
}  # fmt: skip
COUNTRY = ("nationality", "citizenship", "country", "mainCountry", "jurisdiction")  # the first that is given decides
NAMES = ("name", "alias", "previousName", "abbreviation")  # weak aliases name too many others


class _Entity(msgspec.Struct, frozen=True):
    id: str
    schema: str
    properties: dict[str, list[str]]
    caption: str | None = None


_DECODER = msgspec.json.Decoder(_Entity)


def actors_of(lines: Iterator[tuple[str, bytes]]) -> Iterator[Outcome]:
    """One outcome a line; `lines` gives where each stands and its bytes. Refusals: bad_json, bad_fields,
    not_an_actor_schema, no_name."""
    for where, line in lines:
        try:
            entity = _DECODER.decode(line)
        except (msgspec.ValidationError, UnicodeDecodeError) as error:
            yield refused(where, "bad_fields", f"no FollowTheMoney entity: {error}")
        except (msgspec.DecodeError, RecursionError) as error:
            yield refused(where, "bad_json", f"it is not JSON: {error}")
        else:
            yield _actor(where, entity)


def _actor(where: str, entity: _Entity) -> Outcome:
    kind = SCHEMATA.get(entity.schema)
    if kind is None:
        return refused(where, "not_an_actor_schema", f"schema {entity.schema!r} is no actor's", entity.id)
    given = entity.properties
    names = cleaned([*([entity.caption] if entity.caption else []), *(n for key in NAMES for n in given.get(key, ()))])
    if not names:
        return refused(where, "no_name", "it has no name", entity.id)
    wikidata = given.get("wikidataId", [])
    return ImportedActor(
        id=f"ftm:{entity.id}",
        name=names[0],
        kind="party" if "pol.party" in given.get("topics", ()) else kind,
        country=_country(given),
        sector=only(TOPICS.get(topic) for topic in given.get("topics", ())),
        wikidata=wikidata[0] if len(set(wikidata)) == 1 else None,
        names=names[1:],
    )


def _country(given: Mapping[str, list[str]]) -> str | None:
    """The country that the first of the properties says, if it is one; "suhh" and other codes of their own are none."""
    for key in COUNTRY:
        if given.get(key):
            codes = [alpha3(code) for code in given[key]]
            return only(codes) if None not in codes else None
    return None
