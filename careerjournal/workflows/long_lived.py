"""Make a great many values that live on without the collector of cycles looking through them again and again.

Each of its full rounds goes through every object there is and holds all threads meanwhile: with ten thousand rows just
read that is a tenth of a second in which the window stands still. Values without cycles go by their reference counts.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def long_lived() -> Iterator[None]:
    """Keep the collector from running inside, and from ever looking through what is there at the end."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
