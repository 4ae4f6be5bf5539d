"""A database of any size through data/*.sql: every unit tells all its figures weekly.

Units are the provinces of today and communes in them. A unit's report of a week is a source with one sentence
an indicator; the press retells every fiftieth figure, a tenth of these with another number. What the
checks would find of that, and a number in every source that is no figure, is there too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from extract.reference import read_reference
from extract.store_tables import DATA, ORDER, REFERENCE_TABLES

FIRST_MONDAY = "2025-07-07"


@dataclass(frozen=True)
class Size:
    """How many communes and weeks; claims are units × weeks × indicators and what is retold."""

    communes: int
    weeks: int


SMALL, LARGE = Size(26, 5), Size(3_300, 90)

_UNITS = """
CREATE TEMP TABLE unit AS
WITH province AS (
    SELECT place, name_vi, row_number() OVER (ORDER BY position) - 1 AS nth, count(*) OVER () AS many
    FROM place WHERE valid_to IS NULL AND kind <> 'nation'
)
SELECT place, '' AS agency, 'all' AS level, name_vi AS named, place AS unit, many FROM province
UNION ALL
SELECT place, format('xã {:04d}', n), 'commune', format('xã {:04d}, {}', n, name_vi),
       format('{}-{:04d}', place, n), many
FROM range($communes) r(n) JOIN province ON nth = n % many
"""
_TOLD = """
CREATE TEMP TABLE told AS
WITH week AS (
    SELECT n AS week, DATE '{monday}' + 7 * n::INTEGER AS monday FROM range($weeks) r(n)
), figure AS (
    SELECT indicator.indicator, short_vi, indicator.unit AS measured, indicator.position, unit.*, week.*,
           hash(indicator, unit.unit, week) AS dice
    FROM indicator, unit, week
), valued AS (
    SELECT *, CASE measured
        WHEN 'rank' THEN 1 + dice % many WHEN 'percent' THEN round(80 + (dice % 2000) / 100, 2)
        WHEN 'score' THEN round(20 + (dice % 2000) / 100, 2) ELSE 200 + dice % 5000 END::DOUBLE AS value
    FROM figure
)
SELECT * EXCLUDE (value), 0 AS again, value, format('bc-{{}}-{{:03d}}', unit, week) AS source FROM valued
UNION ALL
SELECT * EXCLUDE (value), 1, CASE WHEN dice % 500 = 0 AND measured <> 'rank' THEN value + 1 ELSE value END,
       format('bao-{{}}-{{:03d}}', place, week) FROM valued WHERE dice % 50 = 0
"""
_SOURCES = """
INSERT INTO source
SELECT source, source || '.md', any_value(CASE again WHEN 0 THEN 'Báo cáo của ' ELSE 'Tin về ' END || named),
       CASE max(again) WHEN 0 THEN 'Văn phòng ' || max(place) ELSE 'Báo ' || max(place) END,
       CASE max(again) WHEN 0 THEN 'official' ELSE 'press' END,
       'https://example.vn/' || source, max(monday) + 7, max(monday) + 8, 'vi', md5(source),
       string_agg(sentence, ' ' ORDER BY position, unit)
FROM sentence GROUP BY source
"""
_SENTENCES = """
CREATE TEMP TABLE sentence AS
SELECT *, format('Tuần bắt đầu ngày {{}}, {{}}: {{}} là {{}}.',
                 strftime(monday, '%d/%m/%Y'), named, short_vi, value) AS sentence
FROM told
"""
_CLAIMS = """
INSERT INTO claim BY NAME
SELECT md5(source || indicator || unit)[:16] AS claim_id, indicator, place, agency, level,
       CASE WHEN dice % 1000 <> 7 THEN strftime(monday, '%G-W%V') END AS period,
       CASE WHEN dice % 1000 <> 7 THEN monday END AS period_start,
       CASE WHEN dice % 1000 <> 7 THEN monday + 6 END AS period_end,
       value, measured AS unit, CASE WHEN measured = 'rank' THEN many END AS total, 'exact' AS qualifier,
       'stated' AS basis, source, source || '.md' AS source_file, monday + 7 AS published, sentence,
       value::VARCHAR AS quote,
       coalesce(sum(length(sentence) + 1) OVER before, 0)::INTEGER
       + length(sentence) - length(value::VARCHAR) - 1 AS start, start + length(value::VARCHAR) AS "end",
       'value_of_cue' AS rule, value AS low, value AS high, 'accepted' AS status
FROM sentence
WINDOW before AS (
    PARTITION BY source ORDER BY position, unit ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
)
ORDER BY {order}
"""
_REST = """
INSERT INTO ranking
SELECT DISTINCT indicator, period_start, period_end, total, total FROM claim
WHERE unit = 'rank' AND agency = '' AND period_start IS NOT NULL ORDER BY ALL;
INSERT INTO finding
SELECT md5(string_agg(claim_id, '' ORDER BY claim_id))[:16] AS id,
       CASE WHEN min(value) = max(value) THEN 'agreement' ELSE 'disagreement' END AS kind,
       CASE WHEN min(value) = max(value) THEN 'note' ELSE 'warning' END AS severity,
       list(claim_id ORDER BY claim_id), 'Các nguồn: ' || string_agg(value, '; ' ORDER BY claim_id),
       'Sources: ' || string_agg(value, '; ' ORDER BY claim_id)
FROM claim WHERE period_start IS NOT NULL
GROUP BY indicator, place, agency, level, period_start HAVING count(*) > 1 ORDER BY severity, kind, id;
INSERT INTO rejection
SELECT source, source_file, 'Số 7 không phải số liệu.', '7', 3, 4,
       (SELECT list(reason ORDER BY reason) FROM reason)[
           1 + (hash(source) % (SELECT count(*) FROM reason))::BIGINT], ''
FROM source ORDER BY source;
INSERT INTO build VALUES ('generated', 'generated', TIMESTAMP '2026-11-22 00:00:00', 0);
"""


def bare_copy(database: Path, file: Path) -> None:
    """The claims of a database alone in a new file, in the order of `chosen`: table `bare`."""
    with duckdb.connect(str(file)) as connection:
        connection.execute("ATTACH ? AS whole (READ_ONLY)", [str(database)])
        connection.execute(
            "CREATE TABLE bare AS FROM whole.claim "
            "ORDER BY agency <> '', indicator, level, place, agency, period_start, period_end, claim_id"
        )


def generate(file: Path, size: Size) -> None:
    """Write a database of that size into a new file, as a build would."""
    reference = read_reference(DATA / "reference")
    with duckdb.connect(str(file)) as connection:
        connection.execute((DATA / "schema.sql").read_text(encoding="utf-8"))
        for table in REFERENCE_TABLES:
            connection.register("incoming", reference[table])
            connection.execute(f'INSERT INTO "{table}" BY NAME FROM incoming')
            connection.unregister("incoming")
        connection.execute(_UNITS, {"communes": size.communes})
        connection.execute(_TOLD.format(monday=FIRST_MONDAY), {"weeks": size.weeks})
        connection.execute(_SENTENCES.format())
        connection.execute(_SOURCES)
        connection.execute(_CLAIMS.format(order=ORDER["claim"]))
        connection.execute(_REST)
        for table in ("sentence", "told", "unit"):
            connection.execute(f"DROP TABLE {table}")
        for ready in ("views", "lists"):
            connection.execute((DATA / f"{ready}.sql").read_text(encoding="utf-8"))
        connection.execute("CHECKPOINT")
