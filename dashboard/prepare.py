"""Has a database ready before a page runs: builds it on the screen when due, or says what is wrong."""

from __future__ import annotations

import time

import streamlit as st

from dashboard import build
from dashboard.database import (
    DatabaseBrokenError,
    DatabaseMissingError,
    is_given,
    pointer,
    served,
)
from dashboard.model import Language
from dashboard.texts import words

POLL_SECONDS = 0.15


def database(language: Language) -> str:
    """The version that is served; stops the page with a sentence where there is none."""
    text = words(language)
    if not is_given():
        _build_when_due(language)
    try:
        return served()
    except DatabaseMissingError:
        message = text["database_missing"] if is_given() else text["build_failed"]
    except DatabaseBrokenError:
        message = text["database_broken"]
    st.error(message)
    if not is_given():
        st.button(text["try_again"], on_click=_try_again)
    st.stop()


def _build_when_due(language: Language) -> None:
    text = words(language)
    job = build.job_for(pointer())
    if job is None:
        return
    if not job.finished.is_set():
        _watch(job, language)
    if job.outcome == "failed" and pointer().exists():
        st.warning(text["build_failed_old"])
        st.button(text["try_again"], on_click=_try_again)
    elif job.outcome == "partial":
        st.warning(text["build_partial"])


def _watch(job: build.Job, language: Language) -> None:
    """Show how far the build is until it ends."""
    text = words(language)
    place = st.empty()
    with place.container(), st.status(text["building"], expanded=True):
        bar = st.progress(0.0, text=text["building_start"])
        while not job.finished.wait(POLL_SECONDS):
            if job.total:
                step = text["building_step"].format(done=job.done, total=job.total, name=job.name)
                bar.progress(min(1.0, job.done / job.total), text=step)
    place.empty()
    time.sleep(0)


def _try_again() -> None:
    build.job_for(pointer(), again=True)
