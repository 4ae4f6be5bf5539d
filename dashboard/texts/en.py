"""The interface in English."""

from __future__ import annotations

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

WORDS: dict[str, str] = {
    # The product
    "product": "Số Gốc",
    "tagline": "Figures with their source, down to the sentence",
    "page_trends": "Trends",
    "language": "Language",
    "language_vi": "Tiếng Việt",
    "language_en": "English",
    # Choices
    "family": "Group of indicators",
    "family_headline": "Headline",
    "indicator": "Indicator",
    "places": "Places",
    "places_placeholder": "Choose up to 8 places",
    "levels": "Level",
    "agencies": "Agencies inside the place",
    "agencies_placeholder": "None chosen: figures of the whole place",
    "years": "From year to year",
    "level_all": "Overall",
    "level_city": "City or province level",
    "level_district": "District level",
    "level_commune": "Commune level",
    # Units
    "unit_procedures": "procedures",
    "unit_procedures_one": "procedure",
    "unit_processes": "processes",
    "unit_processes_one": "process",
    "unit_projects": "projects",
    "unit_projects_one": "project",
    "unit_dossiers": "dossiers",
    "unit_dossiers_one": "dossier",
    "million": "m",
    "point": "percentage points",
    "point_one": "percentage point",
    "place": "places",
    "place_one": "place",
    "score": "points",
    "score_one": "point",
    "measured_in_percent": "%",
    "measured_in_rank": "",
    "measured_in_score": "points",
    "measured_in_hectares": "ha",
    "measured_in_procedures": "",
    "measured_in_processes": "",
    "measured_in_projects": "",
    "measured_in_dossiers": "",
    # Periods
    "no_period": "period unknown",
    "day_unknown": "date unknown",
    "period_year": "{year}",
    "period_half": "{half} half of {year}",
    "half_1": "first",
    "half_2": "second",
    "period_quarter": "Q{number} {year}",
    "period_month": "{month} {year}",
    "period_week": "week {number} of {year}",
    "in_year": "{period}",
    "in_day": "{period}",
    "in_interval": "{period}",
    **{f"month_{number}": name for number, name in enumerate(_MONTHS, start=1)},
    "day_0": "Sunday",
    "day_1": "Monday",
    "day_2": "Tuesday",
    "day_3": "Wednesday",
    "day_4": "Thursday",
    "day_5": "Friday",
    "day_6": "Saturday",
    # Findings
    "and": " and ",
    "to": " to ",
    "contested": "sources disagree",
    "finding_one": "{name}: {last}, {last_period}",
    "finding_same": "{name} stays at {last}, {first_period} and {last_period}",
    "finding_more": "{name} rose by {change}: from {first} ({first_period}) to {last} ({last_period})",
    "finding_less": "{name} fell by {change}: from {first} ({first_period}) to {last} ({last_period})",
    "finding_rank_up": "{name} climbed {change}: from {first} ({first_period}) to {last} ({last_period})",
    "finding_rank_down": "{name} dropped {change}: from {first} ({first_period}) to {last} ({last_period})",
    "finding_from_to": "{name}: from {first} ({first_period}) to {last} ({last_period})",
    "finding_target_only": "{name} aims for {value}, {period}; nothing reached is reported yet",
    "finding_newest": "Newest figures, of different dates: {list}",
    "finding_all_same": "All {count} chosen stand at {best_value}, {period}",
    "finding_spread_rank": (
        "{best} ranked best of the {count} chosen at {best_value}, {worst} last at {worst_value} ({period})"
    ),
    "finding_spread_share_high": (
        "{best} is highest at {best_value}, {worst} lowest at {worst_value} ({period})"
    ),
    "finding_spread_share_low": (
        "{best} is lowest at {best_value}, {worst} highest at {worst_value} ({period})"
    ),
    "finding_spread_count_high": (
        "{best} has the most, {best_value}; {worst} the fewest, {worst_value} ({period})"
    ),
    "finding_spread_count_low": (
        "{best} has the fewest, {best_value}; {worst} the most, {worst_value} ({period})"
    ),
    "finding_pair_rank": "{best} ranks above {worst}: {best_value} against {worst_value} ({period})",
    "finding_pair_share_high": "{best} is above {worst}: {best_value} against {worst_value} ({period})",
    "finding_pair_share_low": "{best} is below {worst}: {best_value} against {worst_value} ({period})",
    "finding_pair_count_high": "{best} has more than {worst}: {best_value} against {worst_value} ({period})",
    "finding_pair_count_low": "{best} has fewer than {worst}: {best_value} against {worst_value} ({period})",
    "finding_parts": "{name}: {whole}, of which {parts} ({period})",
    "and_more": "; and {count} more",
    "many_places": "{count} places",
    # Reading the chart
    "how_to_read": "How to read it",
    "note_stated": "stated in a text",
    "note_implied": "computed from a change that a text states",
    "note_target": "target",
    "note_contested": "sources disagree: the bar runs from the lowest to the highest",
    "note_break": "a line is cut where figures before and after cannot be compared",
    "note_rank": "rank 1 is best and stands on top",
    "note_lanes": "totals over periods of different length are not joined",
    "note_end": "a point stands on the last day of its period",
    "qualifier_over": "> means more than",
    "qualifier_under": "< means nearly, less than",
    "qualifier_about": "≈ means about",
    "qualifier_at_least": "≥ means at least",
    "sources_line": "Sources: {list}.",
    "more_sources": "; and {count} more",
    "publisher_unknown": "publisher unknown",
    "alt_trend": "Line chart over time. {title}. {subtitle}. {lines}. The table below holds every figure.",
    "hover_hint": "Click to read the sentence",
    "image_from": "{product}, data version {version}.",
    "save_image": "Save the chart as an image",
    "saving_image": "Making the image…",
    "saved_image": "Image saved",
    # The table
    "table": "Figures in the chart",
    "table_hint": "Choose a row, or a point of the chart, to read the sentence behind it.",
    "column_period": "Period",
    "column_value": "Value",
    "column_basis": "Kind",
    "column_source": "Source",
    "column_claims": "Sources",
    "claims_agree": "{count}, in agreement",
    "claims_one": "1",
    "claims_disagree": "≠ {count}, differing: {range}",
    "open_evidence": "Read the sentence",
    "undated": "Period unknown: cannot be drawn on a time axis",
    "basis_stated": "stated in a text",
    "basis_implied": "computed from a stated change",
    "basis_target": "target",
    "tag_implied": "computed",
    "tag_target": "target",
    "off_chart_undated": "{count} of unknown period, in the table only.",
    "off_chart_unit": "{count} in another unit, in the table only.",
    # Evidence
    "evidence": "The sentence behind it",
    "evidence_none": (
        "Choose a point of the chart or a row of the table to read the sentence that holds the figure."
    ),
    "evidence_gone": "This figure is not in the data that is open now. Choose another point.",
    "source_title_unknown": "Text without a title",
    "source_published": "published {day}",
    "source_retrieved": "retrieved {day}",
    "source_open": "Open the original",
    "whole_text": "Open the whole text",
    "source_no_link": "No link",
    "kind_official": "official source",
    "kind_press": "press",
    "kind_repost": "repost",
    "how_read": "How it was read",
    "rule": "Rule",
    "inherited": "Taken from elsewhere",
    "inherited_nothing": "nothing, all in the sentence",
    "inherited_place": "place",
    "inherited_level": "level",
    "inherited_period": "period",
    "inherited_from": "{what} from {where}",
    "from_title": "the title",
    "from_heading": "the heading",
    "from_sentence": "the sentence before",
    "from_previous": "the sentence before",
    "from_document": "the whole text",
    "from_previous sentence": "the sentence before",
    "from_published": "the day of publication",
    "ranked_among": "The sentence gives no denominator; that round ranked {count} places.",
    "others": "What other sources say",
    "others_more": "{count} more",
    "others_none": "No other source states this figure.",
    "not_chosen": "The chart uses another figure for this cell.",
    "chosen": "The chart uses this figure {why}.",
    "reason_": "",
    "reason_only": "because it is the only one",
    "reason_kind": "because official sources come before the press, the press before reposts",
    "reason_basis": "because what is stated comes before what is computed",
    "reason_exact": "because the exact comes before the rounded",
    "reason_newest": "because it was published last",
    "reason_order": "by a fixed order; nothing else told",
    "findings": "What the checks found",
    "findings_none": "Nothing to report.",
    "corrections": "What the editor notes",
    "corrected_from": "{field}: the source states “{original}”, here it is “{value}”",
    "field_value": "value",
    "field_indicator": "indicator",
    "field_period": "period",
    "field_place": "place",
    "field_level": "level",
    "field_total": "denominator",
    "field_unit": "unit",
    "field_qualifier": "exactness",
    "field_basis": "basis",
    "field_agency": "agency",
    "action_accept": "Checked, counted",
    "action_reject": "Checked, not counted",
    "action_hold": "Waiting for a person to look",
    "action_correct": "Corrected",
    "action_annotate": "Note",
    "status_pending": "waiting for a person to look",
    "status_rejected": "not counted",
    "severity_error": "Wrong",
    "severity_warning": "Look at it",
    "severity_note": "Noted",
    # States
    "empty_title": "No figures for this choice yet",
    "empty_indicator": "No source states {indicator} yet.",
    "empty_places": "No source states {indicator} for {places} yet. There are figures for: {known}.",
    "empty_years": "{indicator} has figures from {first} to {last}, outside the chosen years.",
    "empty_levels": "No source states {indicator} at the chosen level yet.",
    "empty_nothing_chosen": "Choose at least one place and one level.",
    "undated_only": (
        "The sources do not say of which period they speak, so there is no place on a time axis. The "
        "figures are in the table below."
    ),
    "missing_places": "No figures yet for {places}.",
    "bad_address": (
        "The address holds values that cannot be used ({values}); the page uses its defaults instead."
    ),
    "too_many": (
        "At most {most} lines are drawn so that they stay readable; the other {left} are in the table."
    ),
    # Building
    "building": "Building the database from its sources",
    "building_step": "Read {done} of {total}: {name}",
    "building_start": "Starting to read the sources",
    "built": "The database is built",
    "build_failed_old": (
        "The new data could not be built, so the page serves the old data. Run “python -m extract” in "
        "the project folder to see the error."
    ),
    "build_failed": (
        "The database could not be built. Run “python -m extract” in the project folder to see the "
        "error, mend it, and open the page again."
    ),
    "build_partial": (
        "Some sources could not be read; the others are in. Run “python -m extract” to see which."
    ),
    "database_missing": (
        "There is no database where SOGOC_DATABASE points. Check the path, or unset the variable to "
        "use the project's own data."
    ),
    "database_broken": (
        "The database cannot be opened. Run “python -m extract” in the project folder to build it again."
    ),
    "page_failed": (
        "This page failed and cannot be shown. Load it again; if it still fails, the log of the "
        "server has the details."
    ),
    "try_again": "Try again",
    "footer": "{sources} sources, {claims} figures. Data version {version}, built {built}.",
}
