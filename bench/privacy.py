"""Measures the privacy guard on its written cases: recall and precision for each kind of finding, as Markdown."""

import sys
from collections import Counter
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
sys.path.insert(0, str(REPOSITORY / "tests"))

from checking.privacy.cases import LISTS, Case, cases  # noqa: E402  # from the tests, which are no package


def kind_of(code: str) -> str:
    """Return a kind of finding, whether certain or possible."""
    kind = code.removeprefix("possible-")
    return "child-named" if kind == "child-name" else kind


def counts(some: list[Case]) -> str:
    """Return a table: how many passages must be told, how many are, and of how many others something is said."""
    wanted, told, kinds, said = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for case in some:
        codes = set(case.codes())
        if case.must_be_told:
            wanted[case.code] += 1
            told[case.code] += case.code in codes
            kinds[case.code] += kind_of(case.code) in {kind_of(each) for each in codes}
        else:
            said.update(codes)
    rows = [
        f"| {code} | {number} | {told[code]} | {kinds[code]} | {said[code]} | {told[code] / number:.0%} "
        f"| {told[code] / (told[code] + said[code] or 1):.0%} |"
        for code, number in sorted(wanted.items())
    ]
    right, false = told.total(), said.total()
    total = f"| all | {wanted.total()} | {right} | {kinds.total()} | {false} | {right / wanted.total():.1%} "
    total += f"| {right / (right + false):.1%} |"
    head = "| code | passages | told by it | told as its kind | said of others | recall | precision |"
    return "\n".join((head, "| --- | --- | --- | --- | --- | --- | --- |", *rows, total))


def main() -> None:
    """Print a table for the cases that the rules were written with, and one for those that were held out."""
    for title, true, false in LISTS:
        some = [*cases(true), *cases(false)]
        quiet = sum(not case.must_be_told for case in some)
        print(f"{title}: {len(some) - quiet} passages that must be told, {quiet} of which nothing may be said.\n")
        print(f"{counts(some)}\n")


if __name__ == "__main__":
    main()
