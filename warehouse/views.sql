-- Views and macros of the contract. Counts over syndicated copies are always given both ways: raw, and once per cluster.

-- The words of a span.
CREATE OR REPLACE MACRO span(in_document, from_char, to_char) AS (
    SELECT substring(text, from_char + 1, to_char - from_char) FROM raw_texts
    WHERE document_id = in_document AND same_bytes_as IS NULL
);

-- The words of a span with some of what stands around it.
CREATE OR REPLACE MACRO snippet(in_document, from_char, to_char, width) AS (
    SELECT substring(text, greatest(from_char::BIGINT - width, 0) + 1,
        to_char - greatest(from_char::BIGINT - width, 0) + width)
    FROM raw_texts WHERE document_id = in_document AND same_bytes_as IS NULL
);

-- The next view is asked row by row, so that a question about one speaker or text looks at nobody else's
-- affiliations: who the speaker was is what the same document says, else what is stated nearest before; later or undated statements say so.
-- One row per quote: who said it, what they were at the time, about which themes, and where it stands.
CREATE OR REPLACE VIEW quotes_per_speaker AS
SELECT s.name AS speaker, q.speaker_id, s.kind AS speaker_kind, q.nearest.affiliation, q.nearest.affiliation_basis,
    d.publisher, d.published_on, q.kind, q.is_speech, q.status, q.in_headline, q.text AS quote, q.cue, q.mention,
    q.resolution, q.confidence, q.is_for_review, coalesce(q.labels.theme_labels, []) AS theme_labels,
    coalesce(q.labels.discovered_labels, []) AS discovered_labels, d.title, d.path,
    q.document_id, q.quote_id, q.start_char, q.end_char, coalesce(d.duplicate_of, d.document_id) AS cluster_id
FROM (
    SELECT o.*, (
        SELECT {theme_labels: list(DISTINCT t.label ORDER BY t.label) FILTER (t.scheme <> 'discovered'),
            discovered_labels: list(DISTINCT t.label ORDER BY t.label) FILTER (t.scheme = 'discovered')}
        FROM theme_assignments a JOIN themes t USING (theme_id) WHERE a.quote_id = o.quote_id
    ) AS labels, (
        SELECT arg_min({affiliation: concat_ws(', ', x.role, x.unit, x.organisation), affiliation_basis:
            CASE WHEN x.document_id = o.document_id THEN 'same document' WHEN x.as_of <= w.published_on THEN 'earlier'
                 WHEN x.as_of IS NULL OR w.published_on IS NULL THEN 'undated' ELSE 'later' END},
            (CASE WHEN x.document_id = o.document_id THEN 1 WHEN x.as_of <= w.published_on THEN 2
                  WHEN x.as_of IS NULL OR w.published_on IS NULL THEN 4 ELSE 3 END,
             coalesce(abs(date_diff('day', x.as_of, w.published_on)), 0), x.start_char, x.affiliation_id))
        FROM affiliations x WHERE x.speaker_id = o.speaker_id
    ) AS nearest
    FROM quotes o JOIN (SELECT document_id, published_on FROM documents) w USING (document_id)
) q JOIN documents d USING (document_id) LEFT JOIN speakers s USING (speaker_id);

-- How much of a publisher's month goes to a theme; month is NULL for undated documents, which are a total of their own.
CREATE OR REPLACE VIEW theme_attention AS
WITH texts AS (
    SELECT document_id, publisher, date_trunc('month', published_on)::DATE AS month,
        coalesce(duplicate_of, document_id) AS cluster_id FROM documents
),
attention AS (
    SELECT DISTINCT a.theme_id, d.* FROM theme_assignments a JOIN texts d USING (document_id)
    WHERE a.quote_id IS NULL AND a.recommendation_id IS NULL
),
totals AS (
    SELECT publisher, month, count(*) AS total, count(DISTINCT cluster_id) AS clusters FROM texts GROUP BY ALL
),
quoted AS (
    SELECT a.theme_id, d.publisher, d.month, count(DISTINCT a.quote_id) AS quote_count,
        count(DISTINCT coalesce(q.duplicate_of, q.quote_id)) AS distinct_quote_count
    FROM theme_assignments a JOIN texts d USING (document_id) JOIN quotes q ON q.quote_id = a.quote_id GROUP BY ALL
)
SELECT t.theme_id, t.scheme, t.label AS theme, a.publisher, a.month, a.month IS NULL AS is_undated,
    count(*) AS document_count, count(DISTINCT a.cluster_id) AS cluster_count,
    count(*) / any_value(n.total) AS document_share,
    count(DISTINCT a.cluster_id) / any_value(n.clusters) AS cluster_share,
    coalesce(any_value(q.quote_count), 0) AS quote_count,
    coalesce(any_value(q.distinct_quote_count), 0) AS distinct_quote_count
FROM attention a JOIN themes t USING (theme_id)
JOIN totals n ON n.publisher IS NOT DISTINCT FROM a.publisher AND n.month IS NOT DISTINCT FROM a.month
LEFT JOIN quoted q ON q.theme_id = a.theme_id AND q.publisher IS NOT DISTINCT FROM a.publisher
    AND q.month IS NOT DISTINCT FROM a.month
