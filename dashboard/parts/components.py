"""Components of our own: how they are made known to Streamlit, and how little is kept of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Protocol

import streamlit as st

Presenter = Callable[[object, Any], object]


class Put(Protocol):
    """Puts a component on the page; `on_<event>_change` is called when the browser sends that event."""

    def __call__(self, *, key: str, data: Mapping[str, Any], **on_change: Any) -> None: ...


def component(name: str, js: str) -> Put:
    """A component whose script is given its data in a list of one and draws everything itself.

    In a list, for in a dictionary Streamlit looks at each value for a frame.
    """
    mount = st.components.v2.component(name, html="", js=js, isolate_styles=False)

    def put(*, key: str, data: Mapping[str, Any], **on_change: Any) -> None:
        mount(key=key, data=[data], **on_change)

    return put


def present_events_only() -> None:
    """Have Streamlit dress a component's state up only where an event of it has just come.

    At every look at the state it makes a class (`_WriteThrough` in streamlit 1.67), keeps it until the next
    redrawing and then leaves it to the collector: some 2 kB for each component, reader and redrawing, a third
    of a reader's memory after a few minutes. Without an event the state is already what the class would show.
    """
    components: Any = import_module("streamlit.components.v2.bidi_component.main")
    makes = components.make_bidi_component_presenter
    if makes.__module__ == __name__:
        return

    def make(events: str, *rest: Any) -> Presenter:
        dress = makes(events, *rest)

        def present(state: object, session: Any) -> object:
            return dress(state, session) if session._new_widget_state.get(events) else state

        return present

    components.make_bidi_component_presenter = make
