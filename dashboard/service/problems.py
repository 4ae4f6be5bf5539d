"""What a machine is told where it gets no rows: JSON, a sentence in both languages, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.model import LANGUAGES
from dashboard.service.answers import Answer, json_answer
from dashboard.service.reading import Problem
from dashboard.texts import words

AGAIN_SECONDS = 5


def wrong_parameters(problems: Iterable[Problem]) -> Answer:
    """400: each parameter that cannot be used, why, and what it may be."""
    listed = [
        {
            "parameter": each.parameter,
            "value": each.value,
            "reason": each.reason,
            "message": _said(f"api_wrong_{each.reason}", parameter=each.parameter, value=each.value),
            "allowed": list(each.allowed),
            "allowed_count": each.count,
        }
        for each in problems
    ]
    error = {"status": 400, "message": _said("api_bad_request"), "problems": listed}
    return json_answer({"error": error}, 400)


def failure(status: int, key: str, again: bool = False, **values: object) -> Answer:
    """Another failure, in the words of `key`; `again` says when to ask once more."""
    headers = (("retry-after", str(AGAIN_SECONDS)),) if again else ()
    error = {"status": status, "message": _said(key, **values), "problems": []}
    return json_answer({"error": error}, status, headers)


def _said(key: str, **values: object) -> dict[str, str]:
    return {language: words(language)[key].format(**values) for language in LANGUAGES}
