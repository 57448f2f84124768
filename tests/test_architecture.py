"""The seven rules of the house, read from the source itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import REPOSITORY

PACKAGE = REPOSITORY / "plugins" / "goodpractice"
MODULES = {
    path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
LAYERS = (
    {"__main__"},
    {"cli", "plugin"},
    {"pipeline"},
    {"publishing", "checking", "mending"},
    {"answers", "report", "site", "telling", "gathering", "writing"},
    {"search"},
    {"site_file"},
    {"markup"},
    {"model", "reading"},
    {"rules", "rule_groups"},
    {"rules_of_text", "rules_of_content", "rules_of_privacy", "rules_of_advice"},
    {"diagnostics", "dates", "atomic", "__init__"},
)
"""From the top down: a module may import from layers below its own, and from its own folder."""
DOORS = {
    "click": {module for module in MODULES if module.startswith("cli.")},
    "icalendar": {"publishing.calendars"},
    "jinja2": {"publishing.templates.engine", "plugin"},
    "markdown_it": {"markup.story"},
    "mkdocs": {"plugin"},
    "nh3": {"markup.story"},
    "stdnum": {"checking.privacy.numbers"},
    "segno": {"publishing.templates.qr"},
    "snowballstemmer": {"search.words"},
    "whoosh": {"search.index"},
    "yaml": {"reading.yaml_tree", "reading.yaml_reader", "reading.yaml_faults"},
}
"""The library, and the modules that may know it. Jinja is in plugin.py only as what the host hands over."""


def _tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text())


def _imports(module: str) -> Iterator[str]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield from (f"{node.module}.{each.name}" for each in node.names)


def _ours(module: str) -> Iterator[str]:
    """Yield the modules of the package that a module imports, without `goodpractice.`."""
    for name in _imports(module):
        if name.startswith("goodpractice."):
            path = name.removeprefix("goodpractice.")
            yield path if path in MODULES else path.rpartition(".")[0] or "__init__"


def _layer(module: str) -> int:
    top = module.split(".", maxsplit=1)[0]
    return next(number for number, names in enumerate(LAYERS) if top in names)


@pytest.mark.parametrize("module", MODULES)
def test_arrows_point_down_only(module: str) -> None:
    """Rule 1: no module imports from a layer above its own, or from a neighbour in the same layer."""
    for other in _ours(module):
        same_folder = module.split(".", maxsplit=1)[0] == other.split(".")[0]
        assert same_folder or _layer(other) > _layer(module), f"{module} imports {other}"


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str) -> None:
    """Rule 2: only the modules named as its door import a library."""
    found = {module for module in MODULES if any(name.split(".")[0] == library for name in _imports(module))}
    assert found <= DOORS[library]
    assert found


def test_siblings_in_publishing_do_not_import_one_another() -> None:
    """Rule 3: a publisher knows its templates and nothing of the other publishers."""
    for module in MODULES:
        if module.startswith("publishing.") and not module.startswith("publishing.templates"):
            others = {other for other in _ours(module) if other.startswith("publishing.")}
            assert {other for other in others if not other.startswith("publishing.templates")} == set(), module


def test_the_browser_is_given_files_and_no_python() -> None:
    """Rule 4: only publishing reads the browser's folder, and no module of it names a Python file."""
    readers = [module for module in MODULES if '"browser"' in MODULES[module].read_text()]
    assert readers == ["publishing.templates.browser"]
    for path in (PACKAGE / "browser").glob("*.js"):
        assert ".py" not in path.read_text(), path


def test_there_is_no_global_state() -> None:
    """Rule 5: nothing at the top of a module can be changed: no list, no set and no dictionary that is not a table."""
    for module in MODULES:
        for node in _tree(module).body:
            values = [node.value] if isinstance(node, ast.Assign | ast.AnnAssign) and node.value else []
            assert not any(isinstance(value, ast.List | ast.Set | ast.ListComp | ast.SetComp) for value in values), (
                module
            )
        assert not any(isinstance(node, ast.Global) for node in ast.walk(_tree(module))), module


def test_only_one_module_reads_the_clock() -> None:
    """Rule 6: the date is an input, and `dates` is where it comes in."""
    clock = re.compile(
        r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|time\.(?:time|monotonic|localtime))\b|import time\b"
    )
    assert [module for module in MODULES if clock.search(MODULES[module].read_text())] == ["dates"]


def test_the_host_is_not_patched() -> None:
    """Rule 7: no attribute of a host's class or module is set, and nothing private of it is used."""
    text = MODULES["plugin"].read_text()
    assert "setattr(" not in text
    assert not re.search(r"(?:config|files|page|file|nav|server)\._", text)
    assert not re.search(r"class \w+\((?:File|Files|Page|HostPage|Navigation)\b", text)


def test_nothing_of_the_subject_is_in_the_package() -> None:
    """The package could as well serve another subject: attendance is in the content and the vocabularies."""
    subject = re.compile(
        r"attendance|absen(?:t|ce)|truan|pupil premium|\bEBSA\b|emotionally based|\bDfE\b", re.IGNORECASE
    )
    for path in [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.j2"), *PACKAGE.rglob("*.css")]:
        found = subject.search(path.read_text())
        assert not found, f"{path.relative_to(REPOSITORY)}: {found.group() if found else ''}"


def test_only_the_command_line_prints() -> None:
    """No other module writes to the terminal."""
    for module, path in MODULES.items():
        calls = {
            node.func.id
            for node in ast.walk(_tree(module))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "print" not in calls, module
        assert module.startswith("cli.") or "click.echo" not in path.read_text()


@pytest.mark.parametrize("path", [*MODULES.values(), *(PACKAGE / "browser").glob("*.js")], ids=lambda path: path.name)
def test_modules_are_small(path: Path) -> None:
    """None is longer than 250 lines, and each says in its first line what it is for."""
    lines = path.read_text().splitlines()
    assert len(lines) <= 250
    assert lines[0].startswith(('"""', "// "))
