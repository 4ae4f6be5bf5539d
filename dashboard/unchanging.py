"""What Streamlit works out anew at every redrawing though it never changes while the server runs."""

from __future__ import annotations

from functools import update_wrapper
from importlib import import_module
from typing import Any


def send_one_theme() -> None:
    """Have the theme put together once: Streamlit goes through all of its settings six times a redrawing.

    That is a tenth of a redrawing's processor time on the server (`_populate_theme_msg` in streamlit 1.67). A
    theme that is changed in .streamlit/config.toml is seen after a restart.
    """
    sessions: Any = import_module("streamlit.runtime.app_session")
    populate = sessions._populate_theme_msg
    if hasattr(populate, "__wrapped__"):
        return
    made: dict[str, Any] = {}

    def put(message: Any, section: str = "theme") -> None:
        if section not in made:
            made[section] = type(message)()
            populate(made[section], section)
        if made[section].ByteSize():  # an empty one leaves no trace
            message.MergeFrom(made[section])

    sessions._populate_theme_msg = update_wrapper(put, populate)
