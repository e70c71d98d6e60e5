"""Labels land on the pieces they are about, in whole texts and in the windows cut from them."""

from __future__ import annotations

import random

import numpy as np
import pytest

from reportedly.learned.labels import ACTS, ARGUMENTS, KINDS, ROLES, SIDES, begin, inside
from reportedly.learned.pieces import load_tokenizer
from reportedly.learned.reader import MODEL_DIR, TOKENIZER_FILE
from reportedly.nouns.kinds import REALIS
from training.corpora import RELATIONS, Act, Corpus, Fact, Frame, Labelled, Tree
from training.examples import Example, Lesson, documents, example, joined
from training.windows import windows_of

TEXT = "Ilse Brandt said the ferries would not sail. Crews left Varna."
SAID = TEXT.index("said")
SAIL = TEXT.index("sail")
VARNA = TEXT.index("Varna")
LABELLED = Labelled(
    TEXT,
    marks=[(0, 11, frozenset({"person"})), (VARNA, VARNA + 5, frozenset({"place", "facility"}))],
    attributions=[{"source": [[0, 11]], "cue": [[SAID, SAID + 4]], "content": [[SAID + 5, SAIL + 4]]}],
    frames=[Frame(SAIL, SAIL + 4, (("ARG0", TEXT.index("the"), TEXT.index(" would")), ("ARG5", 0, 4)))],
    facts=[Fact(SAIL, SAIL + 4, -2.5)],
    trees=[Tree(SAID, SAID + 4, None, "root"), Tree(SAIL, SAIL + 4, SAID, "ccomp"), Tree(VARNA, VARNA + 5, 0, "dep")],
)


@pytest.fixture(scope="module")
def made() -> Example:
    return example(LABELLED, frozenset({"time"}), load_tokenizer(MODEL_DIR / TOKENIZER_FILE))


def words(one: Example, chosen: np.ndarray) -> str:
    at = np.flatnonzero(chosen)
    return TEXT[one.pieces.starts[at[0]] : one.pieces.ends[at[-1]]]


def test_a_mention_allows_the_kinds_it_may_be_and_no_others(made: Example) -> None:
    first, second = made.allowed[0], made.allowed[1]
    assert (first, second) == (1 << begin("person"), 1 << inside("person"))
    varna = int(np.searchsorted(made.pieces.starts, VARNA))
    assert made.allowed[varna] == 1 << begin("place") | 1 << begin("facility")


def test_an_unmarked_word_may_be_nothing_or_what_the_set_leaves_out(made: Example) -> None:
    said = int(np.searchsorted(made.pieces.starts, SAID))
    assert made.allowed[said] == 1 | 1 << begin("time") | 1 << inside("time")
    assert len(KINDS) > 2


def test_attributions_and_predicates_have_their_roles(made: Example) -> None:
    [anchor], [frame] = made.anchors, made.frames
    assert words(made, anchor.roles == ROLES.index("source")) == "Ilse Brandt"
    assert words(made, anchor.roles == ROLES.index("content")) == "the ferries would not sail"
    assert words(made, frame.roles == ARGUMENTS.index("ARG0")) == "the ferries"
    assert set(frame.roles) == {0, ARGUMENTS.index("ARG0")}  # ARG5 is not taught


def test_facts_and_predicates_stand_at_their_words(made: Example) -> None:
    sail = int(np.searchsorted(made.pieces.starts, SAIL))
    assert made.facts[sail] == -2.5
    assert np.isnan(np.delete(made.facts, sail)).all()
    assert made.predicates[sail, 0] == 1
    assert made.predicates[:, 0].sum() == 1
    assert (made.predicates[:, 1] == -1).all()  # this set says nothing of events


def test_words_know_the_word_they_hang_on(made: Example) -> None:
    said, sail, varna = (int(np.searchsorted(made.pieces.starts, at)) for at in (SAID, SAIL, VARNA))
    assert made.trees[said].tolist() == [0, RELATIONS.index("root")]
    assert made.trees[sail].tolist() == [said - sail, RELATIONS.index("ccomp")]
    assert made.trees[varna].tolist() == [-varna, RELATIONS.index("dep")]
    assert (np.delete(made.trees[:, 1], [said, sail, varna]) == -1).all()


def acts(*told: Act) -> Example:
    return example(Labelled(TEXT, acts=list(told)), frozenset(), load_tokenizer(MODEL_DIR / TOKENIZER_FILE))


def test_what_words_tell_is_taught_of_all_words_where_acts_are_known(made: Example) -> None:
    sail = int(np.searchsorted(made.pieces.starts, SAIL))
    known = acts(Act(SAIL, SAIL + 4, frozenset({"REJECT", "none"})))
    assert known.acts[sail] == 1 << ACTS.index("REJECT") | 1
    assert (np.delete(known.acts, sail) == 1).all()
    assert not made.acts.any()  # its set says nothing of acts


