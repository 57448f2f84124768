"""What was measured on, in words."""

import os
import platform
import subprocess
from pathlib import Path


def machine() -> str:
    """Return the machine's cores, processor and memory."""
    return f"{os.cpu_count()} cores ({_processor()}), {_memory():.0f} GB of memory, {platform.system()}"


def browser_version(path: str) -> str:
    """Return which Chromium it is."""
    said = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout
    return " ".join(said.split()[:2])


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.is_file() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
