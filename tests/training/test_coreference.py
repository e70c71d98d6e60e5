"""The coreference head: what it learns from, and that the graph finds what it was taught."""

from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from torch import Tensor, nn  # noqa: E402

from reportedly.learned.phrases import KINDS, WIDEST  # noqa: E402
from reportedly.learned.surroundings import Surroundings  # noqa: E402
from training.coreference.fit import (  # noqa: E402
    Course,
    PairScorer,
    find,
    fit_finder,
    fit_linker,
    lessons,
    task_of,
    vectors_of,
)
from training.coreference.folds import Taught, calibrated, decided, figures, gold_chains, read  # noqa: E402
from training.coreference.head import LAYERS, CoreferenceHead, words_of  # noqa: E402
from training.coreference.silver import Tree, documents, noun_phrases  # noqa: E402
from training.coreference.texts import Marked, Seen, Text  # noqa: E402

WIDTH = 8
WORDS = ("kari", "saw", "the", "ship", ".", "she", "left", "it", ".")
PHRASES = [(0, 0, "kari"), (2, 3, "ship"), (5, 5, "kari"), (7, 7, "ship")]


def tree(rows: str) -> Tree:
    """word/TAG/head/relation, heads counted from 1."""
    parts = [row.split("/") for row in rows.split()]
    words, tags, heads, relations = zip(*parts, strict=True)
    return Tree(list(words), list(tags), [int(head) - 1 for head in heads], list(relations))


def phrases(one: Tree) -> set[str]:
    return {" ".join(one.words[first : last + 1]) for first, last in noun_phrases(one)}


def test_noun_phrases_nest_and_leave_prepositions_out() -> None:
    sentence = tree("the/DET/2/det head/NOUN/6/nsubj of/ADP/5/case the/DET/5/det port/NOUN/2/nmod left/VERB/0/root")
    assert phrases(sentence) == {"the head of the port", "the port"}


def test_a_predicate_leaves_its_subject_out() -> None:
    sentence = tree("she/PRON/4/nsubj is/AUX/4/cop a/DET/4/det pilot/NOUN/0/root ./PUNCT/4/punct")
    assert phrases(sentence) == {"she", "a pilot"}


def test_joined_phrases_stand_apart_and_relative_pronouns_are_none() -> None:
    sentence = tree("men/NOUN/0/root who/PRON/3/nsubj fled/VERB/1/acl:relcl and/CCONJ/5/cc women/NOUN/1/conj")
    assert phrases(sentence) == {"men who fled", "women"}


def test_documents_keep_the_places_of_their_phrases() -> None:
    row = {"doc": "d", "genre": "weblog", "text": "Oslo slept.", "tokens": [[0, 4], [5, 10], [10, 11]],
           "upos": ["PROPN", "VERB", "PUNCT"], "heads": [1, -1, 1], "deprels": ["nsubj", "root", "punct"]}  # fmt: skip
    (document,) = documents([row, row, {**row, "doc": "e", "genre": "reviews"}])
    assert [document["text"][m["start"] : m["end"]] for m in document["mentions"]] == ["Oslo", "Oslo"]


@pytest.fixture(scope="module")
def text() -> Text:
    """A made-up text whose states tell each word apart."""
    count = len(WORDS)
    states = torch.zeros(count + 2, len(LAYERS) * WIDTH)
    states[torch.arange(count + 2), torch.arange(count + 2) % (len(LAYERS) * WIDTH)] = 3.0
    first = torch.tensor([0, *[1] * count, 0])
    line = np.zeros(count, dtype=np.int64)
    capitals = tuple(word in ("kari", "she") for word in WORDS)
    around = Surroundings(WORDS, capitals, np.array([1] * 5 + [2] * 4), line, line, line, line)
    marked = tuple(Marked(first, last, chain, KINDS.index("person")) for first, last, chain in PHRASES)
    return Text("made up", around, (Seen(states.half(), first, 0, (0, count)),), marked)


