"""Has a database ready before a page runs: builds it on the screen when due, or says what is wrong."""

from __future__ import annotations

import logging

import streamlit as st

from dashboard import build
from dashboard.database import (
    DatabaseBrokenError,
    DatabaseMissingError,
    DatabaseOlderError,
    is_given,
    pointer,
    rebuild_command,
    served,
)
from dashboard.model import Language
from dashboard.texts import words

POLL_SECONDS = 0.15


def database(language: Language) -> str:
    """The version that is served; stops the page with a sentence where there is none."""
    job = None if is_given() else _built_when_due(language)
    try:
        version = served()
    except (DatabaseMissingError, DatabaseBrokenError) as error:
        st.error(why_unserved(error, language))
        if not is_given():
            st.button(words(language)["try_again"], on_click=_try_again)
        st.stop()
    _warn(job, language)
    return version


def why_unserved(error: DatabaseMissingError | DatabaseBrokenError, language: Language) -> str:
    """What is wrong with the database and what to do, as Markdown; where it lies is for the log."""
    logging.getLogger(__name__).error("The database cannot be served: %s", error)
    text = words(language)
    if isinstance(error, DatabaseOlderError):
        return text["database_older"].format(name=f"`{pointer().name}`", command=f"`{rebuild_command()}`")
    if isinstance(error, DatabaseBrokenError):
        return text["database_broken"]
    return text["database_missing"] if is_given() else text["build_failed"]


def _built_when_due(language: Language) -> build.Job | None:
    """The build that was due, once it has ended; None where none was."""
    job = build.job_for(pointer())
    if job is not None and not job.finished.is_set():
        _watch(job, language)
    return job


def _warn(job: build.Job | None, language: Language) -> None:
    """Say what was wrong with a build beside which there are data to be shown."""
    text = words(language)
    if job is None:
        return
    if job.outcome == "failed":
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


def _try_again() -> None:
    build.job_for(pointer(), again=True)
