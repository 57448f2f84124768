"""What is said in a recording, sentence by sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something said, and when."""

    start: int
    """When it begins, in whole seconds from the start of the recording."""
    text: str
    speaker: str = ""
    """Who says it; empty where that is not known."""