def test_of_several_words_that_tell_an_act_the_inner_ones_are_not_taught(made: Example) -> None:
    told = acts(Act(TEXT.index("would"), SAIL + 4, frozenset({"REJECT"})))
    would, negation, sail = (
        int(np.searchsorted(made.pieces.starts, TEXT.index(word))) for word in ("would", "not", "sail")
    )
    assert told.acts[[would, negation, sail]].tolist() == [1 << ACTS.index("REJECT"), 0, 1 << ACTS.index("REJECT")]


def test_how_real_an_act_is_told_is_taught_at_its_first_word_and_its_last(made: Example) -> None:
    told = acts(Act(TEXT.index("would"), SAIL + 4, frozenset({"REJECT"}), realis="future"))
    would, sail = (int(np.searchsorted(made.pieces.starts, TEXT.index(word))) for word in ("would", "sail"))
    assert told.realis[[would, sail]].tolist() == [REALIS.index("future")] * 2
    assert (np.delete(told.realis, [would, sail]) == -1).all()
    assert (acts(Act(SAIL, SAIL + 4, frozenset({"REJECT"}))).realis == -1).all()


def test_sides_are_taught_where_they_are_known(made: Example) -> None:
    side = ("actor", TEXT.index("the ferries"), TEXT.index(" would"))
    known = acts(Act(SAIL, SAIL + 4, frozenset({"REJECT"}), (side,)), Act(SAID, SAID + 4, frozenset({"REJECT"})))
    [cast] = known.casts
    assert words(made, cast.roles == SIDES.index("actor")) == "the ferries"


def test_whether_a_doubtful_statement_is_one_is_not_taught() -> None:
    pytest.importorskip("torch")
    from training.batches import collate

    doubtful = [{**one, "doubtful": True} for one in LABELLED.attributions or ()]
    tokenizer = load_tokenizer(MODEL_DIR / TOKENIZER_FILE)
    sure, unsure = (
        collate([example(LABELLED._replace(attributions=told), frozenset(), tokenizer)])
        for told in (LABELLED.attributions, doubtful)
    )
    assert (sure.cues == 1).sum() == 1
    assert (unsure.cues == 1).sum() == 0
    assert unsure.cues.isnan().sum() == sure.cues.isnan().sum() + 1
    assert (unsure.anchors.roles == sure.anchors.roles).all()


def test_rows_of_which_a_set_says_nothing_are_left_out() -> None:
    corpus = Corpus("x", "none", True, lambda row: Labelled(row["text"]) if row["known"] else None)
    rows = [{"text": "One.", "known": True}, {"text": "Two.", "known": False}]
    assert [one.text for one in documents(corpus, rows, random.Random(3))] == ["One."]


def test_a_window_doesn_t_teach_what_hangs_on_a_word_outside(made: Example) -> None:
    windows = windows_of(made, random.Random(1), short=0.0, most=9, margin=2)
    count = len(made.pieces.ids)
    varna = int(np.searchsorted(made.pieces.starts, VARNA))
    last = windows[-1]
    assert last.trees[varna - count, 1] == -1  # it hangs on the text's first word
    taught = [int((window.trees[:, 1] >= 0).sum()) for window in windows]
    assert max(taught) >= 1


def test_windows_take_all_labels_with_them(made: Example) -> None:
    windows = windows_of(made, random.Random(1), short=0.0, most=9, margin=2)
    assert len(windows) > 1
    assert sum(len(window.anchors) for window in windows) == 1
    assert sum(len(window.frames) for window in windows) == 1
    for window in windows:
        count = len(window.pieces.ids)
        assert len(window.allowed) == len(window.facts) == len(window.predicates) == len(window.acts) == count <= 9 + 2
        assert all(len(one.roles) == count for one in (*window.anchors, *window.frames))


def test_sentences_joined_keep_their_labels() -> None:
    both = joined([LABELLED._replace(attributions=None)] * 2, "\n")
    shift = len(TEXT) + 1
    assert both.marks[2:] == [(start + shift, end + shift, kinds) for start, end, kinds in LABELLED.marks]
    assert both.frames is not None
    assert both.frames[1].start == SAIL + shift
    assert both.text[both.facts[1].start : both.facts[1].end] == "sail"


def test_rows_of_one_document_become_one_text() -> None:
    rows = [{"text": "One.", "doc": "a"}, {"text": "Two.", "doc": "a"}, {"text": "Three.", "doc": "b"}]
    corpus = Corpus("x", "none", True, lambda row: Labelled(row["text"]), together="doc")
    made = documents(corpus, rows, random.Random(3))
    assert [one.text.split() for one in made] == [["One.", "Two."], ["Three."]]


def test_lessons_move_with_their_window(made: Example) -> None:
    sail = int(np.searchsorted(made.pieces.starts, SAIL))
    chances = np.zeros((4, len(ARGUMENTS)), dtype=np.float16)
    taught = made._replace(lessons=(Lesson(sail, sail - 3, chances), Lesson(0, 0, chances)))
    for window in windows_of(taught, random.Random(1), short=0.0, most=9, margin=2):
        start = int(np.searchsorted(made.pieces.starts, window.pieces.starts[0]))
        left, right = window.own
        held = [one.position + start for one in window.lessons]
        assert held == [at for at in (sail, 0) if left <= at - start < right]
        assert all(one.start - one.position in (-3, 0) for one in window.lessons)
