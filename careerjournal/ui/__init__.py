"""The window: the only room that knows Qt."""

import sys
from ctypes import c_ssize_t


def _keep_singletons_alive() -> None:
    """Give None, True, False and NotImplemented references to spare, so that Qt's bindings cannot use them up.

    PySide6 6.12 returns them without taking a reference, as is right from Python 3.12 on, where they never die. On
    3.11 the process aborts ("deallocating None") after some thousand calls. It stands here to come before all Qt.
    """
    for singleton in (None, True, False, NotImplemented):
        c_ssize_t.from_address(id(singleton)).value += 1 << 48


if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    _keep_singletons_alive()
