"""Views and macros of the contract, over a few rows made for them."""

from datetime import date

import pytest

from warehouse.store import Build
from warehouse.tables import TABLES

TEXT = 'Ada said: "It holds." She should know.'


def rows(table, **columns):
    """Make valid rows of a table with only the interesting columns given; the rest is empty or does not matter."""
    count = len(next(iter(columns.values())))
    declared = TABLES[table].columns()
    empty = {n: [None] * count for n, c in declared.items() if c.nullable and n not in columns}
    return TABLES[table].sample(count, overrides=empty | columns)


@pytest.fixture
def build(tmp_path):
    """Give three documents of one publisher: two dated, one undated, one a copy; one person who speaks in each."""
    opened = Build(tmp_path / "build.duckdb")
    ids = ["d1", "d2", "d3"]
    opened.write(
        "raw_texts",
        rows("raw_texts", path=ids, document_id=ids, text=[TEXT] * 3, same_bytes_as=[None] * 3, problem=[None] * 3),
    )
    dates = [date(2012, 6, 29), date(2019, 11, 22), None]
    opened.write(
        "documents",
        rows(
            "documents", document_id=ids, path=ids, publisher=["P"] * 3, published_on=dates, kind=["article"] * 3,
            published_on_basis=["stated", "stated", "unknown"], duplicate_of=[None, "d1", None],
        ),
    )  # fmt: skip
    opened.write(
        "quotes",
        rows(
            "quotes", quote_id=["q1", "q2", "q3"], document_id=ids, start_char=[11] * 3, end_char=[20] * 3,
            speaker_id=["ada", "ada", None], speaker_name=["Ada", "Ada", None],
            resolution=["surname", "surname", "none"],
        ),
    )  # fmt: skip
    opened.write("speakers", rows("speakers", speaker_id=["ada"], name=["Ada Lindqvist"], aliases=[["Ada Lindqvist"]]))
    yield opened
    opened.close()


def affiliate(build, **columns):
    """State who Ada was."""
    count = len(columns["role"])
    given = {"speaker_id": ["ada"] * count, "as_of_basis": ["stated"] * count, "document_id": ["elsewhere"] * count}
    build.write("affiliations", rows("affiliations", **given | columns))


def test_one_row_per_quote(build):
    """Every quote has one row, with or without a name, however many affiliations there are."""
    affiliate(build, affiliation_id=["a", "b"], role=["x", "y"], as_of=[date(2011, 1, 1), date(2012, 1, 1)])
    found = build.ask("SELECT quote_id, speaker FROM quotes_per_speaker ORDER BY quote_id")
    assert found.rows() == [("q1", "Ada Lindqvist"), ("q2", "Ada Lindqvist"), ("q3", None)]


@pytest.mark.parametrize(
    ("stated", "shown", "basis"),
    [
        pytest.param(
            [("clerk", date(2011, 1, 1)), ("director", date(2012, 1, 1))], "director", "earlier", id="nearest"
        ),
        pytest.param(
            [("clerk", date(2011, 1, 1)), ("chair", date(2012, 7, 1))], "clerk", "earlier", id="not-the-future"
        ),
        pytest.param([("chair", date(2019, 1, 1))], "chair", "later", id="the-future-says-so"),
        pytest.param([("chair", None)], "chair", "undated", id="undated-says-so"),
    ],
)
def test_affiliation_at_the_time(build, stated, shown, basis):
    """The affiliation shown is the nearest before; a later or undated one says what it is."""
    affiliate(
        build,
        affiliation_id=[str(n) for n in range(len(stated))],
        role=[role for role, _ in stated],
        as_of=[when for _, when in stated],
    )
    found = build.ask("SELECT affiliation, affiliation_basis FROM quotes_per_speaker WHERE quote_id = 'q1'")
    assert found.rows() == [(shown, basis)]


def test_same_document_comes_first(build):
    """What the quote's own text says of somebody beats what others said earlier."""
    affiliate(
        build, affiliation_id=["a", "b"], role=["clerk", "chair"], as_of=[date(2012, 6, 28), date(2012, 6, 29)],
        document_id=["elsewhere", "d1"],
    )  # fmt: skip
    assert build.ask("SELECT affiliation FROM quotes_per_speaker WHERE quote_id = 'q1'").item() == "chair"


def test_attention_counts_copies_both_ways(build):
    """A theme's documents are counted raw and once per cluster; undated ones have no month."""
    build.write("themes", rows("themes", theme_id=["t"], label=["Ports"], scheme=["cap"]))
    ids = ["d1", "d2", "d3"]
    build.write("theme_assignments", rows("theme_assignments", assignment_id=ids, theme_id=["t"] * 3, document_id=ids))
    found = build.ask("SELECT month, document_count, document_share FROM theme_attention ORDER BY month NULLS LAST")
    assert found.rows() == [(date(2012, 6, 1), 1, 1.0), (date(2019, 11, 1), 1, 1.0), (None, 1, 1.0)]
    assert build.ask("SELECT count(DISTINCT cluster_id) FROM quotes_per_speaker").item() == 2
    assert build.ask("SELECT document_id FROM syndication").to_series().to_list() == ["d1", "d2"]


def test_unheard_are_mentioned_and_never_quoted(build):
    """Who speaks is heard; who is only named is not."""
    build.write(
        "mentions",
        rows(
            "mentions", document_id=["d1", "d1"], start_char=[0, 22], end_char=[3, 25], text=["Ada", "Bea"],
            entity_id=["e1", "e2"], entity_kind=["person", "person"], speaker_id=["ada", None],
        ),
    )  # fmt: skip
    assert build.ask("SELECT entity, publisher FROM unheard").rows() == [("Bea", "P")]


