"""The reference pages hold everything a file can say and everything that can be wrong with it."""

import html as entities
import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from builders import a_term, a_vocabulary, kb_of
from goodpractice.diagnostics import Rule
from goodpractice.model.entry import Entry
from goodpractice.model.kinds import entry_types
from goodpractice.model.searches import Searches
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.vocabulary import Measure, Vocabulary
from goodpractice.publishing import reference
from goodpractice.rule_groups import ADVICE, GROUPS, OTHER, SEVERITIES, grouped
from goodpractice.rules import ALL_RULES
from goodpractice.site import Settings, Site

BARRIERS = a_vocabulary("barriers", a_term("worry"), help="What is in the way.")
CONTEXT = Vocabulary(
    key="context",
    label="Context",
    label_many="Context",
    help="Figures.",
    used_by=("hub",),
    measures=(Measure(id="roll", label="Roll", unit="pupils", minimum=1, maximum=9, help="How many."),),
)
FIELDS, MISTAKES = reference.publish(Site(kb_of(vocabularies=(BARRIERS, CONTEXT)), {}, Settings()))
_ROW = re.compile(r'<tr><th scope="row"><code>(.*?)</code></th><td>(.*?)</td><td>(yes|no)</td><td>(.*?)</td></tr>')


def section(name: str) -> str:
    """Return the part of the page of fields that is about a type."""
    return FIELDS.html.split(f">{name}</h2>", 1)[1].split("<h2", 1)[0]


def rows(name: str) -> dict[str, tuple[str, bool, str]]:
    """Return the rows of a type by field: what to write, whether it is needed, what it means."""
    found = _ROW.findall(section(name))
    return {
        field: (entities.unescape(form), needed == "yes", entities.unescape(help_))
        for field, form, needed, help_ in found
    }


