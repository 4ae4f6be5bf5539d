"""What the search of the pages asks for while a reader types."""

from __future__ import annotations

from dashboard.model import Language
from dashboard.service.answers import Answer, json_answer
from dashboard.service.endpoint import Request
from dashboard.views.found import found_groups


def write_search(request: Request) -> Answer:
    """What the words `q` find, in groups; any words may be asked for, none find nothing."""
    given = dict(request.given)
    language: Language = "en" if given.get("lang") == "en" else "vi"
    return json_answer({"groups": found_groups(request.edition.path, given.get("q", ""), language)})
