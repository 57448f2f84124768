"""Asks the sources, recordings and other links of the knowledge base whether they still answer, and writes down which.

Run every week by “Freshness”. It never fails: a link that does not answer today may answer tomorrow.
"""

import argparse
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from asking import Answer, Asker, host_of
from external_links import external_links
from goodpractice.dates import today
from goodpractice.pipeline import load
from safe_text import code, plain

AT_ONCE = 8
"""How many hosts are asked at a time; each is asked one thing after another."""
MOST_ROWS = 300
_HEADINGS = {
    "gone": ("Gone", "The page is no longer there. Look for its new address, or leave `link` out."),
    "unreachable": ("No answer", "If it is so again next week, treat it as gone."),
    "moved": ("Moved for good", "The new address can be written instead."),
    "refuses": ("Refuse a program", "Open these by hand: many sites answer people only."),
    "busy": ("Busy", "Asked to wait, so the other links to the same host were not asked."),
    "not asked": ("Not asked", "Only public machines are asked, over https."),
}


def main() -> int:
    """Ask, and write the report into the summary of the run; return 0 whatever came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two requests to one host")
    parser.add_argument("--minutes", type=float, default=20, help="when to stop asking")
    asked = parser.parse_args()
    links = external_links(load(Path.cwd(), today()))
    turns: defaultdict[str, Lock] = defaultdict(Lock)
    answers = answers_of(links, Asker(turn=turns.__getitem__), pause=asked.pause, seconds=60 * asked.minutes)
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as file:
        file.write(as_table(links, answers))
    return 0


def answers_of(links: Iterable[str], asker: Asker, *, pause: float, seconds: float) -> Mapping[str, Answer]:
    """Return what each link answers; one host is asked one thing at a time, several hosts at once."""
    by_host: dict[str, list[str]] = {}
    for link in links:
        by_host.setdefault(host_of(link), []).append(link)
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(AT_ONCE) as pool:
        hosts = pool.map(lambda each: _ask_host(each, asker, pause, end), by_host.values())
        return {link: answer for answers in hosts for link, answer in answers.items()}


def _ask_host(links: Sequence[str], asker: Asker, pause: float, end: float) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for link in links:
        busy = any(each.verdict == "busy" for each in answers.values())
        if busy or time.monotonic() >= end:
            answers[link] = Answer("not asked", "its host is busy" if busy else "there was no time left")
            continue
        if answers:
            time.sleep(pause)
        answers[link] = asker.ask(link)
    return answers


def as_table(links: Mapping[str, Sequence[str]], answers: Mapping[str, Answer]) -> str:
    """Return the report: what answers only as a number, all else in a table for each way of not answering."""
    well = sum(each.verdict == "answers" for each in answers.values())
    blocks = [f"## Links to other sites\n\n{well} of {len(answers)} answer. Nothing fails because of the others."]
    for verdict, (heading, about) in _HEADINGS.items():
        found = [link for link, answer in answers.items() if answer.verdict == verdict]
        rows = [
            f"| {code(link.replace('|', '%7C'), 300)} | {plain(answers[link].detail, 300)} | {_files(links[link])} |"
            for link in found[:MOST_ROWS]
        ]
        if rows:
            more = [f"\nand {len(found) - MOST_ROWS} more"] if len(found) > MOST_ROWS else []
            table = "\n".join(["| Link | What came of it | Where it stands |", "| --- | --- | --- |", *rows, *more])
            blocks.append(f"### {heading}\n\n{about}\n\n{table}")
    return "\n\n".join(blocks) + "\n"


def _files(paths: Sequence[str]) -> str:
    return ", ".join(code(each.replace("|", "")) for each in paths[:5]) + (" …" if len(paths) > 5 else "")


if __name__ == "__main__":
    sys.exit(main())
