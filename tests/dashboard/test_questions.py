"""Every page, over every kind of warehouse, as a reader meets it."""

from html import escape

import pytest

from dashboard.queries import sql
from warehouse import snapshots, store

# Every page, and an address at which it shows all it can.
ADDRESSES = {
    "overview": {},
    "themes": {"theme": "t1"},
    "theme": {"theme": "t1"},
    "speakers": {},
    "speaker": {"speaker": "s1"},
    "recommendations": {"group": "g1"},
    "findings": {"show": "prediction"},
    "search": {"q": "cod OR evil"},
    "sql": {"ask": "SELECT * FROM quotes_per_speaker"},
    "quality": {},
    "review": {"queue": "all", "quote": "q1"},
    "coverage": {},
    "document": {"document": "d1", "start": "9", "end": "20"},
}
PAGES = tuple(ADDRESSES)
TITLES = {"findings": "Risks and predictions", "sql": "SQL"}


def frames(app):
    """Name the columns of every table on a page."""
    return [set(table.value.columns) for table in app.dataframe]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("none", "Nothing is published yet."),
        ("broken", "The published snapshot cannot be read."),
        ("torn", "The published snapshot cannot be read."),
        ("foreign", "The published snapshot cannot be read."),
        ("empty", "There are no texts yet."),
    ],
)
def test_nothing_to_show(visit, page, kind, message):
    """A page without an answer says why, and what to do."""
    app = visit(kind, page)
    assert not app.exception
    assert [box.value for box in (*app.info, *app.error) if message in box.value]
    assert not app.dataframe
    assert not app.metric


@pytest.mark.parametrize("page", PAGES)
def test_untrusted_text_stays_text(visit, page):
    """A page asks its question and shows its rows; nothing that a text brings is read as Markdown or HTML."""
    app = visit("tricky", page, **ADDRESSES[page])
    read = [block.value for kind in (app.markdown, app.caption, app.info, app.error, app.warning) for block in kind]
    assert not app.exception
    assert app.title[0].value == TITLES.get(page, page.capitalize())
    assert [block for block in app.html if block.value.endswith("?</p>")]
    assert app.dataframe or [block for block in app.html if 'class="said' in block.value or "<mark" in block.value]
    assert not [text for text in read if "evil" in text]
    assert not [metric for metric in app.metric if "evil" in f"{metric.value}{metric.label}"]
    for block in app.html:
        assert "<script>fetch" not in block.value
        assert "<img" not in block.value
        assert "\x1b" not in block.value
        assert "\u202e" not in block.value


def test_overview_counts(visit):
    """The cards hold the warehouse's own counts."""
    app = visit("small", "overview")
    cards = {metric.label: metric.value for metric in app.metric}
    assert cards["Texts"] == "2"
    assert cards["Quotes"] == "2"
    assert cards["Period"] == "2020"
    assert cards["Undated"] == "50%"
    assert cards["No speaker"] == "50%"


def test_overview_says_when_it_was_built(visit):
    """The build and its snapshot are named."""
    assert "Built 2 January 2020, 03:04 UTC" in "".join(block.value for block in visit("small", "overview").html)


def test_theme_in_the_address(visit):
    """A deep link to a theme shows what was found in it."""
    app = visit("small", "themes", theme="t1")
    assert app.sidebar.selectbox[0].value == "t1"
    assert any({"link", "words", "evidence"} <= columns for columns in frames(app))
    assert "Environment" in [text.value for text in app.text]


def test_a_theme(visit):
    """A theme shows its counts, its clearest passages, quotes and advice, and who speaks on it."""
    app = visit("small", "theme", theme="t1")
    assert {metric.label: metric.value for metric in app.metric}["Mainly about it"] == "1"
    assert html(app).count("<figure") == 3
    assert "Because of" in html(app)
    assert [text.value for text in app.text if text.value == "Water and air"]


def test_a_theme_of_another_snapshot(visit):
    """An address that names a theme which is gone says so, and filters can leave nothing of one."""
    assert "not in this snapshot" in visit("small", "theme", theme="gone").warning[0].value
    app = visit("small", "theme", theme="t1", publisher="no publisher")
    assert [box for box in app.info if "No text touches this theme" in box.value]


def test_unknown_choices_are_left_out(visit):
    """An address that names what is not there shows everything."""
    app = visit("small", "themes", theme="gone", publisher="Nobody", kind="poem", **{"from": "yesterday"})
    assert not app.exception
    assert app.sidebar.selectbox[0].value is None
    assert app.metric[0].value == "2"


