"""An invented knowledge base with every kind of word search must get right. No school or person in it exists."""

from datetime import date

from goodpractice.model.entry import Entry
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.model.partial_date import PartialDate
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.model.types.vocabulary import Term, Vocabulary
from goodpractice.model.types.webinar import Chapter, Speaker, Webinar

AS_OF = date(2031, 3, 1)


def _term(
    name: str, label: str, synonyms: tuple[str, ...] = (), narrower: tuple[str, ...] = (), broader: str | None = None
) -> Term:
    return Term(id=name, label=label, meaning=label, synonyms=synonyms, narrower_words=narrower, broader=broader)


VOCABULARIES = (
    Vocabulary(
        key="obstacles",
        label="Obstacle",
        label_many="Obstacles",
        help="What is in the way.",
        question="What is in the way?",
        used_by=("case-study", "webinar"),
        facet=True,
        search_weight=3,
        terms=(
            _term("worry", "Worry", ("anxiety", "school refusal"), ("dread", "Sunday-night nerves")),
            _term("school-dread", "Dread of school", ("EBSA", "école refusal"), (), "obstacles/worry"),
            _term("travel", "Getting to school", ("transport",), ("bus", "walking bus", "ferry")),
            _term("constructor", "Building works", ("constructor",), ("scaffolding",)),
            _term("unused", "Never carried", ("nowhere",), ()),
        ),
    ),
    Vocabulary(
        key="methods",
        label="Method",
        label_many="Methods",
        help="What was tried.",
        used_by=("case-study", "webinar"),
        facet=True,
        search_weight=2,
        terms=(
            _term("breakfast", "Breakfast club", ("pre-school meal", "children's café")),
            _term("calls", "Calls home", ("phone call", "don't-wait calls"), ("e-mail",)),
            _term("school", "School", ("école",)),
        ),
    ),
    Vocabulary(
        key="places",
        label="Place",
        label_many="Places",
        help="Where it was.",
        used_by=("case-study",),
        many=False,
        facet=True,
        shown_in_lists=True,
        terms=(
            _term("lanternshire", "Lanternshire"),
            _term("lower-lantern", "Lower Lantern", (), (), "places/lanternshire"),
            _term("isle-of-quill", "Isle of Quill", ("Quill Island",)),
        ),
    ),
)

_Told = tuple[Entry, tuple[str, ...]]
"""An entry and the plain words of its body, one block a line."""


def _study(  # noqa: PLR0917 - one for each thing that differs
    name: str, title: str, summary: str, who: str, terms: dict[str, tuple[str, ...]], written: str, *lines: str
) -> _Told:
    study = CaseStudy(
        id=name,
        path=f"case_studies/{name}.md",
        title=title,
        summary=summary,
        organisation=who,
        terms=terms,
        written=PartialDate(written),
        written_by="organisation",
        consent=True,
        anonymised=True,
        reviewed=AS_OF,
    )
    return study, lines


def _webinar(name: str, title: str, summary: str, terms: dict[str, tuple[str, ...]], *points: str) -> _Told:
    webinar = Webinar(
        id=name,
        path=f"webinars/{name}.yml",
        title=title,
        summary=summary,
        publisher="Invented Schools Network",
        terms=terms,
        speakers=(Speaker(role="Head of Year 8", organisation="Tumbledown Academy"),),
        chapters=(Chapter(at="00:12:30", title="Questions about buses"),),
        points=points,
        reviewed=AS_OF,
    )
    return webinar, points


def _page(name: str, title: str, summary: str, *lines: str) -> _Told:
    return DocsPage(id=name, path=f"docs/{name}.md", title=title, summary=summary), lines


