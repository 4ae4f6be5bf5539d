"""Which data are served now: one build, with the names it knows and the tag that its answers carry."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from dashboard import database, queries, queries_service
from dashboard.address import short_place
from dashboard.model_service import ITSELF
from dashboard.service.work import QUERIES

_TAG_LENGTH = 12


@dataclass(frozen=True)
class Edition:
    """One build of the data as this code answers for it; `path` keys every cache."""

    path: str
    data_version: str
    built: datetime
    lists: Mapping[str, Sequence[str]]
    tag: str
    """Changes with the data and with the code that writes the answers."""


_stamp: tuple[int, ...] = ()
_edition: Edition | None = None


def current() -> Edition | None:
    """The edition that is served, if it was opened since the pointer was last swapped: one look at a file."""
    try:
        stamp = _stamped()
    except OSError:
        return None
    return _edition if stamp == _stamp else None


def opened() -> Edition:
    """The edition that is served, opened now; DatabaseMissingError or DatabaseBrokenError without one."""
    global _stamp, _edition  # which edition is served is one fact of the process
    path = database.served()
    stamp = _stamped()
    cursor = database.cursor(path)
    build = queries.read_build(cursor)
    places = [place.place for place in queries.read_places(cursor)]
    if build is None:
        raise database.DatabaseBrokenError(path)
    edition = Edition(
        path=path,
        data_version=build.version[:_TAG_LENGTH],
        built=build.built,
        lists={
            "indicators": [each.indicator for each in queries.read_indicators(cursor)],
            "places": places,
            "short_places": [short_place(place) for place in places],
            "agencies": [each for each in queries_service.read_agencies(cursor) if each != ITSELF],
        },
        tag=f"{build.version[:_TAG_LENGTH]}.{_code_version()}",
    )
    _stamp, _edition = stamp, edition
    return edition


async def served() -> Edition:
    """The edition that is served, opened in another thread where that is due."""
    found = current()
    return found if found else await QUERIES.run(opened)


def _stamped() -> tuple[int, ...]:
    """What changes when the pointer is swapped, or the file behind it."""
    found = os.stat(database.pointer())  # noqa: PTH116 - asked for with every request: half the time of Path's
    return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)


@cache
def _code_version() -> str:
    """A hash of the code of the dashboard: another release may word an answer differently."""
    digest = hashlib.sha256()
    for path in sorted((database.ROOT / "dashboard").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
