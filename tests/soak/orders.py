"""Many orders and shards of the same articles make one record, and as of any day it is what was known by then.

SOAK_SHUFFLES (50) orders of SOAK_ARTICLES (200), for SOAK_MINUTES (120) at most; SOAK_SEED chooses them.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Sequence

import pytest

from reportedly.nouns.record import Entry
from reportedly.run.connect import connect
from reportedly.store.memory import MemoryStore
from reportedly.store.protocols import Store, View
from tests.run.test_connect import content
from tests.run.test_join import groups
from tests.soak.made import SEED, given

SHUFFLES = int(os.environ.get("SOAK_SHUFFLES", "50"))
ARTICLES = int(os.environ.get("SOAK_ARTICLES", "200"))
MINUTES = float(os.environ.get("SOAK_MINUTES", "120"))
SHARDS_MOST = 4
DAYS = 5


@pytest.fixture(scope="module")
def made() -> list[Entry]:
    return given(ARTICLES)


@pytest.fixture(scope="module")
def whole(made: list[Entry]) -> Store:
    return _filled([made])


def _filled(shards: Sequence[Sequence[Entry]]) -> Store:
    store = MemoryStore()
    for shard in shards:
        store.put_all(shard)
        connect(store)
    return store


def _said(view: View) -> tuple[object, ...]:
    """All that a view says across articles, and who is one actor."""
    return (groups(view), *content(view))


def test_any_order_in_any_shards_makes_one_record(made: list[Entry], whole: Store) -> None:
    rng, wanted, until = random.Random(SEED), _said(whole.view()), time.monotonic() + 60 * MINUTES
    done = 0
    while done < SHUFFLES and time.monotonic() < until:
        order = rng.sample(made, len(made))
        cuts = sorted(rng.sample(range(1, len(made)), rng.randrange(SHARDS_MOST)))
        shards = [order[low:high] for low, high in zip([0, *cuts], [*cuts, len(made)], strict=True)]
        assert _said(_filled(shards).view()) == wanted, f"shuffle {done}, cut at {cuts}, SOAK_SEED={SEED}"
        done += 1
    print(f"{done} orders of {len(made)} articles make one record")
    assert done


def test_as_of_a_day_is_the_record_of_what_was_known_by_it(made: list[Entry], whole: Store) -> None:
    moments = sorted({one.known_at for one in made})
    chosen = random.Random(SEED).sample(moments, min(DAYS, len(moments)))
    for at in chosen:
        then = _filled([[one for one in made if one.known_at <= at]])
        assert _said(whole.view(as_of=at)) == _said(then.view()), f"as of {at}, SOAK_SEED={SEED}"
    print(f"as of {len(chosen)} days the record is what was known by them")
