"""English closed classes and the commonest irregular verb forms: what a word can be before its neighbours are asked."""

from __future__ import annotations

from reportedly.text.wordset import word_set

DETERMINERS = word_set(
    "a an the this these those some any each every no another all both either neither many several few most such "
    "my your his her its our their whose whatever whichever"
)
PRONOUNS = word_set(
    "i you he she it we they me him us them himself herself itself themselves who whom someone somebody anyone "
    "everyone everybody nobody nothing something anything everything others one"
)
PREPOSITIONS = word_set(
    "of in on at by for with from into onto over under against between among through throughout during without "
    "within toward towards upon about across along around behind below beneath beside besides beyond despite down "
    "inside near off out outside per since till until up via amid amidst alongside above aboard following "
    "including like unlike versus except than regarding concerning according"
)
COORDINATORS = word_set("and or but nor yet plus")
SUBORDINATORS = word_set(
    "that because although though while whereas if unless when whenever after before since until once as whether "
    "lest where why how so"
)
RELATIVES = word_set("who which whom whose that where when")
MODALS = word_set("will would can could may might shall should must ca wo 'll 'd")
BE = word_set("be am is are was were been being 's 're 'm")
HAVE = word_set("have has had having 've")
DO = word_set("do does did")
NEGATIONS = word_set("not n't never cannot neither nor no")
ADVERBS = word_set(
    "worldwide nationwide also already still even just now then there here again soon later earlier ago often "
    "once twice yet ever almost too very quite rather perhaps maybe always sometimes together however instead "
    "meanwhile therefore thus both abroad overseas ahead away back forward home not never nearby overnight indeed "
    "otherwise further furthermore nevertheless far well closer farther deeper sooner longer today tomorrow "
    "yesterday tonight about around"
)
ADJECTIVES = word_set(
    "new old big small large high low long short great good bad strong weak rich poor young late early recent "
    "local loyal national federal global foreign military civil public private main major minor top senior junior "
    "former current several own same other different certain key free full open black white red green blue left "
    "right east west north south eastern western northern southern northeastern northwestern southeastern "
    "southwestern central rural urban royal armed nuclear "
    "chemical medical legal illegal human social political economic financial industrial digital annual initial "
    "final total general special common natural official international domestic regional provincial municipal "
    "presidential parliamentary electoral criminal violent fatal serious severe heavy light hard huge vast wide "
    "broad deep far near close brief quick fast slow safe dangerous dead alive sick ill aware ready able unable "
    "likely unlikely willing unwilling second third fourth fifth joint mass alleged suspected"
)
PLURALS = word_set("others people police percent men women children personnel aircraft")
COMPARATIVES = word_set("greater higher lower larger smaller bigger older younger stronger weaker fewer better worse")
LY_NOUNS = word_set(
    "apply comply imply family reply supply ally rally assembly italy july monopoly anomaly bully folly fly belly"
)
LY_VERBS = word_set("reply supply rally apply rely comply imply multiply fly ally")
LY_ADJECTIVES = word_set(
    "deadly only early daily weekly monthly yearly elderly friendly likely unlikely lonely costly orderly"
)
NOT_PARTICIPLES = word_set(
    "need seed speed feed breed deed weed creed indeed embed shed bed red hundred sacred naked bred reed greed heed "
    "exceed proceed succeed bleed misdeed"
)
# Past forms that tell more of a noun than what was done: "rejected renewed calls".
DESCRIBING = word_set(
    "repeated renewed alleged continued increased limited organised organized detailed proposed planned suspected "
    "armed wounded injured detained imprisoned jailed disputed occupied united retired required related extended"
)
UN_VERBS = ("under", "unit", "unif", "unveil", "unleash", "unload", "unlock", "uncover", "unseat", "unseal", "unfold")
NOUNS_LIKE_PASTS = word_set("lead found ground left shot thought fed spat")
COUNTING = word_set("two three four five six seven eight nine ten eleven twelve dozen hundred several many both few")
CROWDS = word_set("hundreds thousands dozens scores millions")  # subjects by themselves: "thousands marched"
EVENTS_IN_ING = word_set(
    "bombing shooting stabbing shelling killing kidnapping hijacking beheading beating flooding hearing crossing "
    "landing uprising poisoning lynching fighting rioting looting sentencing"
)
MEANS = word_set(  # what such an event is done with or to
    "water blood food lead alcohol gas acid knife car truck lorry bus train market mosque church school pipe parcel "
    "letter roadside suicide carpet drone gang"
)
COMPOUNDED_IN_ING = word_set("warning briefing hearing meeting ruling")  # nouns behind others: "a flood warning for"
# Behind a comma these tell what was done to the one named before.
CHARGED = frozenset(
    (("charged", "with"), ("accused", "of"), ("convicted", "of"), ("suspected", "of"), ("sentenced", "to"))
)
HYPHENED_NOUNS = word_set(
    "cease-fire cyber-attack pull-out walk-out sit-in run-off shoot-out break-in get-together take-over stand-off "
    "lock-down car-bomb counter-attack counter-offensive co-operation air-raid air-strike peace-keeping"
)
NOUNS_LIKE_ADJECTIVES = word_set("cable constable vegetable clinic critic medic mechanic")
ING_NOUNS = word_set(
    "bring being sting cling fling lying during building meeting king ring spring string thing wing morning "
    "evening ceiling beijing wedding funding feeling nothing something anything everything"
)
TITLES_BEFORE = word_set("mr mrs ms dr prof gen col lt maj capt sgt sen rep gov rev hon st")

