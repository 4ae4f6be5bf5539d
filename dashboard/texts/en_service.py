"""What machines are told, in English: failures, and the description of the addresses."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "api_bad_request": (
        "Nothing was asked of the data: correct the parameters named in problems and ask again."
    ),
    "api_wrong_unknown_parameter": "“{parameter}” is no parameter of this address.",
    "api_wrong_given_twice": "“{parameter}” is given more than once; write several values into one.",
    "api_wrong_unknown_value": "“{parameter}” knows no “{value}”.",
    "api_wrong_not_a_day": "“{parameter}” must be a day such as 2023-12-31, not “{value}”.",
    "api_wrong_not_a_bound": (
        "“{parameter}” must be a year, a month or a day such as 2023, 2023-06, 2023-06-30."
    ),
    "api_wrong_not_a_period": (
        "“{parameter}” must be an ISO 8601 period such as 2023 or 2023-Q1, not “{value}”."
    ),
    "api_wrong_not_a_number": "“{parameter}” must be a whole number, not “{value}”.",
    "api_wrong_out_of_range": "“{parameter}” does not reach to {value}.",
    "api_wrong_from_after_to": "“from” lies behind “to”.",
    "api_wrong_too_many": "“{parameter}” has too many values for one request.",
    "api_wrong_unknown_key": (
        "“{parameter}”: “{value}” is not, or no longer, in these data. A cursor comes from the answer before "
        "and holds as long as its row does: begin again without one."
    ),
    "api_not_found": "There is no such address; openapi.json beside it lists those there are.",
    "api_read_only": "The addresses can be read only: GET, HEAD or OPTIONS, not {method}.",
    "api_too_long": "The address is longer than {most} characters.",
    "api_too_slow": "The answer would have taken more than {seconds} seconds: ask for fewer rows or places.",
    "api_too_large": "The answer needs more memory than it may take: ask for fewer places or indicators.",
    "api_busy": "Too many requests at once: ask again in a few seconds.",
    "api_missing": "The database to be served is not there: set SOGOC_DATABASE to a database that exists.",
    "api_broken": "The database cannot be read: build it again with python -m extract.",
    "api_building": "The data are being built from their sources: ask again in a few seconds.",
    "api_no_browser": (
        "This server has no Chromium to paint pictures with: ask for the same view as .json or .csv, or show "
        "it by /embed."
    ),
    "api_no_picture": "The picture could not be painted: ask again, or for the view as .json or .csv.",
    "api_nothing_drawn": "No dated figure fits what was chosen: choose other places, levels or years.",
    "embed_back": "Open this view with the sentence behind every figure",
    "embed_line": "Line",
    "preview": (
        "Figures on how Vietnamese cities and provinces are run, each with the sentence it was read from, "
        "its source, and what other sources say."
    ),
    "feed_short": "Corrections and new figures",
    "feed_title": "{product}: corrections and new figures",
    "feed_subtitle": "One entry for each decision on a figure and for each source that came in",
    "feed_correction": "{action}: {figure}",
    "feed_source": "{count} figures: {title}",
    "feed_source_one": "1 figure: {title}",
    "feed_more": "and {count} more",
    "feed_figure": "{indicator}, {place}, {period}: {value}",
    "api_failed": "The request could not be answered; the server's log says why.",
    "api_title": "{product}: figures with their sentences",
    "api_about": (
        "Figures on Vietnamese administration, each with the sentence it was read from, its source and "
        "address. Read-only, no login, from any page. A row of claims is what one source says; a row of "
        "series is the claim chosen for one cell, with how many claims there are and whether they "
        "disagree. Answers carry an ETag that changes with the data only: send it back as If-None-Match "
        "and get 304. At most {most} rows, {seconds} seconds and {threads} queries at a time; what cannot "
        "be used in an address is named with 400."
    ),
    "api_of_indicators": "What is measured",
    "api_of_places": "The nation, its cities and provinces",
    "api_of_sources": "What the figures were read from",
    "api_of_series": "One figure a cell, chosen among the claims",
    "api_of_claims": "What each source says, figure by figure",
    "api_of_chart_json": "One view with its words, its figures and the figure for Plotly",
    "api_of_chart_csv": "The figures of one view, each with its sentence",
    "api_of_chart_svg": "One view as a picture that scales",
    "api_of_chart_png": "One view as a picture",
    "api_of_openapi": "This document",
    "api_of_health": "Whether the server runs",
    "api_of_ready": "Whether a query is answered",
    "api_of_feed": "Corrections and new figures as an Atom feed",
    "api_of_embed": "One view as a page for an iframe",
    "api_answer_rows": "Rows, and where the next ones are",
    "api_answer_unchanged": "Nothing changed since the answer with that tag",
    "api_answer_wrong": "Parameters that cannot be used, each with its reason and what is allowed",
    "api_answer_nothing": "No dated figure fits what was chosen",
    "api_answer_later": "No answer now; a sentence says why",
    "api_answer_document": "The document",
    "api_next": "Address of the rows behind these, relative to this one; null where there are none",
    "api_parameter_indicator": "Indicators, separated by commas; all where none is given",
    "api_parameter_place": "Places as ISO 3166-2 codes, separated by commas; the code may lack its VN-",
    "api_parameter_agency": "Departments, districts or communes, separated by |; - is the place itself",
    "api_parameter_level": "Levels of administration, separated by commas",
    "api_parameter_from": "The figures' periods end on or after this year, month or day",
    "api_parameter_to": "The figures' periods end on or before this year, month or day",
    "api_parameter_basis": "Stated, implied by a stated change, or a target; several by commas",
    "api_parameter_as_known_on": "Only what was published on or before this day",
    "api_parameter_status": "What was decided about a claim; accepted and corrected ones where none is given",
    "api_parameter_format": "How the answer is written",
    "api_parameter_limit": "How many rows at most",
    "api_parameter_cursor": "Where the answer before ended: the key of its last row",
    "api_parameter_lang": "Language of the words",
    "api_parameter_view": "Which page's view",
    "api_parameter_form": "How a comparison is drawn",
    "api_parameter_view_indicator": "The indicator shown",
    "api_parameter_period": "The ISO 8601 period whose figures are compared",
    "api_parameter_since": "The ISO 8601 period that changes are counted from",
    "api_parameter_peers": "Whom a comparison is with",
    "api_parameter_view_place": "The place marked among others",
    "api_parameter_places": "The places shown, separated by commas",
    "api_parameter_levels": "The levels shown, separated by commas",
    "api_parameter_agencies": "The departments, districts or communes shown, separated by |",
    "api_parameter_first_year": "First year shown",
    "api_parameter_last_year": "Last year shown",
    "api_parameter_claim": "The claim that is marked in the view",
    "api_parameter_theme": "Colours",
    "api_parameter_size": "For a page, for print, or square for a post",
}
