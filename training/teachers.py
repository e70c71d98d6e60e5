"""Teachers of arguments: encoders of full size that are taught arguments and trees alone, each from another seed.

Encoders that err apart are right together where each of them is wrong (decision 93), and one that is taught what they
say together comes near them (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network").
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.corpora import SENTENCES, Corpus
from training.heads import ARGUMENT_TAGGER
from training.model import BASE
from training.train import SEED, Course, Weights, run

TAGGER = ARGUMENT_TAGGER._replace(heads=6)  # it sees as far, so that what all say can be put together
TEACHERS, EPOCHS, PER_STEP = 2, 6, 1000  # one more than two hasn't been tried
TEXTS = 0.25  # part of whole texts beside every sentence alone


def teacher(corpora: Sequence[Corpus], number: int, out: Path, *, limit: int | None = None) -> Weights:
    """The weights of teacher `number`, taught with checkpoints in `out`."""
    own = [one for one in corpora if one.file == SENTENCES]
    sets = [one._replace(share=TEXTS) for one in own] + [one._replace(together=1, share=1.0) for one in own]
    course = Course(SEED + 1000 * (1 + number), PER_STEP, TAGGER)
    return run(sets, shape=BASE, start=None, epochs=EPOCHS, out=out / f"teacher{number}", limit=limit, course=course)
