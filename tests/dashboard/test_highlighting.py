"""Cutting a text at the spans that were read in it."""

from __future__ import annotations

import pytest

from dashboard.highlighting import Passage, Span, passages


def cut(text: str, *spans: tuple[int, int, str]) -> list[Passage]:
    """The passages of a text with these spans."""
    return passages(text, [Span(*span) for span in spans])


def shown(passage: Passage) -> list[tuple[str, str]]:
    """Its pieces with the names above them, as text."""
    return [(piece.text, "+".join(piece.under)) for piece in passage.pieces]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("đạt 99,81% năm 2023", "")]),
        ([(4, 10, "a")], [("đạt ", ""), ("99,81%", "a"), (" năm 2023", "")]),
        ([(0, 3, "a"), (15, 19, "b")], [("đạt", "a"), (" 99,81% năm ", ""), ("2023", "b")]),
        ([(4, 10, "a"), (4, 10, "b")], [("đạt ", ""), ("99,81%", "a+b"), (" năm 2023", "")]),
        (
            [(0, 10, "a"), (4, 19, "b")],
            [("đạt ", "a"), ("99,81%", "a+b"), (" năm 2023", "b")],
        ),
        (
            [(0, 19, "whole"), (4, 10, "a")],
            [("đạt ", "whole"), ("99,81%", "whole+a"), (" năm 2023", "whole")],
        ),
    ],
)
def test_spans_cut_a_line(spans: list[tuple[int, int, str]], expected: list[tuple[str, str]]) -> None:
    """Each piece stands under the same spans throughout, where they overlap too."""
    (passage,) = cut("đạt 99,81% năm 2023", *spans)
    assert shown(passage) == expected


def test_nothing_of_the_text_is_lost() -> None:
    """The pieces of all passages make the text again, blank lines and line ends apart."""
    text = "Tựa\n\nMột 1 hai 2.\n   \nBa 3.\n"
    found = cut(text, (9, 10, "a"), (15, 25, "b"))
    assert ["".join(piece.text for piece in each.pieces) for each in found] == [
        "Tựa",
        "Một 1 hai 2.",
        "Ba 3.",
    ]


def test_a_span_is_told_where_it_begins_and_numbered_where_it_ends() -> None:
    """A span over two paragraphs is marked in both, its row stands beside the first."""
    first, second = cut("một hai\nba bốn", (4, 10, "a"))
    assert (first.begun, second.begun) == (("a",), ())
    assert [piece.ending for piece in (*first.pieces, *second.pieces)] == [(), (), ("a",), ()]


def test_spans_outside_the_text_do_no_harm() -> None:
    """Offsets behind the end are cut off, and their row is still shown."""
    (passage,) = cut("ngắn", (2, 99, "a"), (50, 60, "b"))
    assert shown(passage) == [("ng", ""), ("ắn", "a")]
    assert passage.begun == ("a", "b")


def test_an_empty_text_has_no_passages() -> None:
    """Nothing but blank lines gives nothing."""
    assert cut(" \n\n", (0, 1, "a")) == []
