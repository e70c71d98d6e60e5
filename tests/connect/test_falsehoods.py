"""Words that call false what others say, and twins that only look like it."""

from __future__ import annotations

import pytest

from reportedly.connect.falsehoods import calls_false, claim_within


@pytest.mark.parametrize(
    "words",
    [
        "there was not a word of truth in the story",
        "There is no truth whatsoever to reports of a mutiny",
        "There isn't a grain of truth in the report",
        "that the story was a figment of the reporter's imagination",
        "The report is a pack of lies",
        "The allegations are without any foundation",
        "The allegations have no basis in fact",
        "The account bears no relation to the facts",
        "The reports do not correspond to the facts",
        "The reports are wide of the mark",
        "the article contained several inaccuracies",
        "the article was misleading",
        "reports of a famine were grossly exaggerated",
        "Claims that the dam leaks are false",
        "Any suggestion that the dam leaks is wrong",
        "The suggestion that the dam leaks was insulting and false",
        "the assertion that the dam leaked was simply wrong",
        "It is wrong to say that the dam leaks",
        "It is wrong to blame the mine for the illness",
        "It would be absurd to suggest that the dam leaks",
        "that explanation laughable",
        '"That is simply not the case"',
        '"This is completely false"',
        "It did not happen",
        "Nothing of the kind took place",
        '"I did nothing of the sort"',
        "he had done nothing wrong",
        "she did no such thing",
        "No such meeting took place",
        "He had signed no such order",
        "the meeting did not take place",
        "the document does not exist",
        "Valdia had nothing to do with the attack",
        "it played no role in the killing",
        "The army was not behind the attack",
        "that it was not involved in the accident",
        "it has never been involved in the trade",
        "The newspaper is lying",
        "the observers of spreading lies",
        "the newspaper of inventing the story",
        "The documents are forgeries",
        "The footage has been doctored",
        "the copy a forgery",
        "Footage of the shots is computer-made",
        "What the charity spreads is propaganda",
        "that the judge is innocent",
        "that it had broken no law",
        "that she had nothing to hide",
        "he was being framed",
        "that he was the victim of a witch hunt",
        "the guards had acted within the law",
        "That is not what happened",
        "the union was mistaken",
        "the charges were politically motivated",
        "the accusation was an attempt to discredit the mayor",
        "The whole story was a misunderstanding",
        "that the log had been misread",
        "the film as a montage",
        "the contract a forgery",
        "that the pictures showed another tunnel",
        "Talk of a strike is a fairy tale spread by rivals",
        "Rumours of a sale are an invention of the evening press",
        "the finding unproven and asked for the minutes",
        "the surveyor's theory as fanciful",
        "The clerk's story was based on hearsay",
        "The charge is meant to distract from the mayor's debts",
        "the baker's words a lie",
        "that she had been set up by a rival",
        "We can exclude that oil got into the well",
        "that it had ruled out that the pump had failed",
    ],
)
def test_words_that_call_something_false(words: str) -> None:
    assert calls_false(words)


