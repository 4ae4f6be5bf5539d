"""The page that presents stories, its slides and documents, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_present": "Present",
    # Slides
    "story_untitled": "Untitled story",
    "agenda": "Agenda",
    "deck_sources": "Sources",
    "deck_sources_part": "Sources ({part}/{parts})",
    "continued": "{headline} (continued)",
    "slide_disagrees": "Other sources say: {list}",
    "slide_quotes": "In the sources' words",
    "slide_view": "See it in {product}: {link}",
    "slide_nothing": "There is no figure for this view yet.",
    "slide_bad_view": "This view holds values that cannot be used: {values}.",
    "cards_headline": "{place}: key figures, the newest of each",
    "cards_subtitle": "Each is the newest figure with a source; its period stands below it",
    "card_before": "Before: {value}, {period}",
    "changed_since": "The figures differ from those of {day}: {what}.",
    "changed_values": "changed {list}",
    "changed_added": "{count} more",
    "changed_gone": "{count} fewer",
    "changed_somehow": "some have changed",
    "series_from": "{name} (from {year})",
    "series_other": "{name} (another figure that day)",
    "series_target": "{name} (target)",
    "axis_cut": "the value axis does not begin at 0",
    "handout": "Handout",
    "brief": "One-page brief",
    "definition": "Definition",
    "rows_more": "{count} earlier periods are not listed.",
    "note_for_speaker": "Note",
    "quotes_more": "{count} more figures have their sentences in the PowerPoint file and on the page.",
    "page_of": "{page}/{pages}",
    # A story that cannot be used
    "story_fault_no_json": "This file cannot be read: it is not JSON. Choose one saved on the page Present.",
    "story_fault_no_story": "This file is JSON but no story. Choose a file saved on the page Present.",
    "story_fault_newer": (
        "A newer version of the software wrote this story (format {version}; up to {known} can be read "
        "here). Update the software and open it again."
    ),
    "story_fault_schema": "The story is wrong at “{where}”: {found}. Nothing was opened.",
    "story_fault_markup": (
        "“{where}” holds HTML ({found}). A story takes plain words only; remove the code. Nothing was opened."
    ),
    "story_fault_control": "“{where}” holds hidden characters. Type that text again. Nothing was opened.",
    "story_fault_too_large": "The file is larger than {most} KB and cannot be a story.",
    "story_fault_missing": "There is no story “{name}”. Choose one from the list.",
    "story_fault_bad_name": (
        "“{name}” cannot be a name. A name is made of lower-case letters without accents, digits and "
        "hyphens, such as council-meeting-11-2026."
    ),
    "story_fault_taken": "There is a story “{name}” already. Choose another name, or edit that one.",
    "story_fault_full": "A story has at most {most} slides. Remove some before adding more.",
    "story_fault_folder_full": "All {most} stories that can be kept are there. Delete some in data/stories.",
    "story_fault_not_written": "“{name}” could not be written to data/stories. Download the file instead.",
    "story_fault_bad_link": "This link holds no story that can be read; it may have been cut on its way.",
    "story_fault_template": "The template “{name}” is no usable PowerPoint file (.pptx). Choose another.",
    "story_fault_template_no_title": "No layout of the template “{name}” has a title. Add one that has.",
    "story_fault_too_strange": "Too many unknown characters for a PDF. Use PowerPoint instead.",
    # The command line
    "present_bad_format": "“{name}”: only .pptx, .pdf and .html can be written.",
    "present_no_database": (
        "There is no database at {path}. Run “python -m extract” to build one, or name another by --database."
    ),
    "present_broken_database": (
        "The database {path} cannot be opened. Run “python -m extract” to build it again."
    ),
    "present_not_written": "{name} could not be written: {why}. Check the folder and its permissions.",
    # Showing slides
    "slide": "Slide",
    "keys": "Keys",
    "close": "Close",
    "next_slide": "Next slide",
    "deck_end": "End of the story",
    "elapsed": "Speaking for",
    "reset_clock": "Reset the clock",
    "key_next": "Next slide",
    "key_before": "Slide before",
    "key_ends": "First slide, last slide",
    "key_source": "Source and sentence",
    "key_table": "Table of figures",
    "key_black": "Black screen",
    "key_theme": "Light, dark, high contrast",
    "key_presenter": "Presenter's window",
    "key_full": "Full screen",
    "key_help": "The keys",
    "key_leave": "Close what is open, or leave",
}