FUNCTION_WORDS = DETERMINERS | PRONOUNS | PREPOSITIONS | SUBORDINATORS | BE | HAVE | DO | ADVERBS

# Verbs that are not seen by their endings: form → (lemma, tags). B base, P past, N past participle.
_IRREGULAR = """
say:said:said tell:told:told go:went:gone come:came:come take:took:taken give:gave:given make:made:made get:got:got
find:found:found think:thought:thought know:knew:known see:saw:seen leave:left:left meet:met:met hold:held:held
send:sent:sent fall:fell:fallen fight:fought:fought shoot:shot:shot strike:struck:struck win:won:won lose:lost:lost
withdraw:withdrew:withdrawn fly:flew:flown flee:fled:fled steal:stole:stolen break:broke:broken begin:began:begun
become:became:become bring:brought:brought build:built:built buy:bought:bought catch:caught:caught
choose:chose:chosen drive:drove:driven forbid:forbade:forbidden grow:grew:grown hear:heard:heard hurt:hurt:hurt
keep:kept:kept lead:led:led lie:lay:lain mean:meant:meant overthrow:overthrew:overthrown pay:paid:paid
rise:rose:risen run:ran:run seek:sought:sought sell:sold:sold shake:shook:shaken show:showed:shown sink:sank:sunk
speak:spoke:spoken spend:spent:spent stand:stood:stood swear:swore:sworn teach:taught:taught tear:tore:torn
throw:threw:thrown undertake:undertook:undertaken wear:wore:worn write:wrote:written uphold:upheld:upheld
bind:bound:bound blow:blew:blown burn:burnt:burnt hang:hung:hung hide:hid:hidden bear:bore:borne arise:arose:arisen
feel:felt:felt forget:forgot:forgotten lay:laid:laid learn:learnt:learnt lend:lent:lent ride:rode:ridden
sit:sat:sat sleep:slept:slept stick:stuck:stuck understand:understood:understood oversee:oversaw:overseen
foresee:foresaw:foreseen grind:ground:ground wound:wounded:wounded sweep:swept:swept freeze:froze:frozen
draw:drew:drawn eat:ate:eaten drink:drank:drunk sing:sang:sung swim:swam:swum retake:retook:retaken
withhold:withheld:withheld forgive:forgave:forgiven rebuild:rebuilt:rebuilt beat:beat:beaten dig:dug:dug
deal:dealt:dealt overcome:overcame:overcome overtake:overtook:overtaken repay:repaid:repaid rewrite:rewrote:rewritten
overrun:overran:overrun withstand:withstood:withstood fling:flung:flung undergo:underwent:undergone slay:slew:slain
weep:wept:wept kneel:knelt:knelt bleed:bled:bled mislead:misled:misled misunderstand:misunderstood:misunderstood
foretell:foretold:foretold mistake:mistook:mistaken strive:strove:striven overhear:overheard:overheard
"""
# And those whose base is a noun as often.
_NOUNS_TOO = """
spring:sprang:sprung swing:swung:swung cling:clung:clung sting:stung:stung creep:crept:crept leap:leapt:leapt
wake:woke:woken slide:slid:slid feed:fed:fed speed:sped:sped bend:bent:bent spin:spun:spun ring:rang:rung
shrink:shrank:shrunk tread:trod:trodden
"""
# Verbs whose base, past and participle are one form.
SAME_FORMS = word_set("put cut set hit shut let cost quit split spread cast burst bid bet rid shed broadcast")


