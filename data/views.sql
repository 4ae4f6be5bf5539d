-- What the dashboard reads instead of the bare claims: one row a cell, chosen, never averaged.
--
-- A cell is an indicator of a place, agency and level in a period; a target is a cell of its own, and so
-- is the same year's rank among another number of places (63, and 34 since 2025-07-01).
-- Stated and implied figures compete for one cell. Claims of no known period belong to no cell, nor do those
-- that are rejected or pending; a corrected one counts with its corrected columns.
--
-- Tables made here are kept ready, each in the order in which it is asked for: what a page asks stays small
-- however many claims there are. Whole places, which most pages ask for, lie before the agencies in them.

CREATE MACRO kind_order(kind) AS CASE kind WHEN 'official' THEN 1 WHEN 'press' THEN 2 ELSE 3 END;
CREATE MACRO counts(status) AS status IN ('accepted', 'corrected');

CREATE VIEW press AS
SELECT publisher, CASE WHEN publisher <> '' THEN
    (row_number() OVER (ORDER BY publisher = '', publisher COLLATE vi, publisher))::INTEGER END AS publisher_order
FROM (SELECT DISTINCT publisher FROM source);
COMMENT ON VIEW press IS 'The publishers of sources in the Vietnamese order';

CREATE VIEW told AS
SELECT
    claim.*,
    source.kind,
    source.retrieved,
    source.publisher,
    ranking.ranked_among,
    coalesce(claim.published, source.retrieved) AS known_since,
    claim.basis = 'target' AS is_target,
    claim.qualifier <> 'exact' AS is_hedged,
    round(coalesce(claim.high - claim.low, 'infinity'::DOUBLE), 6) AS width,
    indicator.position AS indicator_order,
    place.position AS place_order,
    press.publisher_order
FROM claim
JOIN source ON source.source = claim.source
JOIN indicator ON indicator.indicator = claim.indicator
JOIN place ON place.place = claim.place
JOIN press ON press.publisher = source.publisher
LEFT JOIN ranking
    ON claim.unit = 'rank'
    AND claim.agency = ''
    AND ranking.indicator = claim.indicator
    AND ranking.period_start = claim.period_start
    AND ranking.period_end = claim.period_end
    AND ranking.total = coalesce(claim.total, 0);
COMMENT ON VIEW told IS 'The claims with what their sources and rankings say of them';
COMMENT ON COLUMN told.known_since IS 'Day of publication, where it is not known the day on which the source was taken in';
COMMENT ON COLUMN told.is_target IS 'A plan, goal or deadline, not what was reached';
COMMENT ON COLUMN told.is_hedged IS 'A qualifier stands before the value';
COMMENT ON COLUMN told.width IS 'Length of the range that the statement admits';
COMMENT ON COLUMN told.indicator_order IS 'Position of the indicator in lists';
COMMENT ON COLUMN told.place_order IS 'Position of the place in lists';
COMMENT ON COLUMN told.publisher_order IS 'Position of the publisher in the Vietnamese order, empty where there is none';

CREATE TABLE rival AS
SELECT told.*
FROM told
SEMI JOIN (
    SELECT indicator, place, agency, level, period_start, period_end, basis = 'target' AS is_target
    FROM claim WHERE period_start IS NOT NULL GROUP BY ALL HAVING count(*) > 1
) AS cell USING (indicator, place, agency, level, period_start, period_end, is_target)
ORDER BY agency <> '', indicator, level, place, agency, period_start, period_end, basis, claim_id;
COMMENT ON TABLE rival IS 'Claims of whatever status about what more than one claim is about, rows as in told';

