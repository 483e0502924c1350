"""Who said what, in one sentence, in all the forms that English has for it."""

import pytest


def only(found):
    """Take the one quote of a text."""
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We agree," Adler said.', ("Adler", "said", "We agree,"), id="name before cue"),
        pytest.param('"We agree," said Adler.', ("Adler", "said", "We agree,"), id="inverted"),
        pytest.param('"We agree," she added.', ("she", "added", "We agree,"), id="pronoun"),
        pytest.param('"We agree", said Mrs. Adler.', ("Mrs. Adler", "said", "We agree"), id="comma outside"),
        pytest.param('Adler said, "We agree."', ("Adler", "said", "We agree."), id="cue before"),
        pytest.param('Adler said: "We agree."', ("Adler", "said", "We agree."), id="colon"),
        pytest.param('Adler said on Monday: "We agree."', ("Adler", "said", "We agree."), id="day between"),
        pytest.param('Adler: "We agree."', ("Adler", ":", "We agree."), id="name and colon"),
        pytest.param('"Do we agree?" Adler asked.', ("Adler", "asked", "Do we agree?"), id="question and name"),
        pytest.param('"Never!" shouted Adler.', ("Adler", "shouted", "Never!"), id="exclamation"),
        pytest.param(
            '"We agree," Ruth Adler, head of the port authority in Lagos, told Harbour News.',
            ("Ruth Adler", "told", "We agree,"),
            id="long apposition",
        ),
        pytest.param(
            '"We agree," added Ruth Adler, head of the port and a former judge.',
            ("Ruth Adler", "added", "We agree,"),
            id="inverted with apposition",
        ),
        pytest.param("‘We agree,’ Adler said.", ("Adler", "said", "We agree,"), id="single marks"),
        pytest.param("„We agree“, Adler said.", ("Adler", "said", "We agree"), id="german marks"),
        pytest.param("«We agree», Adler said.", ("Adler", "said", "We agree"), id="guillemets"),
        pytest.param(
            '"We -- all of us -- agree," Adler said.', ("Adler", "said", "We -- all of us -- agree,"), id="dashes kept"
        ),
        pytest.param(
            '"We agree," the port\'s spokesman said Monday.',
            ("the port's spokesman", "said", "We agree,"),
            id="noun phrase",
        ),
        pytest.param('"We agree," Kelly said.', ("Kelly", "said", "We agree,"), id="a name in -ly"),
        pytest.param('"Do we?" Adler asked her aides twice.', ("Adler", "asked", "Do we?"), id="question and hearer"),
        pytest.param('LAGOS (AFP) - Adler said: "We agree."', ("Adler", "said", "We agree."), id="dateline"),
    ],
)
def test_direct(said, text, expected):
    """Words in marks with their cue and source."""
    assert only(said(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Adler said that the port will close.", ("Adler", "said", "the port will close"), id="that"),
        pytest.param("Adler said the port will close.", ("Adler", "said", "the port will close"), id="no that"),
        pytest.param("The port will close, Adler said.", ("Adler", "said", "The port will close"), id="cue after"),
        pytest.param("The port will close, said Adler.", ("Adler", "said", "The port will close"), id="inverted"),
        pytest.param(
            "Adler has repeatedly said that the port will close.",
            ("Adler", "has repeatedly said", "the port will close"),
            id="helpers",
        ),
        pytest.param(
            "Adler went on to say the port will close.",
            ("Adler", "went on to say", "the port will close"),
            id="went on to",
        ),
        pytest.param(
            "Adler said Monday that the port will close.", ("Adler", "said", "the port will close"), id="day between"
        ),
        pytest.param(
            "Adler said in a letter to the board that the port will close.",
            ("Adler", "said", "the port will close"),
            id="phrase between",
        ),
        pytest.param(
            "According to Adler, the port will close.",
            ("Adler", "According to", "the port will close"),
            id="according to, first",
        ),
        pytest.param(
            "According to Adler, the mayor's new aide, the port will close.",
            ("Adler", "According to", "the port will close"),
            id="according to, with apposition",
        ),
        pytest.param(
            "The port will close, according to Adler.",
            ("Adler", "according to", "The port will close"),
            id="according to, last",
        ),
        pytest.param(
            "Adler called the plan a costly mistake.",
            ("Adler", "called", "the plan a costly mistake"),
            id="small clause",
        ),
        pytest.param("Adler called for a new plan in May.", ("Adler", "called", "a new plan in May"), id="call for"),
        pytest.param("Adler warned of new delays at sea.", ("Adler", "warned", "new delays at sea"), id="warn of"),
        pytest.param(
            "Adler said to consider the cost of the plan.",
            ("Adler", "said", "consider the cost of the plan"),
            id="said to",
        ),
        pytest.param(
            "Adler explained how the port will close.",
            ("Adler", "explained", "how the port will close"),
            id="how",
        ),
        pytest.param("Adler vowed to close the whole port.", ("Adler", "vowed", "close the whole port"), id="vow to"),
        pytest.param(
            "Adler pointed out that the port is closed.", ("Adler", "pointed", "the port is closed"), id="point out"
        ),
        pytest.param(
            "The port, Adler said, will close.", ("Adler", "said", "The port will close"), id="cue in the middle"
        ),
        pytest.param(
            "Adler criticized the size of the plan after the vote.",
            ("Adler", "criticized", "the size of the plan"),
            id="object, then time",
        ),
        pytest.param(
            "Ruth Adler, who runs the port, said it will close.", ("Ruth Adler", "said", "it will close"), id="relative"
        ),
        pytest.param("Critics say the port is lost.", ("Critics", "say", "the port is lost"), id="plural"),
    ],
)
def test_indirect(said, text, expected):
    """Reported words without marks."""
    assert only(said(text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('Adler said the plan was "a mess."', "the plan was a mess.", id="after the cue"),
        pytest.param('The plan is "a mess," Adler said.', "The plan is a mess,", id="before the cue"),
        pytest.param('Until then, she said, "we wait."', "Until then we wait.", id="around the cue"),
        pytest.param('Adler said "a mess" would follow.', "a mess would follow", id="marks first"),
        pytest.param('Adler described it as "a mess."', "it as a mess.", id="described as"),
        pytest.param('Adler called the vote "a sad mess."', "the vote a sad mess.", id="called"),
    ],
)
def test_mixed(rows, text, words):
    """Some words verbatim, some not; each stretch says which it is."""
    row = only(rows(text))
    assert (row["kind"], row["text"]) == ("mixed", words)
    assert {segment["in_quotation_marks"] for segment in row["segments"]} == {True, False}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Adler believes that the port will close.", "believes"),
        ("She hopes that many ships will come.", "hopes"),
        ("They fear that many ships will leave.", "fear"),
        ("Adler thinks the port will close.", "thinks"),
    ],
)
def test_beliefs_are_no_speech(rows, text, cue):
    """What somebody thinks is kept, and said to be no speech."""
    row = only(rows(text))
    assert (row["cue"], row["is_speech"]) == (cue, False)


