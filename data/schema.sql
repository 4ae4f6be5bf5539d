-- The contract between the two halves: `extract` writes these tables, `dashboard` reads them.
-- A row of `claim` is what one source says, not a truth; the view `series` (views.sql) chooses.

CREATE TYPE level_name AS ENUM ('all', 'city', 'district', 'commune');
CREATE TYPE unit_name AS ENUM (
    'percent', 'rank', 'score', 'procedures', 'processes', 'projects', 'dossiers', 'hectares');
CREATE TYPE qualifier_name AS ENUM ('exact', 'about', 'over', 'under', 'at_least');
CREATE TYPE basis_name AS ENUM ('stated', 'implied', 'target');
CREATE TYPE source_kind AS ENUM ('official', 'press', 'repost');
CREATE TYPE status_name AS ENUM ('accepted', 'corrected', 'pending', 'rejected');
CREATE TYPE action_name AS ENUM ('accept', 'reject', 'hold', 'correct', 'annotate');
CREATE TYPE severity_name AS ENUM ('error', 'warning', 'note');

CREATE TABLE indicator (
    indicator      VARCHAR PRIMARY KEY,
    family         VARCHAR NOT NULL,
    family_vi      VARCHAR NOT NULL,
    family_en      VARCHAR NOT NULL,
    name_vi        VARCHAR NOT NULL,
    name_en        VARCHAR NOT NULL,
    short_vi       VARCHAR NOT NULL,
    short_en       VARCHAR NOT NULL,
    definition_vi  VARCHAR NOT NULL,
    definition_en  VARCHAR NOT NULL,
    unit           unit_name NOT NULL,
    units_also     VARCHAR NOT NULL DEFAULT '',
    topic          VARCHAR NOT NULL,
    decimals       INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    better         VARCHAR NOT NULL CHECK (better IN ('higher', 'lower', 'neither')),
    lowest         DOUBLE NOT NULL,
    highest        DOUBLE NOT NULL CHECK (highest >= lowest),
    owner          VARCHAR NOT NULL,
    frequency      VARCHAR NOT NULL,
    measure        VARCHAR NOT NULL CHECK (measure IN ('stock', 'flow', 'index')),
    headline       BOOLEAN NOT NULL,
    position       INTEGER NOT NULL
);
COMMENT ON TABLE indicator IS 'What can be measured; one row an indicator, from data/reference/indicators.csv';
COMMENT ON COLUMN indicator.indicator IS 'Identifier used in every other table';
COMMENT ON COLUMN indicator.family IS 'Group: dossiers, indices, procedures, projects';
COMMENT ON COLUMN indicator.family_vi IS 'Name of the group in Vietnamese';
COMMENT ON COLUMN indicator.family_en IS 'Name of the group in English';
COMMENT ON COLUMN indicator.name_vi IS 'Full name in Vietnamese';
COMMENT ON COLUMN indicator.name_en IS 'Full name in English';
COMMENT ON COLUMN indicator.short_vi IS 'Short name in Vietnamese, for labels';
COMMENT ON COLUMN indicator.short_en IS 'Short name in English, for labels';
COMMENT ON COLUMN indicator.definition_vi IS 'What is counted, in Vietnamese';
COMMENT ON COLUMN indicator.definition_en IS 'What is counted, in English';
COMMENT ON COLUMN indicator.unit IS 'Usual unit of its values';
COMMENT ON COLUMN indicator.units_also IS 'Other units its sources use, separated by |';
COMMENT ON COLUMN indicator.topic IS 'Topic that phrases.csv speaks of; topic and unit together name the indicator';
COMMENT ON COLUMN indicator.decimals IS 'Decimals shown';
COMMENT ON COLUMN indicator.better IS 'Which direction is better: higher, lower, neither';
COMMENT ON COLUMN indicator.lowest IS 'Lowest plausible value';
COMMENT ON COLUMN indicator.highest IS 'Highest plausible value';
COMMENT ON COLUMN indicator.owner IS 'Body that owns or publishes it';
COMMENT ON COLUMN indicator.frequency IS 'Usual frequency: year, quarter, month, irregular';
COMMENT ON COLUMN indicator.measure IS 'stock (on a day), flow (over a period) or yearly index';
COMMENT ON COLUMN indicator.headline IS 'One of the five on the first screen';
COMMENT ON COLUMN indicator.position IS 'Order in lists';

