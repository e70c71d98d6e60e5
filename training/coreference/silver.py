"""Noun phrases from dependency trees, in GUM's manner: more texts to learn from which words make one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

Row = dict[str, Any]
GENRES = frozenset({"weblog", "newsgroup", "email"})
_APART = frozenset({
    "case", "cc", "mark", "punct", "conj", "parataxis", "discourse", "vocative", "dislocated", "cc:preconj", "appos",
    "list", "reparandum", "dep", "orphan",
})  # fmt: skip
"""Relations whose words are no part of the phrase they hang on."""
_OF_PREDICATE = frozenset({
    "cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl", "advmod", "advcl",
    "ccomp", "obl:tmod", "obl:npmod", "obl:unmarked", "advcl:relcl", "orphan",
})  # fmt: skip
"""Relations of a noun as a predicate ("he is a doctor"), which its phrase leaves out."""
_NO_HEAD = frozenset({"flat", "fixed", "goeswith", "expl", "nmod:desc", "det"})
_ARGUMENTS = frozenset({
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "nmod:unmarked", "obl:unmarked", "nmod:tmod",
    "obl:tmod",
})  # fmt: skip
_RELATIVES = frozenset({"who", "whom", "what", "whose", "there", "where", "when", "which"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


class Tree(NamedTuple):
    """A sentence in Universal Dependencies: parallel lists; `heads` -1 for the root."""

    words: list[str]  # lower case
    upos: list[str]
    heads: list[int]
    deprels: list[str]


def documents(rows: Iterable[Row]) -> Iterator[Row]:
    """Documents of GENRES put together from their parsed sentences, with their noun phrases as `mentions`."""
    for name, group in groupby(rows, key=lambda row: row["doc"]):
        sentences = list(group)
        if sentences[0]["genre"] in GENRES:
            mentions, text = [], ""
            for row in sentences:
                text += " " * bool(text)
                for start, end in _phrases_in(row):
                    mentions.append(
                        {"start": len(text) + start, "end": len(text) + end, "chain": None, "type": "unknown"}
                    )
                text += row["text"]
            yield {"id": name, "text": text, "mentions": mentions}


def _phrases_in(row: Row) -> Iterator[tuple[int, int]]:
    tokens = row["tokens"]
    words = [row["text"][start:end].lower() for start, end in tokens]
    for first, last in noun_phrases(Tree(words, row["upos"], row["heads"], row["deprels"])):
        yield tokens[first][0], tokens[last][1]


def noun_phrases(tree: Tree) -> set[tuple[int, int]]:
    """First and last word of each noun phrase; nested ones and nouns before nouns too."""
    children: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(tree.heads):
        children[head].append(word)
    return {_phrase(tree, children, word) for word in range(len(tree.words)) if _is_head(tree, word)}


def _is_head(tree: Tree, word: int) -> bool:
    tag, relation, said = tree.upos[word], tree.deprels[word], tree.words[word]
    if relation in _NO_HEAD or said in _RELATIVES:
        return False
    if relation == "compound" and not (tag == "PROPN" and tree.upos[tree.heads[word]] == "NOUN"):
        return False  # "Trump administration" names two, "United States Navy" one; GUM has 4 of 10 of "climate change"
    if said == "that" and _is_relative(tree, word):
        return False
    return tag in ("NOUN", "PROPN", "PRON") or (tag in ("NUM", "DET", "ADJ") and relation in _ARGUMENTS)


def _is_relative(tree: Tree, word: int) -> bool:
    above = tree.heads[word]
    while above >= 0:
        if tree.deprels[above].startswith("acl:relcl"):
            return True
        above = tree.heads[above]
    return False


def _phrase(tree: Tree, children: dict[int, list[int]], head: int) -> tuple[int, int]:
    below = children[head]
    predicate = any(tree.deprels[child] in ("cop", "nsubj", "nsubj:pass") for child in below)
    found = [head]
    for child in below:
        relation = tree.deprels[child]
        if relation == "case" and child > head and tree.words[child] in _POSSESSIVE:
            found.append(child)
        elif relation in _APART or (predicate and relation in _OF_PREDICATE):
            continue
        elif relation == "advmod" and child == min(below) and child < head:
            continue  # "even the minister"
        else:
            found += _subtree(children, child)
    first, last = min(found), max(found)
    while first < last and tree.upos[first] == "PUNCT":
        first += 1
    while last > first and tree.upos[last] == "PUNCT":
        last -= 1
    return first, last


def _subtree(children: dict[int, list[int]], word: int) -> list[int]:
    found, todo = [], [word]
    while todo:
        one = todo.pop()
        found.append(one)
        todo += children[one]
    return found