GROUP BY ALL;

-- How much of what a speaker says goes to a theme; month is NULL for what stands in undated documents.
CREATE OR REPLACE VIEW speaker_attention AS
WITH said AS (
    SELECT q.quote_id, q.speaker_id, coalesce(q.duplicate_of, q.quote_id) AS first_id,
        date_trunc('month', d.published_on)::DATE AS month
    FROM quotes q JOIN documents d USING (document_id) WHERE q.speaker_id IS NOT NULL
),
totals AS (
    SELECT speaker_id, month, count(*) AS total, count(DISTINCT first_id) AS firsts FROM said GROUP BY ALL
),
about AS (SELECT DISTINCT theme_id, quote_id FROM theme_assignments WHERE quote_id IS NOT NULL)
SELECT t.theme_id, t.scheme, t.label AS theme, s.speaker_id, s.name AS speaker, q.month, q.month IS NULL AS is_undated,
    count(*) AS quote_count, count(DISTINCT q.first_id) AS distinct_quote_count,
    count(*) / any_value(n.total) AS quote_share,
    count(DISTINCT q.first_id) / any_value(n.firsts) AS distinct_quote_share
FROM about a JOIN said q USING (quote_id) JOIN themes t USING (theme_id) JOIN speakers s USING (speaker_id)
JOIN totals n ON n.speaker_id = q.speaker_id AND n.month IS NOT DISTINCT FROM q.month
GROUP BY ALL;

-- Themes to which a publisher or a speaker gives more than the others do. The log odds have an informative prior, the
-- share of the theme everywhere, worth 20 texts or quotes (Monroe, Colaresi and Quinn 2008), so that a few say little;
-- z is in standard errors, and is_clear from 2.58 of them on. Copies count once; raw_count has them all.
CREATE OR REPLACE VIEW theme_emphasis AS
WITH told AS (
    SELECT 'publisher' AS side, d.publisher AS who, a.theme_id, d.document_id AS one,
        coalesce(d.duplicate_of, d.document_id) AS first_id
    FROM theme_assignments a JOIN documents d USING (document_id)
    WHERE a.quote_id IS NULL AND a.recommendation_id IS NULL AND d.publisher IS NOT NULL
    UNION ALL
    SELECT 'speaker' AS side, q.speaker_id AS who, a.theme_id, q.quote_id AS one,
        coalesce(q.duplicate_of, q.quote_id) AS first_id
    FROM theme_assignments a JOIN quotes q ON q.quote_id = a.quote_id WHERE q.speaker_id IS NOT NULL
),
cells AS (
    SELECT side, who, t.scheme, theme_id, t.label AS theme, count(DISTINCT first_id) AS n,
        count(DISTINCT one) AS raw_count
    FROM told JOIN themes t USING (theme_id) GROUP BY ALL
),
margins AS (
    SELECT *, sum(n) OVER (PARTITION BY side, who, scheme) AS own, sum(n) OVER (PARTITION BY side, theme_id) AS everyones,
        sum(n) OVER (PARTITION BY side, scheme) AS whole
    FROM cells
),
held AS (
    SELECT *, n + 20 * everyones / whole AS here, own + 20 - n - 20 * everyones / whole AS beside,
        everyones - n + 20 * everyones / whole AS elsewhere,
        whole - own + 20 - (everyones - n) - 20 * everyones / whole AS beside_elsewhere
    FROM margins WHERE own < whole AND everyones < whole
),
weighed AS (
    SELECT *, ln(here / beside) - ln(elsewhere / beside_elsewhere) AS log_odds,
        sqrt(1 / here + 1 / elsewhere) AS standard_error
    FROM held
)
SELECT side, who, coalesce(s.name, who) AS name, scheme, theme_id, theme, n AS distinct_count,
    raw_count, n / own AS own_share, everyones / whole AS everyones_share, log_odds, standard_error,
    log_odds / standard_error AS z, log_odds / standard_error >= 2.58 AS is_clear
FROM weighed LEFT JOIN speakers s ON side = 'speaker' AND s.speaker_id = who;

-- Agreements as anchors of themes: which themes the passages are about in which one is named, under any of its names.
CREATE OR REPLACE VIEW agreement_themes AS
SELECT m.entity_id, arg_max(m.text, length(m.text)) AS agreement, list(DISTINCT m.text ORDER BY m.text) AS names,
    t.scheme, t.theme_id, t.label AS theme, count(DISTINCT m.document_id) AS document_count,
    count(DISTINCT coalesce(d.duplicate_of, d.document_id)) AS cluster_count, count(*) AS mention_count
FROM mentions m JOIN documents d USING (document_id)
JOIN theme_assignments a ON a.document_id = m.document_id AND a.start_char <= m.start_char AND m.end_char <= a.end_char
    AND a.quote_id IS NULL AND a.recommendation_id IS NULL