CREATE TABLE place (
    place        VARCHAR PRIMARY KEY,
    name_vi      VARCHAR NOT NULL,
    name_en      VARCHAR NOT NULL,
    kind         VARCHAR NOT NULL CHECK (kind IN ('nation', 'city', 'province')),
    region       VARCHAR NOT NULL,
    aliases      VARCHAR NOT NULL,
    valid_from   DATE,
    valid_to     DATE,
    successor    VARCHAR NOT NULL DEFAULT '',
    position     INTEGER NOT NULL
);
COMMENT ON TABLE place IS 'The nation, its cities under central rule and provinces, before and after 2025-07-01; from data/reference/places.csv';
COMMENT ON COLUMN place.place IS 'ISO 3166-2 code; VN for the nation';
COMMENT ON COLUMN place.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN place.name_en IS 'Name in English';
COMMENT ON COLUMN place.kind IS 'nation, city (under central rule) or province';
COMMENT ON COLUMN place.region IS 'Socio-economic region';
COMMENT ON COLUMN place.aliases IS 'Spellings and abbreviations met in texts, separated by |';
COMMENT ON COLUMN place.valid_from IS 'First day it existed under this code and name, empty: before all sources';
COMMENT ON COLUMN place.valid_to IS 'Last day it existed, empty: still exists';
COMMENT ON COLUMN place.successor IS 'Code of the place it became part of';
COMMENT ON COLUMN place.position IS 'Order in lists';

CREATE TABLE region (
    region    VARCHAR PRIMARY KEY,
    name_vi   VARCHAR NOT NULL,
    name_en   VARCHAR NOT NULL,
    position  INTEGER NOT NULL
);
COMMENT ON TABLE region IS 'Socio-economic regions that places lie in; from data/reference/regions.csv';
COMMENT ON COLUMN region.region IS 'Identifier, as in place';
COMMENT ON COLUMN region.name_vi IS 'Name in Vietnamese';
COMMENT ON COLUMN region.name_en IS 'Name in English';
COMMENT ON COLUMN region.position IS 'Order in lists, from north to south';

CREATE TABLE tile (
    grid      INTEGER NOT NULL,
    "row"     INTEGER NOT NULL CHECK ("row" >= 0),
    "column"  INTEGER NOT NULL CHECK ("column" >= 0),
    place     VARCHAR NOT NULL REFERENCES place (place),
    label_vi  VARCHAR NOT NULL DEFAULT '',
    label_en  VARCHAR NOT NULL DEFAULT '',
    islands   BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (grid, "row", "column")
);
COMMENT ON TABLE tile IS 'The map of tiles: one of equal size for each place, its neighbours beside it as far as a grid can; from data/reference/tiles.csv';
COMMENT ON COLUMN tile.grid IS 'How many provinces and cities the map shows: 63, or 34 since 2025-07-01';
COMMENT ON COLUMN tile."row" IS 'Row, 0 in the north';
COMMENT ON COLUMN tile."column" IS 'Column, 0 in the west';
COMMENT ON COLUMN tile.place IS 'Place that the tile stands for, or that the islands belong to';
COMMENT ON COLUMN tile.label_vi IS 'What is written in the tile in Vietnamese, empty: the name of the place';
COMMENT ON COLUMN tile.label_en IS 'What is written in the tile in English, empty: the name of the place';
COMMENT ON COLUMN tile.islands IS 'The tile shows where islands of the place lie and has no figure of its own';

