"""The comparison page in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "page_compare": "Compare",
    # Choices
    "form": "How to compare",
    "form_ranked": "Ordered by value",
    "form_ranks": "Ranks over the years",
    "form_changes": "Change",
    "form_levels": "Level against level",
    "form_map": "Tile map",
    "period": "Period · places",
    "since": "Earlier period · places",
    "period_places": "{period} · {count}",
    "peers": "Compared with",
    "peers_nation": "Whole country",
    "peers_cities": "The cities",
    "peers_region": "Same region",
    "peers_own": "Own choice",
    "marked": "Marked",
    "own_places": "Places to compare",
    "own_places_placeholder": "Choose the places to compare",
    # Whom with, in a subtitle
    "compared_area_nation": "{count} provinces and cities",
    "compared_area_cities": "{count} cities under central rule (as of today)",
    "compared_area_region": "{region}, {count} provinces and cities",
    "compared_area_own": "{count} chosen places",
    "reported": "{found} of {count} with a figure",
    "since_until": "{since} to {period}",
    "unreported": "No source found with a figure of this period for {count}: {places}.",
    "unranked": "No source found with a rank of {count}: {places}.",
    "ranked_places": "{count} places",
    "not_among": "Stands apart, for this period counts {count} provinces and cities: {places}.",
    "unreported_since": "Figures of both periods are missing for {count}: {places}.",
    "kept_apart": "Cannot be compared, for something changed between the two periods: {places}.",
    # Findings: where one stands
    "compare_only": "Only {name} has a figure, {period}: {value}",
    "compare_only_other": "Only {best} has a figure, {period}: {best_value}; none yet for {name}",
    "compare_rank_first": "{name} is best of the {count} with a figure, ranked {value} ({period})",
    "compare_rank_last": (
        "{name} ranks {value} ({period}), behind each of the {others} others with a figure; {best} is best"
    ),
    "compare_rank_between": "{name} ranks {value} ({period}); of the {count} with a figure {best} is best",
    "compare_share_highest": "{name} is highest of the {count} with a figure: {value} ({period})",
    "compare_share_lowest": (
        "{name} is lowest of the {count} with a figure: {value} ({period}); highest is {top}, {top_value}"
    ),
    "compare_share_above": (
        "{name} is at {value} ({period}), above {below} of {others} others; highest is {top}, {top_value}"
    ),
    "compare_share_below": (
        "{name} is at {value} ({period}), below {above} of {others} others; highest is {top}, {top_value}"
    ),
    "compare_count_highest": "{name} has the most of the {count} with a figure: {value} ({period})",
    "compare_count_lowest": (
        "{name} has the fewest of the {count} with a figure: {value} ({period}); {top} has the most, "
        "{top_value}"
    ),
    "compare_count_above": (
        "{name} has {value} ({period}), more than {below} of {others} others; {top} has the most, {top_value}"
    ),
    "compare_count_below": (
        "{name} has {value} ({period}), fewer than {above} of {others} others; {top} has the most, "
        "{top_value}"
    ),
    "compare_hedged": "{name}: {value} ({period}), not exact enough to compare with others",
    "compare_unmarked_rank": (
        "{best} is best of the {count} with a figure, ranked {best_value} ({period}); none yet for {name}"
    ),
    "compare_unmarked_share": (
        "{top} is highest of the {count} with a figure: {top_value} ({period}); none yet for {name}"
    ),
    "compare_unmarked_count": (
        "{top} has the most of the {count} with a figure: {top_value} ({period}); none yet for {name}"
    ),
    "above_nation": "; above the national figure ({value})",
    "below_nation": "; below the national figure ({value})",
    "at_nation": "; equal to the national figure ({value})",
    "nation_line": "Nation {value}",
    # Findings: changes
    "moved_more": "{name} rose by {change}",
    "moved_less": "{name} fell by {change}",
    "moved_rank_up": "{name} climbed {change}",
    "moved_rank_down": "{name} dropped {change}",
    "moved_same": "{name} stayed at {last}",
    "moved_hedged": "{name}: from {first} to {last}; not exact enough to say by how much it changed",
    "moved_disputed": "{name}: from {first} to {last}; sources disagree, so its change has no size yet",
    "moved_unpaired": "{name} cannot be compared yet; of the {count} that can, {moves}",
    "moved_unpaired_all": "{name} cannot be compared yet; each of the {count} that can {word}",
    "moves": "{count} {word}",
    "still": "did not move",
    "than_still": ", while {moves}",
    "moved_nobody": "No place has exact figures of both periods yet",
    "up_share": "rose",
    "down_share": "fell",
    "up_rank": "climbed",
    "down_rank": "dropped",
    "than_most": ", the most of the {count} that can be compared",
    "than_one_more": ", more than {other} ({other_change})",
    "than_one_less": ", but less than {other} ({other_change})",
    "than_one_same": ", as much as {other}",
    "than_one_against": ", while {other} {word} {other_change}",
    "than_one_still": ", while {other} did not move",
    "than_least": ", but more slowly than each of the {others} others",
    "than_least_less": ", but less than each of the {others} others",
    "than_against_all": ", while each of the {others} others {word}",
    "than_against": ", while {against} of the {others} others {word}",
    "than_between": ", more than {more} and less than {less} of the {others} others",
    "than_all_still": ", as did the {others} others",
    "from_to": " ({since} to {period})",
    # Reading the charts
    "note_marked": "bold name on a tinted band: the marked place",
    "note_nation": "dashed line: the national figure",
    "note_right_is_best": "farther right is a better rank",
    "note_arrow": "the open ring is the earlier period, the arrow points at the later one",
    "note_hedged": "dotted with ≈ or ≠: not exact, or sources disagree, so no size is given",
    "note_computed": "some figures are computed from a stated change; the table says which",
    "note_disputed": "≠ means sources disagree",
    "note_context": "thin lines: the other places",
    "note_missing_years": "dotted: over years without a figure, or to a computed one",
    "note_last_place": "the line at the foot is the last rank: how many places were ranked",
    "note_level": "each row is one level",
    "note_tiles": "one tile a place, set near where it lies; a stronger colour is {dark}",
    "dark_rank": "a better rank",
    "dark_value": "a higher value",
    "dark_less": "a lower value",
    "note_framed": "framed tile: the marked place",
    "note_blank_tile": "struck through: no figure of this period",
    # The charts in words
    "alt_ranked": (
        "Dot chart, one row a place. {title}. {subtitle}. {lines}. The table below holds every figure."
    ),
    "alt_ranks": (
        "Chart of ranks over years. {title}. {subtitle}. {lines}. The table below holds every figure."
    ),
    "alt_changes": (
        "Arrow chart from the earlier to the later period, one row a place. {title}. {subtitle}. "
        "{lines}. The "
        "table below holds every figure."
    ),
    "alt_levels": (
        "Dot chart, one row a level. {title}. {subtitle}. {lines}. The table below holds every figure."
    ),
    "alt_map": "Tile map of the country. {title}. {subtitle}. {lines}. The table below holds every figure.",
    "column_place": "Place",
    "column_level": "Level",
    # States
    "compare_empty": "Nothing to compare yet",
    "compare_no_figures": "No source states “{indicator}” with its period yet.",
    "compare_no_peer": "There is no figure of {indicator} for the chosen places in this period.",
    "compare_no_since": "No place has figures of {indicator} for two periods that can be compared.",
}
