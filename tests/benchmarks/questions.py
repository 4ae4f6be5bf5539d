"""The questions behind each page; here those of the pages with lists, and of the service."""

from __future__ import annotations

from dashboard import (
    queries_checks,
    queries_figures,
    queries_news,
    queries_search,
    queries_service,
    queries_sources,
)
from dashboard.model_checks import Sieve
from dashboard.model_figures import FiguresAsked
from dashboard.model_service import Asked
from tests.benchmarks.questions_of_charts import (
    COMMON,
    COMPARE,
    EVIDENCE,
    INDICATOR,
    OVERVIEW,
    PLACE,
    ROW,
    TRENDS,
    WARNINGS,
    Question,
    chosen_plainly,
)

KINDS = ("official", "press", "repost")
NOTES = Sieve("note")
SOURCE = f"bc-{PLACE}-003"
OF_TWO = Asked(indicators=(INDICATOR,), places=("VN-HN", "VN-SG"))

_OF_INDICATORS = "indicator IN (SELECT unnest($indicators::VARCHAR[])) AND agency = ''"
_FOLDED = "translate(lower(strip_accents(concat_ws(' ', {}))), 'đ', 'd')"
_TOLD = """i.name_vi, i.name_en, i.short_vi, i.short_en, p.name_vi, p.name_en, p.aliases, s.title,
    s.publisher, b.agency, b.period, b.sentence"""
_ORDERED = "ORDER BY indicator, place, agency, level, period_end DESC"


def _page(order: str, skip: int = 0) -> str:
    """A page of all claims as the table of figures shows them, and how many there are.

    Without the choice among rivals: made anew among all claims, that takes half a minute.
    """
    return f"""
        SELECT b.*, s.title, s.publisher, s.kind, s.url, s.language, s.retrieved,
               b.start - instr(s.text, b.sentence) + 1, (SELECT count(*) FROM plain.bare)
        FROM (SELECT {ROW} FROM plain.bare {order} LIMIT 50 OFFSET {skip}) b
        JOIN source s ON s.source = b.source {order}
    """


FIGURES = (
    Question(
        "all, the first page",
        lambda c, _: queries_figures.read_figures(c, FiguresAsked(), 50),
        _page(_ORDERED),
    ),
    Question(
        "all, page 20",
        lambda c, _: queries_figures.read_figures(c, FiguresAsked(), 50, 950),
        _page(_ORDERED, 950),
    ),
    Question(
        "all, the newest first",
        lambda c, _: queries_figures.read_figures(c, FiguresAsked(order="period", descending=True), 50),
        _page(f"ORDER BY period_end DESC NULLS LAST, {_ORDERED[9:]}"),
    ),
    Question(
        "of an indicator and two places",
        lambda c, _: queries_figures.read_figures(
            c, FiguresAsked(indicators=(INDICATOR,), places=("VN-HN", "VN-SG")), 50
        ),
        f"""SELECT {ROW}, count(*) OVER () FROM plain.bare
            WHERE indicator = $indicator AND place IN ('VN-HN', 'VN-SG') {_ORDERED} LIMIT 50""",
        lambda _: {"indicator": INDICATOR},
    ),
    Question(
        "of a view",
        lambda c, about: queries_figures.read_figures(c, FiguresAsked(claims=about.shown)),
        f"SELECT {ROW} FROM plain.bare WHERE claim_id IN (SELECT unnest($claims::VARCHAR[])) {_ORDERED}",
        lambda about: {"claims": list(about.shown)},
    ),
    Question(
        "contested ones",
        lambda c, about: queries_figures.read_contested_cells(c, about.contested, None),
        f"""SELECT {ROW} FROM plain.bare b SEMI JOIN (
                FROM plain.bare WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
            ) USING (indicator, place, agency, level, period_start, period_end)""",
        lambda about: {"claims": about.contested},
    ),
    Question("years", lambda c, _: queries_figures.read_years(c)),
    EVIDENCE,
)
WORDS = (
    Question(
        "words anywhere",
        lambda c, _: queries_figures.read_figures(c, FiguresAsked(words="ha noi 2025"), 50),
        # One word in the sentences alone: three, in names and titles too, would take several times as long.
        f"""SELECT count(*) FROM plain.bare
            WHERE contains({_FOLDED.format("sentence, period, agency")}, 'noi')""",
    ),
    Question(
        "words anywhere, the newest first",
        lambda c, _: queries_figures.read_figures(
            c, FiguresAsked(words="ha noi tuan", order="period", descending=True), 50
        ),
    ),
    Question(
        "words in the figures of an indicator",
        lambda c, _: queries_figures.read_figures(
            c, FiguresAsked(words="ha noi", indicators=(INDICATOR,), places=(PLACE,)), 50
        ),
        f"""WITH told AS (
                SELECT b.*, s.title, s.url, s.kind, s.publisher, {_FOLDED.format(_TOLD)} AS told
                FROM plain.bare b JOIN source s ON s.source = b.source
                JOIN indicator i ON i.indicator = b.indicator JOIN place p ON p.place = b.place
                WHERE b.indicator = $indicator AND b.place = $place
            )
            SELECT {ROW}, title, url, kind, publisher, count(*) OVER ()
            FROM told WHERE contains(told, 'ha') AND contains(told, 'noi') {_ORDERED} LIMIT 50""",
        lambda _: {"indicator": INDICATOR, "place": PLACE},
    ),
)
SOURCES = (
    Question("the newest", lambda c, _: queries_sources.read_sources(c, "", KINDS, "newest", 40)),
    Question("with most figures", lambda c, _: queries_sources.read_sources(c, "", KINDS, "figures", 40)),
    Question("by publisher", lambda c, _: queries_sources.read_sources(c, "", KINDS, "publisher", 40)),
    Question("looked for", lambda c, _: queries_sources.read_sources(c, "ha noi", KINDS, "newest", 40)),
    Question(
        "a source with its text",
        lambda c, _: queries_sources.read_source_text(c, SOURCE),
        f"SELECT {ROW} FROM plain.bare WHERE source = $source ORDER BY start",
        lambda _: {"source": SOURCE},
    ),
)
CHECKS = (
    Question("severities", lambda c, _: queries_checks.read_severities(c)),
    Question("warnings by kind", lambda c, _: queries_checks.read_finding_counts(c, "kind", WARNINGS)),
    Question(
        "warnings by indicator", lambda c, _: queries_checks.read_finding_counts(c, "indicator", WARNINGS)
    ),
    Question("warnings by place", lambda c, _: queries_checks.read_finding_counts(c, "place", WARNINGS)),
    Question("the first warnings", lambda c, _: queries_checks.read_finding_ids(c, WARNINGS, 12)),
    Question("the first notes", lambda c, _: queries_checks.read_finding_ids(c, NOTES, 12)),
    Question("findings with claims", lambda c, about: queries_checks.read_check_findings(c, about.findings)),
    Question("number contested", lambda c, _: queries_checks.read_contested_counts(c)),
    Question("contested cells", lambda c, _: queries_checks.read_contested(c, 100)),
    Question(
        "coverage",
        lambda c, about: queries_checks.read_coverage(c, about.headline, about.every, 2000),
        f"""{chosen_plainly(f"{_OF_INDICATORS} AND basis <> 'target'")}
            QUALIFY row_number() OVER
                (PARTITION BY indicator, place, year(period_end) ORDER BY level, period_end DESC) = 1""",
        lambda about: {"indicators": about.headline},
    ),
    Question("rhythms", lambda c, _: queries_checks.read_rhythms(c)),
    Question("lifetimes", lambda c, _: queries_checks.read_lifetimes(c)),
    Question("rejections", lambda c, _: queries_checks.read_rejections(c, 5)),
)
SEARCH = (
    Question("spellings", lambda c, _: queries_search.read_aliases(c)),
    Question("sources by a word", lambda c, _: queries_search.find_sources(c, "ha noi", 4)),
    Question("sources by no word there", lambda c, _: queries_search.find_sources(c, "khong co gi", 4)),
)
_CELL = f'{ROW}, "end", low, high'
_IN_ORDER = "ORDER BY indicator, place, agency, level, period_end, claim_id LIMIT 501"
_OF_PLACES = "indicator = $indicator AND place IN ('VN-HN', 'VN-SG')"


