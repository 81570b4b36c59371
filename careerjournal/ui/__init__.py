"""The window: the only room that knows Qt."""

import sys
from struct import calcsize


def _keep_singletons_alive() -> None:
    """Give None, True, False and NotImplemented references to spare, so that Qt's bindings cannot use them up.

    PySide6 6.12 returns them without taking a reference, as is right from Python 3.12 on, where they never die. On
    3.11 the process aborts ("deallocating None") after some thousand calls. It stands here to come before all Qt.
    """
    from _ctypes import _SimpleCData  # ctypes itself makes all types of C, which takes a start 1 ms

    class Count(_SimpleCData):  # type: ignore[type-arg]  # has no arguments when it runs
        """A Py_ssize_t, the first field of every object."""

        _type_ = "l" if sys.maxsize.bit_length() < 8 * calcsize("l") else "q"

    for singleton in (None, True, False, NotImplemented):
        Count.from_address(id(singleton)).value += 1 << 48


if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    _keep_singletons_alive()