def _parts(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _parts(each)


def _expected(fields: Iterator[tuple[str, Any]], prefix: str = "") -> Iterator[tuple[str, bool, str]]:
    for name, field in fields:
        yield f"{prefix}{name}", field.is_required(), field.description or ""
        for part in _parts(field.annotation):
            yield from _expected(iter(part.model_fields.items()), f"{prefix}{name}.")


def test_there_is_a_page_of_fields_and_a_page_of_mistakes() -> None:
    """At addresses the program's messages name."""
    assert (FIELDS.uri, MISTAKES.uri) == ("reference/fields.md", "reference/mistakes.md")


@pytest.mark.parametrize("model", entry_types().values(), ids=lambda model: model.kind.name)
def test_every_field_of_a_type_is_there(model: type[Entry]) -> None:
    """Those of its parts as well, each with its sentence and whether it is needed; and none a file may not set."""
    shown = rows(model.kind.one.capitalize())
    expected = {name: (needed, sentence) for name, needed, sentence in _expected(model.written_fields())}
    assert {name: (needed, sentence) for name, (_, needed, sentence) in shown.items()} == expected
    assert all(form for form, _, _ in shown.values())
    assert shown.keys().isdisjoint(model.given_fields())


def test_every_field_of_a_vocabulary_is_there() -> None:
    """Those of its terms and its measures as well."""
    shown = rows("Vocabulary")
    assert set(shown) == {name for name, _, _ in _expected(iter(Vocabulary.model_fields.items()))}
    assert {"key", "terms.synonyms", "measures.maximum"} <= set(shown)


def test_every_field_of_searches_is_there() -> None:
    """With what to write, whether it is needed and what it means."""
    shown = rows("Searches")
    expected = {name: (needed, sentence) for name, needed, sentence in _expected(iter(Searches.model_fields.items()))}
    assert {name: (needed, sentence) for name, (_, needed, sentence) in shown.items()} == expected
    assert "<code>searches.yml</code>" in section("Searches")


@pytest.mark.parametrize(
    ("kind", "field", "form"),
    [
        ("Searches", "searches.query", "text"),
        ("Searches", "searches.finds", "list of type/id"),
        ("Searches", "searches.within", "whole number"),
        ("Searches", "searches.filters", "fields"),
        ("Case study", "title", "text"),
        ("Case study", "started", "date, as far as known"),
        ("Case study", "consent", "true or false"),
        ("Case study", "written_by", "editors, organisation"),
        ("Case study", "impact", "list of fields"),
        ("Case study", "impact.after", "number"),
        ("Case study", "impact.cohort", "whole number"),
        ("Case study", "hub", "hub/…"),
        ("Case study", "related", "list of case-study/…"),
        ("Case study", "superseded_by", "type/id"),
        ("Case study", "reviewed", "day"),
        ("Hub", "lead", "list of text"),
        ("Hub", "meetings.start", "day and time"),
        ("Webinar", "views", "fields"),
    ],
)
def test_what_to_write_is_said_in_a_writers_words(kind: str, field: str, form: str) -> None:
    """No name of a type of Python's is on the page."""
    assert rows(kind)[field][0] == form


def test_coded_fields_stand_with_the_types_that_carry_them() -> None:
    """With what they say; measures are named one by one."""
    assert "<code>barriers</code> (a list): What is in the way." in section("Case study")
    assert "<code>context</code> (numbers: <code>roll</code>): Figures." in section("Hub")
    assert "barriers" not in section("Hub")


def test_headings_of_a_body_are_named_in_order() -> None:
    """For types that have some."""
    model = entry_types()["case-study"]
    assert re.findall(r"<code>## (.*?)</code>", section("Case study")) == list(model.sections)
    assert "Headings of its body" not in section("Webinar")


def test_the_files_of_each_type_are_named() -> None:
    """By folder and ending."""
    for model in entry_types().values():
        name = model.kind.one.capitalize()
        assert f"<code>{model.kind.folder}/*{model.kind.ending}</code>" in section(name)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_is_there(rule: Any) -> None:
    """Under its code, with how much it matters, why it is one, a line that breaks it and what to write instead."""
    part = MISTAKES.html.split(f'<h3 id="{rule.code}">', 1)[1].split("</section>", 1)[0]
    shown = entities.unescape(part)
    for words in (rule.code, SEVERITIES[rule.severity][0], rule.why, rule.wrong, rule.right):
        assert words in shown


def test_rules_stand_with_what_a_person_was_doing() -> None:
    """In groups, each rule in one, and none is left over; a new rule needs its code in `rule_groups.py`."""
    groups = MISTAKES.html.split('<h2 id="')[1:]
    codes = {group.split('"', 1)[0]: re.findall(r'<h3 id="([^"]+)">', group) for group in groups}
    assert "unknown-term" in codes["words"]
    assert "missing-section" in codes["story"]
    assert "other" not in codes
    found = [code for each in codes.values() for code in each]
    assert sorted(found) == [rule.code for rule in ALL_RULES]


def test_no_group_names_a_rule_that_is_not_there() -> None:
    """Or one that another group names."""
    named = [code for group in GROUPS for code in group.codes]
    assert len(named) == len(set(named))
    assert set(named) <= {rule.code for rule in ALL_RULES}


def test_a_code_is_found_in_a_list_of_all() -> None:
    """In the order of the alphabet, each leading to its rule."""
    listed = MISTAKES.html.split('<h2 id="find-a-code">', 1)[1].split("<h2", 1)[0]
    assert re.findall(r'<a href="#([^"]+)"><code>', listed) == [rule.code for rule in ALL_RULES]


def test_each_severity_is_said_in_plain_words() -> None:
    """And what it means for the person."""
    for name, about in SEVERITIES.values():
        assert name in MISTAKES.html
        assert about in MISTAKES.html


def test_rules_that_no_group_names_come_last() -> None:
    """Advice in a group of its own, so that nothing is lost."""
    strange = Rule("strange", "error", "Why.", "a", "b")
    kind = Rule("kind", "advice", "Why.", "a", "b")
    assert [(group, rules) for group, rules in grouped((kind, strange))] == [(ADVICE, (kind,)), (OTHER, (strange,))]


def test_what_is_needed_is_named_first() -> None:
    """Coded fields that the knowledge base asks for included."""
    asked = a_vocabulary("colour", a_term("red"), required_by=("case-study",))
    page, _ = reference.publish(Site(kb_of(vocabularies=(asked,)), {}, Settings()))
    needed = page.html.split("Needed in every case study:", 1)[1].split("</p>", 1)[0]
    assert re.findall("<code>(.*?)</code>", needed) == [
        *(name for name, field in CaseStudy.written_fields() if field.is_required()),
        "colour",
    ]


def test_words_to_choose_from_are_listed_with_what_people_read() -> None:
    """And lead to the page that says what each means."""
    assert "<summary>Choose from 1</summary><ul><li><code>worry</code> – Worry</li></ul>" in section("Case study")
    assert 'href="../../browse/barriers/"' in section("Case study")


def test_every_form_that_a_table_names_has_an_example() -> None:
    """Lists, choices and links between entries are written like their like."""
    explained = set(re.findall(r"<tr><td>(.*?)</td><td><code>", FIELDS.html))
    forms = {form for model in entry_types().values() for form, *_ in rows(model.kind.one.capitalize()).values()}
    simple = {
        each for form in forms for each in form.removeprefix("list of ").split(" or ") if each not in ("true", "false")
    }
    plain = {each for each in simple if "/" not in each and "," not in each}
    assert plain - explained == set()