CREATE TABLE publisher (
    publisher  VARCHAR PRIMARY KEY,
    kind       source_kind NOT NULL,
    rank       INTEGER NOT NULL,
    aliases    VARCHAR NOT NULL DEFAULT '',
    domains    VARCHAR NOT NULL DEFAULT ''
);
COMMENT ON TABLE publisher IS 'Who published; from data/reference/publishers.csv';
COMMENT ON COLUMN publisher.publisher IS 'Name as shown';
COMMENT ON COLUMN publisher.kind IS 'official, press or repost';
COMMENT ON COLUMN publisher.rank IS 'Order of trust, 1 first';
COMMENT ON COLUMN publisher.aliases IS 'Other spellings, separated by |';
COMMENT ON COLUMN publisher.domains IS 'Domains it publishes on, separated by |';

CREATE TABLE event (
    event       VARCHAR PRIMARY KEY,
    day         DATE NOT NULL,
    name_vi     VARCHAR NOT NULL,
    name_en     VARCHAR NOT NULL,
    indicators  VARCHAR NOT NULL DEFAULT '',
    places      VARCHAR NOT NULL DEFAULT '',
    breaks      BOOLEAN NOT NULL
);
COMMENT ON TABLE event IS 'Breaks that a chart shows and draws no line across; from data/reference/events.csv';
COMMENT ON COLUMN event.event IS 'Identifier';
COMMENT ON COLUMN event.day IS 'First day of the new state';
COMMENT ON COLUMN event.name_vi IS 'What happened, in Vietnamese';
COMMENT ON COLUMN event.name_en IS 'What happened, in English';
COMMENT ON COLUMN event.indicators IS 'Indicators touched, separated by |; empty: all';
COMMENT ON COLUMN event.places IS 'Places touched, separated by |; empty: all';
COMMENT ON COLUMN event.breaks IS 'Values before and after are not comparable';

CREATE TABLE reason (
    reason   VARCHAR PRIMARY KEY,
    name_vi  VARCHAR NOT NULL,
    name_en  VARCHAR NOT NULL
);
COMMENT ON TABLE reason IS 'The closed list of reasons why a number was not taken; from data/reference/reasons.csv';
COMMENT ON COLUMN reason.reason IS 'Identifier';
COMMENT ON COLUMN reason.name_vi IS 'Reason in Vietnamese';
COMMENT ON COLUMN reason.name_en IS 'Reason in English';

CREATE TABLE relation (
    relation  VARCHAR PRIMARY KEY,
    kind      VARCHAR NOT NULL CHECK (kind IN ('remainder', 'complement', 'share', 'at_most')),
    whole     VARCHAR NOT NULL REFERENCES indicator (indicator),
    part      VARCHAR NOT NULL REFERENCES indicator (indicator),
    rest      VARCHAR REFERENCES indicator (indicator)
);
COMMENT ON TABLE relation IS 'What one indicator says about others, for the checks; from data/reference/relations.csv';
COMMENT ON COLUMN relation.relation IS 'Identifier';
COMMENT ON COLUMN relation.kind IS 'remainder: whole - part = rest; complement: rest is the percentage of the whole that is not the part; share: rest is the percentage of the whole that is the part; at_most: the part is not above the whole';
COMMENT ON COLUMN relation.whole IS 'Indicator that counts the whole';
COMMENT ON COLUMN relation.part IS 'Indicator that counts the part';
COMMENT ON COLUMN relation.rest IS 'Indicator that follows from the two, empty for at_most';

