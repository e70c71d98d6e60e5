"""The page in a browser: every view, linked both ways, held by the address bar, by keyboard, narrow, and for axe."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlparse

import pytest

from tests.web.articles import EMOJI, HOSTILE
from tests.web.browser import PATIENCE, wait_until
from tests.web.conftest import axe_source

SOURCES = Path(__file__).parents[2] / "web" / "src"
VIEWS = ("/", "/claims", "/ledgers", "/articles", "/actors", "/brief", "/queue", "/refusals", "/add", "/search?q=dam")


def rows(page: Any) -> Any:
    """The rows of the view, once there are any."""
    page.wait_for_selector("main .row")
    return page.locator("main .row")


def query(page: Any) -> dict[str, str]:
    """The parameters in the address bar."""
    return {name: values[0] for name, values in parse_qs(urlparse(page.url).query).items()}


def drag(page: Any, selector: str, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drags between two points, given as shares of an element's width and height."""
    box = page.locator(selector).bounding_box()
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    page.mouse.move(*points[0])
    page.mouse.down()
    page.mouse.move(*points[1], steps=5)
    page.mouse.up()


def biggest(known: Any, room: str) -> Any:
    """The event, claim or ledger with most lines that isn't made of hostile words."""
    found = known(f"/{room}?limit=500&since=2025-03-01&until=2025-03-31" if room != "ledgers" else "/ledgers?limit=500")
    return max(found["items"], key=lambda one: len(one["lines"]))


def test_a_brush_over_days_is_followed_by_list_and_address(open_page: Any) -> None:
    page = open_page("/?until=2025-03-31")
    rows(page)
    before = page.locator(".tally b").inner_text()
    drag(page, "canvas.timeline", (0.85, 0.5), (0.98, 0.5))  # the last days: some events lie before
    wait_until(page, "new URLSearchParams(location.search).has('since')")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", query(page)["since"])
    assert query(page)["since"] <= query(page)["until"]
    wait_until(page, "text => document.querySelector('.tally b').innerText !== text", arg=before)
    page.go_back()
    wait_until(page, "text => document.querySelector('.tally b').innerText === text", arg=before)


def test_an_area_drawn_on_the_map_is_followed_by_list_and_address(open_page: Any) -> None:
    page = open_page("/")
    rows(page)
    page.get_by_role("button", name="Draw an area").click()
    drag(page, "canvas.map", (0.05, 0.05), (0.95, 0.95))
    wait_until(page, "new URLSearchParams(location.search).has('bbox')")
    west, south, east, north = map(float, query(page)["bbox"].split(","))
    assert west < east
    assert south < north
    page.get_by_role("button", name="Clear area").click()
    wait_until(page, "!new URLSearchParams(location.search).has('bbox')")


def test_the_same_address_shows_the_same(open_page: Any, known: Any) -> None:
    page = open_page("/")
    rows(page)
    page.locator("select[name=type]").select_option("OTHER")
    page.locator("select[name=realis]").select_option("occurred")
    page.locator("input[name=place]").fill("Krumovgrad")
    wait_until(page, "new URLSearchParams(location.search).has('place')")
    path = page.url.partition("/?")[2]
    expected = known(f"/events?{path}")["total"]
    assert expected
    other = open_page(f"/?{path}")
    rows(other)
    wait_until(other, "n => document.querySelector('.tally b').innerText.startsWith(n + ' event')", arg=str(expected))
    assert other.locator("select[name=type]").input_value() == "OTHER"


def test_an_event_tells_who_says_it_by_origin(open_page: Any, known: Any) -> None:
    event = biggest(known, "events")
    page = open_page(f"/events/{event['id']}")
    page.wait_for_selector(".tree li")
    assert page.locator(".tree li").count() >= event["belief"]["articles"]
    assert page.locator(".belief .score b").inner_text() == str(event["belief"]["credibility"])
    assert page.locator(".belief").inner_text().count("\n")
    assert page.get_by_role("heading", name="Denials").is_visible()
    page.wait_for_selector(".history li")


