"""The page Figures and the downloads, in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_figures": "Figures",
    "figures_scope": "Show",
    "figures_scope_view": "The chart I came from",
    "figures_scope_all": "All figures",
    "figures_scope_check": "Check an export",
    "figures_subtitle": (
        "From {sources} sources. A row is the figure chosen for one cell; it opens its sentence."
    ),
    "figures_back": "Back to the chart",
    "figures_way": "Figures and citations",
    # Filters
    "ledger_search": "Search the figures",
    "ledger_search_hint": "Any words, accents or none",
    "ledger_every_indicator": "Every indicator",
    "ledger_every_place": "Every place",
    "ledger_from": "From year",
    "ledger_to": "To year",
    "ledger_any_year": "Any",
    "ledger_basis_stated": "Stated",
    "ledger_basis_implied": "Implied",
    "ledger_basis_target": "Target",
    # The table
    "ledger_caption": "The figures, one cell a row",
    "ledger_sort": "Sort by this column",
    "ledger_indicator": "Indicator",
    "ledger_place": "Place",
    "ledger_period": "Period",
    "ledger_value": "Value",
    "ledger_basis": "Basis",
    "ledger_publisher": "Source",
    "ledger_sources": "Sources",
    "ledger_range": "{first}–{last} of {total}",
    "ledger_at_least": "at least {count}",
    "ledger_before": "Previous page",
    "ledger_after": "Next page",
    "ledger_paging": "Pages",
    "ledger_count": "{count} figures",
    "ledger_count_one": "{count} figure",
    "ledger_count_at_least": "At least {count} figures; one more word, indicator or place narrows them down",
    "figures_empty": "No figures yet",
    "figures_empty_hint": "No figure has been read from the sources: add sources to seeds/ and build again.",
    "ledger_none": "No figure matches",
    "ledger_none_hint": "Try fewer words or fewer filters. Every word must be found in one row.",
    # Taking away
    "download": "Download",
    "extent": "How much",
    "extent_all": "All {count} that match",
    "extent_all_at_least": "All that match, at least {count}",
    "extent_displayed": "The {count} rows shown",
    "format_xlsx": "Excel",
    "format_csv": "CSV",
    "format_json": "JSON",
    "format_parquet": "Parquet",
    "format_sdmx": "SDMX-CSV",
    "format_package": "Data package",
    "format_about_xlsx": "XLSX with cover, figures, an editable chart, notes and sources",
    "format_about_csv": "UTF-8, ISO dates, decimal points, with sentences and sources",
    "format_about_json": "For programs: figures, definitions, sentences, what other sources say",
    "format_about_parquet": "For pandas, DuckDB and R: typed columns",
    "format_about_sdmx": (
        "The exchange standard of statistical offices; figures without a period are left out"
    ),
    "format_about_package": "ZIP with CSV, Frictionless description and README",
    "pictures": "Pictures of the chart",
    "picture_size": "Size of the picture",
    "size_web": "Web 16:9",
    "size_print": "Print, a column of A4",
    "size_square": "Square",
    "picture_about_png": "With title, sources and date in the picture",
    "picture_about_svg": "Drawn in lines, sharp at every size",
    "picture_about_pdf": "Drawn in lines on one page; its text can be selected",
    "slide_about": "A slide with an editable chart, after a title slide and before the sources",
    "picture_failed": (
        "The picture could not be drawn. Try again, or use “Save the chart as an image” at its corner."
    ),
    "file_failed": "The file could not be made. Try again, or choose another format.",
    "pictures_failing": (
        "This server has just failed to draw a picture. Try again in a minute; until then use the button at "
        "the corner of the chart, or the Excel or PowerPoint file with its editable chart."
    ),
    "picture_nothing": "There is nothing to draw for this choice.",
    "pictures_no_browser": (
        "This server has no Chromium and can draw no picture. Use the button at the corner of the chart, or "
        "the Excel or PowerPoint file with its editable chart."
    ),
    # Citing
    "cite_this_figure": "Cite this figure",
    "cite_this_view": "Cite the whole chart",
    "cite_form_sentence": "Sentence to print",
    "cite_form_newspaper": "According to the source",
    "cite_form_source": "Source line",
    "cite_form_bibtex": "BibTeX",
    "cite_form_csl": "CSL-JSON",
    "copy": "Copy",
    "copied": "Copied",
    # Checking an export
    "check_title": "Do the figures you took still stand?",
    "check_subtitle": "Paste the receipt of a file or picture, or the whole text of a CSV file.",
    "check_field": "Receipt",
    "check_placeholder": "SG1 7K3F9-Q2M4D … or the text of a CSV file",
    "check_do": "Check",
    "check_help": (
        "The receipt stands on the cover of the Excel file, in the last column of the CSV, at the head of "
        "the "
        "JSON, in the README of the data package and in the last line of a picture. It keeps everything that "
        "is needed to check it: the server stores nothing about downloads."
    ),
    "check_about": "Receipt {number}, taken on {day} from data version {version}.",
    "check_current": "Still current: all {count} figures are as they were taken.",
    "check_corrected": "Corrected on {day}: {reason}.",
    "check_withdrawn": "{changed} figures no longer count; {unchanged} still stand.",
    "check_superseded": "Superseded: {changed} figures have changed, {unchanged} are as they were taken.",
    "check_superseded_short": "Something has changed since that day.",
    "check_changed": "What changed, figure by figure",
    "check_added": "Added since",
    "check_short": (
        "A short receipt names the chart and not its figures: changes are told by the days of corrections "
        "and "
        "of new sources. Paste the full receipt from a file to be certain of every figure."
    ),
    "check_unmatched": "What the receipt asks for has no figures any more.",
    "check_was": "taken as {value}.",
    "check_now": "Now:",
    "check_none_now": "Now there is no figure for it.",
    "check_why_corrected": "An editor corrected it.",
    "check_why_replaced": "Another source is chosen for this cell.",
    "check_why_reread": "The source is read differently now.",
    "check_why_gone": "The data no longer hold this claim.",
    "check_gone_unknown": "The figure with the code {digits}… is no longer in the data.",
    "check_decided": "{action} on {day} ({who}): {reason}",
    "check_more": "And {count} more.",
    "check_fault_empty": "There is nothing to check. Paste a receipt into the field above.",
    "check_fault_unknown": "This is no receipt of Số Gốc. A receipt begins with “SG1”; paste the whole line.",
    "check_fault_number_only": (
        "This is only the receipt's number. The server keeps no receipts: paste the whole line that begins "
        "with “SG1”, which stands beside the number in the file or under the picture."
    ),
    "check_fault_broken": (
        "The receipt is incomplete or damaged. Copy the whole line from the file and paste it again."
    ),
    "check_fault_altered": (
        "The content does not fit the receipt's number: the file or receipt was changed after it was taken. "
        "Use the original."
    ),
    "check_fault_too_long": "This is too long. Paste the line with the receipt alone.",
}
