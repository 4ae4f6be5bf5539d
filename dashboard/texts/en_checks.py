"""The page Checks in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_checks": "Checks",
    "checks_title": "No figure is certainly wrong; {warnings} need a second look",
    "checks_title_errors": "{errors} certainly wrong, {warnings} in need of a second look",
    "checks_title_none": "No figure is wrong or needs a second look",
    "checks_subtitle": (
        "{claims} figures of {sources} sources were held against each other, which gave {findings} findings. "
        "A finding removes no figure: who is right is for a reader of the sources to say."
    ),
    "checks_views": "What to look at",
    "view_findings": "Findings",
    "view_contested": "Where sources disagree",
    "view_coverage": "Coverage",
    "view_rejections": "Not taken",
    "view_accuracy": "Accuracy",
    # Findings
    "severity": "Severity",
    "sieve_kind": "Check",
    "sieve_indicator": "Indicator",
    "sieve_place": "Place",
    "any_kind": "All checks",
    "any_indicator": "All indicators",
    "any_place": "All places",
    "findings_count": "{count} findings",
    "findings_count_one": "{count} finding",
    "show_more": "Show {step} more, {count} left",
    "show_rest": "Show the other {count}",
    "findings_empty": "No findings here",
    "findings_empty_hint": "Choose another severity, or fewer filters.",
    "card_chosen": "used by the chart",
    "check_out_of_range": "Outside what is possible",
    "check_above_total": "Above its total",
    "check_wrong_unit": "Wrong unit",
    "check_share": "Part and percentage",
    "check_levels": "Levels and total",
    "check_remainder": "Total less what was done",
    "check_complement": "On time and overdue",
    "check_at_most": "Part above the whole",
    "check_change": "A stated change",
    "check_disagreement": "Sources disagree",
    "check_agreement": "Sources agree",
    "check_jump": "A jump beside other periods",
    "check_swapped_places": "Two places swapped",
    "check_swapped_levels": "Two levels swapped",
    "check_swapped_indicators": "Two indicators swapped",
    "check_parts": "Parts and whole",
    "check_other_base": "Out of another total",
    "check_other_area": "Same projects, other area",
    # Where sources disagree
    "contested_intro": (
        "{count} cells in which no value fits all sources, even with rounding and words like over, nearly "
        "and about allowed for. The widest gap comes first; the chart chooses one figure and never averages."
    ),
    "contested_used": "The chart uses {value}, {why}.",
    "contested_claims": "See the {count} sentences side by side",
    "contested_none": "The sources contradict each other nowhere",
    "contested_none_hint": "A cell for which two sources state what cannot both be true appears here.",
    # Coverage
    "coverage_intro": (
        "A cell is one year of one indicator in one place. A target does not count as reported. "
        "Choose a figure to see its trend and its sentence."
    ),
    "coverage_form": "Show as",
    "form_matrix": "Matrix",
    "form_gaps": "List of {count} empty cells",
    "scope_headline": "Headline indicators",
    "scope_family": "Group: {family}",
    "area_cities": "Cities under central rule",
    "area_provinces": "Provinces",
    "area_all": "All places",
    "span": "Years",
    "span_years": "{count} years",
    "state_reported": "reported",
    "state_missing": "not reported",
    "state_old": "too old: the newest figure is from before",
    "state_old_since": "too old: the newest figure is {period}",
    "state_early": "not due yet",
    "state_gone": "the place did not exist",
    "matrix_caption": "Coverage from {first} to {last}",
    "matrix_share": "{reported} of {asked} reported",
    "gaps_missing": "Years not reported",
    "gaps_old": "Years too old",
    "gaps_newest": "Newest figure",
    "gaps_never": "never reported",
    "gaps_none": "No cell is empty",
    # Rejections
    "rejections_intro": (
        "{count} numbers looked like figures and were not taken. Each has a reason from a closed list; none "
        "was dropped in silence."
    ),
    "rejections_none": "No number was left aside",
    "rejections_none_hint": "A number that is met and not taken appears here with the reason.",
    "rejected_count": "{count} in {sources} sources",
    "rejected_examples": "See {count} examples",
    # Accuracy
    "accuracy_intro": (
        "How well texts are read, against annotations made by hand on each set of texts. Each cell is an F1, "
        "the harmonic mean of precision and recall. Each column asks more than the one before it. The values "
        "are measured floors: a later version may not fall below them."
    ),
    "accuracy_set": "Set of texts",
    "accuracy_day": "Measured",
    "accuracy_command": "Measured by",
    "accuracy_none": "Nothing was measured yet",
    "accuracy_none_hint": "The result stands in data/accuracy.csv, written by the command that measures.",
    "accuracy_unread": "Texts that no writer of rules has read: nearest to what a new text gives",
    "accuracy_read": "Texts that were read while rules were written",
    "measure_figure": "Value and indicator",
    "measure_placed": "and place, level",
    "measure_dated": "and period",
    "measure_full": "every column",
    "set_originals": "The five original articles",
    "set_digests": "The five articles in the repository",
    "set_corpus": "Short texts",
    "set_corpus_odd": "Short texts, odd half",
    "set_corpus_even": "Short texts, even half",
    "set_fresh_dev": "Fresh texts, to improve rules",
    "set_fresh_check": "Fresh texts, to check them",
    "set_opened": "Texts kept apart, opened since",
    "set_unseen": "Texts kept apart, read by nobody",
    "set_learnt": "Texts by two other authors, the half opened since",
    "set_held": "Texts by two other authors, the half read by nobody",
    "set_learnt_by": "Texts by author {number}, the half opened since",
    "set_held_by": "Texts by author {number}, the half read by nobody",
}
