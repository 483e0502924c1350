"""Who should do what, on whose advice."""
# ruff: noqa: S608 - questions are put together from constants; what a reader chooses is always a parameter

from typing import NamedTuple

import polars as pl

from dashboard.queries import IN_PERIOD, IN_PUBLISHERS, Choice, ask, one


class Advice(NamedTuple):
    """What a reader wants of recommendations beside what they want of texts; its order is that of $6 to $8."""

    actor: str | None = None
    strength: str | None = None
    words: str = ""

    @property
    def values(self) -> tuple[object, ...]:
        """Give the three parameters."""
        return (self.actor, self.strength, self.words)


# One row per recommendation that is chosen; $1 is a theme by its id, $3 the kind of the text, $8 any words of it.
CHOSEN = f"""
WITH advised AS (
    SELECT r.*, d.publisher, d.published_on, d.title, d.path,
        coalesce(d.duplicate_of, d.document_id) AS cluster_id,
        CASE WHEN len(r.actors) > 0 THEN r.actors ELSE [coalesce(r.actor, 'nobody named')] END AS who
    FROM recommendations r JOIN documents d USING (document_id)
    WHERE {IN_PUBLISHERS} AND ($3::VARCHAR IS NULL OR d.kind = $3) AND {IN_PERIOD}
        AND ($1::VARCHAR IS NULL OR r.recommendation_id IN
            (SELECT recommendation_id FROM theme_assignments WHERE theme_id = $1))
),
chosen AS (
    SELECT * FROM advised WHERE ($6::VARCHAR IS NULL OR list_contains(who, $6))
        AND ($7::VARCHAR IS NULL OR strength = $7)
        AND ($8 = '' OR contains(lower(concat_ws(' ', text, rationale, condition)), lower($8)))
)
"""
EACH_THEME = """each_theme AS (SELECT recommendation_id, theme_id, label AS theme FROM theme_assignments
    JOIN themes USING (theme_id) WHERE recommendation_id IS NOT NULL AND scheme = 'cap')"""


def totals(choice: Choice, advice: Advice) -> dict[str, object]:
    """Count the chosen recommendations, both ways."""
    return one(
        f"""
        {CHOSEN}
        SELECT count(*) AS recommendation_count, count(DISTINCT coalesce(group_id, recommendation_id)) AS group_count,
            (SELECT count(DISTINCT actor) FROM (SELECT unnest(who) AS actor FROM chosen)
             WHERE actor <> 'nobody named') AS actor_count,
            count(*) FILTER (strength = 'strong') AS strong_count, count(DISTINCT document_id) AS document_count,
            count(DISTINCT cluster_id) AS cluster_count FROM chosen
        """,
        *choice.values,
        *advice.values,
    )


def actors(choice: Choice, limit: int) -> pl.DataFrame:
    """Name those who should act, by how often they are told to."""
    return ask(
        f"""
        {CHOSEN}, each AS (SELECT unnest(who) AS actor, recommendation_id FROM chosen)
        SELECT actor, count(DISTINCT recommendation_id) AS recommendation_count FROM each
        GROUP BY actor ORDER BY actor = 'nobody named', recommendation_count DESC, actor LIMIT $9
        """,
        *choice.values,
        *Advice().values,
        limit,
    )


def matrix(choice: Choice, advice: Advice, limit: int) -> pl.DataFrame:
    """Count advice by actor and theme, for those who should act most."""
    return ask(
        f"""
        {CHOSEN}, {EACH_THEME}, each AS (SELECT recommendation_id, strength, unnest(who) AS actor FROM chosen),
        most AS (SELECT actor, count(*) AS all_count FROM each WHERE actor <> 'nobody named' GROUP BY ALL
            ORDER BY all_count DESC, actor LIMIT $9)
        SELECT actor, coalesce(theme, 'no theme') AS theme, any_value(theme_id) AS theme_id,
            count(DISTINCT recommendation_id) AS recommendation_count, any_value(all_count) AS all_count,
            count(DISTINCT recommendation_id) FILTER (strength = 'strong') AS strong_count
        FROM each JOIN most USING (actor) LEFT JOIN each_theme USING (recommendation_id)
        GROUP BY ALL ORDER BY all_count DESC, actor, recommendation_count DESC, theme
        """,
        *choice.values,
        *advice.values,
        limit,
    )