CREATE TABLE source (
    source       VARCHAR PRIMARY KEY,
    source_file  VARCHAR NOT NULL,
    title        VARCHAR NOT NULL,
    publisher    VARCHAR NOT NULL,
    kind         source_kind NOT NULL,
    url          VARCHAR NOT NULL DEFAULT '',
    published    DATE,
    retrieved    DATE,
    language     VARCHAR NOT NULL,
    sha256       VARCHAR NOT NULL,
    text         VARCHAR NOT NULL
);
COMMENT ON TABLE source IS 'One row a document, or a publication cited by rows of seeds/tables';
COMMENT ON COLUMN source.source IS 'Identifier: the file name without its ending, or the publication''s id in a table';
COMMENT ON COLUMN source.source_file IS 'Name of the file it was read from';
COMMENT ON COLUMN source.title IS 'Title as published';
COMMENT ON COLUMN source.publisher IS 'Publisher as published, empty where unknown';
COMMENT ON COLUMN source.kind IS 'official, press or repost';
COMMENT ON COLUMN source.url IS 'Address, empty where unknown';
COMMENT ON COLUMN source.published IS 'Day of publication, empty where unknown';
COMMENT ON COLUMN source.retrieved IS 'Day on which it was taken in, empty where unknown';
COMMENT ON COLUMN source.language IS 'ISO 639-1 code';
COMMENT ON COLUMN source.sha256 IS 'Hash of the clean text';
COMMENT ON COLUMN source.text IS 'The clean text; start and end of every claim count its code points';

-- The large tables name indicators, places, sources and reasons without foreign keys, which would cost a third of
-- writing them: the build refuses a name that is not there (extract/store.py).
CREATE TABLE claim (
    claim_id      VARCHAR PRIMARY KEY,
    indicator     VARCHAR NOT NULL,
    place         VARCHAR NOT NULL,
    agency        VARCHAR NOT NULL DEFAULT '',
    level         level_name NOT NULL,
    period        VARCHAR,
    period_start  DATE,
    period_end    DATE,
    value         DOUBLE NOT NULL,
    unit          unit_name NOT NULL,
    total         DOUBLE CHECK (total IS NULL OR total > 0),
    qualifier     qualifier_name NOT NULL,
    basis         basis_name NOT NULL,
    source        VARCHAR NOT NULL,
    source_file   VARCHAR NOT NULL,
    published     DATE,
    sentence      VARCHAR NOT NULL,
    quote         VARCHAR NOT NULL,
    start         INTEGER NOT NULL CHECK (start >= 0),
    "end"         INTEGER NOT NULL,
    rule          VARCHAR NOT NULL,
    inherited     VARCHAR NOT NULL DEFAULT '',
    low           DOUBLE NOT NULL CHECK (low <= value),
    high          DOUBLE CHECK (high IS NULL OR high >= value),
    status        status_name NOT NULL DEFAULT 'accepted',
    original_value  DOUBLE,
    corrected     VARCHAR NOT NULL DEFAULT '',
    CHECK ("end" > start),
    CHECK (period_start IS NULL OR period_end >= period_start)
);
COMMENT ON TABLE claim IS 'The tidy table: one row a figure that one source claims';
COMMENT ON COLUMN claim.claim_id IS 'Hash of source, span, indicator, place, agency, level, period, basis, value as stated: the same after a rebuild; of a row of seeds/tables the row stands for the span, so that rows beside it change nothing';
COMMENT ON COLUMN claim.indicator IS 'What is measured';
COMMENT ON COLUMN claim.place IS 'Where, as an ISO 3166-2 code';
COMMENT ON COLUMN claim.agency IS 'Department, district or commune inside the place, else empty';
COMMENT ON COLUMN claim.level IS 'Level of administration: all, city, district, commune';
COMMENT ON COLUMN claim.period IS 'ISO 8601 period the figure speaks of; empty where nothing tells';
COMMENT ON COLUMN claim.period_start IS 'First day of the period';
COMMENT ON COLUMN claim.period_end IS 'Last day of the period';
COMMENT ON COLUMN claim.value IS 'The figure as stated, in full (17,8 triệu is 17800000)';
COMMENT ON COLUMN claim.unit IS 'Unit of the value';
COMMENT ON COLUMN claim.total IS 'The denominator that was stated: 63 in 3/63';
COMMENT ON COLUMN claim.qualifier IS 'exact, about (khoảng), over (hơn), under (gần, dưới), at_least (ít nhất)';
COMMENT ON COLUMN claim.basis IS 'stated, implied (computed from a stated change) or target';
COMMENT ON COLUMN claim.source IS 'Document or publication that claims it';
COMMENT ON COLUMN claim.source_file IS 'File the claim was read from';
COMMENT ON COLUMN claim.published IS 'Day on which the source was published';
COMMENT ON COLUMN claim.sentence IS 'The sentence that carries it';
COMMENT ON COLUMN claim.quote IS 'The phrase that carries it: text[start:end]';
COMMENT ON COLUMN claim.start IS 'Offset of the quote in the clean text, in code points';
COMMENT ON COLUMN claim."end" IS 'Offset behind the quote';
COMMENT ON COLUMN claim.rule IS 'Name of the rule that read it';
COMMENT ON COLUMN claim.inherited IS 'Which of place, level, period came from elsewhere: "place: title|period: published"';
COMMENT ON COLUMN claim.low IS 'Lowest true value the statement admits, its qualifier and rounding read together: 5000 for "hơn 5.000", 99.75 for 99,8% (value_range.py)';
COMMENT ON COLUMN claim.high IS 'Highest true value the statement admits: 6000 for "hơn 5.000"; empty: no upper end';

