"""The questions of `goodpractice new`: one for each field, each answer checked as the file will be."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from goodpractice.checking.check import check_entries
from goodpractice.diagnostics import Diagnostic
from goodpractice.model.entry import Entry
from goodpractice.model.json_schema import json_schema
from goodpractice.model.types.vocabulary import Vocabulary
from goodpractice.reading.files import read_document, split
from goodpractice.rules_of_content import MISSING_FIELD, MISSING_SECTION
from goodpractice.writing.skeleton import fields_of, labelled, within
from goodpractice.writing.values import lines_of

NOT_REPORTED = "Not reported."
_OTHERS = frozenset({MISSING_FIELD.code, MISSING_SECTION.code})
"""What is wrong with a file in which there is one field alone."""

Schema = Mapping[str, Any]


def ask_fields(model: type[Entry], vocabularies: Mapping[str, Vocabulary], given: Mapping[str, Any]) -> dict[str, Any]:
    """Ask for every field that is not given, those that are needed first; return the answers with what was given."""
    schema = json_schema(model, vocabularies)
    needed, others = fields_of(schema)
    answers = dict(given)
    check = _Check(model, vocabularies)
    for name in needed:
        if name not in answers:
            answers[name] = check.ask(name, schema, needed=True)
    click.echo("\nThe rest can be left out. Press Enter where you have nothing to say.")
    for name in others:
        answer = check.ask(name, schema, needed=False)
        if answer is not False and answer not in ("", [], {}):
            answers[name] = answer
    return answers


def ask_story(sections: Sequence[str]) -> dict[str, str]:
    """Ask for what is to stand under each heading: lines up to an empty one; where there are none it says so."""
    told = {}
    for heading in sections:
        click.echo(f"\n{click.style(heading, bold=True)}\nEnd with an empty line.")
        told[heading] = "\n".join(iter(_line, "")) or NOT_REPORTED
    return told


def _line() -> str:
    line: str = click.prompt("", default="", show_default=False, prompt_suffix="> ")
    return line.rstrip()


class _Check:
    """Asks for a field again until what is answered holds."""

    def __init__(self, model: type[Entry], vocabularies: Mapping[str, Vocabulary]) -> None:
        self._model, self._vocabularies = model, vocabularies

    def ask(self, name: str, schema: Schema, *, needed: bool) -> Any:
        field = schema["properties"][name]
        click.echo(f"\n{click.style(name.replace('_', ' ').capitalize(), bold=True)}: {field['description']}")
        while True:
            answer = _answer(field, schema, needed=needed)
            wrong = [] if answer in ("", [], {}) else list(self._wrong(name, answer))
            if not wrong:
                return answer
            for each in wrong:
                click.echo(f"  {each.message} {each.hint}")

    def _wrong(self, name: str, answer: Any) -> Iterator[Diagnostic]:
        """Yield what is wrong with a file that has this field alone, but for what is missing in it."""
        facts = "\n".join(lines_of(name, answer))
        kind = self._model.kind
        raw = (f"---\n{facts}\n---\n" if kind.ending == ".md" else f"{facts}\n").encode(errors="replace")
        documents, found = split(read_document(raw, f"{kind.folder}/a{kind.ending}"))
        found += check_entries(documents, self._model, self._vocabularies).diagnostics
        yield from (each for each in found if each.code not in _OTHERS)


def _answer(field: Schema, schema: Schema, *, needed: bool) -> Any:
    """Ask for one field: a value, a choice, a group of values, or several of any of these."""
    parts = within(field, schema)
    offered = labelled(field)
    if parts and "items" in field:
        return list(_groups(parts))
    if parts:
        return _group(parts) if needed or click.confirm("Fill it in?", default=False) else {}
    if offered:
        return _choice(offered, several="items" in field, needed=needed)
    if field.get("type") == "boolean":
        return click.confirm("Is it so?", default=False)
    if "items" in field:
        return list(iter(lambda: _text("One a line", needed=False), ""))
    return _number(_text("", needed=needed), field)


def _groups(parts: Mapping[str, Schema]) -> Iterator[dict[str, Any]]:
    while click.confirm("Add one?", default=False):
        yield _group(parts)


def _group(parts: Mapping[str, Schema]) -> dict[str, Any]:
    told = {key: _number(_text(f"  {part['description']}\n  {key}", needed=False), part) for key, part in parts.items()}
    return {key: value for key, value in told.items() if value != ""}


def _choice(offered: Mapping[str, str], *, several: bool, needed: bool) -> Any:
    """Ask for choices by their numbers, names or labels, with commas between them."""
    for number, label in enumerate(offered.values(), 1):
        click.echo(f"  {number:3} {label}")
    typed = _text("Numbers, with commas between them" if several else "Number", needed=needed)
    named = [_named(each.strip(), offered) for each in typed.split(",") if each.strip()]
    return named if several else "".join(named[:1])


def _named(typed: str, offered: Mapping[str, str]) -> str:
    """Return the choice that somebody typed, or what was typed where there is none."""
    if typed.isdecimal() and 0 < int(typed) <= len(offered):
        return tuple(offered)[int(typed) - 1]
    return next((value for value, label in offered.items() if label.casefold() == typed.casefold()), typed)


def _text(asked: str, *, needed: bool) -> str:
    text: str = click.prompt(asked, default=None if needed else "", show_default=False, prompt_suffix="> ")
    return " ".join(text.split())


def _number(text: str, field: Schema) -> Any:
    """Return a number where a field takes one and the text is one."""
    named = field.get("type", "")
    kinds = {named} if isinstance(named, str) else set(named)
    try:
        if "integer" in kinds:
            return int(text)
        number = float(text) if "number" in kinds else None
        return text if number is None else int(number) if number.is_integer() else number
    except (ValueError, OverflowError):
        return text
