"""What is worked out once instead of at every redrawing is what Streamlit would work out."""

from __future__ import annotations

from importlib import import_module
from inspect import unwrap
from typing import Any

from streamlit.proto.NewSession_pb2 import CustomThemeConfig

from dashboard.unchanging import send_one_theme


def test_the_theme_is_put_together_once_and_is_the_same() -> None:
    """Every part of the theme that a reader is sent equals what Streamlit makes of the settings each time."""
    sessions: Any = import_module("streamlit.runtime.app_session")
    own = sessions._populate_theme_msg
    try:
        sessions._populate_theme_msg = real = unwrap(own)
        send_one_theme()
        once = sessions._populate_theme_msg
        assert once is not real
        for section in ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.dark.sidebar"):
            expected, found = CustomThemeConfig(), CustomThemeConfig()
            real(expected, section)
            for _ in range(2):
                found.Clear()
                once(found, section)
                assert found == expected
        send_one_theme()
        assert sessions._populate_theme_msg is once
    finally:
        sessions._populate_theme_msg = own