COMMENT ON COLUMN claim.status IS 'accepted; corrected (a column holds another value than the source states); pending and rejected, which the view series leaves out';
COMMENT ON COLUMN claim.original_value IS 'The value as the source states it where a correction changed it, else empty';
COMMENT ON COLUMN claim.corrected IS 'What the source states in the columns that a correction changed: "indicator: par_index_score|total: "';

CREATE TABLE correction (
    claim_id  VARCHAR NOT NULL REFERENCES claim (claim_id),
    action    action_name NOT NULL,
    field     VARCHAR NOT NULL CHECK ((field <> '') = (action = 'correct')),
    original  VARCHAR NOT NULL DEFAULT '',
    value     VARCHAR NOT NULL,
    reason    VARCHAR NOT NULL CHECK (reason <> ''),
    "by"      VARCHAR NOT NULL CHECK ("by" <> ''),
    date      DATE NOT NULL,
    note      VARCHAR NOT NULL DEFAULT '',
    line      INTEGER PRIMARY KEY
);
COMMENT ON TABLE correction IS 'What a person decided about a claim after reading its source; from data/corrections.csv';
COMMENT ON COLUMN correction.claim_id IS 'The claim concerned';
COMMENT ON COLUMN correction.action IS 'accept (checked, it counts), reject (it does not), hold (not until somebody has looked), correct (a column holds another value), annotate (nothing but the reason is added)';
COMMENT ON COLUMN correction.field IS 'The column of claim that is corrected, else empty';
COMMENT ON COLUMN correction.original IS 'What the source states in that column';
COMMENT ON COLUMN correction.value IS 'What the column holds instead';
COMMENT ON COLUMN correction.reason IS 'Why, in Vietnamese';
COMMENT ON COLUMN correction."by" IS 'Person or body that decided';
COMMENT ON COLUMN correction.date IS 'Day of the decision';
COMMENT ON COLUMN correction.note IS 'Anything more, in English for readers of that language';
COMMENT ON COLUMN correction.line IS 'Line of data/corrections.csv';