def _irregular() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    past, participle, base = {}, {}, set()
    for entry in (_IRREGULAR + _NOUNS_TOO).split():
        lemma, second, third = entry.split(":")
        past[second], participle[third] = lemma, lemma
        base.add(lemma)
    return past, participle, frozenset(base) - {entry.partition(":")[0] for entry in _NOUNS_TOO.split()}


PAST_OF, PARTICIPLE_OF, IRREGULAR_BASES = _irregular()

# Common verbs whose base and -s forms may be taken for verbs when their place allows it; the ontology's are added.
COMMON_VERBS = (
    IRREGULAR_BASES
    | SAME_FORMS
    | word_set(
        "accelerate accept accuse achieve act add address admit adopt advance affect agree aid aim allege allow amend "
        "announce appeal appear apply appoint approve argue arm arrest arrive ask assault assess assist assume attack "
        "attempt attend attract authorise authorize avert avoid back ban battle become believe belong blame block "
        "bolster bomb border boycott brief bypass call cancel capture carry cause cease celebrate challenge change "
        "charge check circumvent cite claim clash close collapse combat comment commit compare complain comply "
        "conclude condemn conduct confirm connect consider consult contain continue contribute control convince "
        "cooperate cover create criticise criticize cross damage deal debate decide declare decline defeat defend "
        "defuse defy delay deliver demand demonstrate deny depend deploy describe destroy detain detect deter "
        "determine detonate develop die direct disappear disclose discover discuss dismiss display disrupt dissuade "
        "distract divert donate drag drop drown earn ease elect eliminate emerge empower enable encourage end endorse "
        "enforce enjoy enlist ensue ensure enter eradicate erode erupt escape establish estimate evacuate evade "
        "exchange execute expand expect expel explain explode exploit explore export express extend face fail fear "
        "file finish fire flood focus foil follow force forestall form free fuel fund gain galvanise gather generate "
        "govern grab grant halt hamper handle happen harass harm hasten help hinder hope host hunt hurt identify "
        "ignore import impose imprison improve incite include increase indicate inflame inform injure insist inspect "
        "install instigate insult intend introduce invade invest investigate invite involve issue jail jam join jump "
        "kidnap kill last launch leak lift like limit link list live locate lock look loot maintain manage manipulate "
        "march mark mention mock monitor mourn move murder name need negotiate nominate note notify obey obtain "
        "occupy occur offer open operate oppose order organise organize oust overhaul overturn own participate pass "
        "patrol penetrate perform persuade pilot place plan play plead pledge point poison police pose position "
        "postpone praise predict preempt prepare present preside press prevent produce prohibit promise promote "
        "propose protect protest prove provide provoke publish pull punish pursue push qualify question quit raid "
        "raise rally ratify reach react rebuff receive reclaim recognise recognize recover reduce refuse regain "
        "regulate reject release rely remain remember remove reopen repair repeat replace reply report represent "
        "request require rescue resign resist resolve resort respond restore restrict resume retain retire return "
        "reunite reveal review ride rock ruin rule sabotage safeguard salute salvage sanction save scatter schedule "
        "score scream scupper search secure seem seize sentence serve settle share shatter shell shelter shift ship "
        "sign signal sink slam smash smuggle solve soothe spark spy squeeze stab staff start state stay steer stem "
        "step stop storm strand strengthen stress strip struggle subdue submit sue suffer suggest summon supply "
        "support suppose surge surpass surprise surrender surround survey survive suspect suspend sustain swear "
        "tackle talk tap target tear tell terminate test thank threaten thrive toll topple torture touch tour track "
        "trade train transfer transport trap travel treat trigger trust try turn undercut undermine unite unveil "
        "upgrade urge use vandalise vary veto view violate visit voice vote vow wage wait walk want warn watch weaken "
        "weigh welcome wish withstand witness work worry wound wreck yield"
    )
)
# Verbs that need an object: their past form without one is a participle ("troops deployed in the north are …").
TRANSITIVE = word_set(
    "kill injure wound arrest detain accuse deploy name capture seize destroy damage use hold give make take "
    "found build own see send bring displace kidnap abduct evacuate charge provide supply impose launch expel "
    "rescue hit backed back target suspect call issue schedule locate lead run based base arm involve affect "
    "appoint elect sentence convict deport execute trap describe identify believe publish post release organise "
    "organize plan"
)
# Verbs whose base and -s forms are as often nouns in news: these need an object after them to be verbs.
NOUN_TOO = word_set(
    "rebel act address advance affect aid aim appeal arm arrest assault attack attempt ban battle bid blame block "
    "bomb border boycott brief broadcast burst call cancel capture cast cause challenge change charge check claim "
    "clash close combat command comment conduct contract control cost cover create cross cut damage deal debate "
    "decline defeat delay demand display dispute drive drop end escape estimate exchange exploit fall fear fight file "
    "fire flight flow focus force fuel finance fund gain grant guard halt hit hold hope host increase influence injure "
    "interest invite issue jump kill land last launch lead leak lie lift limit link list live look march mark matter "
    "measure meet mention monitor move murder name need note offer official open order overhaul pass patrol pay place "
    "plan play plead pledge plot point police position post power praise present press process produce program "
    "project promise protest pull purchase push question raid raise rally reach record reform release remain remark "
    "repeat reply report request rescue resort rest result return review ride rise risk rule run sanction save "
    "schedule score search sentence set share shell shift shot show sign signal split spread stage stand start state "
    "stay step stop storm strain stress strike struggle supply support surprise survey suspect switch talk target "
    "test thank threat touch trade train transfer travel treat trial trigger trust try turn use value view visit "
    "voice vote vow wait walk want war warrant watch welcome win wish witness work worry wound"
)
STAYING = word_set(
    "remain live stay want need"
)  # those of them that are verbs behind a plural: "prisoners remain captive"
# Verbs after which a clause may stand without "that": a finite verb after them starts a clause of its own.
CLAUSE_TAKERS = word_set(
    "say says said think thinks thought believe believes believed claim claims claimed know knows knew hope hopes "
    "hoped fear fears feared add adds added report reports reported insist insists insisted suggest suggests "
    "suggested warn warns warned announce announced confirm confirmed confirms allege alleges alleged admit "
    "admitted deny denied argue argued argues feel felt expect expects expected state stated tweeted wrote write "
    "told tells tell estimate estimates estimated acknowledge acknowledged indicate indicates indicated found "
    "declare declared show shows showed reveal revealed note noted notes means learned"
)
# Past forms that are never participles.
ONLY_PAST = frozenset(PAST_OF) - frozenset(PARTICIPLE_OF) | word_set(
    "said added died arrived happened occurred exploded collapsed remained continued resigned erupted crashed"
)
# Nouns whose number stands behind them: "phase 3", "flight 370".
NUMBERED = word_set(
    "magnitude category level grade class type stage phase round day week chapter article section page line route"
    " room floor number group unit block gate platform step part version rank seed tier zone age size channel highway"
    " exit lane terminal runway flight train bus ward district precinct division brigade battalion regiment squad game"
    " match heat lap turn mile apartment suite cell hall pier berth track season episode volume issue bill resolution"
    " rule law"
)
