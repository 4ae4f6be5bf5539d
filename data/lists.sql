-- Kept ready for lists over all sources, claims and findings, whose numbers and order hang together: a build that
-- changes little makes them anew, as it does not the tables of views.sql, of which a row depends on claims about
-- its indicator and place in its year alone.

CREATE OR REPLACE TABLE available AS
SELECT
    indicator,
    place,
    agency,
    level,
    min(year(period_end))::INTEGER AS first_year,
    max(year(period_end))::INTEGER AS last_year,
    count(*)::INTEGER AS figures
FROM figure
GROUP BY ALL
ORDER BY indicator, place, agency, level;
COMMENT ON TABLE available IS 'Where and when an indicator has figures';
COMMENT ON COLUMN available.first_year IS 'Year of the first dated figure';
COMMENT ON COLUMN available.last_year IS 'Year of the last dated figure';
COMMENT ON COLUMN available.figures IS 'Number of cells and of undated claims';

-- Contradictions before agreement, whole places before agencies, then in the order of lists.
CREATE OR REPLACE TABLE concerned AS
WITH about AS (
    SELECT
        finding.finding_id,
        finding.severity,
        finding.kind,
        claim.claim_id,
        claim.source,
        claim.indicator,
        claim.place,
        claim.agency = '' AS whole,
        -- One number, of which the least is found in a fifth of the time that a list of five takes.
        (CASE WHEN finding.kind = 'agreement' THEN 4 ELSE 0 END
         + CASE WHEN claim.agency <> '' THEN 2 ELSE 0 END
         + CASE WHEN indicator.headline THEN 0 ELSE 1 END) * 1_000_000_000_000
        + indicator.position * 1_000_000 + place.position AS list_order
    FROM (SELECT finding_id, severity, kind, unnest(claim_ids) AS claim_id FROM finding) AS finding
    JOIN claim ON claim.claim_id = finding.claim_id
    JOIN indicator ON indicator.indicator = claim.indicator
    JOIN place ON place.place = claim.place
)
SELECT about.* EXCLUDE (list_order), position
FROM about
JOIN (
    SELECT finding_id, row_number() OVER (ORDER BY min(list_order), finding_id)::INTEGER AS position
    FROM about GROUP BY finding_id
) AS placed USING (finding_id)
ORDER BY source, claim_id, severity, kind, finding_id;
COMMENT ON TABLE concerned IS 'Which finding concerns which claim';
COMMENT ON COLUMN concerned.whole IS 'The claim is about the place itself, not an agency in it';
COMMENT ON COLUMN concerned.position IS 'Order of the findings in lists';

CREATE OR REPLACE TABLE scope AS
SELECT row_number() OVER (ORDER BY places, indicators)::INTEGER AS scope, places, indicators
FROM (
    SELECT DISTINCT places, indicators
    FROM (
        SELECT list_sort(list(DISTINCT place)) AS places, list_sort(list(DISTINCT indicator)) AS indicators
        FROM claim GROUP BY source
    )
)
ORDER BY scope;
COMMENT ON TABLE scope IS 'What sources speak of: each set of places and indicators once';
COMMENT ON COLUMN scope.scope IS 'Number of the set';
COMMENT ON COLUMN scope.places IS 'Places of the figures';
COMMENT ON COLUMN scope.indicators IS 'Indicators of the figures';

CREATE OR REPLACE TABLE listed AS
SELECT
    source.source,
    source.title,
    source.publisher,
    source.kind,
    source.url,
    source.language,
    source.published,
    source.retrieved,
    coalesce(told.figures, 0)::INTEGER AS figures,
    coalesce(left_out.rejections, 0)::INTEGER AS rejections,
    scope.scope,
    folded(concat_ws(' ', source.title, source.publisher, source.source)) AS named,
    row_number() OVER (
        ORDER BY source.published DESC NULLS LAST, source.retrieved DESC NULLS LAST, source.title, source.source
    )::INTEGER AS newest,
    row_number() OVER (
        ORDER BY source.publisher = '', source.publisher COLLATE vi, source.published DESC NULLS LAST,
                 source.title, source.source
    )::INTEGER AS by_publisher,
    row_number() OVER (ORDER BY source.title = '', source.title COLLATE vi, source.source)::INTEGER AS by_title
