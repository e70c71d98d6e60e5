"""Teachers: encoders of full size that are taught one thing each, arguments or attributions, from other seeds.

Encoders that err apart are right together where each of them is wrong (decision 93), and one that is taught what they
say together comes near them (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network").
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.corpora import ATTRIBUTIONS, SENTENCES, Corpus
from training.heads import ARGUMENT_TAGGER, ROLE_TAGGER
from training.model import BASE, ReaderModel, frozen
from training.train import SEED, Course, run

# They see as far as the reader's own taggers, so that what all say can be put together.
TAGGER = ARGUMENT_TAGGER._replace(heads=6)
CUE_TAGGER = ROLE_TAGGER._replace(heads=6, layers=2)
OF_ARGUMENTS, OF_CUES = 1, 1  # how many; two of arguments were .743 together with the reader
EPOCHS, CUE_EPOCHS, PER_STEP = 6, 3, 1000
TEXTS = 0.25  # part of whole texts beside every sentence alone


def teachers_of_arguments(corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> list[ReaderModel]:
    """The teachers of arguments and trees, taught with checkpoints in `out`."""
    own = [one for one in corpora if one.file == SENTENCES]
    sets = [one._replace(share=TEXTS) for one in own] + [one._replace(together=1, share=1.0) for one in own]
    found = []
    for number in range(OF_ARGUMENTS):
        course = Course(SEED + 1000 * (1 + number), PER_STEP, arguments=TAGGER)
        weights = run(
            sets, shape=BASE, start=None, epochs=EPOCHS, out=out / f"teacher{number}", limit=limit, course=course
        )
        found.append(frozen(weights, ReaderModel(BASE, TAGGER)))
    return found


def teachers_of_cues(corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> list[ReaderModel]:
    """The teachers of attributions, taught with checkpoints in `out`; none where no set marks attributions."""
    own = [one for one in corpora if one.file == ATTRIBUTIONS]
    found = []
    for number in range(OF_CUES if own else 0):
        course = Course(SEED + 1000 * (5 + number), PER_STEP, roles=CUE_TAGGER)
        weights = run(
            own, shape=BASE, start=None, epochs=CUE_EPOCHS, out=out / f"cues{number}", limit=limit, course=course
        )
        found.append(frozen(weights, ReaderModel(BASE, roles=CUE_TAGGER)))
    return found
