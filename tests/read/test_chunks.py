"""Bodies cut into boxes are joined; different articles and comments are not."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from reportedly.read.chunks import join_chunks
from reportedly.read.html import page

LONG = "The harbour office said on Tuesday that two ferries had left for the islands with three hundred people. " * 3


def box(name: str, kind: str = "body part") -> str:
    return f"<div class='{kind}'><p>{name} one. {LONG}</p><p>{name} two. {LONG}</p></div>"


def joined(body: str) -> list[str]:
    tree: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    join_chunks(tree)
    return [" ".join(p.text_content()[:7] for p in div.iter("p")) for div in tree.iter("div") if div.get("class")]


def test_boxes_of_one_class_are_joined_in_order() -> None:
    rows = "".join(f"<div>{box(name)}</div><div>An ad</div>" for name in ("Aaa", "Bbb", "Ccc"))
    assert joined(f"<main>{rows}</main>")[0] == "Aaa one Aaa two Bbb one Bbb two Ccc one Ccc two"
    found = page(f"<html><body><main>{rows}</main></body></html>").text
    assert [name for name in ("Aaa one", "Bbb two", "Ccc two") if name in found] == ["Aaa one", "Bbb two", "Ccc two"]


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article>{box('Aaa')}</article><article>{box('Bbb')}</article></main>",
        f"<main><div><h1>First</h1>{box('Aaa')}</div><div><h1>Second</h1>{box('Bbb')}</div></main>",
        f"<main>{box('Aaa', 'comment')}{box('Bbb', 'comment')}</main>",
        f"<main>{box('Aaa', 'left')}{box('Bbb', 'right')}</main>",
        f"<main><div><div><div><div>{box('Aaa')}</div></div></div></div>{box('Bbb')}</main>",
        "<main>" + "<div class=x><p>Short.</p><p>Words.</p></div>" * 3 + "</main>",
    ],
)
def test_boxes_that_are_no_parts_of_one_body_stay_apart(body: str) -> None:
    assert joined(body) == joined_before(body)


def joined_before(body: str) -> list[str]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    return [" ".join(p.text_content()[:7] for p in div.iter("p")) for div in tree.iter("div") if div.get("class")]
