"""Invented status words as people write them, by the event they mean."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("status_words.txt")


@cache
def cases() -> dict[str, tuple[str, ...]]:
    """Give for each event the words that mean it."""
    read: dict[str, tuple[str, ...]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(": ")
        read[kind] = (*read.get(kind, ()), *words.split("|"))
    return read