def test_a_choice_goes_into_the_address(visit):
    """What is chosen in the side bar can be sent to somebody."""
    app = visit("small", "themes")
    app.sidebar.selectbox[0].select("t1").run()
    assert app.query_params["theme"] == "t1"
    app.sidebar.multiselect[0].select("The Harbour Post").run()
    assert app.query_params["publisher"] == "The Harbour Post"
    assert app.metric[0].value == "1"


def test_speakers_filtered(visit):
    """All filters of an address are heeded together."""
    app = visit("small", "speakers", publisher=["The Harbour Post", "no publisher"], kind="direct", until="2020-01-02")
    assert {metric.label: metric.value for metric in app.metric}["Quotes"] == "1"
    assert "undated texts are left out" in app.text[0].value


def html(app):
    """Read all HTML of a page."""
    return "\n".join(block.value for block in app.html)


def test_a_speaker(visit):
    """A speaker's quotes, advice, affiliations and names are shown with a way to the words."""
    app = visit("small", "speaker", speaker="s1")
    assert any({"link", "quote", "affiliation"} <= columns for columns in frames(app))
    assert any({"link", "role", "words"} <= columns for columns in frames(app))
    assert any({"link", "words", "quote_count"} <= columns for columns in frames(app))
    assert [text.value for text in app.text if "also written Cod and Kelp" in text.value]
    assert {metric.label: metric.value for metric in app.metric}["In their words"] == "1"


def test_a_report_can_be_taken_away(visit):
    """Speaker and theme offer a report and references."""
    for page, address in (("speaker", {"speaker": "s1"}), ("theme", {"theme": "t1"})):
        labels = [button.label for button in visit("small", page, **address).get("download_button")]
        assert {"Report", "BibTeX", "CSL-JSON", "CSV"} <= set(labels)


def test_a_speaker_in_their_own_words(visit, warehouses):
    """Each theme shows verbatim quotes as they stand in the text."""
    words = document_words(warehouses["small"])
    assert f'<blockquote><span class="around"></span>{words}' in html(visit("small", "speaker", speaker="s1"))


def document_words(warehouse):
    """Read the quote of the small warehouse as the page escapes it."""
    said = store.read(snapshots.current(warehouse), "SELECT text FROM quotes WHERE quote_id = 'q1'").item()
    return escape(said, quote=True)


def test_a_speaker_of_another_snapshot(visit):
    """An address that names somebody who is gone says so."""
    app = visit("small", "speaker", speaker="gone")
    assert "not in this snapshot" in app.warning[0].value
    assert app.dataframe


def test_an_old_address_leads_to_the_speaker(visit):
    """A link to the ranking that names a speaker opens their page."""
    assert visit("small", "speakers", speaker="s1").title[0].value == "Speaker"


def test_recommendations_filtered(visit):
    """Actor, strength and words leave out what they do not name."""
    app = visit("small", "recommendations", actor="Cod and Kelp", strength="medium", find="KELP")
    assert app.metric[0].value == "2"
    assert visit("small", "recommendations", strength="strong").metric[0].value == "0"
    assert visit("small", "recommendations", find="nowhere").metric[0].value == "0"


def test_opposites_stand_side_by_side(visit):
    """A pair that pulls in opposite directions shows both wordings."""
    app = visit("small", "recommendations")
    pair = next(block.value for block in app.html if 'class="pair"' in block.value)
    assert pair.count("<figure") == 2
    assert "Stop" in pair


def test_a_group_shows_every_wording(visit):
    """A chosen group lists the sentences that give the same advice."""
    assert html(visit("small", "recommendations")).count("<figure") == 4
    assert html(visit("small", "recommendations", group="g1")).count("<figure") == 6


def test_a_risk_stands_in_its_surroundings(visit):
    """A risk shows what stands before and after it, and leads there."""
    app = visit("small", "findings")
    assert '<span class="around">Cod</span> and K<span class="around">elp' in html(app)
    assert "./document?document=d1&amp;start=3&amp;end=9" in html(app)


def test_a_prediction_shows_later_evidence(visit):
    """The register puts what a later text says beside the prediction."""
    app = visit("small", "findings", show="prediction")
    assert "speaks of Cod and Kelp" in html(app)
    assert "./document?document=d2" in html(app)
    assert not [
        block
        for block in visit("small", "findings", show="prediction", certainty="low").html
        if "speaks of" in block.value
    ]