_TOLD: tuple[_Told, ...] = (
    _study(
        "anxious-starters",
        "Anxious starters",
        "How a made-up school welcomed children who dreaded mornings.",
        "Tumbledown Academy",
        {"obstacles": ("school-dread",), "methods": ("calls", "school"), "places": ("lower-lantern",)},
        "2030-11",
        "School refusal had doubled. The children's mornings began with worry, and anxiety grew. Was it the bus?",
        "Staff made phone calls before 8am. EBSA is a long word for a short walk.",
    ),
    _study(
        "breakfast-before-bells",
        "Breakfast before bells",
        "A café run by pupils; pre-school toast for all.",
        "Crème Brûlée Primary",
        {"obstacles": ("worry",), "methods": ("breakfast",), "places": ("isle-of-quill",)},
        "2029/30",
        "The children’s café opened at 7.30am. It didn't cost much! “Free toast” said the sign.",
        "Preschool siblings came too. Pre‑school and pre-school are one word here; so is co-operation.",
    ),
    _study(
        "bus-and-ferry",
        "The bus, the ferry and the tide",
        "Getting to school on an island with one bus.",
        "Quill Island School",
        {"obstacles": ("travel",), "methods": ("calls",), "places": ("isle-of-quill",)},
        "2030-02-28",
        "Buses were late. The walking bus left at 8. Ferries do not wait for schools.",
        "An e-mail goes to each home: transport today is on time, or it is not.",
    ),
    _study(
        "constructor",
        "Under construction",
        "A constructor rebuilt the roof while lessons went on.",
        "__proto__ House",
        {"obstacles": ("constructor",), "places": ("lanternshire",)},
        "2028",
        "The constructor, hasOwnProperty Ltd, kept toString and valueOf apart. __proto__ was painted on the door.",
        "Scaffolding stood for a year. Nobody missed school; the constructor's staff helped.",
    ),
    _study(
        "dread-on-sundays",
        "Dread on Sundays",
        "Sunday-night nerves, told by invented pupils.",
        "Lower Lantern High",
        {"obstacles": ("worry", "travel"), "methods": ("school", "calls"), "places": ("lower-lantern",)},
        "2030",
        "Sunday night nerves came first, then worry. Worries were named, worried over, and written down.",
        "What did not work: asking “why?” a hundred times. School school school, said the poster.",
    ),
    _study(
        "ecole-sur-mer",
        "L’École sur Mer",
        "Naïve plans, façades and a fiancée: accents of all sorts.",
        "École sur Mer",
        {"methods": ("school",), "places": ("isle-of-quill",)},
        "2027-06",
        "The ecole kept its accents: naïve, Zoë, smörgåsbord. Cafe\u0301 and café are the same.",
        "Écoles refusal fell by ½ in Year 8. Temperatures fell to 3° and the ﬁnal ﬂoor froze.",
    ),
    _study(
        "lodz-exchange",
        "Łódź exchange",
        "Letters that have no plain form: ł, ß, ø and others.",
        "Straße School",
        {"methods": ("breakfast", "calls"), "places": ("lanternshire",)},
        "2026",
        "Pupils from Łódź learned Українська, 日本語 and ΟΔΟΣ. The straße was long; the STRASSE longer.",
        "Signs read 학교, 﨎 and 𐐷𐐲. İstanbul was a dream, 𝒜 was a letter, ǅ another.",
    ),
    _study(
        "night-ferry",
        "Night ferry",
        "Pupils who cross the water in winter.",
        "Quill Island School",
        {"obstacles": ("travel",), "methods": ("breakfast",), "places": ("isle-of-quill",)},
        "2030-12",
        "The ferry, the ferry, and again the ferry. A bus meets it. A second bus does not.",
    ),
    _study(
        "quiet-corridors",
        "Quiet corridors",
        "One-way corridors and a drop-in room for anxious pupils.",
        "Tumbledown Academy",
        {"obstacles": ("worry",), "methods": ("calls",), "places": ("lower-lantern",)},
        "2030-11-05",
        "A drop-in room, one-to-one time and a well-being lead. Wellbeing rose; the dropin was full.",
        "Teachers teach, taught, and were teaching. Attendance is 91.5%; attendances vary.",
    ),
    _study(
        "zebra-crossing",
        "Zebra crossing",
        "A crossing was painted, and nothing else.",
        "Crème Brûlée Primary",
        {"places": ("lanternshire",)},
        "2025-01",
        "Paint dried. It was not about anything else.",
    ),
    _webinar(
        "ask-about-buses",
        "Ask us about buses",
        "Questions on transport, answered by people who do not exist.",
        {"obstacles": ("travel",)},
        "A bus pass is not a plan.",
        "Walk, cycle or take the walking bus: getting to school is half of it.",
    ),
    _webinar(
        "ebsa-hour",
        "An hour on dread",
        "What dread of school is, in an hour.",
        {"obstacles": ("school-dread",), "methods": ("calls",)},
        "Dread of school has many names. Anxiety is one.",
    ),
    _page(
        "help",
        "How to find things",
        "Help with searching these invented pages.",
        "Type a word. It is as simple as that! Can't find it? Don't give up.",
    ),
    _page("not-a-crossing", "About this site", "Who made up these pages, and why.", "Nobody made them. Why not?"),
)


def knowledge_base() -> KnowledgeBase:
    """Return the invented knowledge base."""
    vocabularies = {each.key: each for each in sorted(VOCABULARIES, key=lambda each: each.key)}
    return KnowledgeBase(tuple(entry for entry, _ in _TOLD), vocabularies, AS_OF)


def bodies() -> dict[str, tuple[str, ...]]:
    """Return the plain words of each body, by entry."""
    return {entry.ref: lines for entry, lines in _TOLD}


def transcripts() -> dict[str, tuple[Spoken, ...]]:
    """Return what recordings say, by entry."""
    webinar = next(entry for entry, _ in _TOLD if isinstance(entry, Webinar))
    return {
        webinar.ref: (
            Spoken(0, "Welcome, everybody."),
            Spoken(754, "A lighthouse keeper rowed the children over."),
            Spoken(761, "The keeper kept a register of every crossing."),
        )
    }