def _with_sources(claims: str) -> str:
    """Claims with what is told of their sources."""
    return f"""
        SELECT b.*, s.title, s.publisher, s.kind, s.url, s.retrieved
        FROM ({claims} {_IN_ORDER}) b JOIN source s ON s.source = b.source {_IN_ORDER}
    """


SERVICE = (
    Question(
        "series of two places",
        lambda c, _: queries_service.read_rows(c, "series", OF_TWO),
        _with_sources(chosen_plainly(_OF_PLACES, _CELL)),
        lambda _: {"indicator": INDICATOR},
    ),
    Question(
        "claims of two places",
        lambda c, _: queries_service.read_rows(c, "claims", OF_TWO),
        _with_sources(f"SELECT {_CELL} FROM plain.bare WHERE {_OF_PLACES}"),
        lambda _: {"indicator": INDICATOR},
    ),
    Question(
        "series, the first page",
        lambda c, _: queries_service.read_rows(c, "series", Asked()),
        _with_sources(f"SELECT {_CELL} FROM plain.bare"),
    ),
    Question(
        "claims, the first page",
        lambda c, _: queries_service.read_rows(c, "claims", Asked()),
        _with_sources(f"SELECT {_CELL} FROM plain.bare"),
    ),
    Question(
        "series, a later page",
        lambda c, about: queries_service.read_rows(c, "series", Asked(after=about.service_after)),
        _with_sources(
            f"""SELECT {_CELL} FROM plain.bare
                WHERE row(indicator, place, agency, level, period_end, claim_id) >
                (SELECT row(indicator, place, agency, level, period_end, claim_id) FROM plain.bare
                 WHERE claim_id = $after)"""
        ),
        lambda about: {"after": about.service_after},
    ),
    Question("sources, the first page", lambda c, _: queries_service.read_rows(c, "sources", Asked())),
    Question("sources of two places", lambda c, _: queries_service.read_rows(c, "sources", OF_TWO)),
    Question("agencies", lambda c, _: queries_service.read_agencies(c)),
    Question("whether it answers", lambda c, _: queries_service.count_figures(c)),
    Question("news: sources", lambda c, _: queries_news.read_source_news(c, [INDICATOR], [PLACE], 20, 5)),
    Question("news: corrections", lambda c, _: queries_news.read_correction_news(c, [], [], 20)),
)
PAGES: dict[str, tuple[Question, ...]] = {
    "overview": COMMON + OVERVIEW,
    "trends": COMMON + TRENDS,
    "compare": COMMON + COMPARE,
    "figures": COMMON + FIGURES,
    "figures, words looked for": WORDS,
    "sources": COMMON + SOURCES,
    "checks": COMMON + CHECKS,
    "search": SEARCH,
    "service": SERVICE,
}
QUESTIONS = tuple(dict.fromkeys(question for page in PAGES.values() for question in page))
