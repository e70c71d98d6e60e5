"""`python -m training.common_words`: the words that stand in many news articles whatever they are about.

Of PolNeAR's train part and the unlabelled Wikinews articles those in at least one of twenty, as connect/ folds them,
that are mostly written small: names of one season's news are no common words. Frequencies alone are kept.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from reportedly.connect.stories import words_in
from reportedly.knowledge import common_words
from training.corpora import shared_rows

FILES = ("attribution/polnear.train.jsonl.gz", "unlabelled/wikinews.all.jsonl")
TABLE = Path(common_words.__file__).parent / "data" / "common_words.tsv"
SHARE = 0.05  # of articles; .02 takes "talks" and "storm" too, and finds .01 fewer pairs of Giveme5W1H's stories
HEADER = "# Words in at least a twentieth of news articles. Made by `python -m training.common_words`.\nword\n"


def common(texts: list[str]) -> list[str]:
    """Those words, sorted."""
    articles: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        articles.update(set(words_in(text)))
        small.update(set(words_in(" ".join(re.findall(r"\b[a-z][\w’'-]*", text)))))
    least = SHARE * len(texts)
    return sorted(word for word, count in articles.items() if count >= least and 2 * small[word] >= count)


def main() -> None:
    """Writes them."""
    argparse.ArgumentParser(prog="python -m training.common_words", description=__doc__).parse_args()
    texts = [f"{row.get('title') or ''}. {row['text']}" for name in FILES for row in shared_rows(name)]
    found = common(texts)
    TABLE.write_text(HEADER + "".join(f"{word}\n" for word in found), encoding="utf-8")
    print(f"{len(found)} words of {len(texts)} articles")


if __name__ == "__main__":
    main()
