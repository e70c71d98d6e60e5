"""The scorer of violence against templates: articles, types, names by role."""

from __future__ import annotations

from eval.incidents import score_incidents
from tests.extract.conftest import read

TEXT = "<g a1>Rebels</g> kidnapped <p a2>Lind</p>. <g a1>Rebels</g> attacked <g a3>guards</g>."
ROW = {
    "text": "Rebels kidnapped Lind. Rebels attacked guards.",
    "templates": [{"incident_type": ["KIDNAPPING"]}],
    "roles": {"PerpInd": [[[0, 6], [23, 29]]], "Victim": [[[17, 21]]], "Target": []},
}


def test_an_incident_with_its_names() -> None:
    score = score_incidents([(ROW, read(TEXT))])
    assert (score.detected.f1, score.types.f1) == (1.0, 1.0)
    assert (score.perpetrators.f1, score.victims.right, score.victims.found) == (1.0, 1, 1)


def test_who_is_harmed_without_a_name_is_no_victim_by_name() -> None:
    row = {**ROW, "text": "Rebels killed a guard and Lind.", "roles": {"Victim": [[[26, 30]]]}}
    score = score_incidents([(row, read("<g a1>Rebels</g> killed <p a2>a guard</p> and <p a3>Lind</p>."))])
    assert (score.victims.right, score.victims.found, score.targets.found) == (1, 1, 0)


def test_nothing_told_and_nothing_wanted() -> None:
    quiet = {"text": "All was quiet.", "templates": [], "roles": {}}
    score = score_incidents([(ROW, read("All was quiet.")), (quiet, read(TEXT))])
    assert (score.detected.right, score.detected.found, score.detected.gold) == (0, 1, 1)
    assert (score.names.found, score.names.gold) == (0, 2)


def test_what_did_not_happen_is_no_incident() -> None:
    assert score_incidents([(ROW, read("<g a1>Rebels</g> may attack <g a2>guards</g>."))]).detected.found == 0