JOIN themes t ON t.theme_id = a.theme_id
WHERE m.entity_kind = 'agreement' GROUP BY ALL;

-- Who should act on which theme: how often, how strongly, and the very words behind each cell.
CREATE OR REPLACE VIEW recommendation_matrix AS
WITH each_actor AS (
    SELECT *, unnest(CASE WHEN len(actors) > 0 THEN actors ELSE [coalesce(actor, 'unknown')] END) AS who
    FROM recommendations
),
ranked AS (
    SELECT r.*, coalesce(t.label, 'no theme') AS theme, coalesce(d.duplicate_of, d.document_id) AS cluster_id, d.path,
        CASE r.strength WHEN 'strong' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END AS weakness
    FROM each_actor r JOIN documents d USING (document_id)
    LEFT JOIN theme_assignments a ON a.recommendation_id = r.recommendation_id
        AND a.theme_id IN (SELECT theme_id FROM themes WHERE scheme <> 'discovered')
    LEFT JOIN themes t USING (theme_id)
)
SELECT who AS actor, theme, count(DISTINCT recommendation_id) AS recommendation_count,
    count(DISTINCT cluster_id) AS cluster_count, count(DISTINCT group_id) AS group_count,
    count(DISTINCT recommendation_id) FILTER (polarity = 'stop') AS stop_count,
    arg_min(modality, (weakness, -confidence, recommendation_id)) AS strongest_modality,
    arg_min(strength, weakness) AS strongest, list(DISTINCT text ORDER BY text) AS texts,
    list(DISTINCT {text: text, path: path, document_id: document_id, start_char: start_char, end_char: end_char}
        ORDER BY {text: text, path: path, document_id: document_id, start_char: start_char, end_char: end_char}) AS evidence
FROM ranked GROUP BY ALL;

-- Advice that more than one sentence gives: its wording, who gives it, since when, and where.
CREATE OR REPLACE VIEW advice_groups AS
SELECT r.group_id, arg_min(r.text, (d.published_on IS NULL, d.published_on, d.document_id, r.start_char)) AS wording,
    list_sort(list_distinct(flatten(list(r.actors)))) AS actors,
    list(DISTINCT r.recommended_by ORDER BY r.recommended_by) FILTER (r.recommended_by IS NOT NULL) AS advisers,
    min(d.published_on) AS first_on, max(d.published_on) AS last_on, count(*) AS recommendation_count,
    count(DISTINCT r.document_id) AS document_count,
    count(DISTINCT coalesce(d.duplicate_of, d.document_id)) AS cluster_count,
    list(DISTINCT r.text ORDER BY r.text) AS texts
FROM recommendations r JOIN documents d USING (document_id) WHERE r.group_id IS NOT NULL
GROUP BY r.group_id HAVING count(*) > 1;

-- Who somebody was, statement by statement, with the words that state it.
CREATE OR REPLACE VIEW affiliation_timeline AS
SELECT s.name AS speaker, a.speaker_id, a.role, a.unit, a.organisation, a.as_of, a.as_of_basis,
    span(a.document_id, a.start_char, a.end_char) AS words, d.path, a.document_id, a.start_char, a.end_char
FROM affiliations a JOIN speakers s USING (speaker_id) JOIN documents d USING (document_id)
ORDER BY s.name, a.as_of NULLS LAST, a.document_id, a.start_char;

-- Persons and bodies that a publisher mentions and never quotes.
CREATE OR REPLACE VIEW unheard AS
WITH heard AS (
    SELECT DISTINCT q.speaker_id, coalesce(e.publisher, '') AS publisher_name
    FROM quotes q JOIN documents e USING (document_id) WHERE q.speaker_id IS NOT NULL
)
SELECT d.publisher, m.entity_id, arg_max(m.text, length(m.text)) AS entity, any_value(m.entity_kind) AS entity_kind,
    count(*) AS mention_count, count(DISTINCT m.document_id) AS document_count
FROM mentions m JOIN documents d USING (document_id)
LEFT JOIN heard h ON h.speaker_id = m.speaker_id AND h.publisher_name = coalesce(d.publisher, '')
WHERE m.entity_kind <> 'agreement' AND h.speaker_id IS NULL
GROUP BY ALL;

-- Clusters of copies, the canonical one first.
CREATE OR REPLACE VIEW syndication AS
SELECT coalesce(duplicate_of, document_id) AS cluster_id, document_id, path, publisher, published_on, duplicate_share,
    count(*) OVER (PARTITION BY coalesce(duplicate_of, document_id)) AS copy_count
FROM documents
QUALIFY copy_count > 1
ORDER BY cluster_id, duplicate_of NULLS FIRST, document_id;

-- What somebody said, under any of their names.
CREATE OR REPLACE MACRO quotes_by(who) AS TABLE
SELECT v.* FROM quotes_per_speaker v JOIN speakers s USING (speaker_id)
WHERE s.name ILIKE '%' || who || '%' OR len(list_filter(s.aliases, alias -> alias ILIKE '%' || who || '%')) > 0
ORDER BY v.published_on, v.path, v.start_char;