-- What a cell shows, since when and until when; undated claims among them, each as it is. Kept ready, for
-- choosing while a page asks would cost several times the page's query.
-- The order of choice: official before press before repost, stated before implied, exact before rounded,
-- then the newest; the claim's id where nothing else tells, so that two builds choose alike.
-- A claim is known since its source was published, or, where that day is not known, retrieved; one of which
-- neither is known counts today and on no day before.
CREATE TABLE chosen AS
WITH counted AS (
    SELECT
        claim_id, source, value, low, high, kind, basis, is_hedged, width,
        coalesce(known_since, 'infinity'::DATE) AS since,
        dense_rank() OVER (
            ORDER BY indicator, place, agency, level, period_start, period_end, is_target, ranked_among
        ) AS cell
    FROM rival WHERE counts(status)
), day AS (
    SELECT cell, since, lead(since) OVER (PARTITION BY cell ORDER BY since) AS until
    FROM (SELECT DISTINCT cell, since FROM counted)
), known AS (
    SELECT counted.* REPLACE (day.since AS since), day.until, counted.since AS known_since
    FROM counted JOIN day ON day.cell = counted.cell AND day.since >= counted.since
), best AS (
    SELECT
        cell, since, until, claim_id, kind, basis, is_hedged, width, known_since,
        lead(kind) OVER choice AS next_kind,
        lead(basis) OVER choice AS next_basis,
        lead(is_hedged) OVER choice AS next_is_hedged,
        lead(width) OVER choice AS next_width,
        lead(known_since) OVER choice AS next_known_since
    FROM known
    WINDOW choice AS (
        PARTITION BY cell, since
        ORDER BY kind_order(kind), basis, is_hedged, width, nullif(known_since, 'infinity') DESC NULLS LAST, claim_id
    )
    QUALIFY row_number() OVER choice = 1
), cell AS (
    SELECT
        cell, since,
        count(*) AS claims_count,
        count(DISTINCT source) AS sources_count,
        min(value) AS lowest,
        max(value) AS highest,
        coalesce(max(low) > min(high), FALSE) AS disagree
    FROM known GROUP BY ALL
)
SELECT
    figure.*,
    -- In the order of lists: indicator, place, and of many figures about these a share of the agencies
    (indicator_order::BIGINT << 32) + (place_order << 16)
    + (hash(agency, level::VARCHAR) % greatest(1, 1 << log2(greatest(1, pair.claims // 64))::INTEGER))::INTEGER AS part
FROM (
    SELECT
        rival.* EXCLUDE (known_since, is_target, is_hedged, width),
        cell.* EXCLUDE (cell, since),
        CASE
            WHEN cell.claims_count = 1 THEN 'only'
            WHEN best.kind <> best.next_kind THEN 'kind'
            WHEN best.basis <> best.next_basis THEN 'basis'
            WHEN best.is_hedged <> best.next_is_hedged OR best.width <> best.next_width THEN 'exact'
            WHEN best.known_since <> best.next_known_since THEN 'newest'
            ELSE 'order'
        END AS reason,
        FALSE AS alone,
        nullif(best.since, 'infinity') AS since,
        best.until
    FROM best
    JOIN cell ON cell.cell = best.cell AND cell.since = best.since
    JOIN rival ON rival.claim_id = best.claim_id
    UNION ALL
    SELECT
        * EXCLUDE (known_since, is_target, is_hedged, width),
        1,
        1,
        value,
        value,
        FALSE,
        CASE WHEN period_start IS NULL THEN '' ELSE 'only' END,
        TRUE,
        known_since,
        NULL
    FROM told
    ANTI JOIN rival USING (claim_id)
    WHERE counts(status)
) AS figure
JOIN (SELECT indicator, place, count(*) AS claims FROM claim GROUP BY ALL) AS pair USING (indicator, place)
ORDER BY agency <> '', indicator, level, place, agency, period_start, period_end, basis, claim_id, since;
COMMENT ON TABLE chosen IS 'What cells show and have shown, undated claims among them: behind the view series';
COMMENT ON COLUMN chosen.alone IS 'No other claim is about the same, or its period is not known';
COMMENT ON COLUMN chosen.since IS 'First day on which this was what was known, empty: no day of the source is known';
COMMENT ON COLUMN chosen.until IS 'First day on which more was known, empty: this is shown today';
COMMENT ON COLUMN chosen.part IS 'Part of all figures in which words are found together, in the order of lists';

-- What was shown on a day, and what is shown today; then of it one row a cell: what is of no known period
-- is in none.
CREATE MACRO figure_as_known(known_on) AS TABLE
SELECT * EXCLUDE (alone, since, until, part)
FROM chosen
WHERE CASE
    WHEN known_on IS NULL THEN until IS NULL
    ELSE since <= CAST(known_on AS DATE) AND (until IS NULL OR until > CAST(known_on AS DATE))
END;
CREATE MACRO series_as_known(known_on) AS TABLE
SELECT * FROM figure_as_known(known_on) WHERE period_start IS NOT NULL;

CREATE VIEW figure AS SELECT * EXCLUDE (alone, since, until, part) FROM chosen WHERE until IS NULL;
COMMENT ON VIEW figure IS 'What is shown today: the series, and the claims of no known period';

CREATE VIEW series AS SELECT * FROM figure WHERE period_start IS NOT NULL;
COMMENT ON VIEW series IS 'One row a cell: the columns of the chosen claim, then what the other claims say';
COMMENT ON COLUMN series.kind IS 'Kind of the chosen claim''s source: official, press or repost';
COMMENT ON COLUMN series.retrieved IS 'Day on which the chosen claim''s source was taken in';
COMMENT ON COLUMN series.publisher IS 'Publisher of the chosen claim''s source';
COMMENT ON COLUMN series.ranked_among IS 'How many places the ranking covers (63, 34), also where the source does not say; empty where it is no rank';
COMMENT ON COLUMN series.claims_count IS 'Number of claims for this cell';
COMMENT ON COLUMN series.sources_count IS 'Number of sources that claim it';
COMMENT ON COLUMN series.lowest IS 'Lowest value claimed';
COMMENT ON COLUMN series.highest IS 'Highest value claimed';
COMMENT ON COLUMN series.disagree IS 'No value fits all claims, rounding and qualifiers allowed for';
COMMENT ON COLUMN series.indicator_order IS 'Position of the indicator in lists';
COMMENT ON COLUMN series.place_order IS 'Position of the place in lists';
COMMENT ON COLUMN series.publisher_order IS 'Position of the publisher in the Vietnamese order, empty where there is none';
COMMENT ON COLUMN series.reason IS 'Why this claim was chosen: only, kind, basis, exact, newest; order where nothing told';

-- Which figures of whole places may stand side by side; a score has no number of ranked places of its own: it
-- has that of the ranking that is made from it.
CREATE MACRO rounds_as_known(known_on) AS TABLE
WITH whole AS (
    SELECT indicator, place, level, unit, ranked_among, period, period_start, period_end
    FROM series_as_known(known_on) WHERE agency = '' AND basis <> 'target'
), own AS (
    SELECT
        indicator, period_start, period_end, level, unit, ranked_among,
        min_by(period, length(period)) AS period,
        (count(*) FILTER (kind <> 'nation'))::INTEGER AS places,
        bool_or(kind = 'nation') AS nation
    FROM whole JOIN place USING (place)
    GROUP BY ALL
), ranked AS (
    SELECT score.indicator, period_start, period_end, mode(ranked_among) AS ranked_among
    FROM whole
    JOIN indicator USING (indicator)
    JOIN indicator AS score ON score.topic = indicator.topic AND score.indicator <> indicator.indicator
    WHERE ranked_among IS NOT NULL AND indicator.unit = 'rank'
    GROUP BY ALL
)
SELECT own.* REPLACE (coalesce(own.ranked_among, ranked.ranked_among) AS ranked_among)
FROM own LEFT JOIN ranked USING (indicator, period_start, period_end);

-- What else pages ask for, kept ready.

CREATE MACRO folded(words) AS translate(lower(strip_accents(words)), 'đy', 'di');

-- Where a claim is drawn: of the claims about one cell, also those that do not count, the chosen one.
CREATE TABLE drawn AS
SELECT rival.claim_id, chosen.claim_id AS drawn
FROM rival
JOIN chosen
    ON NOT chosen.alone
    AND chosen.until IS NULL
    AND chosen.indicator = rival.indicator
    AND chosen.place = rival.place
    AND chosen.agency = rival.agency
    AND chosen.level = rival.level
    AND chosen.period_start = rival.period_start
    AND chosen.period_end = rival.period_end
    AND (chosen.basis = 'target') = rival.is_target
    AND chosen.ranked_among IS NOT DISTINCT FROM rival.ranked_among
ORDER BY claim_id;
COMMENT ON TABLE drawn IS 'Which claim is chosen where there are several';
COMMENT ON COLUMN drawn.drawn IS 'The chosen claim of its cell';

-- Of several figures of a place in a year the one of the widest level, then the latest.
CREATE TABLE covered AS
SELECT
    * EXCLUDE (source_file, sentence, quote, start, "end", rule, inherited, original_value, corrected),
    year(period_end)::INTEGER AS year
FROM series
WHERE agency = '' AND basis <> 'target'
QUALIFY
    row_number() OVER (
        PARTITION BY indicator, place, year(period_end)
        ORDER BY level, period_end DESC, period_start, basis, sources_count DESC, claim_id
    ) = 1
ORDER BY indicator, place, year;
COMMENT ON TABLE covered IS 'One cell for every indicator, whole place and year that has a figure, targets left out';
COMMENT ON COLUMN covered.year IS 'Year in which its period ends';

CREATE TABLE contested AS
SELECT
    * EXCLUDE (source_file, sentence, quote, start, "end", rule, inherited, original_value, corrected),
    (highest - lowest) / greatest(abs(highest), abs(lowest), 1e-9) AS gap
FROM series
WHERE disagree
ORDER BY gap DESC, claim_id;
COMMENT ON TABLE contested IS 'The cells on which sources disagree, the widest gap first';
COMMENT ON COLUMN contested.gap IS 'Highest less lowest value, as a part of the larger';
