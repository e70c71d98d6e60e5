"""Words that are part of a name are nouns, whatever they look like."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportedly.extract.draft import begin
from reportedly.knowledge.ontology import ontology
from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Argument, Predicate
from tests.extract.conftest import resolved


@pytest.mark.parametrize(
    ("marked", "word", "tag"),
    [
        ("They met <l>US</l> envoys.", "US", "NNP"),
        ("Soldiers have left the zone.", "left", "VBN"),
        ("Soldiers hold the left bank.", "left", "JJ"),
        ("<g>Exiles</g> met the representative of the family.", "representative", "NN"),
        ("They saw the representative sample.", "representative", "JJ"),
        ("Rebels cannot swim.", "cannot", "MD"),
        ("They told us nothing.", "us", "PRP"),
        ("Some 190 prisoners remain captive.", "remain", "VBP"),
        ("The hotel has few remain signs.", "remain", "NN"),
        ("The special forces command in Klow said so.", "command", "NN"),
        ("Surrounding roads were shut.", "Surrounding", "JJ"),
        ("Troops surrounding the village left.", "surrounding", "VBG"),
        ("Shops closed, with 12 guards attacked in Klow.", "attacked", "VBN"),
        ("The talks with rebels attacked nobody.", "attacked", "VBD"),
        ("After <p a1>Ana May</p> left, it rained.", "May", "NNP"),
        ("It may rain.", "may", "MD"),
        ("<p a1>Omar bin Rashid</p> left.", "bin", "NNP"),
        ("The bin is full.", "bin", "NN"),
        ("He said: “Let us go.”", "Let", "VBD"),
        ("Officers stopped two cruise ships from Klow.", "ships", "NNS"),
        ("The company ships parts to Klow.", "ships", "VBZ"),
        ("A car bombing killed five people.", "bombing", "NN"),
        ("A march was marred by shooting.", "shooting", "NN"),
        ("It can cause food poisoning or worse.", "poisoning", "NN"),
        ("Planes were seen water bombing the hills.", "bombing", "VBG"),
        ("Crews were seen bombing the hills.", "bombing", "VBG"),
        ("Troops led by <p a1>Lind</p> murdered peasants <p a2>Ana May</p> and <p a3>Bo Ek</p>.", "murdered", "VBD"),
        ("Troops led by <p a1>Lind</p> murdered in Klow were buried.", "murdered", "VBN"),
        ("The work wasn't done on Monday.", "done", "VBN"),
        ("<p a1>Lind</p>, a miner from <l>Klow</l>, set himself free.", "set", "VBD"),
        ("<p a1>Lind</p>, with a set of stamps, left.", "set", "NN"),
        ("The self-immolation of a monk shocked them.", "self-immolation", "NN"),
        ("A self-styled king left.", "self-styled", "JJ"),
        ("They began by shooting two guards.", "shooting", "VBG"),
        ("They recalled the 2015 bombing of a school.", "bombing", "NN"),
        ("The bombing killed five people.", "bombing", "NN"),
        ("The shooting left two boys hurt.", "shooting", "NN"),
        ("The killing: two brothers are held.", "killing", "NN"),
        ("The shooting gallery burnt down.", "shooting", "JJ"),
        ("The fighting men left.", "fighting", "JJ"),
        ("Police fought with striking miners.", "striking", "JJ"),
        ("Police ended a raid by striking two boys.", "striking", "VBG"),
        ("Three die in hotel fire", "die", "VBP"),
        ("Several die in hotel fire", "die", "VBP"),
        ("Round 3 vote in Klow", "vote", "NN"),
        ("Ten dead in mine fire", "dead", "VBN"),
        ("Two dead, one missing", "dead", "VBN"),
        ("Guards find two dead in mine", "dead", "JJ"),
        ("The dead in Klow", "dead", "JJ"),
        ("12 guards killed in Klow", "killed", "VBN"),
        ("Guards killed, 12 rebels say.", "killed", "VBD"),
        ("Guards killed on Monday.", "killed", "VBN"),
        ("12 guards killed and 40 hurt", "killed", "VBN"),
        ("Guards killed 12 rebels.", "killed", "VBD"),
        ("Guards arrested and charged 12 men.", "arrested", "VBD"),
        ("Ten rebels the army killed were buried.", "killed", "VBD"),
        ("Man shot in Klow", "shot", "VBN"),
        ("Guards shot at a bus.", "shot", "VBD"),
        ("Two men shot dead in Klow", "shot", "VBN"),
        ("Guards shot dead two men.", "shot", "VBD"),
        ("The senate shot down the bill.", "shot", "VBD"),
        ("Jets bombing the port killed five people.", "bombing", "VBG"),
        ("A guard asked not to be named.", "asked", "VBD"),
        ("A guard asked for help was named.", "asked", "VBN"),
        ("Fierce fighting raged near Klow.", "fighting", "NN"),
        ("Fighting between clans spread to Klow.", "Fighting", "NN"),
        ("Fighting in the war, he lost an arm.", "Fighting", "VBG"),
        ("The army began a counter-offensive there.", "counter-offensive", "NN"),
        ("The army gave a well-meant hint.", "well-meant", "JJ"),
        ("<o a1>Fram</o> returned stolen paintings.", "stolen", "JJ"),
        ("The paintings were stolen again.", "stolen", "VBN"),
        ("<o a1>Fram</o> fired two aides and cut aid to Klow.", "cut", "VBD"),
        ("He suffered burns and cut fingers.", "cut", "NN"),
        ("<o a1>Fram</o> rockets slammed into the port.", "rockets", "NNS"),
        ("<o a1>Fram</o> says rebels fled.", "says", "VBZ"),
        ("The gunmen, who seized a school, want an answer.", "want", "VBP"),
        ("The clerk, who lost a ring, wants an answer.", "wants", "VBZ"),
        ("Bread, milk, which spoils, want and fear.", "want", "NN"),
        ("He went to an outside hospital.", "outside", "JJ"),
        ("He went outside the hospital.", "outside", "IN"),
        ("He also alleged the guards were late.", "alleged", "VBD"),
        ("The alleged guards were late.", "alleged", "JJ"),
        ("Trains stopped due to the storm.", "due", "IN"),
        ("A live round hit the wall.", "live", "JJ"),
        ("<p a1>Anna Holm</p> Charged With Fraud Over Bridge Contract.", "Charged", "VBN"),
        ("Guards Charged With Batons.", "Charged", "VBD"),
        ("Rebels ambush convoy, killing 11 guards", "ambush", "VBP"),
        ("The rebels' ambush of a convoy, killing 11 guards", "ambush", "NN"),
        ("Car bomb wounds 12 near embassy", "wounds", "VBZ"),
        ("Car bomb wounds", "wounds", "NNS"),
        ("<p a1>Lind</p> stages protest outside tower", "stages", "VBZ"),
        ("<l>Borduria</l> criticizes arrest of guard", "criticizes", "VBZ"),
        ("Guards shoot dead two men.", "dead", "RB"),
        ("Klow police department", "police", "NNS"),
        ("Prison guards strike over pay", "guards", "NNS"),
        ("Prison guards strike over pay", "strike", "VBP"),
        ("Court orders release of guard", "orders", "VBZ"),
        ("Rebels strike deal with army.", "deal", "NN"),
        ("Borduria has cut gas supplies to Klow.", "supplies", "NNS"),
        ("Army accused of hiding papers", "accused", "VBN"),
        ("Lind elected president", "elected", "VBN"),
        ("Voters elected Lind.", "elected", "VBD"),
        ("Miners trapped underground rescued", "trapped", "VBN"),
        ("Guard killed, two others hurt", "killed", "VBN"),
        ("Mayor shot at outside home", "shot", "VBN"),
        ("Leader arrested ahead of rally", "arrested", "VBN"),
        ("Ex-guard jailed for fraud", "Ex-guard", "NN"),
        ("Thousands march against tax", "march", "VBP"),
        ("<p a1>Anna Holm</p> Charged With Fraud Over Bridge Contract.", "Anna", "NNP"),
        ("Storm Has Damaged Bridges Near Port.", "Damaged", "VBN"),
        ("The Ministry of Trade let the Bordurian Star Line sail.", "Line", "NNP"),
        ("<o a1>Fram</o> bombs <o a2>Klow</o>.", "bombs", "VBZ"),
        ("<o a1>Fram</o> and <o a2>Klow</o> call on rebels to yield.", "call", "VBP"),
        ("Clerks demanded that the mayor step down.", "step", "VBP"),
        ("Clerks swept the step down there.", "step", "NN"),
        ("Fram has vowed to cut off gas supplies to Klow.", "supplies", "NNS"),
        ("The gas firm supplies the town.", "supplies", "VBZ"),
        ("Fram will not free the sailors.", "free", "VB"),
        ("Fram is not free of debt.", "free", "JJ"),
        ("Rebels have spurned repeated offers.", "repeated", "JJ"),
        ("Rebels have repeated offers.", "repeated", "VBN"),
        ("Rebels retook the town.", "retook", "VBD"),
        ("<p a1>Berg</p> only won the vote.", "won", "VBD"),
        ("The only won vote was theirs.", "only", "JJ"),
        ("The raid hurt an old general, <p a1>Berg</p>.", "general", "NN"),
        ("The raid hurt the general public.", "general", "JJ"),
        ("They voted against old US presidents.", "US", "NNP"),
        ("They told us a lie.", "us", "PRP"),
        ("Rebels threatened to overrun the town.", "overrun", "VB"),
        ("The town was overrun by rebels.", "overrun", "VBN"),
        ("The court jailed ousted president <p a1>Berg</p>.", "ousted", "JJ"),
        ("The court jailed ousted president <p a1>Berg</p>.", "jailed", "VBD"),
        ("Police said ousted clerks were held.", "said", "VBD"),
        ("<p a1>Berg</p> was arrested and banned from the vote.", "banned", "VBN"),
        ("The council voted by 5 to 2 to leave.", "voted", "VBD"),
        ("The fatal police shooting of <p a1>Berg</p> was lawful.", "shooting", "NN"),
        ("Rebels were shooting at cars.", "shooting", "VBG"),
        ("Deaths in the camp increased by 5 percent.", "increased", "VBD"),
        ("Guards attacked by 5 rebels fled.", "attacked", "VBN"),
        ("<p a1>Berg</p> was flown to Ulm in May and transferred to a clinic.", "transferred", "VBN"),
        ("<p a1>Berg</p> was elected in May and transferred the clerks.", "transferred", "VBD"),
        ("<p a1>Berg</p> was arrested and escaped from jail.", "escaped", "VBD"),
        ("<p a1>Berg</p> was hurt and attacked the guard.", "attacked", "VBD"),
        ("<p>Lind</p>, newly appointed mayor, spoke.", "appointed", "VBN"),
        ("<p>Lind</p> newly appointed <p>Berg</p>.", "appointed", "VBD"),
        ("Miners got arrested.", "got", "BE"),
        ("Miners got tents and arrested guards.", "got", "VBD"),
        ("Of the 276 girls initially seized, scores escaped.", "seized", "VBN"),
        ("Guards seized on the news.", "seized", "VBD"),
        ("Police took <p>Lind</p> to jail.", "jail", "NN"),
        ("Police want to jail <p>Lind</p>.", "jail", "VB"),
    ],
)
def test_tags(marked: str, word: str, tag: str) -> None:
    tokens = [t for s in begin(resolved(marked), ontology=ontology()).prose.sentences for t in s.tokens]
    assert next(token.tag for token in tokens if token.text == word) == tag


@pytest.mark.parametrize(
    ("text", "word", "before", "behind", "tag"),
    [
        ("<o a1>Borduria</o> lifts blockade of Klow.", "lifts", "Borduria", "blockade of Klow", "VBZ"),
        ("<o a1>Borduria</o> lifts are slow.", "lifts", "Borduria", None, "NNS"),
        ("The sailors were all killed.", "killed", "The sailors", None, "VBN"),
        ("<p a1>Berg</p> was arrested and banned from the vote.", "banned", "Berg", None, "VBN"),
        ("<p a1>Berg</p> was at home and banned the vote.", "banned", "Berg", None, "VBD"),
        ("<p a1>Berg</p> was attacked and fell.", "fell", "Berg", None, "VBD"),
    ],
)
def test_tags_by_the_verbs_that_the_model_saw(text: str, word: str, before: str, behind: str | None, tag: str) -> None:
    made = resolved(text)
    article = made.annotated.article
    role = "ARG1" if tag != "VBZ" else "ARG0"
    sides = [(role, before)] + ([("ARG1", behind)] if behind else [])
    arguments = tuple(Argument(role=r, spans=(_at(article, words),), confidence=0.9) for r, words in sides)
    verb = Predicate(span=_at(article, word), factuality=2.0, event=0.9, confidence=0.9, arguments=arguments)
    made = replace(made, annotated=replace(made.annotated, predicates=(verb,)))
    tokens = [t for s in begin(made, ontology=ontology()).prose.sentences for t in s.tokens]
    assert next(token.tag for token in tokens if token.text == word) == tag


def _at(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return article.cite(start, start + len(words))