def test_elided_subject(rows):
    """The second of two verbs borrows the first one's subject."""
    first, second = rows("Adler called the plan a costly mistake, and said it would fail.")
    assert (first["text"], first["resolution"]) == ("the plan a costly mistake", "none")
    assert (second["mention"], second["text"], second["resolution"]) == ("Adler", "it would fail", "elided")


def test_participle(rows):
    """A participle borrows the subject of its sentence."""
    first, second = rows('"We agree," Adler said, explaining that the port will close.')
    assert first["text"] == "We agree,"
    assert (second["mention"], second["cue"], second["text"]) == ("Adler", "explaining", "the port will close")
    assert second["resolution"] == "elided"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("The paper cited Ruth Adler as saying the port will close.", "Ruth Adler", id="cited as saying"),
        pytest.param("Ruth Adler was quoted as saying the port will close.", "Ruth Adler", id="quoted as saying"),
        pytest.param(
            "In May, Adler wrote a letter saying that the port will close.", "Adler", id="a letter is somebody's"
        ),
        pytest.param("Calling it late, Ruth Adler told us the port will close.", "Ruth Adler", id="participle first"),
        pytest.param("On Monday, the port's new chief said it will close.", "the port's new chief", id="day first"),
        pytest.param("At a rally in Lyon, France, Adler called for calm on the pier.", "Adler", id="place first"),
        pytest.param("Adler and Okafor said the port will close.", "Adler and Okafor", id="two names"),
        pytest.param("But Adler said the port will close.", "Adler", id="but"),
        pytest.param("The minister of trade said the port will close.", "The minister of trade", id="of"),
        pytest.param("Okafor won, and Adler said the port will close.", "Adler", id="second clause"),
        pytest.param("Adler, speaking in Oslo, said the port will close.", "Adler", id="aside"),
    ],
)
def test_sources(rows, text, mention):
    """The noun phrase as written, without its apposition."""
    assert mention in [row["mention"] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ('"We agree," Adler told Harbour News.', "Harbour News"),
        ("Adler told reporters that the port will close.", "reporters"),
        ("Adler told her the port will close.", "her"),
        ("Adler reminded the board that the port will close.", "the board"),
        ("Adler said that the port will close.", None),
    ],
)
def test_addressee(rows, text, addressee):
    """Whom the source told."""
    assert [row["addressee"] for row in rows(text)] == [addressee]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Adler said A was late, but Okafor said B was not.", ["A was late", "B was not"], id="but"),
        pytest.param("Adler said A was late while Okafor said B was.", ["A was late", "B was"], id="while"),
        pytest.param("Adler said A was late, adding that B was.", ["A was late", "B was"], id="adding"),
        pytest.param(
            "Adler said A was late, according to Okafor.", ["A was late", "Adler said A was late"], id="according"
        ),
        pytest.param('Adler noted a need to act: "We wait," said Okafor.', ["a need to act", "We wait,"], id="colon"),
    ],
)
def test_reports_end_where_others_begin(rows, text, words):
    """Two reports in one sentence do not swallow each other."""
    assert [row["text"] for row in sorted(rows(text), key=lambda row: row["cue_start_char"])] == words
