"""The other end of the preview: a process that is warm, takes wishes on one stream and gives plans on another.

Each message is its length in eight bytes, then a pickle. Both ends are this program, over a pipe that it made itself.
"""

from __future__ import annotations

import pickle
import struct
import traceback
from typing import BinaryIO

from careerjournal.domain.faults import UserFault
from careerjournal.workflows.preview_plan import BuiltPlan, PreviewWish, Refused, set_preview

_LENGTH = struct.Struct(">Q")
HEAD = _LENGTH.size
"""Bytes before each message."""


def framed(message: object) -> bytes:
    """Write a message as it goes over the pipe."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def length_of(head: bytes) -> int:
    """Read how many bytes follow."""
    return int(_LENGTH.unpack(head)[0])


def serve(wishes: BinaryIO, answers: BinaryIO) -> None:
    """Set one plan after the other until nobody wishes any more: the stream ends when the window is gone."""
    from careerjournal.workflows import write_plan  # noqa: F401  loads reportlab and the fonts before the first wish

    while len(head := wishes.read(HEAD)) == HEAD:
        wish: PreviewWish = pickle.loads(wishes.read(length_of(head)))
        answers.write(framed(answer(wish)))
        answers.flush()


def answer(wish: PreviewWish) -> BuiltPlan | Refused:
    """Set a plan, or say why not; no fault ends the process."""
    try:
        return set_preview(wish)
    except UserFault as fault:
        return Refused(number=wish.number, said=fault.said)
    except Exception:
        return Refused(number=wish.number, trace=traceback.format_exc())
