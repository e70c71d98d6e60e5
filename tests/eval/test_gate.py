"""The gate: floors hold, and what has a floor can't go unmeasured in CI."""

from __future__ import annotations

import json

from eval.gate import FLOORS, MEASURES, passes, verdicts


def test_a_figure_under_its_floor_shuts_the_gate() -> None:
    judged = verdicts({"a.f1": 0.79, "b.f1": 0.9}, {"a.f1": 0.8, "b.f1": 0.9})
    assert [one.name for one in judged if one.under] == ["a.f1"]
    assert not passes(judged, ci=False)
    assert "UNDER" in judged[0].row()


def test_a_figure_at_its_floor_passes() -> None:
    assert passes(verdicts({"a.f1": 0.8}, {"a.f1": 0.8}), ci=True)


def test_what_is_not_measured_passes_at_home_and_not_in_ci() -> None:
    judged = verdicts({}, {"a.f1": 0.8})
    assert "not measured" in judged[0].row()
    assert passes(judged, ci=False)
    assert not passes(judged, ci=True)


def test_a_figure_without_a_floor_is_shown_and_holds_nobody_up() -> None:
    assert passes(verdicts({"new.f1": 0.1}, {}), ci=True)


def test_every_floor_belongs_to_a_measure() -> None:
    groups = {measure.name for measure in MEASURES} | {"dispatches"}
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert [name for name in floors if name.rpartition(".")[0] not in groups] == []
    assert all(0 < floor < 1 for floor in floors.values())