def test_a_ledger_is_a_plot_and_a_table_of_the_same(open_page: Any, known: Any) -> None:
    ledger = biggest(known, "ledgers")
    assert len(ledger["lines"]) > 1
    page = open_page(f"/ledgers/{ledger['id']}")
    page.wait_for_selector(".plot circle")
    assert page.locator(".plot circle").count() == len(ledger["lines"]) == page.locator("tbody tr").count()


def test_a_claim_stands_side_by_side_with_what_changed(open_page: Any, known: Any) -> None:
    claim = biggest(known, "claims")
    page = open_page(f"/claims/{claim['id']}")
    page.wait_for_selector(".side-by-side .card")
    assert page.locator(".side-by-side .card").count() == len(claim["lines"])
    assert "makes it" in page.locator(".card").first.inner_text()


def test_offsets_are_code_points(open_page: Any, known: Any) -> None:
    article = next(one for one in known("/articles?outlet=Quay")["items"] if one["id"] == "emoji")
    reading = known(f"/articles/{article['key']}")
    statement = next(one for one in reading["statements"] if "No ship" in one["content"]["text"])
    page = open_page(f"/articles/{article['key']}?row={statement['id']}")
    page.wait_for_selector(".text .picked")
    marked = "".join(page.locator(".text .picked.content").all_inner_texts())
    assert marked == statement["content"]["text"] == "“No ship leaves today,”"
    assert page.locator(".text").inner_text().startswith(EMOJI["text"][:20])


def test_text_and_list_are_linked_both_ways(open_page: Any, known: Any) -> None:
    article = next(one for one in known("/articles?outlet=Arda")["items"])
    page = open_page(f"/articles/{article['key']}")
    page.wait_for_selector(".text .mark.content")
    page.locator(".text .mark.content").first.click()
    page.wait_for_selector(".find.picked")
    assert query(page)["row"]
    other = page.locator(".find button.plain").last
    other.click()
    page.wait_for_selector(".text .picked")
    assert other.get_attribute("aria-pressed") == "true"
    assert page.locator(".text .furniture").count()