FROM source
LEFT JOIN (
    SELECT source, count(*) AS figures, list_sort(list(DISTINCT place)) AS places,
           list_sort(list(DISTINCT indicator)) AS indicators
    FROM claim GROUP BY source
) AS told USING (source)
LEFT JOIN scope USING (places, indicators)
LEFT JOIN (SELECT source, count(*) AS rejections FROM rejection GROUP BY source) AS left_out USING (source)
ORDER BY newest;
COMMENT ON TABLE listed IS 'The sources as they are listed and looked for, the newest first';
COMMENT ON COLUMN listed.figures IS 'Number of claims read from it';
COMMENT ON COLUMN listed.rejections IS 'Number of rejections in it';
COMMENT ON COLUMN listed.scope IS 'What it speaks of, a number of the table scope; empty where it has no figures';
COMMENT ON COLUMN listed.named IS 'Title, publisher and id without accents, as a search compares them';
COMMENT ON COLUMN listed.newest IS 'Its place when the newest stand first';
COMMENT ON COLUMN listed.by_publisher IS 'Its place in the Vietnamese order of publishers';
COMMENT ON COLUMN listed.by_title IS 'Its place in the Vietnamese order of titles';

CREATE OR REPLACE TABLE rejected AS
SELECT reason, count(*)::INTEGER AS rejections, count(DISTINCT source)::INTEGER AS sources
FROM rejection GROUP BY reason ORDER BY reason;
COMMENT ON TABLE rejected IS 'How many numbers were not taken for a reason, and in how many sources';
COMMENT ON COLUMN rejected.rejections IS 'Number of rejections';
COMMENT ON COLUMN rejected.sources IS 'Number of sources they stand in';

CREATE OR REPLACE TABLE example AS
SELECT * EXCLUDE (nth), row_number() OVER (PARTITION BY reason ORDER BY nth, source, start)::INTEGER AS position
FROM (SELECT *, row_number() OVER (PARTITION BY reason, source ORDER BY start) AS nth FROM rejection)
QUALIFY position <= 20
ORDER BY reason, position;
COMMENT ON TABLE example IS 'Some rejections for each reason, from as many sources as there are';
COMMENT ON COLUMN example.position IS 'Its place among the examples of its reason';

CREATE OR REPLACE TABLE round AS
FROM rounds_as_known(NULL)
ORDER BY indicator, period_end, period_start, level, places, unit, ranked_among;
COMMENT ON TABLE round IS 'Which figures of whole places may stand side by side, targets left out';
COMMENT ON COLUMN round.ranked_among IS 'How many places are ranked; of a score, in the ranking that is made from it';
COMMENT ON COLUMN round.places IS 'How many places have a figure, the nation not counted';
COMMENT ON COLUMN round.nation IS 'The nation has one';

-- Where words stand, so that those that a reader types are looked for where they are: of each part of the figures
-- (a hundred or so that lie together) all words between spaces in sentences, periods, agencies, titles and publishers,
-- as they are written there.
CREATE OR REPLACE TABLE part AS
SELECT
    row_number() OVER (ORDER BY part)::INTEGER AS number, part, indicator, place, count(*)::INTEGER AS figures
FROM chosen
GROUP BY part, indicator, place
ORDER BY number;
COMMENT ON TABLE part IS 'The parts of all figures in which words are found together';
COMMENT ON COLUMN part.number IS 'Its number among the parts';
COMMENT ON COLUMN part.part IS 'Part of all figures, as in chosen';
COMMENT ON COLUMN part.figures IS 'Number of rows of chosen';

CREATE OR REPLACE TABLE occurrence AS
WITH said AS (
    SELECT part, concat_ws(' ', agency, period, sentence) AS text FROM chosen
    UNION ALL
    SELECT DISTINCT part, concat_ws(' ', source.title, source.publisher) FROM chosen JOIN source USING (source)
)
SELECT word, part.number AS part
FROM (SELECT DISTINCT part, unnest(string_split(text, ' ')) AS word FROM said) AS told
JOIN part USING (part)
WHERE word <> ''
ORDER BY word, part;
COMMENT ON TABLE occurrence IS 'In which parts of the figures a word stands';
COMMENT ON COLUMN occurrence.word IS 'The word as it is written, with what stands beside it without a space';
COMMENT ON COLUMN occurrence.part IS 'Number of the part';

CREATE OR REPLACE TABLE word AS
SELECT word, count(*)::INTEGER AS parts FROM occurrence GROUP BY word ORDER BY word;
COMMENT ON TABLE word IS 'All words that stand anywhere';
COMMENT ON COLUMN word.word IS 'The word as it is written, with what stands beside it without a space';
COMMENT ON COLUMN word.parts IS 'In how many parts it stands';
