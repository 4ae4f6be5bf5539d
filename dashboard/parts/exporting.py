"""Makes a file of a story in the background: how far it is, a way to stop it, and the file at the end."""

from __future__ import annotations

import logging
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from dashboard.model import Language
from dashboard.slides.deck import Cancelled, make_deck
from dashboard.slides.pptx_theme import Ratio
from dashboard.slides.writing import TYPES, Format, write_deck
from dashboard.stories.story import Story, StoryError
from dashboard.texts import words

_JOB = "story_export"
_LOG = logging.getLogger(__name__)
POLL_SECONDS = 0.3


@dataclass
class Export:
    """One file in the making; `content` is there when it is done, `fault` when it failed."""

    version: str
    story: Story
    kind: Format
    stem: str
    ratio: Ratio = "16:9"
    template: bytes = b""
    done: int = 0
    total: int = 1
    content: bytes = b""
    fault: StoryError | None = None
    stopped: threading.Event = field(default_factory=threading.Event)
    finished: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Make the file; first half the slides, second half the writing."""
        try:
            deck = make_deck(self.version, self.story, self._first_half)
            with tempfile.TemporaryDirectory() as folder:
                template = Path(folder) / "template.pptx" if self.template else None
                if template:
                    template.write_bytes(self.template)
                self.content = write_deck(
                    deck, self.kind, ratio=self.ratio, template=template, progress=self._second_half
                )
        except Cancelled:
            self.stopped.set()
        except StoryError as error:
            self.fault = error
        except Exception:
            # Whatever fails, the reader gets a sentence in their language and the log the details.
            _LOG.exception("The file of a story could not be made")
            self.fault = StoryError("not_made")
        finally:
            self.finished.set()

    def _first_half(self, done: int, total: int) -> None:
        self._note(done, 2 * total)

    def _second_half(self, done: int, total: int) -> None:
        self._note(total + done, 2 * total)

    def _note(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self.stopped.is_set():
            raise Cancelled


def start_export(export: Export) -> None:
    """Begin to make a file; one that is still being made for this reader is stopped."""
    before: Export | None = st.session_state.get(_JOB)
    if before is not None:
        before.stopped.set()
    st.session_state[_JOB] = export
    threading.Thread(target=export.run, daemon=True, name="story-export").start()
    export.finished.wait(POLL_SECONDS)


def put_export(language: Language) -> None:
    """How far the file is, with a way to stop it; when it is done, the file."""
    export: Export | None = st.session_state.get(_JOB)
    if export is None:
        return
    if export.stopped.is_set():  # at once, even where the work itself ends a little later
        st.info(words(language)["export_stopped"])
    elif not export.finished.is_set():
        _watch(language)
    elif export.fault is not None:
        st.error(words(language)[f"story_fault_{export.fault.fault}"].format(**export.fault.values))
    else:
        _put_file(export, language)


@st.fragment(run_every=POLL_SECONDS)
def _watch(language: Language) -> None:
    export: Export | None = st.session_state.get(_JOB)
    if export is None or export.finished.is_set() or export.stopped.is_set():
        st.rerun()
        return
    text = words(language)
    with st.container(horizontal=True, vertical_alignment="center", key="export-watch"):
        st.progress(min(export.done / export.total, 1.0), text=text["exporting"].format(kind=export.kind))
        st.button(text["export_stop"], key="export-stop", on_click=export.stopped.set)


def _put_file(export: Export, language: Language) -> None:
    text = words(language)
    name = f"{export.stem}.{export.kind}"
    st.download_button(
        text["export_file"].format(name=name, size=max(1, len(export.content) // 1024)),
        data=export.content,
        file_name=name,
        mime=TYPES[export.kind],
        on_click="ignore",
        type="primary",
        key="export-file",
    )
