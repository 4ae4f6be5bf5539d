"""What the reading of a short text comes to, told in one line a figure, so that tests can list it.

A figure is told as `indicator place[/agency] [level] period value[/total] unit [qualifier] [basis]`: level
`all`, qualifier `exact` and basis `stated` go without saying, and "-" is no period. A refused number is told
as `reason «quote»`.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache

import pytest

from extract.claims import read_claims
from extract.clean import clean, fold
from extract.lexicon import load_lexicon
from extract.mentions import Finder, Mention
from extract.model import Claim, Document, Reading
from tests.conftest import ROOT

PUBLISHED = date(2023, 7, 5)
Case = tuple[str, list[str], date, str]
"""A text, the figures that it tells, the day it was published, its title."""


def of_each(cases: list[Case]) -> pytest.MarkDecorator:
    """Run a test once for each case, called by the beginning of its text."""
    names = ("text", "expected", "published", "title")
    return pytest.mark.parametrize(names, cases, ids=[text[:60] for text, *_ in cases])


def reference(name: str) -> list[dict[str, str]]:
    """The rows of a reference table."""
    with (ROOT / "data" / "reference" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def finder() -> Finder:
    """The finder of the project's lexicon."""
    return Finder(load_lexicon())


def mentions(text: str, anchor: date | None = PUBLISHED) -> list[Mention]:
    """The mentions of a text, read as one sentence."""
    return finder().find_mentions(text, fold(text), 0, len(text), anchor)


def read(text: str, *, title: str = "", published: date | None = PUBLISHED) -> Reading:
    """The reading of a text published on 5 July 2023 unless said otherwise."""
    document = Document("bai", "bai.md", clean(text), title=title, published=published)
    return read_claims(document, load_lexicon())


def number(value: float) -> str:
    """A number as short as it goes: 3, 99.81, 17800000."""
    return str(int(value)) if value == int(value) else str(value)


def tell(claim: Claim) -> str:
    """A claim in one line."""
    words = [
        claim.indicator,
        claim.place + (f"/{claim.agency}" if claim.agency else ""),
        claim.level if claim.level != "all" else "",
        claim.period or "-",
        number(claim.value) + (f"/{number(claim.total)}" if claim.total is not None else ""),
        claim.unit,
        claim.qualifier if claim.qualifier != "exact" else "",
        claim.basis if claim.basis != "stated" else "",
    ]
    return " ".join(filter(None, words))


def figures(text: str, *, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    """The figures of a text, told and sorted."""
    return sorted(tell(claim) for claim in read(text, title=title, published=published).claims)


def refusals(text: str, *, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    """The refused numbers of a text, told in the order of the text."""
    refused = read(text, title=title, published=published).rejections
    return [f"{one.reason} «{one.quote}»" for one in sorted(refused, key=lambda one: one.start)]


def told(text: str, *, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    """All that is read of a text: its figures, then its refused numbers behind a cross."""
    refused = refusals(text, title=title, published=published)
    return [*figures(text, title=title, published=published), *(f"✗ {line}" for line in refused)]
