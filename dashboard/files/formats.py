"""The formats that figures are written in, and the one call that writes any of them.

A format's module is imported when a file is asked for: a page that writes none starts without its library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from dashboard.files.excerpt import Excerpt


@dataclass(frozen=True)
class Format:
    """One format: its name in addresses and texts, the ending of its files, and who writes it."""

    name: str
    ending: str
    media_type: str
    module: str
    function: str


_OF_SPREADSHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    kind.name: kind
    for kind in (
        Format("xlsx", "xlsx", _OF_SPREADSHEETS, "workbook", "write_xlsx"),
        Format("csv", "csv", "text/csv", "csv_table", "write_csv"),
        Format("json", "json", "application/json", "json_document", "write_json"),
        Format("parquet", "parquet", "application/vnd.apache.parquet", "parquet", "write_parquet"),
        Format("sdmx", "sdmx.csv", "application/vnd.sdmx.data+csv", "sdmx", "write_sdmx"),
        Format("package", "zip", "application/zip", "data_package", "write_package"),
    )
}


def write_file(name: str, excerpt: Excerpt) -> bytes:
    """The excerpt in the format of that name."""
    kind = FORMATS[name]
    module = import_module(f"dashboard.files.{kind.module}")
    return cast("Callable[[Excerpt], bytes]", getattr(module, kind.function))(excerpt)
