"""Invented status words as people write them, by the event they mean."""

from pathlib import Path

FILE = Path(__file__).with_name("status_words.txt")


def cases() -> list[tuple[str, str]]:
    """Give each word with the event it means."""
    read: list[tuple[str, str]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        kind, _, words = line.partition(": ")
        read += [(word, kind) for word in words.split("|")]
    return read