def test_matrix_counts_each_actor(build):
    """A recommendation to two actors stands in both rows, with its words."""
    build.write(
        "recommendations",
        rows(
            "recommendations", recommendation_id=["r"], document_id=["d1"], actors=[["Japan", "South Korea"]],
            strength=["strong"], modality=["must"], text=["She should know"],
        ),
    )  # fmt: skip
    found = build.ask("SELECT actor, theme, recommendation_count, strongest_modality, texts FROM recommendation_matrix")
    assert sorted(found.rows()) == [
        ("Japan", "no theme", 1, "must", ["She should know"]),
        ("South Korea", "no theme", 1, "must", ["She should know"]),
    ]


def advise(build, **columns):
    """Give advice in the three documents."""
    ids = ["r1", "r2", "r3"]
    given = {"recommendation_id": ids, "document_id": ["d1", "d2", "d3"], "start_char": [0, 0, 21],
             "end_char": [3, 3, 36], "text": ["Ada", "Ada", "She should know"]}  # fmt: skip
    build.write("recommendations", rows("recommendations", **given | columns))


def test_matrix_cell(build):
    """A cell has the strongest wording, both counts, and the very words with their places."""
    advise(
        build, actors=[["Chile"]] * 3, modality=["could", "must", "should"], strength=["weak", "strong", "medium"],
        polarity=["do", "stop", "do"], group_id=["g", "g", "h"],
    )  # fmt: skip
    (cell,) = build.ask("FROM recommendation_matrix").to_dicts()
    assert (cell["recommendation_count"], cell["cluster_count"], cell["group_count"], cell["stop_count"]) == (
        3,
        2,
        2,
        1,
    )
    assert (cell["strongest_modality"], cell["strongest"]) == ("must", "strong")
    assert [(words["document_id"], words["text"]) for words in cell["evidence"]] == [
        ("d1", "Ada"), ("d2", "Ada"), ("d3", "She should know"),
    ]  # fmt: skip


def test_groups_of_advice(build):
    """The same advice again: the first wording, who gives it, since when; what stands alone is no group."""
    advise(
        build, actors=[["Chile"], ["Peru"], ["Chile"]], recommended_by=["Bea", "Ada", None], group_id=["g", "g", "h"]
    )
    question = "SELECT group_id, wording, actors, advisers, first_on, document_count, cluster_count FROM advice_groups"
    assert build.ask(question).rows() == [("g", "Ada", ["Chile", "Peru"], ["Ada", "Bea"], date(2012, 6, 29), 2, 1)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("SELECT span('d1', 11, 20)", "It holds.", id="span"),
        pytest.param("SELECT snippet('d1', 11, 20, 2)", ' "It holds." ', id="snippet"),
        pytest.param("SELECT snippet('d1', 0, 3, 5)", "Ada said", id="snippet-at-the-beginning"),
        pytest.param("SELECT count(*) FROM quotes_by('lindqvist')", 2, id="quotes-by"),
    ],
)
def test_macros(build, question, answer):
    """Offsets give back their words, with what stands around them; names are found in any case."""
    assert build.ask(question).item() == answer


def test_attention_of_speakers_counts_copies_both_ways(build):
    """What somebody says about a theme, by month, raw and once per original; undated quotes stand apart."""
    build.write("themes", rows("themes", theme_id=["t"], label=["Ports"], scheme=["cap"]))
    ids = ["q1", "q2"]
    build.write(
        "theme_assignments",
        rows("theme_assignments", assignment_id=ids, theme_id=["t"] * 2, document_id=["d1", "d2"], quote_id=ids),
    )
    build.do("UPDATE quotes SET duplicate_of = 'q1' WHERE quote_id = 'q2'")
    build.do("UPDATE documents SET published_on = NULL")
    found = build.ask("SELECT speaker, month, is_undated, quote_count, distinct_quote_count FROM speaker_attention")
    assert found.rows() == [("Ada Lindqvist", None, True, 2, 1)]


def test_emphasis_does_not_shout_on_small_numbers(build):
    """Half of forty texts against a tenth elsewhere is clear; one of two is not."""
    build.do("DELETE FROM documents")
    held = {"Gazette": (20, 20), "Herald": (4, 36), "Leaflet": (1, 1)}
    places = [
        (who, theme) for who, counts in held.items() for theme, n in zip("ab", counts, strict=True) for _ in range(n)
    ]
    ids = [f"x{number}" for number in range(len(places))]
    publishers = [who for who, _ in places]
    build.write(
        "documents", rows("documents", document_id=ids, path=ids, publisher=publishers, duplicate_of=[None] * len(ids))
    )
    build.write("themes", rows("themes", theme_id=["a", "b"], label=["Ports", "Schools"], scheme=["cap"] * 2))
    build.write(
        "theme_assignments",
        rows("theme_assignments", assignment_id=ids, theme_id=[theme for _, theme in places], document_id=ids),
    )
    found = build.ask(
        "SELECT name, theme, z, is_clear FROM theme_emphasis WHERE side = 'publisher' AND theme = 'Ports'"
    )
    told = {name: (z, is_clear) for name, _, z, is_clear in found.iter_rows()}
    assert told["Gazette"][1]
    assert told["Leaflet"][0] > 0
    assert not told["Leaflet"][1]
    assert told["Herald"][0] < 0
