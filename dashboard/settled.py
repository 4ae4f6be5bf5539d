"""Puts what every reader shares out of the collector's way, once it is loaded."""

from __future__ import annotations

import atexit
import gc
from functools import cache


@cache
def settle() -> int:
    """Collect once and leave the rest alone for good; how many objects that are.

    The libraries hold some hundred thousand objects that never go. With them in its way, the collector stops
    every reader for a third of a second each time it looks at all there is (tests/benchmarks/bench_sessions).
    """
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)  # what is left at the end is let go as it would be
    return gc.get_freeze_count()
