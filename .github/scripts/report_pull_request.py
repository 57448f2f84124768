"""Says of a pull request what a teacher and a reviewer need to know. Run by the workflow “Report”, with no secret.

It runs as the base branch has it, over the files of the pull request as data: none of them is run.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from changes import changed_paths, is_content, lay_out
from goodpractice.dates import as_epoch, today
from goodpractice.diagnostics import Diagnostic
from goodpractice.report import as_annotation
from goodpractice.rules_of_privacy import PRIVATE
from judging import Judged, Proposal, judge_proposal
from report_values import LARGEST, Report
from wording import summary

MOST_ANNOTATIONS = 10
"""How many annotations of each severity GitHub shows of a step."""


def main() -> int:
    """Judge the pull request; return 1 where its content has mistakes, else 0."""
    asked = _arguments()
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text())["pull_request"]
    paths = changed_paths(asked.base, asked.proposed)
    content = tuple(path for path in paths if is_content(path))
    proposal = Proposal(event["number"], event["head"]["sha"], content, program=len(content) < len(paths))
    day = today()
    with TemporaryDirectory() as folder:
        laid_out = Path(folder) / "content"
        lay_out(asked.base, asked.proposed, laid_out)
        judged = judge_proposal(asked.base, laid_out, proposal, day, PRIVATE)
    report = judged.report
    if content and not report.mistakes:
        report = replace(report, preview=_build(asked.base, asked.proposed, asked.preview, as_epoch(day)))
    _write(asked.report, report, judged)
    for line in _annotations(judged.diagnostics, PRIVATE, set(report.held_back)):
        print(line)
    # Where the program changes too, content may need what only the changed program knows: then Check decides.
    return 1 if report.mistakes and not report.program else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="the files of the base branch")
    parser.add_argument("--proposed", type=Path, required=True, help="the files as they would be after the merge")
    parser.add_argument("--report", type=Path, required=True, help="where to write the report")
    parser.add_argument("--preview", type=Path, required=True, help="where to build the site")
    return parser.parse_args()


def _build(base: Path, proposed: Path, site: Path, epoch: str) -> bool:
    """Build a preview; return whether there is one. What the build prints is kept from the log of the run."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "knowledge-base"
        lay_out(base, proposed, root, preview=True)
        command = [sys.executable, "-P", "-m", "goodpractice", "build", "--site-dir", str(site.resolve())]
        # Python looks for modules in none of the folders that hold contributed files.
        environment = {**os.environ, "PYTHONSAFEPATH": "1", "SOURCE_DATE_EPOCH": epoch}
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        print("There is no preview: the site could not be built.")
    return done.returncode == 0


def _write(path: Path, report: Report, judged: Judged) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = report.as_json()
    if len(text) > LARGEST:
        text = replace(report, findings=report.findings[:20], elsewhere=(), entries=()).as_json()
    path.write_text(text)
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
        file.write(summary(report, judged.rendered))


def _annotations(found: Iterable[Diagnostic], private: Iterable[str], held_back: set[str]) -> list[str]:
    """Return the lines that GitHub shows on the lines of the files, as many as it shows, the worst first."""
    hidden = frozenset(private)
    lines: list[str] = []
    for severity in ("error", "warning", "advice"):
        of_it = [each for each in found if each.severity == severity]
        lines += [
            as_annotation(_without_words(each) if each.code in hidden or each.path in held_back else each)
            for each in of_it[:MOST_ANNOTATIONS]
        ]
    return lines


def _without_words(each: Diagnostic) -> Diagnostic:
    message = "A person may be recognised here. Do not repeat it."
    hint = "The summary of this run says what to do." if each.severity == "error" else each.hint
    return replace(each, message=message, hint=hint, source="")


if __name__ == "__main__":
    sys.exit(main())
