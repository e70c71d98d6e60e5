"""`python -m training.places`: how much each fact speaks for a place, learned from LGL and GeoVirus.

Of every marked name the chance of its right candidates is made as large as can be, given the facts that resolve/ has
for each candidate (a conditional logit model, with a weak pull towards what words mean). What the other names most
likely are depends on the weights, so facts and weights are made in turns. Prints how often the likeliest candidate is
right for outlets and articles that the weights were not learned from (folds), then writes those of all.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import torch
from torch import Tensor

from eval.places import is_right
from eval.reading import annotated
from eval.toponyms import given, marked
from reportedly.knowledge import place_weights
from reportedly.knowledge.gazetteer import gazetteer
from reportedly.nouns.findings import Place
from reportedly.nouns.stages import Annotated
from reportedly.resolve import evidence
from reportedly.resolve.evidence import Scored
from reportedly.resolve.lookup import lookup_in
from reportedly.resolve.options import Option
from reportedly.resolve.senses import sense_key, weighed
from reportedly.resolve.stage import toponyms_in
from training.corpora import Row, shared_rows

FILES = ("places/lgl.all.jsonl", "places/geovirus.all.jsonl")
TABLE = Path(place_weights.__file__).parent / "data" / "place_weights.tsv"
FOLDS, TURNS = 5, 3
PULL = 0.1  # on squared distance from MEANT or zero, in nats a hundred names; right left out .907 at 0.02, .898 at 1
# What words that say where a place is are meant to do: both sets hold too few of them to tell.
MEANT = {
    "contained_in": 4.0, "not_contained_in": -2.0, "listed_in": 3.0, "adjective": 3.0, "not_adjective": -2.0,
    "level_word": 3.0, "level_word_wide": 1.5, "not_level_word": -2.0, "capital": 1.0, "level_country": 2.5,
    "beside_capital": -3.0, "name_4": -0.5, "outlet_country": 1.0, "actors_country": 0.4,
}  # fmt: skip
# Held at this: the towns of LGL are those of local papers, whose country no sentence needs to say. Fitted freely, with
# a fact for all other places, it lay 1.1 above that; so "Saudi Arabia closed Mecca" lies in Ohio once that is named.
HELD = {"country_beside": 2.0}
STEPS = 60
HEADER = (
    "# How much each fact speaks for a place that a name may be of, in nats. Fitted by `python -m training.places`.\n"
)


class Name(NamedTuple):
    """A marked name: its group for folds, its candidates' facts, and which of them are right."""

    group: str
    candidates: list[dict[str, float]]
    right: list[bool]


def names(rows: Sequence[Row], read: Sequence[Annotated]) -> list[Name]:
    """Every marked name that has a right candidate and a wrong one."""
    lookup, found = lookup_in(gazetteer()), []
    for row, one in zip(rows, read, strict=True):
        gold = marked(row).gold
        spans = {(place.start, place.end): place for place in gold if place.lat is not None}
        toponyms, setting = toponyms_in(given(one, spans), lookup)
        ranked = weighed(toponyms, lookup, setting)
        for toponym in toponyms:
            span = toponym.mention.spans[0]
            place = spans.get((span.start, span.end))
            if place is None:
                continue
            scored = ranked[sense_key(toponym)]
            right = [is_right(place, _as_place(candidate.option)) for candidate in scored]
            if any(right) and not all(right):
                found.append(Name(row.get("outlet") or row["id"], [_facts(one) for one in scored], right))
    return found


def _facts(scored: Scored) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, value in scored.facts:
        found[name] = found.get(name, 0.0) + value
    return found


def _as_place(option: Option) -> Place:
    return Place(
        id="", spans=(), text="", name=option.name, use="location", level=option.level, why="", lat=option.lat,
        geonameid=option.geonameid, lon=option.lon, country=option.country,
    )  # fmt: skip


def fitted(found: Sequence[Name]) -> dict[str, float]:
    """The weights under which the right candidates are likeliest."""
    facts = sorted({name for one in found for candidate in one.candidates for name in candidate})
    values, right, real = _tensors(found, facts)
    meant = torch.tensor([HELD.get(name, MEANT.get(name, 0.0)) for name in facts])
    free = torch.tensor([name not in HELD for name in facts])
    weights = meant.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        scores = (values @ torch.where(free, weights, meant)).masked_fill(~real, -1e4)
        lost = (scores.logsumexp(1) - scores.masked_fill(~right, -1e4).logsumexp(1)).mean()
        total: Tensor = lost + PULL / 100 * ((weights - meant) ** 2).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return {name: round(weight, 3) for name, weight in zip(facts, weights.tolist(), strict=True)}


def _tensors(found: Sequence[Name], facts: Sequence[str]) -> tuple[Tensor, Tensor, Tensor]:
    most = max(len(one.right) for one in found)
    place = {name: at for at, name in enumerate(facts)}
    values = torch.zeros(len(found), most, len(facts))
    right, real = (torch.zeros(len(found), most, dtype=torch.bool) for _ in range(2))
    for row, one in enumerate(found):
        for column, candidate in enumerate(one.candidates):
            real[row, column], right[row, column] = True, one.right[column]
            for name, value in candidate.items():
                values[row, column, place[name]] = value
    return values, right, real


def share_right(found: Sequence[Name], weights: dict[str, float]) -> float:
    """How often the likeliest candidate is right."""
    best = (max(range(len(one.right)), key=lambda at: _score(one.candidates[at], weights)) for one in found)
    return sum(one.right[at] for one, at in zip(found, best, strict=True)) / len(found)


def _score(candidate: dict[str, float], weights: dict[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in candidate.items())


def across(found: Sequence[Name]) -> float:
    """`share_right` of names of outlets (articles, where those are of one outlet) left out of the fit."""
    right = 0.0
    for fold in range(FOLDS):
        held = [one for one in found if crc32(one.group.encode()) % FOLDS == fold]
        taught = [one for one in found if crc32(one.group.encode()) % FOLDS != fold]
        right += share_right(held, fitted(taught)) * len(held)
    return right / len(found)


def use(weights: dict[str, float]) -> None:
    """Write the table and read it again."""
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in weights.items()]
    TABLE.write_text(HEADER + "fact\tweight\n" + "".join(lines), encoding="utf-8")
    place_weights.place_weights.cache_clear()
    evidence.prior.cache_clear()


def main() -> int:
    """Fit, tell and write."""
    argparse.ArgumentParser(prog="python -m training.places", description=__doc__).parse_args()
    rows = [row for file in FILES for row in shared_rows(file)]
    read = annotated(rows)
    for turn in range(TURNS):
        found = names(rows, read)
        now = share_right(found, dict(place_weights.place_weights()))
        print(f"turn {turn + 1}: {len(found)} names, right {now:.3f} before, {across(found):.3f} left out", flush=True)
        use(fitted(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
