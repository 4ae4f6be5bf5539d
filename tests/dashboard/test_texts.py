"""The interface texts of both languages."""

from __future__ import annotations

import re

import pytest

from dashboard.texts import words

ONLY_ENGLISH = re.compile(r"unit_\w+_one")


def test_both_languages_have_the_same_texts() -> None:
    """What can be said in one language can be said in the other; only English needs singulars."""
    vietnamese, english = set(words("vi")), set(words("en"))
    assert vietnamese - english == set()
    assert [key for key in sorted(english - vietnamese) if not ONLY_ENGLISH.fullmatch(key)] == []


@pytest.mark.parametrize("key", sorted(words("vi")))
def test_both_wordings_take_the_same_values(key: str) -> None:
    """A wording may leave a value out only where the grammar of the language does."""
    names = [set(re.findall(r"\{(\w+)\}", words(language)[key])) for language in ("vi", "en")]
    if not key.startswith("period_"):
        assert names[0] == names[1]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_text_is_a_place_holder(language: str) -> None:
    """No text is forgotten: only what says nothing on purpose is empty."""
    empty = [key for key, text in words("en" if language == "en" else "vi").items() if not text.strip()]
    assert all(key.startswith(("measured_in_", "reason_")) for key in empty)
