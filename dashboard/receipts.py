"""Receipts: what a file or picture was made from, in one line that can be checked years later.

A receipt keeps itself: it holds the data version, the day, the parameters of the view and, in its long form,
a mark for every figure. So nothing is stored on the server, and an old one is answered from what it says.
Its number is a hash of all that, the same for every format and language of one view of one build.

    SG1 7K3F9-Q2M4D f2c46a77db69 2026-11-22 indicator=par_index_rank&places=HN,SG [marks]
"""

from __future__ import annotations

import base64
import binascii
import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode

from dashboard.model import Point

Fault = Literal["empty", "unknown", "number_only", "broken", "altered", "too_long"]

LEADER = "SG1"
MOST_CHARACTERS = 2_000_000
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_NUMBER = re.compile(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")
_VERSION = re.compile(r"[0-9A-Za-z._-]{1,40}")
_CLAIM_BYTES, _STATE_BYTES = 4, 2
_MARK_BYTES = _CLAIM_BYTES + _STATE_BYTES


class ReceiptError(ValueError):
    """What was pasted is no receipt that can be checked; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, order=True)
class Mark:
    """One figure: the beginning of its claim's id, and a digest of everything that is printed of it."""

    claim: str
    state: str


@dataclass(frozen=True)
class Receipt:
    """One export: its number, the data it was made from, the day, what was asked for, and its figures.

    `marks` is None in the short form, which a picture carries: it says which view, not which figures.
    """

    number: str
    version: str
    day: date
    parameters: Mapping[str, str]
    marks: tuple[Mark, ...] | None

    @property
    def line(self) -> str:
        """The short form: it fits under a picture."""
        asked = urlencode(self.parameters, safe=",/:|")
        return f"{LEADER} {self.number} {self.version} {self.day.isoformat()} {asked or '-'}"

    @property
    def token(self) -> str:
        """The long form, with every figure's mark."""
        packed = b"".join(bytes.fromhex(mark.claim + mark.state) for mark in self.marks or ())
        return f"{self.line} {base64.urlsafe_b64encode(packed).decode('ascii').rstrip('=')}"


def issue(version: str, day: date, parameters: Mapping[str, str], points: Iterable[Point]) -> Receipt:
    """The receipt of an export made on `day` of these points, asked for by `parameters`."""
    asked = dict(sorted(parameters.items()))
    marks = tuple(sorted(mark_of(point) for point in points))
    return Receipt(number_of(version, asked, marks), version, day, asked, marks)


def number_of(version: str, parameters: Mapping[str, str], marks: Sequence[Mark]) -> str:
    """The number that a build, parameters and figures give, whatever their order."""
    told = [version, urlencode(sorted(parameters.items()))]
    told += [mark.claim + mark.state for mark in sorted(marks)]
    number = int.from_bytes(hashlib.sha256("\n".join(told).encode()).digest()[:8]) >> 14
    letters = "".join(_LETTERS[(number >> shift) & 31] for shift in range(45, -1, -5))
    return f"{letters[:5]}-{letters[5:]}"


def mark_of(point: Point) -> Mark:
    """The mark of a figure: the cell it stands for and what it says there."""
    return _mark(
        point.claim_id,
        (point.indicator, point.place, point.agency, point.level, point.period or ""),
        (number_text(point.value), point.unit, number_text(point.total), point.qualifier, point.basis),
    )


def _mark(claim_id: str, cell: tuple[str, ...], said: tuple[str, ...]) -> Mark:
    digest = hashlib.sha256("\n".join((*cell, *said)).encode()).hexdigest()
    return Mark(claim_digits(claim_id), digest[: 2 * _STATE_BYTES])


def claim_digits(claim_id: str) -> str:
    """The digits by which a receipt knows a claim: the first eight of its id."""
    return claim_id[: 2 * _CLAIM_BYTES]


def number_text(value: float | None) -> str:
    """A number as files write it: a dot, no thousands, no needless zero; empty where there is none."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def read_receipt(pasted: str) -> Receipt:
    """The receipt in what was pasted: a receipt in either form, or a whole CSV file.

    Raises ReceiptError where there is none, or where it does not hold together.
    """
    if len(pasted) > MOST_CHARACTERS:
        raise ReceiptError("too_long")
    text = pasted.strip().lstrip("\ufeff")
    if not text:
        raise ReceiptError("empty")
    if "claim_id" in text.partition("\n")[0]:
        return _read_csv(text)
    found = re.search(rf"\b{LEADER}\s", text)
    if found is None:
        raise ReceiptError("number_only" if _NUMBER.search(text.upper()) else "unknown")
    return _read_line(text[found.start() :])


def _read_line(text: str) -> Receipt:
    """A receipt from its parts; marks may be broken over lines, as mail programs do."""
    parts = text.split()
    if len(parts) < 5:
        raise ReceiptError("broken")
    _, number, version, day, asked, *packed = parts
    if not _NUMBER.fullmatch(number) or not _VERSION.fullmatch(version):
        raise ReceiptError("broken")
    parameters = _read_parameters(asked)
    receipt = Receipt(number, version, _read_day(day), parameters, _unpack("".join(packed)))
    if receipt.marks is not None and number_of(version, parameters, receipt.marks) != number:
        raise ReceiptError("altered")
    return receipt


def _read_parameters(asked: str) -> dict[str, str]:
    if asked == "-":
        return {}
    try:
        return dict(parse_qsl(asked, strict_parsing=True, max_num_fields=40))
    except ValueError:
        raise ReceiptError("broken") from None


def _read_day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise ReceiptError("broken") from None


def _unpack(packed: str) -> tuple[Mark, ...] | None:
    if not packed:
        return None
    try:
        raw = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise ReceiptError("broken") from None
    if len(raw) % _MARK_BYTES:
        raise ReceiptError("broken")
    pieces = [raw[start : start + _MARK_BYTES].hex() for start in range(0, len(raw), _MARK_BYTES)]
    return tuple(Mark(piece[: 2 * _CLAIM_BYTES], piece[2 * _CLAIM_BYTES :]) for piece in pieces)


def _read_csv(text: str) -> Receipt:
    """The long form of a receipt from the rows of our own CSV file."""
    try:
        rows = list(csv.DictReader(io.StringIO(text), strict=True))
        receipt = _read_line(rows[0]["receipt"])
        marks = tuple(sorted(_mark_of_row(row) for row in rows))
    except (csv.Error, KeyError, IndexError, TypeError, AttributeError):
        raise ReceiptError("broken") from None
    if number_of(receipt.version, receipt.parameters, marks) != receipt.number:
        raise ReceiptError("altered")
    return Receipt(receipt.number, receipt.version, receipt.day, receipt.parameters, marks)


def _mark_of_row(row: Mapping[str, Any]) -> Mark:
    agency = row["agency"].removeprefix("'")
    return _mark(
        row["claim_id"],
        (row["indicator"], row["place"], agency, row["level"], row["period"]),
        (row["value"], row["unit"], row["total"], row["qualifier"], row["basis"]),
    )
