"""The first import of Qt's bindings, without two habits of theirs that cost a start 26 ms and give it nothing."""

from __future__ import annotations

import sys

from careerjournal.ui.kit.kept_code import KeptCode


def load_bindings(kept: KeptCode) -> None:
    """Import Qt's bindings with the code that is kept of them. Call it before the other imports of Qt."""
    with kept:
        import PySide6.QtCore  # noqa: F401 - brings the bindings' support along
    _leave_sources_unread()


def _leave_sources_unread() -> None:
    """Keep PySide from reading the source of each module that is imported after it.

    It looks there for the name PySide6, so that a module may switch on other spellings of Qt's API (`__feature__`);
    none does here. Told that no module wants them, it leaves the API as it is.
    """
    support = sys.modules.get("shibokensupport.feature")
    if hasattr(support, "_mod_uses_pyside"):
        setattr(support, "_mod_uses_pyside", _wants_no_features)  # noqa: B010 - a module's attribute, unknown to types


def _wants_no_features(module: object) -> bool:
    """Say for any module that it switches nothing on."""
    return False