CREATE TABLE rejection (
    source       VARCHAR NOT NULL,
    source_file  VARCHAR NOT NULL,
    sentence     VARCHAR NOT NULL,
    quote        VARCHAR NOT NULL,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    reason       VARCHAR NOT NULL,
    note         VARCHAR NOT NULL DEFAULT ''
);
COMMENT ON TABLE rejection IS 'Every number that looked like a figure and was not taken';
COMMENT ON COLUMN rejection.source IS 'Document it stands in';
COMMENT ON COLUMN rejection.source_file IS 'File it was read from';
COMMENT ON COLUMN rejection.sentence IS 'The sentence around it';
COMMENT ON COLUMN rejection.quote IS 'The number as it stands';
COMMENT ON COLUMN rejection.start IS 'Offset of the quote in the clean text, in code points';
COMMENT ON COLUMN rejection."end" IS 'Offset behind the quote';
COMMENT ON COLUMN rejection.reason IS 'Why it was not taken';
COMMENT ON COLUMN rejection.note IS 'Detail for the editor';

CREATE TABLE finding (
    finding_id  VARCHAR PRIMARY KEY,
    kind        VARCHAR NOT NULL,
    severity    severity_name NOT NULL,
    claim_ids   VARCHAR[] NOT NULL,
    message_vi  VARCHAR NOT NULL,
    message_en  VARCHAR NOT NULL
);
COMMENT ON TABLE finding IS 'What the checks found; a finding drops no row';
COMMENT ON COLUMN finding.finding_id IS 'Hash of kind and claims: the same after a rebuild';
COMMENT ON COLUMN finding.kind IS 'Name of the check';
COMMENT ON COLUMN finding.severity IS 'error (cannot be right), warning (look at it), note (worth knowing)';
COMMENT ON COLUMN finding.claim_ids IS 'The claims concerned';
COMMENT ON COLUMN finding.message_vi IS 'What was found, in Vietnamese, with the numbers';
COMMENT ON COLUMN finding.message_en IS 'What was found, in English, with the numbers';

CREATE TABLE ranking (
    indicator     VARCHAR NOT NULL REFERENCES indicator (indicator),
    period_start  DATE NOT NULL,
    period_end    DATE NOT NULL,
    total         DOUBLE NOT NULL,
    ranked_among  INTEGER NOT NULL,
    PRIMARY KEY (indicator, period_start, period_end, total)
);
COMMENT ON TABLE ranking IS 'Which ranking a rank belongs to: the one among 63 places and the one among 34 are two cells';
COMMENT ON COLUMN ranking.indicator IS 'The ranked indicator';
COMMENT ON COLUMN ranking.period_start IS 'First day of the ranked period';
COMMENT ON COLUMN ranking.period_end IS 'Last day of the ranked period';
COMMENT ON COLUMN ranking.total IS 'Denominator as stated; 0: the source states none';
COMMENT ON COLUMN ranking.ranked_among IS 'How many provinces and cities existed when the ranking was made, the nearest to what is stated';

CREATE TABLE ingredient (
    kind     VARCHAR NOT NULL CHECK (kind IN ('part', 'document', 'tables')),
    name     VARCHAR NOT NULL,
    version  VARCHAR NOT NULL,
    PRIMARY KEY (kind, name)
);
COMMENT ON TABLE ingredient IS 'What the build was made of: the next one takes over what is unchanged';
COMMENT ON COLUMN ingredient.kind IS 'part (reading, checks, store, corrections), document (read from one file), tables (all tables of figures)';
COMMENT ON COLUMN ingredient.name IS 'Name of the part, or id of the source; empty for tables';
COMMENT ON COLUMN ingredient.version IS 'Hash of the code and words of the part, of the lines, or of the bytes of the files';

CREATE TABLE build (
    version    VARCHAR PRIMARY KEY,
    extractor  VARCHAR NOT NULL,
    built      TIMESTAMP NOT NULL,
    mended     INTEGER NOT NULL DEFAULT 0
);
COMMENT ON TABLE build IS 'One row: which build this database is';
COMMENT ON COLUMN build.version IS 'Data version: hash of all tables, of this contract and of the extractor';
COMMENT ON COLUMN build.extractor IS 'Version of the extractor that read the sources';
COMMENT ON COLUMN build.built IS 'When it was built, UTC';
COMMENT ON COLUMN build.mended IS 'How many rows came or went since all rows were written in order';
