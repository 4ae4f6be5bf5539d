"""The address of a view."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.address import Address, read_address, write_address

INDICATORS = ["on_time_rate", "par_index_rank"]
PLACES = ["VN", "VN-HN", "VN-SG"]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, {}),
        ({"lang": "en"}, {"language": "en"}),
        ({"lang": "fr"}, {"wrong": ("lang=fr",)}),
        ({"indicator": "par_index_rank"}, {"indicator": "par_index_rank"}),
        ({"indicator": "x"}, {"wrong": ("indicator=x",)}),
        ({"places": "SG,HN,VN"}, {"places": ("VN-SG", "VN-HN", "VN")}),
        ({"places": "HN,HN,XX"}, {"places": ("VN-HN",), "wrong": ("places=XX",)}),
        ({"levels": "commune,all"}, {"levels": ("commune", "all")}),
        ({"levels": "village"}, {"wrong": ("levels=village",)}),
        ({"from": "2021", "to": "2024"}, {"first_year": 2021, "last_year": 2024}),
        ({"from": "hai", "to": "99999"}, {"wrong": ("from=hai", "to=99999")}),
        ({"agencies": "Sở Xây dựng|Quận 1"}, {"agencies": ("Sở Xây dựng", "Quận 1")}),
        ({"view": "compare", "form": "ranks"}, {"view": "compare", "form": "ranks"}),
        ({"view": "map", "form": "pie"}, {"wrong": ("view=map", "form=pie")}),
        ({"period": "2023-Q1", "since": "2022"}, {"period": "2023-Q1", "since": "2022"}),
        ({"period": "hôm qua", "since": "23"}, {"wrong": ("period=hôm qua", "since=23")}),
        ({"peers": "region", "place": "SG"}, {"peers": "region", "place": "VN-SG"}),
        ({"peers": "friends", "place": "XX"}, {"wrong": ("peers=friends", "place=XX")}),
        ({"claim": "a1b2c3d4e5f60718"}, {"claim": "a1b2c3d4e5f60718"}),
        ({"claim": "<script>"}, {"wrong": ("claim=<script>",)}),
    ],
)
def test_an_address_is_read(parameters: dict[str, str], expected: dict[str, Any]) -> None:
    """Known values are taken, the others are named and never break the page."""
    assert read_address(parameters, INDICATORS, PLACES) == Address(**expected)


def test_an_address_comes_back_as_it_was_written() -> None:
    """A view that is written and read again is the same view."""
    address = Address(
        language="en", view="compare", form="changes", indicator="par_index_rank", period="2023",
        since="2021-01-01/2023-03-31", peers="own", place="VN-SG",
        places=("VN-HN", "VN"), levels=("all", "city"), agencies=("Sở Xây dựng",),
        first_year=2020, last_year=2024, claim="a1b2c3d4",
    )  # fmt: skip
    assert read_address(write_address(address), INDICATORS, PLACES) == address


def test_a_plain_view_has_a_short_address() -> None:
    """What says nothing is not written; places are short codes."""
    assert write_address(Address(places=("VN-HN",))) == {"places": "HN"}
