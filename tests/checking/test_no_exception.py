"""Whatever fields hold, checking them gives entries or diagnostics, never an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import A_CASE_STUDY, A_HUB, A_WEBINAR, AS_OF, VOCABULARIES
from goodpractice.checking.check import check_entries, read_vocabularies
from goodpractice.checking.references import check_references
from goodpractice.mending.applying import apply_mends
from goodpractice.model.kinds import entry_types
from goodpractice.model.knowledge_base import KnowledgeBase
from goodpractice.reading.files import read_document, split
from goodpractice.report import as_annotation, as_json, as_text

BASES = {"case_studies/x.md": A_CASE_STUDY, "hubs/x.yml": A_HUB, "webinars/x.yml": A_WEBINAR}
_VALUES = st.sampled_from(
    """no 12:30 [] {} null ~ 2024 2024-05-15 2024-02-30 'x' "" [x,y] {a: b} true -1 1e9 0x1f 010 [[x]] [{}] [null] [no]
    *a &a !x | > ' " { [ - # @x x/y hub/anytown case-study/x https:// http://[ javascript:x a@b ../x""".split()
)
_NAMES = st.sampled_from(sorted({name for model in entry_types().values() for name in model.model_fields} | {"phases"}))


@settings(max_examples=250, deadline=None)
@given(
    path=st.sampled_from(sorted(BASES)),
    changes=st.lists(st.tuples(st.integers(0, 60), _NAMES | st.just(""), _VALUES), min_size=1, max_size=4),
)
def test_no_value_of_any_field_is_an_exception(path: str, changes: list[tuple[int, str, str]]) -> None:
    """Fields set to what they should not be, or lines cut off and replaced, are entries or diagnostics."""
    lines = BASES[path].split("\n")
    for number, name, value in changes:
        at = 1 + number % (len(lines) - 1)
        lines[at : at + (not name)] = [f"{name}: {value}" if name else lines[at].partition(":")[0] + ": " + value]
    documents, found = split(read_document("\n".join(lines).encode(), path))
    texts = (document for where, text in VOCABULARIES.items() for document in read_document(text.encode(), where))
    vocabularies, _ = read_vocabularies(split(texts)[0], frozenset(entry_types()))
    model = next(each for each in entry_types().values() if path.startswith(f"{each.kind.folder}/"))
    checked = check_entries(documents, model, vocabularies)
    knowledge_base = KnowledgeBase(tuple(checked.entries), vocabularies, AS_OF)
    by_path = {each.path: each for each in documents}
    found += checked.diagnostics
    found += check_references(knowledge_base, by_path, frozenset(checked.known), frozenset())
    assert checked.entries or found
    assert all(as_text(each).encode() and as_annotation(each).encode() for each in found)
    assert as_json(found).encode()
    raw = "\n".join(lines).encode()
    assert (apply_mends(raw, found)[0] != raw) <= any(each.mend for each in found)
