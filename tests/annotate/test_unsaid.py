"""What something is called or known for, and what a question asks of whom it addresses, is no statement."""

from __future__ import annotations

import pytest

from tests.annotate.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "{content1|Lind} {cue1|is best known for} {content1|her novels}.",
        "It uses {content1|a process} {cue1|called} {content1|“fine sifting”}.",
        "What's one law {source1|you} {cue1|think} {content1|needs mending}?",
        "{cue1|Asked about} {content1|the raid}, Lind left.",
        "“Do {source1|you} {cue1|think} {content1|that farms should be sold}?”",
        "{source1|Minister} {cue1|quizzed} over {content1|missing funds}",
        "{content1|The strike}, {cue1|called} by {source1|the union}, shut the pit.",
        "{source1|The union} {cue1|called} {content1|a two-day strike}.",
        "{source1|This week} {cue1|saw} {content1|a strike at the port}.",
        "On Friday, {source1|Omar bin} {cue1|Said}, {content1|the mayor of the town, died}.",
        "{content1|The boat} {cue1|was offered to} {source1|Lind}, who sails.",
        "{source1|The coast guard} {cue1|called} off {content1|its search on Tuesday}.",
        "{content1|Lind} was {cue1|sworn} in on Tuesday.",
        "A {source1|storm} {cue1|warning} was issued {content1|for Klow}.",
        "When {content1|it} {cue1|was detected}, crews had left.",
        "{content1|Lind}, who {cue1|is backed} by {source1|the union}, {content1|left}.",
        "{source1|Lind} {cue1|hails} {content1|from Klow}.",
        "If {source1|the council} {cue1|does not like} {content1|the plan}, it may go.",
        "{source1|He} left {content1|the town}, {cue1|known as} {content1|the Rock}.",
        "{source1|The Fram Council} {cue1|think} {content1|tank met in May}.",
        "{source1|Lind} {cue1|began} {content1|her climb on Tuesday}.",
        "{source1|Crowds} {cue1|protested} in the square.",
        "{source1|Who} {cue1|ordered} {content1|them to leave} is disputed.",
        "{source1|Crews} left the islet of Skerry, {cue1|also called} {content1|Seal Rock}.",
        "{source1|Crews} left the islet ({cue1|once called} {content1|Seal Rock}).",
        "In findings {cue1|published} on Tuesday in {source1|Fram Science}, all is told.",
        "{source1|The paint}, {cue1|called} {content1|Fram Red, dries in an hour}.",
        "“{content1|It rained},” {source1|one user} {cue1|called} Lind Hay wrote.",
        "{source1|The old wall} {cue1|threatens} {content1|to collapse at any moment}.",
        "{source1|The word} {cue1|translates as} {content1|“mill”}.",
        "{source1|Lind} {cue1|posted a photo of} {content1|her cousin}.",
        "{source1|Lind} {cue1|shared} {content1|a clip of her cousin}.",
        "{content1|The theft} {cue1|is reported to} {source1|the guild}, which fines members.",
        "{source1|The senate} {cue1|has not confirmed} {content1|her}.",
        "{source1|The vice mayor} {cue1|assumes} {content1|the office if the mayor dies}.",
        "{source1|Lind} crossed on a board tied to his feet, {cue1|called} {content1|Fly Plank}.",
        "{source1|Reasons} {cue1|cited for} {content1|the drop} include rain.",
        "{content1|The study} {cue1|was led by} {source1|Lind, a marine ecologist}.",
        "{source1|Some} {cue1|estimated} {content1|death tolls}, given by nurses, exceeded 100.",
        "Flood in Klow: {content1|what} {source1|we} {cue1|know}",
        "{content1|That year's flu} {cue1|was called} {content1|“fish flu”}.",
    ],
)
def test_nobody_says_it(marked: str) -> None:
    assert told(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{content1|Lind} {cue1|was called} {content1|reckless} by the union.",
        "{content1|That the dam broke} {cue1|is known}.",
        "{source1|Critics} {cue1|called} {content1|it “a disgrace”}.",
        "{source1|You} {cue1|said} {content1|that it would rain}.",
        "{content1|Lind} {cue1|was asked} {content1|to leave}.",
        "{source1|The union} {cue1|called} {content1|the strike a disgrace}.",
        "{source1|The union} {cue1|called for} {content1|a strike}.",
        "{source1|Guards} {cue1|questioned} {content1|the need for a fence}.",
        "{source1|They} {cue1|think} {content1|it will rain}. Will it?",
        "“{content1|It rained},” {cue1|Said} {source1|Lind}, the mayor of the town.",
        "{source1|Mayor Lind} {cue1|Says} {content1|He Will Go}",
        "{source1|Lind} {cue1|offered} {content1|to sell the boat} to Holm.",
        "{source1|The coast guard} {cue1|called} {content1|its search a failure}.",
        "{source1|Lind} {cue1|swore} {content1|that he would go}.",
        "{source1|The storm centre} {cue1|warned} {content1|of floods}.",
        "{content1|Ships} {cue1|were detected}.",
        "{source1|Voters} {cue1|think} {content1|so}.",
        "{source1|The union}, which met on Friday, {cue1|also called} {content1|it a disgrace}.",
        "{source1|The union} {cue1|also called} {content1|the raid a disgrace}.",
        "As if {source1|the council} {cue1|liked} {content1|the plan}, it went on.",
        "If it rains, {source1|the council} {cue1|says}, {content1|the dam will hold}.",
        "{source1|Lind} {cue1|hailed} {content1|the plan}.",
        "{source1|The union} {cue1|backed} {content1|the plan to sell}.",
        "“{content1|It rained},” {source1|Lind} {cue1|began}. “It was late.”",
        "{source1|Lind} {cue1|declined to comment}.",
        "{source1|Lind} {cue1|did not answer}.",
        "{source1|Fram Science} {cue1|published} {content1|that ice melts}.",
        "{source1|The paint firm}, on Friday, {cue1|called} {content1|the rule a farce}.",
        "“{content1|A farce},” {source1|the union} {cue1|called it}.",
        "{source1|The union} {cue1|threatens} {content1|to walk out}.",
        "{content1|The theft} {cue1|was reported} by {source1|the guild}.",
        "{source1|The senate} {cue1|has confirmed} {content1|her departure}.",
        "{source1|Lind} {cue1|assumes} {content1|that sales fell}.",
        "{source1|Lind} {cue1|posted} {content1|that her cousin fell}.",
        "{source1|Lind} {cue1|assumed} {content1|the offices were shut}.",
        "{source1|Lind} attacked the mayor, {cue1|called} {content1|Holm a liar} and left.",
        "{source1|Lind} {cue1|cited} {content1|reasons for the drop}.",
        "{content1|The crews} {cue1|were told by} {source1|Lind} {content1|to leave}.",
        "{source1|Some} {cue1|estimated} {content1|the toll at 100}.",
        "{source1|Some} {cue1|estimated} {content1|losses of a million}.",
    ],
)
def test_somebody_says_it(marked: str) -> None:
    assert len(told(marked)) == 1
