"""What stands around an offset is what a look at each word gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.nouns.article import Article
from reportedly.nouns.ids import text_sha256
from reportedly.nouns.stages import Annotated
from reportedly.resolve.ground import Ground, lay
from reportedly.text.sentences import find_sentences

TEXT = st.lists(
    st.sampled_from(["Klow ", "the army’s ", "fled. ", "(Berg) ", "“No!” ", "\n\n", ", ", "U.S. "]), min_size=1
)


def ground_of(text: str, *, sentences: bool) -> Ground:
    article = Article(id="a", key="a", sha256=text_sha256(text), text=text)
    found = tuple((one.start, one.end) for one in find_sentences(text)) if sentences else ()
    return lay(Annotated(article=article, sentences=found, mentions=(), predicates=(), attributions=(), chains=()))


@given(TEXT.map("".join), st.data(), st.booleans(), st.integers(1, 4))
def test_before_and_after_are_the_nearest_words_of_the_sentence(
    text: str, data: st.DataObject, sentences: bool, most: int
) -> None:
    ground = ground_of(text, sentences=sentences)
    at = data.draw(st.integers(0, len(text)))
    start, end = ground.sentence_span(max(0, at - 1))
    before = [word for word in ground.words if word.end <= at][-most:]
    after = [word for word in ground.words if word.start >= at][:most]
    assert ground.before(at, most=most) == [word for word in before if word.start >= start]
    assert ground.after(at, most=most) == [word for word in after if word.end <= end]
    holding = [span for span in ground.sentences if span[0] <= max(0, at - 1)]
    assert (start, end) == (holding[-1] if holding else ground.sentences[0])
