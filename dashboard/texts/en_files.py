"""The files to download, in English."""

from __future__ import annotations

_UNITS = {
    "percent": "%",
    "rank": "rank",
    "score": "points",
    "procedures": "procedures",
    "processes": "processes",
    "projects": "projects",
    "dossiers": "dossiers",
    "hectares": "ha",
}

WORDS: dict[str, str] = {
    # What an excerpt says of itself
    "excerpt_title": "{count} figures, each with its sentence",
    "excerpt_everything": "All indicators, all places, all periods",
    "figures_words": "Search",
    "file_category": "Figures with their sources",
    "file_period": "Period compared",
    "file_figures": "Figures",
    "file_sources": "Sources",
    "file_day": "Taken on",
    "file_version": "Data version",
    "file_link": "Open in Số Gốc",
    "file_receipt": "Receipt",
    "file_check": "Check this export",
    "file_check_how": (
        "Paste the receipt into “Check an export” on the page Figures: it says of every figure whether it "
        "still stands, was corrected, or was replaced by a newer one."
    ),
    "file_licence": "Reuse",
    "file_licence_text": (
        "The figures are facts published by their sources: reuse them and name the source of each. The "
        "sentences belong to their publishers and are quoted so that they can be checked."
    ),
    "file_yes": "yes",
    **{f"file_unit_{unit}": word for unit, word in _UNITS.items()},
    "file_qualifier_exact": "exact",
    "file_qualifier_about": "about",
    "file_qualifier_over": "over",
    "file_qualifier_under": "nearly, under",
    "file_qualifier_at_least": "at least",
    "file_status_accepted": "counts",
    "file_status_corrected": "corrected",
    "file_status_pending": "waiting for review",
    "file_status_rejected": "does not count",
    "file_contents": "In this file",
    "file_note_stated": "Stated figures are copied as their source writes them.",
    "file_note_provisional": "“Provisional”: published before the period it speaks of was over.",
    "file_note_implied": "“Implied”: computed from a rise or fall that the text states, not published.",
    "file_note_target": "“Target”: what is to be reached, not what was reached.",
    "file_note_contested": (
        "“Sources differ”: nothing is averaged; the lowest and highest claim stand in columns of their own."
    ),
    "file_note_rank": "Rank 1 is best; a rank compares only with ranks among as many places.",
    "picture_stated": "a dot is {note}",
    "picture_provisional": "a hollow diamond is {note}",
    "picture_implied": "a ring and a dotted line are {note}",
    "picture_target": "a dash is a {note}",
    "picture_origin": "{product}, drawn on {day}. Receipt: {receipt}",
    # Sheets
    "sheet_cover": "Cover",
    "sheet_figures": "Figures",
    "sheet_chart": "Chart",
    "sheet_notes": "Notes",
    "sheet_sources": "Sources",
    "chart_line": "Line",
    "chart_period": "Period",
    "chart_end": "Last day",
    "chart_value": "Value",
    "chart_mark": "Basis",
    "chart_rank": "Rank (1 is best)",
    "notes_kind": "Note",
    "notes_what": "About",
    "notes_text": "Text",
    "notes_definition": "Definition",
    "notes_owner": "Responsible body: {owner}.",
    "notes_break": "Break: not comparable across",
    "notes_event": "Worth knowing",
    "notes_disagreement": "Sources differ",
    "notes_column": "Column",
    # Columns
    "file_column_indicator": "Indicator code",
    "file_column_indicator_name": "Indicator",
    "file_column_place": "Place code",
    "file_column_place_name": "Place",
    "file_column_agency": "Agency",
    "file_column_level": "Level",
    "file_column_period": "Period",
    "file_column_period_start": "First day",
    "file_column_period_end": "Last day",
    "file_column_value": "Value",
    "file_column_unit": "Unit",
    "file_column_total": "Out of",
    "file_column_qualifier": "Exactness",
    "file_column_basis": "Basis",
    "file_column_provisional": "Provisional",
    "file_column_status": "Status",
    "file_column_corrected": "As the source states it",
    "file_column_sources": "Sources",
    "file_column_disagree": "Sources differ",
    "file_column_lowest": "Lowest",
    "file_column_highest": "Highest",
    "file_column_reason": "Why chosen",
    "file_column_sentence": "Sentence",
    "file_column_quote": "Phrase with the figure",
    "file_column_title": "Title",
    "file_column_publisher": "Publisher",
    "file_column_kind": "Kind of source",
    "file_column_url": "Address",
    "file_column_published": "Published",
    "file_column_retrieved": "Retrieved",
    "file_column_rule": "Reading rule",
    "file_column_inherited": "Taken from elsewhere",
    "file_column_source": "Source code",
    "file_column_claim_id": "Figure code",
    "file_column_data_version": "Data version",
    "file_column_receipt": "Receipt",
    "file_about_indicator": "Code of the indicator, the same in every data version.",
    "file_about_indicator_name": "Full name of the indicator.",
    "file_about_place": "ISO 3166-2 code of the province or city; VN is the nation.",
    "file_about_place_name": "Name of the province or city.",
    "file_about_agency": "Department, district or commune the figure is about; empty: the whole place.",
    "file_about_level": (
        "all: overall; city: city or provincial level; district (until 30 June 2025); commune."
    ),
    "file_about_period": (
        "ISO 8601 period: 2022, 2023-Q1, 2023-H1 (half a year), 2023-06, 2025-W47, an interval or a day; "
        "empty where the source does not say."
    ),
    "file_about_period_start": "First day of the period.",
    "file_about_period_end": "Last day of the period, where a chart puts the point.",
    "file_about_value": "The value as the source states it, in full (17.8 million is 17800000).",
    "file_about_unit": ("percent, rank, score, procedures, processes, projects, dossiers or hectares."),
    "file_about_total": (
        "Denominator: 63 in 3/63, 617 in 531/617; of a rank whose source states none, how many places were "
        "ranked."
    ),
    "file_about_qualifier": "exact, about, over, under or at_least, as the source hedges it.",
    "file_about_basis": "stated in the text; implied by a stated change; or a target.",
    "file_about_provisional": "true: published before the period it speaks of was over.",
    "file_about_status": "accepted; or corrected, for a reason that stands with the claim.",
    "file_about_corrected": "What the source states in corrected columns, such as value: 8.65.",
    "file_about_sources": "How many sources state this cell.",
    "file_about_disagree": "true: no value fits all sources, rounding allowed for.",
    "file_about_lowest": "Lowest value that a source states for this cell.",
    "file_about_highest": "Highest value that a source states for this cell.",
    "file_about_reason": (
        "Why this claim was chosen: only (no other), kind (official first), basis (stated first), exact (the "
        "more exact), newest, order (nothing else told)."
    ),
    "file_about_sentence": (
        "The sentence that carries the figure, word for word. In CSV one that begins with = + - @ has an "
        "apostrophe before it, so that no spreadsheet runs it as a formula."
    ),
    "file_about_quote": "The phrase in it that carries the figure.",
    "file_about_title": "Title as published.",
    "file_about_publisher": "Publisher.",
    "file_about_kind": "official, press or repost.",
    "file_about_url": "Address of the article or document.",
    "file_about_published": "Day of publication; empty where unknown.",
    "file_about_retrieved": "Day on which Số Gốc took it in.",
    "file_about_rule": "Name of the rule that read the figure.",
    "file_about_inherited": "Which of place, level and period came from elsewhere in the text, and whence.",
    "file_about_source": "Code of the source in Số Gốc.",
    "file_about_claim_id": "Code of the figure; it stays the same when the data are rebuilt.",
    "file_about_data_version": "The data version the figure was taken from.",
    "file_about_receipt": "The receipt of the export, to check it later.",
}
