"""Invented rows of headers as people write them, with what each column means; "-" for no field."""

from pathlib import Path

FILE = Path(__file__).with_name("header_rows.txt")

NAMES = {
    "applied": "applied_on", "saved": "saved_on", "updated": "updated_on", "deadline": "deadline_on",
    "follow": "follow_up_on", "screening": "stage:screening", "assessment": "stage:assessment",
    "interview": "stage:interview", "offer": "stage:offer", "accepted": "stage:accepted", "rejected": "stage:rejected",
    "no_reply": "stage:no_reply", "acknowledged": "stage:acknowledged",
}  # fmt: skip


def rows() -> list[tuple[list[str], list[str | None]]]:
    """Give each row of headers with the fields it means, None for no field."""
    read: list[tuple[list[str], list[str | None]]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        headers, _, meant = line.rpartition(" = ")
        fields = [None if word == "-" else NAMES.get(word, word) for word in meant.split()]
        read.append((headers.split("|"), fields))
    return read
