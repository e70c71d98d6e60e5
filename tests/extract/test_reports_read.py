"""Reports of texts that the reader model itself has read: what markup can't show."""

from __future__ import annotations

from reportedly.nouns.article import Article
from reportedly.nouns.ids import article_key, text_sha256
from reportedly.run.tools import load_tools


def test_no_word_of_the_trigger_takes_part_in_it() -> None:
    text = "The Presidential election was held on Monday in Borduria."
    sha = text_sha256(text)
    article = Article(id=sha, key=article_key(sha, None, sha), sha256=sha, text=text, why_undated="no_date")
    tools = load_tools()
    reading = tools.extract(tools.resolve(next(iter(tools.annotate([article])))))
    [election] = [one for one in reading.reports if one.extension == "election"]
    assert "Presidential" in article.words(election.trigger.spans)
    assert election.actors == ()