@pytest.fixture(scope="module")
def taught(text: Text) -> Taught:
    torch.manual_seed(1)
    head, scorer = CoreferenceHead(WIDTH), PairScorer()
    fit_finder(head.finder, list(lessons(text)), Course(epochs=40, rate=3e-3, at_once=1))
    tasks = [task_of(text, find(head.finder, text, least=0.3))]
    fit_linker(head.linker, scorer, tasks, Course(epochs=30, rate=3e-3, at_once=1))
    return Taught(head, scorer.stored())


def test_it_learns_phrases_and_links(text: Text, taught: Taught) -> None:
    one = read(taught, text)
    assert list(zip(one.found.phrases.first, one.found.phrases.last, strict=True)) == [(f, t) for f, t, _ in PHRASES]
    assert decided(one).chains == gold_chains(text) == [[(0, 0), (5, 5)], [(2, 3), (7, 7)]]
    assert [link.right for link in decided(one).links] == [True, True]
    assert figures([one]).all.conll == pytest.approx(1)
    assert calibrated(taught.weights, [one]).slope >= 0


class Graph(nn.Module):
    def __init__(self, head: CoreferenceHead) -> None:
        super().__init__()
        self.head = head.eval()
        head.finder.attention.as_exported()

    def forward(self, states: Tensor, first: Tensor, chance: Tensor) -> tuple[Tensor, Tensor]:
        found: tuple[Tensor, Tensor] = self.head(states, first, chance)
        return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::torch.jit.TracerWarning")
def test_the_graph_finds_what_the_head_does(text: Text, tmp_path: Path) -> None:
    torch.manual_seed(2)
    head = CoreferenceHead(WIDTH)  # as it begins it takes some words for phrases at random
    nn.init.normal_(head.finder.widths)
    example = (torch.randn(30, len(LAYERS) * WIDTH), torch.tensor([0, *[1] * 28, 0]), torch.tensor(0.4))
    file = tmp_path / "head.onnx"
    torch.onnx.export(
        Graph(copy.deepcopy(head)), example, str(file), dynamo=False, opset_version=17,
        custom_opsets={"com.microsoft": 1}, input_names=["states", "first", "chance"], output_names=["places", "facts"],
        dynamic_axes={name: {0: name} for name in ("states", "first", "places", "facts")},
    )  # fmt: skip
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    (seen,) = text.windows
    states, first = seen.states.float().numpy(), seen.first.numpy()
    places, facts = session.run(None, {"states": states, "first": first, "chance": np.array(0.5, dtype=np.float32)})
    found = find(head.finder, text, least=0.5)
    spans = np.stack([found.phrases.first, found.phrases.last], -1)
    assert 1 < len(spans) < 45
    assert (places[:-1] == spans + 1).all()  # [CLS] in front
    assert facts[:-1, 0] == pytest.approx(found.chance.numpy(), abs=1e-4)
    assert facts[:-1, 1 : 1 + len(KINDS)] == pytest.approx(found.phrases.kinds, abs=1e-4)
    head.linker.eval()
    with torch.no_grad():
        assert facts[:-1, 1 + len(KINDS) :] == pytest.approx(
            vectors_of(head.linker, text, found.phrases).numpy(), abs=1e-3
        )
    places, _ = session.run(
        None, {"states": states[:2], "first": first[[0, 0]], "chance": np.array(0.0, dtype=np.float32)}
    )
    assert len(places) == 1  # a window without a word has only the made-up phrase


def test_words_are_counted_to_the_mark_at_the_end() -> None:
    words = words_of(torch.tensor([0, 1, 0, 1, 1, 0]))
    assert words.firsts.tolist() == [1, 3, 4, 5]
    assert words.lasts.tolist() == [2, 3, 4, 5]


def test_phrases_are_no_wider_than_the_graph_looks(text: Text, taught: Taught) -> None:
    with torch.no_grad():
        found = taught.head.finder(text.windows[0].states.float(), words_of(text.windows[0].first), None)
    assert found.phrases.shape == (len(WORDS) + 1, WIDEST)
