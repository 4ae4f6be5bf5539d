"""The values that travel through extraction, from a document to its claims."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Cell:
    """One cell of a table found in a document: where it stands and where its text lies.

    `table` counts the tables of the document from 0; `row` and `column` count from 0, the header
    included. `start` and `end` are offsets into `Document.text`, in code points, end exclusive.
    """

    table: int
    row: int
    column: int
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A source text, cleaned once; every offset of a claim points into `text`."""

    source: str
    source_file: str
    text: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: date | None = None
    retrieved: date | None = None
    language: str = "vi"
    kind: str = ""
    cells: tuple[Cell, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of the clean text, hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(unsafe_hash=True)  # never changed; frozen, it would take three times as long to make
class Claim:
    """One figure that a document claims; the columns are those of the table `claim`.

    `evidence` stands for source and span in the claim's id where the span depends on what else stands
    in the text: of a row of a table of figures.
    """

    indicator: str
    place: str
    agency: str
    level: str
    period: str | None
    value: float
    unit: str
    total: float | None
    qualifier: str
    basis: str
    source: str
    source_file: str
    published: date | None
    sentence: str
    quote: str
    start: int
    end: int
    rule: str
    inherited: str = ""
    evidence: str = ""


@dataclass(unsafe_hash=True)  # the same
class Rejection:
    """A number that looked like a figure and was not taken; `reason` is an id of reasons.csv."""

    source: str
    source_file: str
    sentence: str
    quote: str
    start: int
    end: int
    reason: str
    note: str = ""


@dataclass
class Reading:
    """What extraction made of one document."""

    document: Document
    claims: list[Claim] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)


@dataclass(frozen=True)
class Failure:
    """A file that could not be read: which, and one clear line why."""

    source_file: str
    reason: str