def test_a_row_opens_its_words_anywhere_and_is_cited(open_page: Any) -> None:
    page = open_page("/claims?about=missing")
    rows(page)
    page.goto(page.url.replace("/claims?about=missing", "/brief?about=missing"))
    row = rows(page).first
    words = row.locator("a.words").inner_text().strip("“”")
    row.locator("a.words").click()
    page.wait_for_selector("dialog mark")
    assert query(page)["passage"]
    assert words[:12] in "".join(page.locator("dialog mark").all_inner_texts())
    page.locator("dialog .cite").click()
    page.wait_for_selector("text=Citation copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert words in copied
    assert re.search(r"— .+, \d+ March 2025\. https://\S+ \(row \S+; text sha256 [0-9a-f]{64}\)$", copied), copied
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")


def test_an_actor_says_and_does_over_time(open_page: Any) -> None:
    page = open_page("/actors?name=Stoilova")
    rows(page).locator("a").first.click()
    page.wait_for_selector(".plot .spot")
    assert page.locator("h1").inner_text() == "Radka Stoilova"
    assert rows(page).count()
    page.get_by_role("button", name="Named in").click()
    wait_until(page, "location.search.includes('show=told-of')")


def test_a_correction_is_shown_beside_what_was_read_and_undone(open_page: Any, known: Any) -> None:
    row = known("/reports?type=OTHER&limit=1&since=2025-03-01&until=2025-03-31")["items"][0]["row"]
    page = open_page(f"/events?passage={row}", writing=True)
    assert "token" not in page.url
    page.locator("dialog summary", has_text="Correct this report").click()
    form = page.locator("dialog details[open] form")
    form.get_by_label("Should be").select_option("AID")
    form.get_by_label("Because").fill("help was sent")
    form.get_by_label("Signed by").fill("Eva Test")
    form.get_by_role("button", name="Judge").click()
    page.wait_for_selector(".notice >> text=corrected to AID")
    assert known(f"/reports/{row}")["corrections"][0]["value"] == "AID"
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    page.keyboard.press("z")
    page.wait_for_selector(".notice >> text=Undone")
    assert known(f"/reports/{row}")["corrections"] == []
    assert known("/judgements")["total"] == 2


def test_two_actors_are_judged_and_the_list_of_judgements_undoes(open_page: Any, known: Any) -> None:
    actor = known("/actors?name=Stoilova")["items"][0]
    page = open_page(f"/actors/{quote(actor['id'])}", writing=True)
    page.locator("summary", has_text="Judge this actor").click()
    form = page.locator("details[open] form")
    form.get_by_label("Verdict").select_option("different")
    form.get_by_label("The other actor’s id").fill("Ognyan Velkov")
    form.get_by_label("Because").fill("two people")
    form.get_by_label("Signed by").fill("Eva Test")
    form.get_by_role("button", name="Judge").click()
    page.wait_for_selector(".notice >> text=different")
    page.get_by_role("link", name="Queue").click()
    page.get_by_role("button", name="Judged").click()
    row = page.locator("main .row", has_text="two people").first
    row.get_by_role("button", name="Undo").click()
    page.wait_for_selector(".notice >> text=Undone")


def sign(form: Any, reason: str, button: str) -> None:
    form.get_by_label("Because").fill(reason)
    form.get_by_label("Signed by").fill("Eva Test")
    form.get_by_role("button", name=button).click()


def test_a_retracted_statement_reads_so_in_every_view_and_is_undone_there(open_page: Any, known: Any) -> None:
    claim = biggest(known, "claims")
    row = next(line["row"] for line in claim["lines"] if "/s" in line["row"])
    page = open_page(f"/claims/{claim['id']}?passage={row}", writing=True)
    page.locator("dialog summary", has_text="Retract this statement").click()
    sign(page.locator("dialog details[open] form"), "a misreading", "Retract")
    page.wait_for_selector(".notice >> text=retracted")
    page.wait_for_selector("dialog .corrections >> text=a misreading")
    page.keyboard.press("Escape")
    page.wait_for_selector(".card.retracted >> text=by Eva Test: a misreading")
    source = quote(next(line["tellers"][0]["name"] for line in claim["lines"] if line["row"] == row))
    search = f"/search?q={quote(known(f'/statements/{row}')['text'])}"
    for path in (
        f"/actors?name={source}&only=1",
        f"/brief?about={source}",
        search,
        f"/articles/{row.partition('/')[0]}",
    ):
        show(page, path)
        page.wait_for_selector("main .retracted .corrections")
    page.locator("main .retracted .corrections").get_by_role("button", name="Undo").first.click()
    page.wait_for_selector(".notice >> text=Undone")
    wait_until(page, "!document.querySelector('main .retracted')")
    assert known(f"/statements/{row}")["retracted"] is None


def test_an_articles_outlet_is_corrected_in_its_view_and_undone(open_page: Any, known: Any) -> None:
    article = known("/articles?outlet=Arda")["items"][0]
    page = open_page(f"/articles/{article['key']}", writing=True)
    page.locator("summary", has_text="Correct this article").click()
    form = page.locator(".head form")
    form.get_by_label("Field").select_option("outlet")
    form.get_by_label("Should be").fill("Arda Valley Courier")
    sign(form, "so says the masthead", "Judge")
    page.wait_for_selector(".head .kicker >> text=Arda Valley Courier")
    assert known("/articles?outlet=Arda+Valley")["total"] == 1
    show(page, "/articles?outlet=Arda%20Valley")
    page.wait_for_selector("tbody >> text=so says the masthead")
    show(page, f"/articles/{article['key']}")
    page.locator(".head .corrections").get_by_role("button", name="Undo").click()
    page.wait_for_selector(f".head .kicker >> text={article['outlet']}")
    assert known("/articles?outlet=Arda+Valley")["total"] == 0


def test_a_brief_of_what_changed_is_made_remembered_and_told_again(open_page: Any, known: Any) -> None:
    page = open_page("/brief?until=2025-03-31", writing=True)
    rows(page)
    page.get_by_role("button", name="Make the first brief").click()
    page.wait_for_selector(".since-last >> text=the first, of everything")
    assert page.locator("h1 + .muted").inner_text() == str(known("/brief?until=2025-03-31")["total"])
    page.get_by_role("button", name="All lines").click()
    page.get_by_label("Only what changed since").check()
    page.wait_for_selector("text=Nothing changed since the brief before.")
    row = known("/statements?limit=1&about=dam&until=2025-03-31")["items"][0]["row"]
    show(page, f"/brief?until=2025-03-31&since_last=true&passage={row}")
    page.locator("dialog summary", has_text="Correct this statement").click()
    form = page.locator("dialog details[open] form")
    form.get_by_label("Field").select_option("class")
    form.get_by_label("Should be").select_option("warn")
    sign(form, "a warning", "Judge")
    page.wait_for_selector("main .row .corrections >> text=a warning")
    page.keyboard.press("Escape")
    assert rows(page).count() == 1
    page.get_by_role("button", name="Make a brief of what changed").click()
    page.wait_for_selector(".since-last >> text=what changed after the one before")
    assert rows(page).count() == 1
    made = known("/briefs")["items"]
    assert [one["after"] for one in made] == [made[1]["upto"], None]
    show(page, f"/brief?of={made[1]['id']}")
    assert page.locator("h1 + .muted").inner_text() == str(known("/brief?until=2025-03-31")["total"])


def test_colours_follow_the_system_until_one_chooses(open_page: Any) -> None:
    page = open_page("/", color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.emulate_media(color_scheme="light")
    wait_until(page, "document.documentElement.dataset.theme === 'light'")
    assert page.evaluate(paper) != dark
    page.get_by_role("button", name="Colours: system").click()
    page.get_by_role("button", name="Colours: light").click()
    assert page.evaluate(paper) == dark
    style = (SOURCES / "style" / "base.css").read_text(encoding="utf-8")
    assert style.count("--paper:") == 2


def test_a_pasted_text_is_added_with_progress_and_another_is_refused(open_page: Any, known: Any) -> None:
    page = open_page("/add", writing=True)
    form = page.get_by_role("form", name="Paste a text")
    form.get_by_label("Text").fill("The bridge at Edirne is open again, said Selin Kaya, the mayor, on Monday.")
    form.get_by_label("Outlet").fill("River Post")
    form.get_by_label("Published").fill("2025-03-11")
    form.get_by_role("button", name="Add the text").click()
    page.wait_for_selector("[data-state=done] >> text=1 article added", timeout=2 * PATIENCE)
    assert known("/articles?outlet=River")["total"] == 1
    form.get_by_label("Text").fill(
        "Die Brücke ist heute wieder offen, und die Leute freuen sich sehr darüber, sagte sie am Montag."
    )
    form.get_by_role("button", name="Add the text").click()
    page.wait_for_selector("[data-state=done] >> text=refused: language", timeout=2 * PATIENCE)
    assert page.locator("[data-state=done]").count() == 2


def test_without_a_token_it_reads_only_and_says_how_to_write(open_page: Any) -> None:
    page = open_page("/add")
    assert "serve --write" in page.locator("main").inner_text()
    assert page.locator("main form").count() == 0


def test_the_keyboard_goes_everywhere(open_page: Any) -> None:
    page = open_page("/")
    rows(page)
    page.keyboard.press("?")
    page.wait_for_selector("dialog >> text=Keyboard")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.wait_for_url("**/brief")
    rows(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.querySelector('main .row').contains(document.activeElement)")
    page.locator("main .row a.words").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog mark")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    page.keyboard.press("/")
    page.wait_for_selector("input:focus")  # on a busy machine it takes a while
    page.keyboard.type("stoil")
    page.wait_for_selector("#suggestions li")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/**")
    assert "Stoilova" in page.locator("h1").inner_text()


def test_single_keys_can_be_switched_off(open_page: Any) -> None:
    page = open_page("/claims")
    rows(page)
    page.keyboard.press("?")
    page.get_by_label("Single-key shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")
    page.keyboard.press("?")
    page.keyboard.press("g")
    page.keyboard.press("b")
    assert page.locator("dialog").count() == 0
    assert urlparse(page.url).path == "/claims"


def test_before_anything_was_known_it_says_what_to_do(open_page: Any) -> None:
    page = open_page("/?as_of=2020-01-01")
    page.wait_for_selector(".empty")
    assert page.get_by_role("link", name="Add articles").is_visible()
    page.get_by_role("button", name="Back to now").click()
    rows(page)


def test_what_is_not_there_is_told(open_page: Any) -> None:
    for path in ("/events/event-0000000000000000", "/nowhere/at/all", "/articles/none"):
        page = open_page(path)
        page.wait_for_selector(".failed, .empty")


def test_nothing_is_cut_off_at_360_pixels(open_page: Any, known: Any) -> None:
    page = open_page("/", viewport={"width": 360, "height": 740})
    wide = []
    for path in (*VIEWS, *singles(known)):
        show(page, path)
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Any, known: Any, scheme: str) -> None:
    rules = {
        "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        "dark": ["color-contrast"],
    }  # only colours differ
    kind = "tag" if scheme == "light" else "rule"
    page = open_page("/", color_scheme=scheme, bypass_csp=True)
    page.evaluate(axe_source())
    found = []
    for path in (*VIEWS, *singles(known), f"/brief?passage={known('/reports?limit=1')['items'][0]['row']}"):
        show(page, path)
        only = {"runOnly": {"type": kind, "values": rules[scheme]}}
        result = page.evaluate("(only) => axe.run(document, only)", only)
        found += [_told(path, one) for one in result["violations"]]
    assert found == []


def singles(known: Any) -> tuple[str, ...]:
    """One of each view of a single thing."""
    things = [f"/{room}/{biggest(known, room)['id']}" for room in ("events", "claims", "ledgers")]
    actor = known("/actors?name=Stoilova")["items"][0]["id"]
    return (*things, f"/actors/{quote(actor)}", f"/articles/{known('/articles?outlet=Arda')['items'][0]['key']}")


def show(page: Any, path: str) -> None:
    """Moves within the page, and waits until nothing loads any more."""
    page.evaluate("path => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path)
    wait_until(page, "!document.querySelector('.loading, .stale')")
    page.wait_for_load_state("networkidle")


def test_hostile_words_are_shown_and_do_nothing(open_page: Any) -> None:
    page = open_page("/articles?since=2025-04-01")
    rows(page)
    while (more := page.get_by_role("button", name="Show more")).count():
        before = rows(page).count()
        more.click()
        wait_until(page, "n => document.querySelectorAll('main .row').length > n", arg=before)
    told = page.locator("main").inner_text()
    assert [one["title"] for one in HOSTILE if one["title"].split()[0] not in told] == []
    for path in (
        "/claims?since=2025-04-01",
        "/brief?since=2025-04-01",
        "/?since=2025-04-01",
        "/actors",
        "/search?q=pwned",
        "/refusals",
    ):
        show(page, path)
        assert page.evaluate("window.pwned") is None, path
    for number in (0, 17, len(HOSTILE) - 1):
        show(page, f"/search?q={quote(HOSTILE[number]['title'])}")
        assert page.evaluate("window.pwned") is None
    assert page.evaluate("[...document.querySelectorAll('a')].every(a => /^https?:$/.test(a.protocol))")


def test_no_part_of_the_page_makes_markup_of_strings() -> None:
    banned = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function|\.html\("
    )
    paths = [path for path in SOURCES.rglob("*.ts*") if banned.search(path.read_text(encoding="utf-8"))]
    assert paths == []


def _told(path: str, violation: dict[str, Any]) -> str:
    """Where a rule is broken first, how often, and what axe says of it."""
    first = violation["nodes"][0]
    why = " ".join(first["failureSummary"].split())
    return f"{path}: {violation['id']} ×{len(violation['nodes'])} {first['html'][:120]} ({why[:300]})"
