-- What the dashboard reads instead of the bare claims: one row a cell, chosen, never averaged.
--
-- A cell is an indicator of a place, agency and level in a period; a target is a cell of its own, and so
-- is the same year's rank among another number of places (63, and 34 since 2025-07-01).
-- Stated and implied figures compete for one cell. Claims of no known period belong to no cell, nor do those
-- that are rejected or pending; a corrected one counts with its corrected columns.

CREATE MACRO kind_order(kind) AS CASE kind WHEN 'official' THEN 1 WHEN 'press' THEN 2 ELSE 3 END;

-- The claims as they were known on a day: published on or before it, or, where no day of publication is
-- known, retrieved on or before it. NULL knows everything.
CREATE MACRO claim_as_known(known_on) AS TABLE
SELECT
    claim.*,
    source.kind,
    source.retrieved,
    coalesce(claim.published, source.retrieved) AS known_since,
    ranking.ranked_among,
    claim.basis = 'target' AS is_target,
    claim.qualifier <> 'exact' AS is_hedged,
    round(coalesce(claim.high - claim.low, 'infinity'::DOUBLE), 6) AS width
FROM claim
JOIN source ON source.source = claim.source
LEFT JOIN ranking
    ON claim.unit = 'rank'
    AND claim.agency = ''
    AND ranking.indicator = claim.indicator
    AND ranking.period_start = claim.period_start
    AND ranking.period_end = claim.period_end
    AND ranking.total = coalesce(claim.total, 0)
WHERE
    claim.status IN ('accepted', 'corrected')
    AND (known_on IS NULL OR coalesce(claim.published, source.retrieved) <= CAST(known_on AS DATE));

-- One row a cell: the columns of the chosen claim, then what the others say.
-- The order of choice: official before press before repost, stated before implied, exact before rounded,
-- then the newest; the claim's id where nothing else tells, so that two builds choose alike.
CREATE MACRO series_as_known(known_on) AS TABLE
SELECT
    * EXCLUDE (is_target, is_hedged, width, known_since, runner_kind, runner_basis, runner_hedged, runner_width,
               runner_since),
    CASE
        WHEN claims_count = 1 THEN 'only'
        WHEN kind <> runner_kind THEN 'kind'
        WHEN basis <> runner_basis THEN 'basis'
        WHEN is_hedged <> runner_hedged OR width <> runner_width THEN 'exact'
        WHEN known_since IS DISTINCT FROM runner_since THEN 'newest'
        ELSE 'order'
    END AS reason
FROM (
    SELECT
        *,
        count(*) OVER whole AS claims_count,
        len(list_distinct(list(source) OVER whole)) AS sources_count,
        min(value) OVER whole AS lowest,
        max(value) OVER whole AS highest,
        coalesce(max(low) OVER whole > min(high) OVER whole, FALSE) AS disagree,
        lead(kind) OVER choice AS runner_kind,
        lead(basis) OVER choice AS runner_basis,
        lead(is_hedged) OVER choice AS runner_hedged,
        lead(width) OVER choice AS runner_width,
        lead(known_since) OVER choice AS runner_since
    FROM claim_as_known(known_on)
    WHERE period_start IS NOT NULL
    WINDOW
        choice AS (
            PARTITION BY indicator, place, agency, level, period_start, period_end, is_target, ranked_among
            ORDER BY kind_order(kind), basis, is_hedged, width, known_since DESC NULLS LAST, claim_id
        ),
        whole AS (
            PARTITION BY indicator, place, agency, level, period_start, period_end, is_target, ranked_among
            ORDER BY kind_order(kind), basis, is_hedged, width, known_since DESC NULLS LAST, claim_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
    QUALIFY row_number() OVER choice = 1
);

-- Kept ready, in the order in which it is asked for: on 10 million claims a page's query takes 4-7 ms on
-- this table, as on the bare claims, and 12-18 ms where the choice is made while it is asked.
CREATE TABLE chosen AS
SELECT * FROM series_as_known(NULL) ORDER BY indicator, level, place, agency, period_start, period_end, basis, claim_id;
COMMENT ON TABLE chosen IS 'The view series, kept ready';

CREATE VIEW series AS SELECT * FROM chosen;
COMMENT ON VIEW series IS 'One row a cell: the columns of the chosen claim, then what the other claims say';
COMMENT ON COLUMN series.kind IS 'Kind of the chosen claim''s source: official, press or repost';
COMMENT ON COLUMN series.retrieved IS 'Day on which the chosen claim''s source was taken in';
COMMENT ON COLUMN series.ranked_among IS 'How many places the ranking covers (63, 34), also where the source does not say; empty where it is no rank';
COMMENT ON COLUMN series.claims_count IS 'Number of claims for this cell';
COMMENT ON COLUMN series.sources_count IS 'Number of sources that claim it';
COMMENT ON COLUMN series.lowest IS 'Lowest value claimed';
COMMENT ON COLUMN series.highest IS 'Highest value claimed';
COMMENT ON COLUMN series.disagree IS 'No value fits all claims, rounding and qualifiers allowed for';
COMMENT ON COLUMN series.reason IS 'Why this claim was chosen: only, kind, basis, exact, newest; order where nothing told';