def texts(choice: Choice, advice: Advice, limit: int, offset: int) -> pl.DataFrame:
    """List the advice in its own words, the strongest and surest first."""
    return ask(
        f"""
        {CHOSEN}
        SELECT document_id, start_char, end_char, published_on, coalesce(array_to_string(actors, ', '), actor) AS actor,
            text AS words, modality, strength, polarity, condition, rationale, recommended_by, recommended_by_basis,
            publisher, title, confidence, count(*) OVER () AS total
        FROM chosen
        ORDER BY list_position(['strong', 'medium', 'weak'], strength), confidence DESC, published_on DESC NULLS LAST,
            path, start_char LIMIT $9 OFFSET $10
        """,
        *choice.values,
        *advice.values,
        limit,
        offset,
    )


def groups(choice: Choice, advice: Advice, limit: int, offset: int) -> pl.DataFrame:
    """List the advice that more than one sentence gives."""
    return ask(
        f"""
        {CHOSEN}
        SELECT arg_min(document_id, (published_on IS NULL, published_on, document_id, start_char)) AS document_id,
            arg_min(start_char, (published_on IS NULL, published_on, document_id, start_char)) AS start_char,
            arg_min(end_char, (published_on IS NULL, published_on, document_id, start_char)) AS end_char,
            arg_min(text, (published_on IS NULL, published_on, document_id, start_char)) AS words,
            list_sort(list_distinct(flatten(list(actors)))) AS actors,
            count(*) AS recommendation_count, count(DISTINCT cluster_id) AS cluster_count,
            list_sort(list_distinct(list(recommended_by) FILTER (recommended_by IS NOT NULL))) AS advisers,
            min(published_on) AS first_on, max(published_on) AS last_on, group_id, count(*) OVER () AS total
        FROM chosen WHERE group_id IS NOT NULL GROUP BY group_id HAVING count(*) > 1
        ORDER BY cluster_count DESC, recommendation_count DESC, words LIMIT $9 OFFSET $10
        """,
        *choice.values,
        *advice.values,
        limit,
        offset,
    )


def wordings(group_id: str, limit: int, offset: int) -> pl.DataFrame:
    """List the sentences that give the same advice, the earliest first."""
    return ask(
        """
        SELECT document_id, start_char, end_char, published_on, coalesce(array_to_string(actors, ', '), actor) AS actor,
            r.text AS words, strength, modality, polarity, condition, rationale, recommended_by, publisher, title,
            confidence, count(*) OVER () AS total
        FROM recommendations r JOIN documents USING (document_id) WHERE group_id = $1
        ORDER BY published_on NULLS LAST, path, start_char LIMIT $2 OFFSET $3
        """,
        group_id,
        limit,
        offset,
    )


def opposites() -> pl.DataFrame:
    """List pairs of advice that pull in opposite directions, each pair in two rows."""
    return ask(
        """
        WITH pairs AS (
            SELECT conflict_id, recommendation_id, 1 AS side, verbs, confidence AS conflict_confidence
            FROM advice_conflicts
            UNION ALL
            SELECT conflict_id, other_recommendation_id, 2, verbs, confidence FROM advice_conflicts)
        SELECT conflict_id, side, verbs, conflict_confidence, document_id, start_char, end_char, published_on,
            coalesce(array_to_string(actors, ', '), actor) AS actor, r.text AS words, strength, polarity,
            recommended_by, publisher, title
        FROM pairs JOIN recommendations r USING (recommendation_id) JOIN documents USING (document_id)
        ORDER BY conflict_confidence DESC, conflict_id, side LIMIT 60
        """
    )
