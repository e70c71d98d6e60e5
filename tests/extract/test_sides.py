"""Who takes part, each rule with a sentence of its kind and one that only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.nouns.findings import Reading
from tests.extract.told import first, who

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        # a name's short form in brackets doesn't part it from the verb
        ("<o a1>The Fram Coast Guard</o> (FCG) arrested <p a2>Lind</p>.", ["The Fram Coast Guard"], ["Lind"]),
        # who owns what somebody works with doesn't do it, who owns an attempt does
        ("<o a1>Police</o> worked with <o a2>Klow</o>'s clinics to arrest <p a3>Lind</p>.", ["Police"], ["Lind"]),
        ("Berg saw <o a1>the navy</o>'s attempt to arrest <p a3>Lind</p>.", ["the navy"], ["Lind"]),
        # a name of several phrases is one, a list isn't
        ("<o a1>The Bank of Klow and Fram</o> arrested <p a2>Lind</p>.", ["The Bank of Klow and Fram"], ["Lind"]),
        ("<o a1>The Klow Bank</o> and <o a3>Fram Guard</o> arrested <p a2>Lind</p>.", ["The Klow Bank", "Fram Guard"],
         ["Lind"]),
        # what follows a name between commas only says who it is; "his wife" is another
        ("<o a1>Police</o> arrested <p a2>Lind</p>, the owner and editor of a paper.", ["Police"], ["Lind"]),
        ("<o a1>Police</o> arrested <p a2>Lind</p>, his wife and two guests.", ["Police"],
         ["Lind", "his wife", "two guests"]),
        # a description that "who" goes on from is the person named before it
        ("<o a1>Police</o> looked for <p a2>Lind</p>, a former judge who attacked <p a3>Berg</p>.", ["Lind"], ["Berg"]),
        ("<o a1>Police</o> looked for a former judge who attacked <p a3>Berg</p>.", ["a former judge"], ["Berg"]),
        # of which states several people are; whom a verb has "from" are of none
        ("<p a2>Lind</p> was attacked by guards of <l actor a1>Borduria</l> and <l actor a3>Syldavia</l>.",
         ["guards of Borduria", "Syldavia"], ["Lind"]),
        ("The president of <l actor a1>Borduria</l> attacked <p a2>Lind</p>.", ["The president of Borduria"], ["Lind"]),
        ("Soldiers from <l country>Borduria</l> attacked <p a2>Lind</p>.", ["Soldiers from Borduria"], ["Lind"]),
        ("A baker from <l country>Borduria</l> attacked <p a2>Lind</p>.", ["A baker"], ["Lind"]),
        ("<p a1>Berg</p> attacked soldiers from <l country>Borduria</l>.", ["Berg"], ["soldiers"]),
        # who is taken stands before the word for what they are taken as
        ("<g a1>Rebels</g> took nine guards hostage.", ["Rebels"], ["nine guards"]),
        ("<g a1>Rebels</g> took a hostage.", ["Rebels"], []),
        # by what name somebody goes, and who is in an office "of" a place
        ("<p a1>Berg</p> killed a woman named <p a2>Ana Ruiz</p>.", ["Berg"], ["Ana Ruiz"]),
        ("<p a1>Berg</p> killed the former mayor of <l>Klow</l> <p a2>Ana Ruiz</p>.", ["Berg"], ["Ana Ruiz"]),
        ("<p a1>Berg</p> killed a friend of <p a2>Ana Ruiz</p>.", ["Berg"], ["a friend"]),
        # an office behind a name is the same person though no comma closes it; another who only says so isn't
        ("<p a1>Denk</p>, the trade minister attacked <p a2>Ruiz</p>.", ["Denk"], ["Ruiz"]),
        # a body's own name behind the words for it, between commas
        ("The armed group, <o a1>the Red Front</o>, attacked <p a2>Lind</p>.", ["the Red Front"], ["Lind"]),
        ("The armed group near <l>the Red Front</l>, attacked <p a2>Lind</p>.", ["The armed group"], ["Lind"]),
        # whom a people's name with "an" describes, and who has an office "of" a body, is named behind the comma
        ("<o a1>Police</o> arrested <g a3>a Bordurian</g>, <p a2>Ben Lind</p>, in Klow.", ["Police"], ["Ben Lind"]),
        ("<o a1>Police</o> arrested the head of <o a3>Fram Bank</o>, <p a2>Lind</p>, in Klow.", ["Police"], ["Lind"]),
        ("<o a1>Police</o> arrested the head of <o a3>Fram Bank</o>, in Klow.", ["Police"],
         ["the head of Fram Bank"]),
        # "and" joins to what a name only says where of; or opens a clause of its own, as the verb's number tells
        ("The mayor of Klow and the governor were arrested.", [], ["The mayor", "the governor"]),
        ("<g a1>Rebels</g> left the city of Klow and <p a2>Lind</p> was arrested.", [], ["Lind"]),
        # words of where before a list are no part of it
        ("On Route 2 in Fram, Borduria, a guard and a nun attacked <p a2>Ruiz</p>.", ["a guard", "a nun"], ["Ruiz"]),
        # a year before a comma is no place that a name explains; nor is a name a month for its second word
        ("In 1998, <p a1>Berg</p> attacked <p a2>Ruiz</p>.", ["Berg"], ["Ruiz"]),
        ("<p a3>Lind</p> rose after <p a1>Theresa May</p> attacked <p a2>Ruiz</p>.", ["Theresa May"], ["Ruiz"]),
        # what is done by a paper is done by who issues it
        ("<p a1>Berg</p> posted a message on a site accusing <p a2>Ruiz</p>.", ["Berg"], ["Ruiz"]),
        ("<p a1>Berg</p> met a man accusing <p a2>Ruiz</p>.", ["a man"], ["Ruiz"]),
        # who does what opens a sentence is the subject behind it
        ("After attacking <p a2>Ruiz</p>, <p a1>Berg</p> fled.", ["Berg"], ["Ruiz"]),
        # for whom it is done is no side of it
        ("<p a1>Berg</p> accused <p a2>Ruiz</p> on <p a3>Lind</p>’s behalf.", ["Berg"], ["Ruiz"]),
        ("The war on <p a3>Lind</p>’s behalf went on.", [], []),
        # a platform is only where something was put
        ("<p a1>Berg</p> accused <p a2>Ruiz</p> on <o a3>Twitter</o>.", ["Berg"], ["Ruiz"]),
        # those included are part of it where they are people
        ("Several accomplices, including <p a2>Lind</p>, were arrested.", [], ["Several accomplices", "Lind"]),
        ("Several shops, including a bakery, were attacked.", [], []),
        # whose thing is acted on, named or described
        ("<g a1>Clerks</g> criticised their government's answer.", ["Clerks"], ["their government"]),
        ("<g a1>Clerks</g> criticised the film's ending.", ["Clerks"], []),
        # the law is no actor, the ministry is
        ("The Harbour Reform Bill condemned <p a2>Lind</p>.", [], ["Lind"]),
        ("The Harbour Ministry condemned <p a2>Lind</p>.", ["The Harbour Ministry"], ["Lind"]),
        # an aim behind the attack
        ("<g a1>Rebels</g> fired rockets targeting <g a2>soldiers</g>.", ["Rebels"], ["soldiers"]),
        ("<g a1>Rebels</g> fired rockets praising <g a2>soldiers</g>.", ["Rebels"], []),
        # who an "-ing" form describes acts, not what it wears
        ("<g a1>Protesters</g> wearing masks and hoods attacked <g a2>guards</g>.", ["Protesters"], ["guards"]),
        ("Wearing masks, <g a1>protesters</g> attacked <g a2>guards</g>.", ["protesters"], ["guards"]),
        # people in the plural before "who" are those meant, a body before "of" is not its place
        ("<p a3>Lind</p> spoke of the friends of the miners who attacked <g a2>guards</g>.", ["the miners"],
         ["guards"]),
        # a relative clause goes on after "and"
        ("<p a3>Lind</p>, who had met <p a2>Berg</p>, who was arrested and beaten, fled.", [], ["Berg"]),
        # a comma stands for "and" in a headline
        ("<l actor a1>Borduria</l>, <o a3>rebels</o>, <o a4>monks</o> attack <g a2>guards</g>",
         ["Borduria", "rebels", "monks"], ["guards"]),
        ("<l actor a1>Borduria</l>, <o a3>rebels</o> attack <g a2>guards</g>", ["Borduria", "rebels"], ["guards"]),
        # what somebody once was is no subject
        ("<o a1>The front</o>, once the governing force, attacked <g a2>guards</g>.", ["The front"], ["guards"]),
        # a preposition said again joins
        ("The murder of <p a2>Lind</p> and of <p a3>Berg</p> came in May.", [], ["Lind", "Berg"]),
        ("The murder of <p a2>Lind</p> and in <l>Klow</l> a fire came in May.", [], ["Lind"]),
        ("Rebels shot 12 guards in a depot and three drivers.", ["Rebels"], ["12 guards", "three drivers"]),
        ("Rebels shot 12 guards in a depot and a garage.", ["Rebels"], ["12 guards"]),
        # what an apposition is of takes no part
        ("The attack, a show of nine guards, was seen in May.", [], []),
        ("The attack by nine guards was seen in May.", ["nine guards"], []),
        # into whom an inquiry is, "of" tells
        ("<o a1>The court</o> performed a criminal investigation of <o a2>Fram Bank</o>.", ["The court"],
         ["Fram Bank"]),
        # who is joined to a pronoun does it too
        ("<p a3>Lind</p> said the mayor and his wife accused <p a2>Berg</p>.", ["the mayor", "his wife"], ["Berg"]),
        ("<p a3>Lind</p> said it and his wife accused <p a2>Berg</p>.", ["his wife"], ["Berg"]),
        ("<p a3>Lind</p> said he left and his wife accused <p a2>Berg</p>.", ["his wife"], ["Berg"]),
    ],
)  # fmt: skip
def test_the_words_around_say_who(read: Read, sentence: str, actors: list[str], recipients: list[str]) -> None:
    told = next(one for one in read(sentence).reports if one.type in ("COERCE", "ASSAULT", "ACCUSE"))
    assert who(told) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Four officers involved in the murder were named.", ["Four officers"]),
        ("<g a1>Rebels</g> are responsible for the massacre.", ["Rebels"]),
        ("<g a1>Rebels</g> claimed responsibility for the bombing.", ["Rebels"]),
        ("<p a1>Lind</p> took no part in the murder.", ["Lind"]),
        ("<g a1>Rebels</g> were behind the bombing.", ["Rebels"]),
        ("The bombing was blamed on <g a1>rebels</g>.", ["rebels"]),
        ("The bombing was claimed by <g a1>rebels</g>.", ["rebels"]),
        ("The bombing, reportedly carried out by <g a1>rebels</g>, came in May.", ["rebels"]),
        ("<g a1>Rebels</g> orchestrated the bombing.", ["Rebels"]),
        ("<g a1>Guests</g> were interested in the murder.", []),
        ("<g a1>Guests</g> sought shelter behind the house after the bombing.", []),
        ("The bombing was felt by <g a1>guests</g>.", []),
        ("<p a1>Lind</p> is charged in the bombing.", ["Lind"]),
        ("<p a1>Lind</p> pleaded guilty to the bombing.", ["Lind"]),
        ("<p a1>Lind</p> pleaded not guilty to the bombing.", []),
        ("<p a1>Lind</p> faces two counts of murder.", ["Lind"]),
        ("<p a1>Lind</p> faces days of murder.", []),
        ("<p a1>Lind</p> was arrested in the bombing.", []),
    ],
)
def test_whose_an_attack_is_told_to_be(read: Read, sentence: str, actors: list[str]) -> None:
    report = next(one for one in read(sentence).reports if one.trigger.lemma in ("murder", "massacre", "bombing"))
    assert [one.text for one in report.actors] == actors


def test_a_relative_of_somebody_is_somebody_else(read: Read) -> None:
    (report,) = read("<g a1>Rebels</g> killed <p a2>Berg</p>’s mother.").reports
    (struck,) = report.recipients
    assert (struck.text, struck.actor == "a2") == ("Berg’s mother", False)


def test_a_states_soldiers_stay_with_it(read: Read) -> None:
    reading = read("<g a1>Rebels</g> killed <g a2>Bordurian</g> soldiers.")
    struck = next(one for one in reading.actors if one.id == reading.reports[0].recipients[0].actor)
    assert struck.affiliation == "a2"


@pytest.mark.parametrize(
    ("people", "affiliation"), [("fighters of <o a2>the Red Front</o>", "a2"), ("<o a2>the Red Front</o>", None)]
)
def test_members_keep_the_body_they_are_of(read: Read, people: str, affiliation: str | None) -> None:
    reading = read(f"<p a1>Lind</p> was attacked by {people}.")
    actor = next(one for one in reading.actors if one.id == reading.reports[0].actors[0].actor)
    assert actor.affiliation == affiliation


@pytest.mark.parametrize(
    ("words", "name"),
    [("Some protesters", "protesters"), ("No harbour guards", "harbour guards"), ("More than ten guards", None)],
)
def test_how_many_there_are_is_no_part_of_what_they_are_called(read: Read, words: str, name: str | None) -> None:
    reading = read(f"{words} were arrested.")
    names = {one.name for one in reading.actors}
    assert name in names if name else not any(one.startswith("than") for one in names)


@pytest.mark.parametrize(
    ("marked", "actor"),
    [
        ("<s1><o a1>Police</o></s1> <c1>said</c1> <x1>they arrested <p a2>Lind</p></x1>.", "a1"),
        ("<s1><p a1>Berg</p></s1> <c1>said</c1> <x1>they arrested <p a2>Lind</p></x1>.", None),
        ("They arrested <p a2>Lind</p>.", None),
    ],
)
def test_a_body_means_itself_in_what_it_is_reported_to_say(read: Read, marked: str, actor: str | None) -> None:
    report = next(one for one in read(marked).reports if one.type == "COERCE")
    assert [one.actor for one in report.actors] == ([actor] if actor else [])


def test_those_whom_an_attack_harmed_are_its_recipients(read: Read) -> None:
    hurt, unhurt = "The attack killed <p a2>Lind</p>.", "The attack hurt nobody."
    attacks = [next(one for one in read(text).reports if one.trigger.lemma == "attack") for text in (hurt, unhurt)]
    assert [[one.text for one in attack.recipients] for attack in attacks] == [["Lind"], []]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("No one was injured in the blast.", "negated"),
        ("None of the guards was injured.", "negated"),
        ("The blast injured nobody.", "negated"),
        ("A guard with no helmet was injured.", "affirmed"),
        ("Not everyone was injured.", "negated"),
        ("Not only guards were injured.", "affirmed"),
    ],
)
def test_nobody_harmed_is_no_harm_though_the_model_thinks_so(read: Read, sentence: str, polarity: str) -> None:
    report = next(one for one in read(sentence).reports if one.trigger.lemma == "injure")
    assert report.polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("<p a1>Lind</p> is to step down on Monday.", "future"),
        ("<p a1>Lind</p> wants to step down.", "possible"),
        ("<p a1>Lind</p> gave up the goal of ousting <p a2>Berg</p>.", "possible"),
        ("<p a1>Lind</p> was accused of ousting <p a2>Berg</p>.", "occurred"),
    ],
)
def test_what_is_to_be_and_what_is_only_aimed_at(read: Read, sentence: str, realis: str) -> None:
    report = next(one for one in read(sentence).reports if one.trigger.lemma in ("step down", "oust"))
    assert report.realis == realis


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Protesters stormed the hall. Police arrested them.", ["protesters"]),
        ("A driver hit a nurse. Police arrested him.", ["nurse"]),
        ("<p a1>Lind</p> hit a wall. Police arrested them.", []),
        ("Protesters marched. It rained. Police arrested them.", []),
    ],
)
def test_them_takes_up_who_took_part_just_before(read: Read, text: str, actor: list[str]) -> None:
    reading = read(text)
    names = {one.id: one.name for one in reading.actors}
    last = reading.reports[-1]
    assert last.trigger.lemma == "arrest"
    assert [names[one.actor or ""].lower() for one in last.recipients] == actor


def test_they_are_those_who_acted_last(read: Read) -> None:
    reading = read("Protesters attacked officers. Then they stormed the hall.")
    first, last = (one.actors[0].actor for one in reading.reports)
    assert first == last


def test_a_pronoun_that_nobody_fits_is_refused(read: Read) -> None:
    reading = read("They stormed the hall.")
    assert reading.reports[0].actors == ()
    assert ("r1.actors", "no_antecedent") in {(one.about, one.why) for one in reading.refusals}


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        # an aside between commas tells nothing of its own; a main clause does
        ("<g a1>Rebels</g> shelled a port, <g a3>police</g> said, killing <g a2>ten men</g>.", ["Rebels"], ["ten men"]),
        ("<g a1>Rebels</g> left and <g a3>soldiers</g> fired, killing <g a2>ten men</g>.", ["soldiers"], ["ten men"]),
        # those accused of a deed did it, whoever speaks of them
        ("<o a3>Police</o> looked for the guards accused of killing <p a2>Lind</p>.", ["the guards"], ["Lind"]),
        ("<o a3>The court</o> blamed <g a1>guards</g> for killing <p a2>Lind</p>.", ["guards"], ["Lind"]),
        # who is told to have done it, or to whom it is laid
        ("<p a1>Berg</p> was the mastermind of the murder of <p a2>Lind</p>.", ["Berg"], ["Lind"]),
        ("<p a1>Berg</p> was a witness of the murder of <p a2>Lind</p>.", [], ["Lind"]),
        ("<o a3>Police</o> linked <p a1>Berg</p> to the murder of <p a2>Lind</p>.", ["Berg"], ["Lind"]),
        ("<o a3>Police</o> attributed the attack on <p a2>Lind</p> to <g a1>rebels</g>.", ["rebels"], ["Lind"]),
        # the owner of a plural; a quotation's mark is none
        ("The <g a1>rebels</g>' attack on <p a2>Lind</p> failed.", ["The rebels"], ["Lind"]),
        # a list past what hangs on its members
        ("<p a2>Lind</p>, mayor of Fram, and <p a3>Berg</p> were shot.", [], ["Lind", "Berg"]),
        ("<g a1>Rebels</g> killed two guards in <l>Klow</l> and three boys.", ["Rebels"], ["two guards", "three boys"]),
        # those named behind the words for them stand for them
        ("Two ministers, <p a2>Ana Lind</p> and <p a3>Ben Berg</p>, were shot.", [], ["Ana Lind", "Ben Berg"]),
        # "who were" goes back to all, "who was" to the last
        ("<o a3>Police</o> named <p a2>Lind</p> and <p a4>Berg</p>, who were shot.", [], ["Lind", "Berg"]),
        ("<o a3>Police</o> named <p a2>Lind</p> and <p a4>Berg</p>, who was shot.", [], ["Berg"]),
        # "in" may be the verb's own: what follows it harms, and those before it are harmed
        ("<p a2>Lind</p> was killed in a raid by <g a1>rebels</g>.", ["rebels"], ["Lind"]),
        ("<p a2>Lind</p> was killed in an attack.", [], ["Lind"]),
        # the target by copula, a thing or somebody
        ("<p a2>Lind</p> was the target of the attack.", [], ["Lind"]),
        ("<p a2>Lind</p> was the hero of the attack.", [], []),
    ],
)  # fmt: skip
def test_violence_told_in_a_roundabout_way(read: Read, sentence: str, actors: list[str], recipients: list[str]) -> None:
    reports = [one for one in read(sentence).reports if one.type == "ASSAULT"]
    assert (actors, recipients) in [who(one) for one in reports]


@pytest.mark.parametrize(
    ("sentence", "type_", "recipients"),
    [
        # whom a thing that is given up, refused or lifted is aimed at or comes from
        ("<l actor a1>Borduria</l> lifted a ban imposed on <o a2>the Klow Bank</o>.", "CONCEDE", ["the Klow Bank"]),
        ("<p a1>Berg</p> rejected accusations by <o a2>the Klow Union</o>.", "REJECT", ["the Klow Union"]),
        # whom somebody called to say it to; whom somebody urges says it himself
        ("<p a1>Berg</p> called <p a2>Lind</p> to condemn the raid.", "ACCUSE", ["Lind"]),
        # what is given isn't who gets it
        ("<o a1>The army</o> gave rifles to <g a2>the guards</g>.", "AID", ["the guards"]),
        ("<o a1>The army</o> gave $2 million to <g a2>the guards</g>.", "AID", ["the guards"]),
        # an owner's boycott is of somebody
        ("<g a1>Students</g> ended their boycott of <o a2>Klow University</o>.", "PROTEST", ["Klow University"]),
    ],
)  # fmt: skip
def test_whom_it_is_about(read: Read, sentence: str, type_: str, recipients: list[str]) -> None:
    assert recipients in [who(one)[1] for one in read(sentence).reports if one.type == type_]


def test_a_pronoun_shows_the_name_that_its_sentence_has_for_it(read: Read) -> None:
    reading = read("<s1><o a1>Police</o></s1> <c1>said</c1> <x1>they arrested <p a2>Lind</p></x1>.")
    (one,) = next(report for report in reading.reports if report.type == "COERCE").actors
    assert (one.text, one.actor) == ("Police … they", "a1")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("<o a1>The army</o> ended its attack on <p a2>Lind</p>.", "a1"),
        ("<p a1>Berg</p> ended its attack on <p a2>Lind</p>.", None),
        ("After its attack on <p a2>Lind</p>, <o a1>the army</o> left.", None),
        ("<o a1>The army</o> and <o a3>the guard</o> ended its attack on <p a2>Lind</p>.", None),
    ],
)
def test_its_deed_is_the_subjects(read: Read, text: str, actor: str | None) -> None:
    (report,) = [one for one in read(text).reports if one.type == "ASSAULT"]
    assert [one.actor for one in report.actors] == ([actor] if actor else [])


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("A car bomb exploded, killing <p a2>Lind</p>.", "explosives"),
        ("<g a1>Rebels</g> attacked the post with rockets.", "heavy-weapons"),
        ("<g a1>Rebels</g> attacked the post with soldiers.", None),
        ("Gunfire killed <p a2>Lind</p>.", "firearms"),
        ("A suicide bomber killed <p a2>Lind</p>.", "suicide-attack"),
        ("Bombers killed <p a2>Lind</p>.", "aerial"),
        ("<g a1>Rebels</g> kidnapped <p a2>Lind</p> with rifles.", "abduct"),
    ],
)
def test_what_violence_was_done_with(read: Read, sentence: str, mode: str | None) -> None:
    assert read(sentence).reports[-1].mode == mode


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("<g a1>Rebels</g> fired two rockets at a barn.", ["a barn"]),
        ("<g a1>Rebels</g> destroyed two rockets.", ["two rockets"]),
        ("<g a1>Rebels</g> claimed responsibility for the attack.", []),
        ("<g a1>Rebels</g> destroyed the roof of a barn.", ["the roof of a barn"]),
    ],
)
def test_things_that_violence_befalls(read: Read, sentence: str, things: list[str]) -> None:
    assert [one.text for one in read(sentence).reports[0].objects] == things


@pytest.mark.parametrize(("verb", "actor"), [("called", "Berg"), ("urged", "Lind")])
def test_who_says_what_an_infinitive_tells(read: Read, verb: str, actor: str) -> None:
    reading = read(f"<p a1>Berg</p> {verb} <p a2>Lind</p> to condemn the raid.")
    (condemned,) = [one for one in reading.reports if one.trigger.lemma == "condemn"]
    assert who(condemned)[0] == [actor]


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        # papers "related to" something are not handed over to it
        ("<p a1>Berg</p> will hand over documents related to <o a2>Fram Guard</o>.", ["Berg"], []),
        ("<p a1>Berg</p> will hand over documents to <o a2>Fram Guard</o>.", ["Berg"], ["Fram Guard"]),
        # what is voted on may be for or against those it is about
        ("<g a1>Deputies</g> voted to remove <p a2>Lind</p>.", ["Deputies"], []),
        # an owner acts, whatever else an "of" tells
        ("The mayor heard farmers' demands for a review of the government.", ["farmers"], []),
        # beyond a border nobody is acted on
        ("<g a1>Clerks</g> backed a wall on the border with <l actor a2>Borduria</l>.", ["Clerks"], []),
        ("<g a1>Clerks</g> backed a deal with <l actor a2>Borduria</l>.", ["Clerks"], ["Borduria"]),
        # whom a verb of saying tells of goes on behind a relative clause
        ("<g a1>Clerks</g> said <p a2>Lind</p>, who was tall, attacked <p a3>Berg</p>.", ["Lind"], ["Berg"]),
        # what befalls a town isn't carried out by it
        ("<o a1>Fram Hospital</o> had ten deaths.", [], ["Fram Hospital"]),
        ("<o a1>Fram Guild</o> held an election.", ["Fram Guild"], []),
        # a list of owners behind "but" stays in its clause
        ("The suit was thrown out, but an appeal by <p a1>Berg</p> and <p a2>Lind</p> opened it again.", [], []),
        # those told something are not told to do what they came for
        ("<p a1>Berg</p> told residents to leave Klow.", ["Berg"], ["residents"]),
    ],
)
def test_what_only_stands_near_takes_no_part(
    read: Read, sentence: str, actors: list[str], recipients: list[str]
) -> None:
    first = read(sentence).reports[0]
    assert ([one.text for one in first.actors], [one.text for one in first.recipients]) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("<p a1>Berg</p> announced he would drop his bid to lead the party.", ["drop"]),
        ("<p a1>Berg</p> announced his bid to lead the party.", ["announce bid"]),
        ("<p a1>Berg</p> told those gathered to watch the release that it was good.", []),
        ("The weather service issued a hurricane warning for Klow.", ["warning"]),
        ("Floods hit northwestern parts of Borduria.", ["flood"]),
    ],
)
def test_a_verb_takes_no_word_of_another_clause_or_compound(read: Read, sentence: str, lemmas: list[str]) -> None:
    assert [one.trigger.lemma for one in read(sentence).reports] == lemmas


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("<p a1>Lind</p> was killed on Friday. Her murder shocked Klow.", ["a1"]),
        ("<p a1>Lind</p> and <p a2>Berg</p> were killed on Friday. Her murder shocked Klow.", []),
        ("Two men were killed on Friday. His murder shocked Klow.", []),
        ("<p a1>Anna Holm</p> was killed on Friday. Her murder shocked Klow.", ["a1"]),
        ("<p a1>Anna Holm</p> was killed on Friday. His murder shocked Klow.", []),
    ],
)
def test_his_is_the_only_person_that_took_part_just_before(read: Read, text: str, actor: list[str]) -> None:
    assert [one.actor for one in read(text).reports[-1].recipients] == actor


@pytest.mark.parametrize(
    ("sentence", "realis"),
    [
        ("A typhoon is a form of tropical storm.", ["generic", "generic"]),
        ("The typhoon is a threat to Klow.", ["occurred"]),
    ],
)
def test_what_such_events_are_is_no_event(read: Read, sentence: str, realis: list[str]) -> None:
    assert [one.realis for one in read(sentence).reports] == realis


@pytest.mark.parametrize(
    ("sentence", "lemma", "recipients"),
    [
        # a participle behind a comma tells what was done to the one named before
        ("<p a1>Lind</p> appeared in court on Friday, charged with murder.", "charge", ["Lind"]),
        # no state is among the dead; those who died are
        ("The fire caused 12 <l actor a1>US</l> deaths in <l>Klow</l>.", "death", []),
        ("<p a1>Ruiz</p>'s death was announced on Friday.", "death", ["Ruiz"]),
        ("While hospitalized, <p a1>Ruiz</p> wrote a book.", "hospitalize", ["Ruiz"]),
        ("When attacked, <p a1>Ruiz</p> fled.", "attack", ["Ruiz"]),
    ],
)
def test_whom_it_befell(read: Read, sentence: str, lemma: str, recipients: list[str]) -> None:
    found = next(one for one in read(sentence).reports if one.trigger.lemma == lemma)
    assert (found.actors, [one.text for one in found.recipients]) == ((), recipients)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("There was no suggestion on Sunday of sabotage.", [("possible", "negated")]),
        ("Police found no evidence of an attack.", [("possible", "negated")]),
        ("Police found evidence of an attack.", [("occurred", "affirmed")]),
    ],
)
def test_what_nothing_points_to(read: Read, sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(one.realis, one.polarity) for one in read(sentence).reports if one.type == "ASSAULT"] == told


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Firefighters gained control of the blaze.", ["OTHER"]),
        ("Rebels gained control of the town.", ["ASSAULT"]),
        ("Activists claimed fires were set on purpose.", ["ASSAULT"]),
        ("<p a1>Ruiz</p> died in an assisted living home.", ["OTHER"]),
        ("The team had two Elbe champions.", []),
        ("<p a1>Ruiz</p> champions the bill.", ["SUPPORT"]),
        ("<p a1>Ruiz</p> loves singing.", []),
        ("They were starting out in life when the fire service came.", []),
        ("Firefighters searched the charred homes.", ["AID"]),
        ("Police searched the charred homes.", ["COERCE"]),
    ],
)
def test_words_that_only_look_like_such_events(read: Read, sentence: str, types: list[str]) -> None:
    assert [one.type for one in read(sentence).reports] == types


def test_whom_a_thing_is_told_to_takes_no_part_in_it(read: Read) -> None:
    marked = "<s1><p a1>Ruiz</p></s1> <c1>told</c1> <o a2>Meridian Press</o> <x1>arson was used to evict tenants</x1>."
    assert all("a2" not in [one.actor for one in report.actors] for report in read(marked).reports[1:])


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("It lasts till <t 2020-03-10>March 10</t>.", []),
        ("Thousands joined a march in <l>Klow</l> on <t 2020-03-10>March 10</t>.", ["PROTEST"]),
        ("The train left <l>Klow</l> at noon.", []),
        ("Troops left <l>Klow</l> at noon.", ["RETREAT"]),
    ],
)
def test_months_and_trains_do_nothing(read: Read, sentence: str, types: list[str]) -> None:
    assert [one.type for one in read(sentence).reports] == types


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("<p a1>Ana Ruiz</p> said executing <p a2>Berg</p> would not bring her back.", ([], ["Berg"], "hypothetical")),
        ("<p a1>Ana Ruiz</p> spoke after executing <p a2>Berg</p>.", (["Ana Ruiz"], ["Berg"], "occurred")),
    ],
)
def test_a_deed_that_would_have_its_effect_is_nobodys_yet(
    read: Read, sentence: str, told: tuple[list[str], list[str], str]
) -> None:
    (report,) = (one for one in read(sentence).reports if one.type == "ASSAULT")
    assert (*who(report), report.realis) == told


def test_whose_death_is_announced_is_not_who_announces_it(read: Read) -> None:
    (report,) = read("The ministry announced <p a1>Berg</p>’s death.").reports
    assert who(report) == ([], ["Berg"])


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("<p a1>Lee</p> told the guards attending that it was late.", []),
        ("<p a1>Lee</p> told the guards to leave.", ["REQUEST"]),
        ("Flags were left at the gate.", []),
        ("<p a1>Lee</p> spoke of it in protest at the tax.", []),
        ("Guards waited at a checkpoint.", []),
        ("<l actor a1>Borduria</l> halted aid to <l actor a2>Klow</l>.", ["SANCTION"]),
        ("<l actor a1>Borduria</l> gave aid to <l actor a2>Klow</l>.", ["AID"]),
        ("Rebels freed 20 prisoners of war.", ["RETREAT"]),
        ("The attack led to long queues.", ["ASSAULT"]),
        ("This break will allow <p a1>Lee</p> to rest.", []),
        ("The witness denied no memory of the night <p a1>Bell</p> was shot.", ["ASSAULT"]),
    ],
)
def test_words_that_tell_no_such_deed(read: Read, sentence: str, types: list[str]) -> None:
    assert [one.type for one in read(sentence).reports if one.polarity == "affirmed"] == types


@pytest.mark.parametrize("deed", ["“attacking <p a2>Ruiz</p>”", "attacking <p a2>Ruiz</p>"])
def test_what_somebody_is_jailed_for_is_his_deed(read: Read, deed: str) -> None:
    attack = next(one for one in read(f"The court jailed <p a1>Berg</p> for {deed}.").reports if one.type == "ASSAULT")
    assert who(attack) == (["Berg"], ["Ruiz"])


def test_it_behind_a_thing_is_not_who_tells(read: Read) -> None:
    said = "<s1><o a1>The Rail Office</o></s1> <c1>said</c1> <x1>{}</x1>."
    (killing,) = read(said.format("the tram was late when it killed <p a2>Ruiz</p>")).reports
    assert [one.actor for one in killing.actors] == []
    (own,) = read(said.format("it killed <p a2>Ruiz</p>")).reports
    assert [one.actor for one in own.actors] == ["a1"]


@pytest.mark.parametrize(("of", "realis"), [("on suspicion of", "possible"), ("after a", "occurred")])
def test_what_somebody_is_only_suspected_of(read: Read, of: str, realis: str) -> None:
    told = read(f"Police arrested <p a1>Berg</p> {of} murder.").reports
    assert next(one.realis for one in told if one.trigger.lemma == "murder") == realis


def test_what_others_did_meanwhile_befell_nobody_told_later(read: Read) -> None:
    report = read("While <g a2>rebels</g> attacked, <p a1>Ruiz</p> fled.").reports[0]
    assert who(report) == (["rebels"], [])


def test_who_is_committed_or_opposed_acts(read: Read) -> None:
    report = read("<l actor a1>Borduria</l> is committed to leading the talks.").reports[0]
    assert (report.type, who(report)) == ("AGREE", (["Borduria"], []))
    report = read("<p a1>Berg</p> is opposed to sending letters.").reports[0]
    assert (report.type, who(report)) == ("REJECT", (["Berg"], []))
    report = read("The plan is opposed by <p a1>Berg</p>.").reports[0]
    assert (report.type, who(report)[0]) == ("REJECT", ["Berg"])


def test_to_whom_a_thing_was_offered_offers_nothing(read: Read) -> None:
    report = read("The flag <c1>was offered</c1> to <s1><p a1>Lind</p></s1>.").reports[0]
    assert who(report) == ([], ["Lind"])
    report = read("The flag <c1>was offered</c1> by <s1><p a1>Lind</p></s1>.").reports[0]
    assert who(report)[0] == ["Lind"]


def test_who_is_spoken_of_does_not_meet(read: Read) -> None:
    met = read("<g a1>Ministers</g> met to discuss sanctions against <l actor a2>Borduria</l>.").reports[0]
    assert who(met) == (["Ministers"], [])
    met = read("<g a1>Ministers</g> met with <l actor a2>Borduria</l> to discuss sanctions.").reports[0]
    assert who(met)[0] == ["Ministers", "Borduria"]


def test_who_carries_it_out_does_it(read: Read) -> None:
    assert who(read("<g a1>Rebels</g> carried out rape in <l>Klow</l>.").reports[0]) == (["Rebels"], [])
    assert who(read("<p a1>Lind</p>'s rape shocked the town.").reports[0]) == ([], ["Lind"])


def test_anyone_may_be_asked(read: Read) -> None:
    report = read("<p a1>Lind</p> urged anyone with news to contact <o a2>police</o>.").reports[0]
    assert who(report) == (["Lind"], ["anyone"])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("<p a1>Lind</p> drove a truck and struck a tree, killing two.", ["OTHER"]),
        ("A bomb struck a convoy, killing two.", ["ASSAULT"]),
        ("A flood hit <l>Klow</l>. Twenty people were killed.", ["OTHER"]),
        ("A flood hit <l>Klow</l>. <g a1>Rebels</g> killed 20 people.", ["OTHER", "ASSAULT"]),
        ("A flood hit <l>Klow</l>. Twenty people were killed by gunfire.", ["OTHER", "ASSAULT"]),
        ("<g a1>Rebels</g> attacked <l>Klow</l>. Twenty people were killed.", ["ASSAULT"]),
        ("A flood hit <l>Klow</l>. The level of destruction began to emerge.", ["OTHER"]),
    ],
)
def test_harm_that_nobody_is_told_to_have_done_is_the_mishaps(read: Read, text: str, types: list[str]) -> None:
    assert list(dict.fromkeys(one.type for one in read(text).reports)) == types


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("<p a1>Lind</p>'s body was found in <l>Klow</l>.", ([], ["Lind"])),
        ("The body was found by <p a1>Lind</p>.", ([], [])),
        ("<p a1>Lind</p> was first elected to the senate in 2012.", ([], ["Lind"])),
        ("<p a1>Lind</p> first elected a leader.", (["Lind"], ["a leader"])),
        ("<g a1>Divers</g> found the bodies of two men.", ([], ["two men"])),
        ("The minister, former teacher <p a1>Nils Lind</p>, resigned.", (["Nils Lind"], [])),
        ("The minister, a former teacher, resigned.", (["The minister"], [])),
        ("Huge crowds gathered outside parliament demanding he resign.", (["Huge crowds"], [])),
        ("<p a1>Lind</p> may face an attempt to impeach <p a1>him</p>.", ([], ["Lind … him"])),
        ("<p a1>Lind</p> may make an attempt to impeach <p a2>Berg</p>.", (["Lind"], ["Berg"])),
    ],
)
def test_who_did_it_and_whom_it_befell(read: Read, sentence: str, sides: tuple[list[str], list[str]]) -> None:
    assert who(read(sentence).reports[0]) == sides


def test_who_signs_a_deal_to_end_a_war_does_not_wage_it(read: Read) -> None:
    told = read("A deal to end the war was signed in <l>Klow</l> by <l actor a1>Borduria</l>.").reports
    assert all(not one.actors for one in told if one.type == "ASSAULT")


def test_a_thing_behind_a_name_is_what_derailed(read: Read) -> None:
    reading = read("A photo shown by the <o a1>Rail Office</o> of the tram which derailed.")
    assert [one.recipients for one in reading.reports if one.extension == "accident"] == [()]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Guards seek <p a1>Berg</p>, said to have killed <p a2>Lind</p>.", ["Berg"], ["Lind"]),
        ("<g a1>Rebels</g>, believed to have killed <p a2>Lind</p>, left.", ["Rebels"], ["Lind"]),
        ("Guards held <g a1>rebels</g> that left <l>Klow</l> and killed <p a2>Lind</p>.", ["rebels"], ["Lind"]),
    ],
)
def test_who_is_told_of_between_commas_did_it(read: Read, text: str, actors: list[str], recipients: list[str]) -> None:
    attack = next(one for one in read(text).reports if one.type == "ASSAULT")
    assert ([one.text for one in attack.actors], [one.text for one in attack.recipients]) == (actors, recipients)


def test_firefighters_who_remove_somebody_help(read: Read) -> None:
    removed = read("Firefighters removed <p a1>Berg</p> from a tunnel.").reports
    assert [(one.type, [who.text for who in one.recipients]) for one in removed] == [("AID", ["Berg"])]


def test_what_is_shot_into_space_is_not_attacked(read: Read) -> None:
    assert read("A car was shot into space.").reports == ()


def test_whom_something_is_backed_against_is_not_backed(read: Read) -> None:
    told = next(one for one in read("<l actor a1>Borduria</l> backed operations against <g a2>guards</g>.").reports)
    assert (told.type, told.recipients) == ("SUPPORT", ())


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "<l actor a1>Borduria</l> provided stockpiles of shells to arm <l actor a2>Syldavia</l>'s guards.",
            ["Syldavia's guards"],
        ),
        ("<l actor a1>Borduria</l> provided shells to arm its guards.", []),
        ("<l actor a1>Borduria</l> provided shells to test <l actor a2>Syldavia</l>'s walls.", []),
    ],
)
def test_whom_aid_is_to_serve_gets_it(read: Read, text: str, recipients: list[str]) -> None:
    aid = next(one for one in read(text).reports if one.type == "AID")
    assert [one for one in who(aid)[1] if "Syldavia" in one] == recipients


def test_an_event_s_name_takes_no_part(read: Read) -> None:
    (told,) = read("The army held the <e>Harvest Day</e> military parade in <l>Klow</l>.").reports
    assert "Harvest Day" not in [one.text for one in (*told.actors, *told.recipients)]


def test_after_a_blaze_a_fire_service_is_no_weapon(read: Read) -> None:
    told = read("A blaze tore through a tower. The fire service said that two adults were injured.").reports
    assert {one.extension for one in told} == {"accident"}
    told = read("Rebels shelled a tower. The fire service said that two adults were injured.").reports
    assert [one.type for one in told] == ["ASSAULT", "ASSAULT"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("The <l actor a1>Borduria</l> presidential election was in May.", []),
        ("<l actor a1>Borduria</l> held elections in May.", ["Borduria"]),
    ],
)
def test_an_election_is_no_act_of_the_state_it_is_in(read: Read, sentence: str, actors: list[str]) -> None:
    told = next(one for one in read(sentence).reports if one.extension == "election")
    assert who(told) == (actors, [])


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("<p a1>Lind</p> flew fighters north in support of <g a2>the rebels</g>.", "SUPPORT", ["Lind"], ["the rebels"]),
        ("<p a1>Lind</p> voiced her support of <g a2>the rebels</g>.", "SUPPORT", ["Lind"], ["the rebels"]),
        ("<g a1>Rebels</g> attacked the base, with <p a2>Lind</p> counting the shots.", "ASSAULT", ["Rebels"], []),
        ("Leaders demanded <p a1>the chairman</p> step down.", "RETREAT", ["the chairman"], []),
    ],
)
def test_what_is_done_beside_or_for_somebody(
    read: Read, sentence: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    assert who(first(read(sentence), kind)) == (actors, recipients)


def test_harm_beside_violence_with_one_subject_is_of_one_doer(read: Read) -> None:
    killed, hurt = read("<p a1>Lind</p> killed a guard and injured nineteen others.").reports
    assert (who(killed)[0], who(hurt)[0], hurt.type) == (["Lind"], ["Lind"], "ASSAULT")


def test_homes_are_left_for_a_fire_or_for_somebody(read: Read) -> None:
    told = read("A wildfire forced <g a1>miners</g> from their homes.").reports
    assert {one.extension for one in told} == {"disaster"}
    assert who(told[-1]) == ([], ["miners"])
    driven = first(read("<g a2>Rebels</g> forced <g a1>miners</g> from their homes."), "COERCE")
    assert who(driven) == (["Rebels"], ["miners"])


def test_a_fire_that_burns_is_one_event(read: Read) -> None:
    assert len(read("A forest fire is burning near Fram.").reports) == 1


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("<g a1>Judges</g> charged <g a2>miners</g> with plotting to kill <p a3>Lind</p>.", "ASSAULT", ["miners"],
         ["Lind"]),
        ("<g a1>Judges</g> joined a plot to kill <p a3>Lind</p>.", "ASSAULT", ["Judges"], ["Lind"]),
        ("<g a1>Nurses</g> joined the march.", "PROTEST", ["Nurses"], []),
    ],
)  # fmt: skip
def test_whom_a_charge_is_of_and_what_is_joined(
    read: Read, sentence: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    assert who(first(read(sentence), kind)) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("<l actor a1>Klow</l> expelled <g a2>envoys</g> in retaliation for a ban.", {"SANCTION", "COERCE"}),
        ("Police used tear gas and water cannon.", {"ASSAULT"}),
    ],
)
def test_how_and_why_are_no_events_of_their_own(read: Read, sentence: str, types: set[str]) -> None:
    told = read(sentence).reports
    assert {one.type for one in told} == types
    assert len(told) == len(types)


def test_a_whole_clause_may_be_what_is_denied(read: Read) -> None:
    told = read(
        "<o a1>The union</o> accused <o a2>the army</o> of killing <p a3>Lind</p>, which <o a4>the court</o> denied."
    )
    assert who(first(told, "REJECT")) == (["the court"], [])
    told = read("<o a1>The union</o> praised the talks with <p a3>Lind</p>, whom <o a4>the court</o> rejected.")
    assert who(first(told, "REJECT")) == (["the court"], ["Lind"])


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("<l actor a1>Borduria</l>'s missile hit <g a2>nurses</g> in Fram.", ["Borduria"], ["nurses"]),
        ("A missile hit <g a2>nurses</g> in Fram.", [], ["nurses"]),
        ("<o a1>Police</o> foiled an attempt to kill <p a2>Lind</p>.", [], ["Lind"]),
        ("<o a1>Rebels</o> began an attempt to kill <p a2>Lind</p>.", ["Rebels"], ["Lind"]),
    ],
)
def test_whose_weapon_it_is_and_whose_attempt_is_foiled(
    read: Read, sentence: str, actors: list[str], recipients: list[str]
) -> None:
    assert who(first(read(sentence), "ASSAULT")) == (actors, recipients)


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("<p a1>Lind</p> was found guilty of the murder of <p a3>Holm</p> by <o a2>the court</o>.", ["Lind"], ["Holm"]),
        ("<p a1>Lind</p> told of the murder of <p a3>Holm</p> by <o a2>the rebels</o>.", ["the rebels"], ["Holm"]),
        ("<o a2>The rebels</o> killed <g a3>opponents</g> of <p a1>President Ana Lind</p>.", ["The rebels"],
         ["opponents"]),
    ],
)  # fmt: skip
def test_who_judges_or_is_opposed_takes_no_part(
    read: Read, sentence: str, actors: list[str], recipients: list[str]
) -> None:
    assert who(first(read(sentence), "ASSAULT")) == (actors, recipients)