@pytest.mark.parametrize(
    "words",
    [
        "there was truth in the story",
        "The report is a masterpiece",
        "The report has a foundation in law",
        "the article was long",
        "The decision to close the harbour was wrong",
        "The price is absurd",
        "the weather bears no relation to the season",
        "It is wrong to steal",
        "This is a complete success",
        "It did not rain",
        "Nothing grows there",
        "he had done nothing all day",
        "There is no such thing as bad weather",
        "the mayor has nothing to do on Sundays",
        "it played a role in the killing",
        "He was not behind the wheel",
        "He had not lied to parliament",
        "The dog was lying in the sun",
        "The documents are old",
        "The watches are forgeries",
        "What the charity spreads is hope",
        "that the innocent suffered",
        "that it had broken no window",
        "that she had nothing to eat",
        "the picture was framed in gold",
        "he was the victim of a fall",
        "the play has a second act",
        "This is what happened",
        "the turn was mistaken for a trick",
        "the marchers were motivated",
        "the flight was an attempt to cross the lake",
        "that the gauge had been read",
        "the film a success",
        "that the pictures showed a tunnel",
        "Talk of a strike is a song sung by rivals",
        "The film is a fairy tale of old",
        "the finding welcome and asked for the minutes",
        "the surveyor's theory as bold",
        "The clerk's story was based on letters",
        "The report is meant to cover all harbours",
        "the baker's words a joy",
        "that she had been set to work by a rival",
        "We can exclude farmers",
        "We cannot exclude that oil got into the well",
    ],
)
def test_words_that_only_look_like_it(words: str) -> None:
    assert not calls_false(words)


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("There is no truth in the claim that soldiers looted shops", " soldiers looted shops"),
        ("Any suggestion that the dam leaks is wrong", " the dam leaks"),
        ("It is wrong to say that the dam leaks", " the dam leaks"),
        ("It is wrong to blame the mine", "blame the mine"),
        ("reports of a famine were grossly exaggerated", " a famine"),
        ("No such meeting took place", "meeting took place"),
        ("He had signed no such order", "He had signed order"),
        ("the meeting did not take place", "the meeting"),
        ("Valdia had nothing to do with the attack", "Valdia  the attack"),
        ("any responsibility for the deaths of the whales", " the deaths of the whales"),
        ("The documents are forgeries", "The documents"),
        ("that the log had been misread", "that the log"),
        ("that the pictures showed another tunnel", "that the pictures"),
        ("We can exclude that oil got into the well", " oil got into the well"),
        ("to accept that it had been an oversight", " it had been an oversight"),
        ("that it did not accept that the pump had failed", " the pump had failed"),
    ],
)
def test_what_is_called_false(words: str, claim: str) -> None:
    assert claim_within(words)[1:] == (claim, False)


@pytest.mark.parametrize(
    ("words", "accuser"),
    [
        ("The newspaper is lying", "The newspaper "),
        ("the observers of spreading lies", "the observers "),
        ("What the charity spreads is propaganda", "the charity "),
        ("there was not a word of truth in the union's story", "the union's "),
        ("The allegation is without foundation", "The "),
        ("nothing of the sort took place", ""),
        ("that the bank had broken no law", ""),
        ("the union was mistaken", "the union "),
    ],
)
def test_whose_words_are_called_false_without_being_told(words: str, accuser: str) -> None:
    made = claim_within(words)
    assert (made.accuser, made.bare) == (accuser, True)


def test_whose_claim_it_is_and_what_it_says() -> None:
    assert claim_within("the rebels' report of his death a lie")[:2] == ("the rebels' ", " his death")
    assert claim_within("the editor's account of a theft a shameless lie")[:2] == ("the editor's ", " a theft")
    assert claim_within("the mayor's claim that the wall was sound as absurd").claim == " the wall was sound"
    assert claim_within("that it was simply untrue that the wall had cracks").claim == " the wall had cracks"
    assert claim_within("that the wall was sound") == ("", "that the wall was sound", False)
    assert claim_within("there is no evidence that the wall had cracks").claim == " the wall had cracks"
    assert claim_within("the clerk lied when she said that the wall had cracks")[:2] == (
        "the clerk ",
        " the wall had cracks",
    )
    assert claim_within("the scene in the film is entirely untrue").claim == "the scene in the film"
    told = claim_within("accusations made by the mayor's brother, Orlo, that she had joined a guild")
    assert told == ("made by the mayor's brother, Orlo, ", " she had joined a guild", False)


@pytest.mark.parametrize(
    ("content", "accuser", "bare"),
    [
        ("the accusations as enemy propaganda", "the ", True),
        ("the workers' version", "the workers' ", True),
        ("accusations by the harbour union as theatre", " by the harbour union", True),
        ("any wrongdoing", "", True),
        ("that the report was a pack of lies", "that the ", True),
        ("any role in the killing", "", False),
        ("a report of his death", "a ", False),
        ("that he had opened the lock", "", False),
        ("it", "", True),
        ("the claims outright", "the ", True),
        ("his role repeatedly", "", True),
        ("the criticism: the boats were full", "the ", True),
        ("no, it never happened", "", True),
        ("the baker's words as slander", "the baker's ", True),
        ("The clerk's account was based on hearsay", "The clerk's ", True),
    ],
)
def test_a_denial_is_bare_where_it_does_not_say_of_what(content: str, accuser: str, bare: bool) -> None:
    made = claim_within(content)
    assert (made.accuser, made.bare) == (accuser, bare)
