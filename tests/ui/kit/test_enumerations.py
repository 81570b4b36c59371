"""Qt's enumerations, made in one turn: each must be what Python's own way makes of it."""

from __future__ import annotations

import subprocess
import sys
from enum import Enum, Flag, FlagBoundary, IntEnum, IntFlag
from typing import Any

import pytest

from careerjournal.ui.kit.enumerations import KNOWN_PYTHONS, quick_enumeration

known = pytest.mark.skipif(
    sys.version_info[:2] not in KNOWN_PYTHONS, reason="this Python makes its enumerations itself"
)
_TELL = """
import pickle, sys
from enum import Enum, Flag
if "quick" in sys.argv:
    from careerjournal.ui.kit.bindings import load_bindings
    load_bindings()
from PySide6 import QtCore, QtGui, QtWidgets

def tell(kind):
    print(kind.__module__, kind.__qualname__, kind.__bases__, len(kind), list(kind))
    for name, one in kind.__members__.items():
        print(name, repr(one), str(one), one.name, one.value, hash(one) == hash(kind[name]), kind(one.value) is one)
    if len(kind):
        first = next(iter(kind))
        print(pickle.loads(pickle.dumps(first)) is first, first in kind, getattr(first, "numerator", None))
        last = list(kind)[-1]
        if issubclass(kind, Flag):
            print(*map(tried, (lambda: first | last, lambda: ~first, lambda: first & last, lambda: first ^ last)))
            print(*map(tried, (lambda: list(first | last), lambda: first in (first | last), lambda: bool(kind(0)))))
    print(tried(lambda: kind(123456789)))

def tried(make):
    try:
        return repr(make())
    except (TypeError, ValueError) as error:
        return str(error)

for module in (QtCore, QtGui, QtWidgets):
    for name in sorted(dir(module)):
        held = getattr(module, name)
        parts = sorted(vars(held)) if isinstance(held, type) else []
        for inner in [held, *[getattr(held, part, None) for part in parts]]:
            if isinstance(inner, type) and issubclass(inner, Enum):
                tell(inner)
"""
MEMBERS = [("Nothing", 0), ("Second", 4), ("First", 1), ("Both", 5), ("Alias", 4), ("All", 0xFF)]


def told(how: str) -> list[str]:
    program = [sys.executable, "-c", _TELL, how]
    return subprocess.run(program, capture_output=True, text=True, timeout=120, check=True).stdout.splitlines()


@known
def test_every_enumeration_of_qt_is_what_python_makes_of_it() -> None:
    plain = told("plain")
    assert len(plain) > 4_000
    assert told("quick") == plain


@known
@pytest.mark.parametrize("base", [Enum, IntEnum, Flag, IntFlag])
@pytest.mark.parametrize("members", [[], MEMBERS, MEMBERS[1:3], [("Less", -1), ("More", 1)]])
def test_an_enumeration_has_the_parts_that_python_gives_it(base: Any, members: list[tuple[str, int]]) -> None:
    def parts(kind: Any) -> dict[str, str]:
        named = {name: part for name, part in vars(kind).items() if name not in ("__new__", "__dict__", "__weakref__")}
        return {name: getattr(part, "__qualname__", repr(part)) for name, part in named.items() if name != "__module__"}

    plain = base("Kind", members, boundary=FlagBoundary.KEEP)
    quick = quick_enumeration(base, "Kind", members)
    assert parts(quick) == parts(plain)
    assert [repr(vars(one)) for one in quick] == [repr(vars(one)) for one in plain]


def test_an_enumeration_of_ones_own_is_made_by_python() -> None:
    program = """
from careerjournal.ui.kit.enumerations import make_enumerations_quickly
make_enumerations_quickly()
from enum import Enum, Flag, FlagBoundary, IntEnum, auto
Colour = Enum("Colour", "RED GREEN")
Clash = IntEnum("Clash", [("name", 1), ("real", 2)], boundary=FlagBoundary.KEEP)
class Bit(Flag):
    A = auto()
    B = auto()
print(Colour.__module__, list(Colour), Clash.name, Clash.__module__, list(Bit))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split(" ", 1)[0] == "__main__"
    assert done.stdout == ("__main__ [<Colour.RED: 1>, <Colour.GREEN: 2>] 1 __main__ [<Bit.A: 1>, <Bit.B: 2>]\n")
