"""The documentation is held to the code: what can be used is described, and what is described is used."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from builders import a_case_study, a_term, a_vocabulary, a_webinar
from commands import REPOSITORY
from goodpractice.cli.main import main
from goodpractice.diagnostics import Rule
from goodpractice.model.transcript import Spoken
from goodpractice.model.types.case_study import CaseStudy
from goodpractice.model.types.docs_page import DocsPage
from goodpractice.rules import ALL_RULES
from goodpractice.search.lexicon import MANY_ENTRIES
from goodpractice.search.records import MOST_CHARACTERS
from goodpractice.search.shards import VERSION, export
from goodpractice.search.tiers import FEWEST
from goodpractice.search.weighing import K1, LEAST_IDF, SCALE, B
from made_search import search_of_entries

PACKAGE = REPOSITORY / "plugins" / "goodpractice"
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
COMMANDS = (REPOSITORY / "docs/reference/commands.md").read_text()
FORMAT = (REPOSITORY / "docs/reference/search-format.md").read_text()
_DECLARED = re.compile(r'^(\w+) = Rule\(\s*"([^"]+)"', re.MULTILINE)
RULES = {code: (name, path) for path in MODULES.values() for name, code in _DECLARED.findall(path.read_text())}
"""Each rule by its code: the name it is used by, and the module that declares it."""
Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _public(body: list[ast.stmt], owner: str = "") -> Iterator[tuple[str, Documented]]:
    """Yield the public functions and classes of a module, and the public methods of those classes."""
    for node in body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield f"{owner}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{node.name}.")


def _section(text: str, heading: str) -> str:
    """Return what stands under a heading of a page, up to the next of the same level."""
    level = heading.split(" ", 1)[0]
    return re.split(rf"^{level} ", text.split(f"\n{heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def _root() -> Any:
    """Return the root of a small index with everything in it."""
    asking = a_vocabulary("barriers", a_term("worry", synonyms=("anxiety",)), question="What is in the way?")
    root, *_ = export(search_of_entries(a_case_study("a", terms={"barriers": ("worry",)}), vocabularies=(asking,)))
    return json.loads(root.content)


@pytest.mark.parametrize("path", MODULES.values(), ids=MODULES.keys())
def test_everything_public_says_what_it_is(path: Path) -> None:
    """Every module, and every public function, class and method in it, has a docstring."""
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree)
    assert [name for name, node in _public(tree.body) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_is_checked_somewhere(rule: Rule) -> None:
    """A module other than the one that declares it names it."""
    name, declared = RULES[rule.code]
    users = (path for path in MODULES.values() if path != declared)
    assert any(re.search(rf"\b{name}\b", path.read_text()) for path in users)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_says_why_and_shows_how(rule: Rule) -> None:
    """In a sentence, with something wrong and something else that is right; its code is small letters and hyphens."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert rule.why.endswith(".")
    assert rule.wrong.strip()
    assert rule.right.strip()
    assert rule.wrong != rule.right


def test_every_rule_is_on_the_list() -> None:
    """Each code once, wherever the rule is declared."""
    assert sorted(RULES) == [rule.code for rule in ALL_RULES]


@pytest.mark.parametrize("command", main.commands.values(), ids=main.commands.keys())
def test_every_command_and_its_options_are_described(command: click.Command) -> None:
    """Each in the line that shows how to call the command, under its own heading, and somewhere by itself."""
    section = _section(COMMANDS, f"## goodpractice {command.name}")
    usage = section.split("```text", 1)[1].split("```", 1)[0]
    options = [name for each in command.params if isinstance(each, click.Option) for name in each.opts]
    assert options
    assert [name for name in options if name not in usage] == []
    assert [name for name in options if f"`{name}`" not in COMMANDS] == []
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    assert [each.name for each in arguments if str(each.human_readable_name).rstrip("S") not in usage] == []


@pytest.mark.parametrize("command", main.commands.values(), ids=main.commands.keys())
def test_no_option_is_described_that_is_not_there(command: click.Command) -> None:
    """Under the heading of a command stand only its own options."""
    section = _section(COMMANDS, f"## goodpractice {command.name}")
    options = {name for each in command.params if isinstance(each, click.Option) for name in each.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", section)) <= options


def test_no_command_is_described_that_is_not_there() -> None:
    """The headings of the page are the commands."""
    assert set(re.findall(r"^## goodpractice (\w+)$", COMMANDS, re.MULTILINE)) - {"itself"} == set(main.commands)


def test_every_command_and_option_helps() -> None:
    """`--help` has a sentence for each."""
    for command in main.commands.values():
        assert command.help
        assert [each.name for each in command.params if isinstance(each, click.Option) and not each.help] == []


def test_every_key_of_the_root_is_described() -> None:
    """The table of root.json names the keys of the file, in their order, and no others."""
    root = _root()
    table = _section(FORMAT, "### root.json")
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(root)
    for key in (*root["facets"][-1], *root["weights"]):
        assert f"`{key}`" in table
    assert f"`{root['version']}`" in table
    assert f"**version {VERSION}**" in FORMAT


def test_every_kind_of_part_and_its_keys_are_described() -> None:
    """The table of the files has one row for each folder, and the keys of JSON objects stand in the text."""
    inside = _root()["inside"]
    files = re.findall(r"^\| `search/FOLDER/(\w+)/\w+\.(\w+)` \|", FORMAT, re.MULTILINE)
    assert set(files) == {(name.split("/")[0], name.rpartition(".")[2]) for name in inside}
    text = _section(FORMAT, "### Lexicon, facets, records")
    for key in (*inside["lexicon/a.json"], *inside["records/0.json"][0]):
        assert f"`{key}`" in text


def test_every_key_of_an_answer_is_described() -> None:
    """The tables name the keys of an answer and of a result, in their order, and no others."""
    answer = search_of_entries(a_webinar("a"), transcripts={"webinar/a": (Spoken(5, "A bus."),)}).query("bus")
    tables = _section(FORMAT, "### The answer").split("| key of a result", 1)
    described = [re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", each, re.MULTILINE))) for each in tables]
    assert described == [list(answer), list(answer["results"][0])]


@pytest.mark.parametrize(
    "said",
    [
        "title {title}, summary {summary}, body {body}".format(**CaseStudy.search_weights()),
        f"*norm* = {K1} × (1 − {B} + {B} × *l* / *a*)",
        f"*impact* = *share* × {SCALE} × *idf* × *c* × {K1 + 1} / (*c* + *norm*)",
        f"and at least {LEAST_IDF}",
        f"{DocsPage.kind.search_share} for the hand-written pages",
        f"more than {FEWEST:,} entries and more than a quarter of all",
        f"up to {MOST_CHARACTERS:,} characters",
        f"where there are {MANY_ENTRIES:,} entries or more",
    ],
)
def test_the_numbers_of_the_search_format_are_those_of_the_program(said: str) -> None:
    """Each in the sentence that says what it is for."""
    assert said in " ".join(FORMAT.split())


def test_every_make_target_is_described() -> None:
    """Each that `make help` shows, and none that is not there."""
    makefile = (REPOSITORY / "Makefile").read_text()
    targets = re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE)
    described = re.findall(r"^\| `make ([a-z-]+)` \|", COMMANDS, re.MULTILINE)
    assert len(targets) > 1
    assert sorted(described) == sorted(targets)
