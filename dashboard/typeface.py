"""The typeface of pages and slides: Be Vietnam Pro (OFL), drawn for Vietnamese, in dashboard/static/fonts."""

from __future__ import annotations

from collections.abc import Sequence

_LETTERS = {
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, "
    "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    "vietnamese": "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, "
    "U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
}


def faces(address: str, weights: Sequence[int] = (400, 600, 700)) -> str:
    """Rules of CSS for the typeface, Latin and Vietnamese; `address` says where a file is by its {name}."""
    return "\n".join(
        f'@font-face {{ font-family: "Be Vietnam Pro"; font-weight: {weight}; font-display: swap; '
        f'src: url("{address.format(name=f"be-vietnam-pro-{part}-{weight}-normal.woff2")}") format("woff2"); '
        f"unicode-range: {letters}; }}"
        for weight in weights
        for part, letters in _LETTERS.items()
    )
