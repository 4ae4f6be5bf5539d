"""Puts what every reader shares out of the collector's way, once it is loaded."""

from __future__ import annotations

import atexit
import gc
from functools import cache

RHYTHM = (2_000, 10, 20)
"""Objects made until the young are looked through, how often that is until the older are, and then all.

A redrawing leaves some hundred objects that only the collector finds, nearly all of them young. As Python
comes, it would look through everything that 300 readers hold every ten seconds, and they all wait for it.
"""


@cache
def settle() -> int:
    """Collect once and leave the rest alone for good; how many objects that are.

    The libraries hold some hundred thousand objects that never go. With them in its way, the collector stops
    every reader for a third of a second each time it looks at all there is (tests/benchmarks/bench_sessions).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RHYTHM)
    atexit.register(gc.unfreeze)  # what is left at the end is let go as it would be
    return gc.get_freeze_count()
