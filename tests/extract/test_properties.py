"""What holds of every reading: ids in order, references that exist, spans in the text, JSON that comes back."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.nouns.findings import Reading

Read = Callable[..., Reading]
PIECES = (
    "<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>“<g a2>rebels</g> may attack,”</x1> on <t 2024-05-06>Monday</t>. ",
    "<g a2>Rebels</g> killed at least 12 people in <l>Klow</l>, and wounded\u00a0dozens. ",
    "<s2>Radio Klow</s2> <c2>reported</c2> <x2><s3>officials</s3> <c3>denied</c3> <x3>it was likely</x3></x2>.\r\n\r\n",
    "“It’s 🙂 over!” ",
    "If not — why? ",
    "An earthquake (magnitude 6.1) struck, killing 5. ",
    "<l actor a4>Borduria</l>, which denies it, urged talks with <p a1>Berg</p>; nobody came",
    "’s ” , . \u0301 ",
    "café naïve – 10–12 % of €5m. ",
    "\n",
)
WITH_MARKS = {0, 2}  # numbered attributions may stand in a text only once


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.lists(st.integers(0, len(PIECES) - 1), min_size=1, max_size=9))
def test_every_reading_is_consistent(read: Read, order: list[int]) -> None:
    kept = [at for place, at in enumerate(order) if at not in WITH_MARKS or at not in order[:place]]
    reading = read("".join(PIECES[at] for at in kept))
    text = reading.article.text
    statements = {one.id: one for one in reading.statements}
    reports = {one.id: one for one in reading.reports}
    figures = {one.id: one for one in reading.figures}
    known = {one.id for one in reading.actors}
    assert list(statements) == [f"s{n}" for n in range(1, len(statements) + 1)]
    assert list(reports) == [f"r{n}" for n in range(1, len(reports) + 1)]
    assert list(figures) == [f"f{n}" for n in range(1, len(figures) + 1)]
    assert [one.trigger.spans[0].start for one in reading.reports] == sorted(
        one.trigger.spans[0].start for one in reading.reports
    )
    for one in reading.statements:
        assert one.within is None or (one.within in statements and one.within != one.id)
        assert one.content.text == reading.article.words(one.content.spans)
        assert set(one.source.actors) <= known
    for report in reading.reports:
        assert report.statement is None or report.statement in statements
        assert report.speech is None or report.speech in statements
        assert all(figures[figure].report == report.id for figure in report.figures)
        assert {one.actor for one in (*report.actors, *report.recipients)} <= known | {None}
        assert (report.place is None) == (report.how.place == "unknown")
        assert all(span.end <= len(text) for span in report.trigger.spans)
    for figure in reading.figures:
        assert figure.text == reading.article.words(figure.spans)
        assert figure.report is None or figure.id in reports[figure.report].figures
        assert figure.statement is None or figure.statement in statements
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(alphabet="aA .,;:“”\"'’-–—\n\t\u00a0🙂é\u03010123%$()said to attack killed who that if", max_size=160)
)
def test_any_text_is_read(read: Read, text: str) -> None:
    assert read(text.replace("<", "").replace(">", "")).article.text is not None
