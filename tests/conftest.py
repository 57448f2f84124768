"""What every test can ask for: whether to write golden files anew, and how much harm to try."""

from pathlib import Path

import pytest
from hypothesis import settings

from hostile.hostile_lists import OWN, texts_of

settings.register_profile("fuzz", max_examples=25_000, print_blob=True)
"""For `make fuzz`: some four changed files an example, so 100,000 of them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, `--kills` and `--hostile`."""
    parser.addoption(
        "--update-golden", action="store_true", help="Write golden files anew; review reads the difference."
    )
    parser.addoption("--kills", type=int, default=8, help="How many builds to kill at random moments.")
    parser.addoption("--hostile", metavar="LIST", help="Try the hostile texts of a file or folder instead of our own.")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many builds to kill."""
    return int(request.config.getoption("--kills"))


@pytest.fixture(scope="session")
def texts(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Our own list of hostile texts, or the one that is named with `--hostile`."""
    named = request.config.getoption("--hostile")
    return texts_of(Path(named) if named else OWN)
