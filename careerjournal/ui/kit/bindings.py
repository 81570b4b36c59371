"""The first import of Qt's bindings, without two habits of theirs that cost a start over 30 ms and give it nothing.

PySide6 6.12 carries its own support modules as source text inside a library. At every start it compiles and runs all
of them, though most serve help texts, the wording of a TypeError and the writing of stub files alone; and then it looks
into every import that comes after it. Where other bindings do neither, nothing is changed here.
"""

from __future__ import annotations

import builtins
from threading import RLock
from typing import Any

from careerjournal.ui.kit.enumerations import make_enumerations_quickly

_SIGNATURES = "shibokensupport/signature/"
_LATER = frozenset(
    _SIGNATURES + name
    for name in (
        "errorhandler.py",
        "layout.py",
        "lib/enum_sig.py",
        "lib/pyi_generator.py",
        "lib/tool.py",
        "mapping.py",
        "parser.py",
    )
)
"""The modules inside the library that are only asked about a signature."""
_STAND_IN = b"""
def __getattr__(name):
    from careerjournal.ui.kit.bindings import asked_late
    return asked_late(globals(), name)
def update_mapping():
    return __getattr__("update_mapping")()
"""
"""What stands in for each until then. The library looks for `update_mapping` where no `__getattr__` is asked."""

_compile = builtins.compile
_sources: dict[str, bytes] = {}
_lock = RLock()


def load_bindings() -> None:
    """Import Qt's bindings. Call it before the other imports of Qt, or they come with all their habits."""
    make_enumerations_quickly()
    builtins.compile = _compiled  # the only door: their importer stands before all others
    try:
        import PySide6.QtCore  # noqa: F401 - brings the bindings' support along
    finally:
        builtins.compile = _compile
    _import_plainly()


def asked_late(module: dict[str, Any], name: str) -> Any:
    """Run a module that was put off, now that somebody asks it for a name. Raises AttributeError like any module."""
    if not name.startswith("__") or name == "__all__":  # Python itself looks for names such as __path__
        with _lock:
            source = _sources.pop(module["__file__"], None)
            if source is not None:
                del module["update_mapping"]
                exec(_compile(source, module["__file__"], "exec"), module)
        if name in module:
            return module[name]
    raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")


def _compiled(source: Any, filename: Any, mode: Any, *rest: Any, **more: Any) -> Any:
    """Stand in for `compile`: put a module off that is not needed yet, compile everything else.

    `compile` passes on the `annotations` future, with which this module begins as the bindings' importer does.
    """
    if filename in _LATER and isinstance(source, bytes):
        _sources[filename], source = source, _STAND_IN
    return _compile(source, filename, mode, *rest, **more)


def _import_plainly() -> None:
    """Take away what PySide puts around every import of the program.

    At each it asks whether a module switches on other spellings of Qt's API (`__feature__`), for which it reads the
    source of each module that is imported after it; none here does.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