def test_search_finds_the_place(visit):
    """A hit is lit up where it stands, and opens the raw text at its line."""
    app = visit("small", "search", q="cods")
    assert '<mark class="hit">cod</mark> are back' in html(app)
    assert "./document?document=d1&amp;start=0&amp;end=12" in html(app)


def test_search_in_quotes_filtered(visit):
    """Other tables and the filters are heeded; nothing found is said."""
    assert '<mark class="hit">' in html(visit("small", "search", q="cod", **{"in": "quotes"}))
    app = visit("small", "search", q="cod", publisher="no publisher")
    assert [caption for caption in app.caption if "No texts have these words" in caption.value]


def test_search_of_nothing_explains(visit):
    """Without words the page says what can be typed; marks alone are no words."""
    assert "Every word must be there" in visit("small", "search").info[0].value
    assert not visit("small", "search", q='"*').exception


def test_more_like_this(visit):
    """A text leads to its like, and one that is gone says so."""
    assert "Cod and Kelp" in [text.value for text in visit("small", "search", like="d1").text]
    assert "not in this snapshot" in visit("small", "search", like="gone").warning[0].value


def answered(app):
    """Read the answer of the SQL page."""
    return next(table.value for table in app.dataframe if "meaning" not in table.value.columns)


@pytest.mark.parametrize("name", sql.EXAMPLES)
def test_every_example_is_answered(visit, name):
    """What a reader begins with works, and stands in the address."""
    app = visit("small", "sql")
    app.selectbox(key="example").select(name).run()
    assert app.query_params["ask"] == sql.EXAMPLES[name].strip()
    assert not app.error
    assert not app.exception


def test_a_question_of_ones_own(visit):
    """The answer is that of the question."""
    app = visit("small", "sql", ask="SELECT speaker, ['a', 'b'] AS list FROM quotes_per_speaker ORDER BY ALL")
    assert answered(app).fillna("").to_dict("list") == {"speaker": ["Ada Berg", ""], "list": ['["a", "b"]'] * 2}


@pytest.mark.parametrize("ask", ["DELETE FROM quotes", "SELEC", "FROM read_text('/etc/passwd')", "COPY quotes TO '/x'"])
def test_a_question_that_is_more_than_one(visit, ask):
    """Writing, and what lies outside, is refused in words."""
    app = visit("small", "sql", ask=ask)
    assert "cannot be answered" in app.error[0].value
    assert not app.exception


def test_the_columns_of_a_table(visit):
    """The schema browser describes what it names."""
    app = visit("small", "sql", table="corrections")
    described = next(table.value for table in app.dataframe if "meaning" in table.value.columns)
    assert dict(zip(described["name"], described["meaning"], strict=True))["note"] == "Why."


def test_coverage_gives_reasons(visit):
    """A file that was lost is listed with its reason in words."""
    app = visit("small", "coverage")
    problems = next(table.value for table in app.dataframe if "problem_detail" in table.value.columns)
    assert list(problems["problem"]) == ["Binary"]
    assert list(problems["problem_detail"]) == ["Not a text: Cod and Kelp"]


def test_document_marks_in_place(visit):
    """The raw text shows its marks, and the linked words stand out."""
    text = next(
        block.value for block in visit("small", "document", **ADDRESSES["document"]).html if "text raw" in block.value
    )
    assert 'class="dropped"' in text
    assert 'class="here' in text
    assert "Quote: Ada Berg" in text


def test_document_cleaned(visit):
    """The cleaned text leaves out what cleaning dropped."""
    app = visit("small", "document", document="d1", view="cleaned")
    text = next(block.value for block in app.html if "text cleaned" in block.value)
    assert "dropped" not in text
    assert 'class="paragraph"' in text


def test_document_of_another_snapshot(visit):
    """An address that names a text which is gone says so."""
    app = visit("small", "document", document="gone")
    assert not app.exception
    assert "not in this snapshot" in app.warning[0].value


def test_another_document_forgets_the_place(visit):
    """A place in one text means nothing in another."""
    app = visit("small", "document", document="d1", start="3", end="5")
    app.selectbox[0].select("d2").run()
    assert app.query_params["document"] == "d2"
    assert "start" not in app.query_params
    assert "end" not in app.query_params
