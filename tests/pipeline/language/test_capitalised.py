"""Capitalised words that stand together."""

import pytest

from pipeline.language.capitalised import is_common, is_heading, is_shouted, runs


def spelled(text):
    """Write each run with its joints."""
    return [
        " ".join(f"{t.joint}+{t.word}" if t.joint.strip() else t.word for t in run) for run in runs(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the Bank of Japan fell", ["Bank of+Japan"], id="of"),
        pytest.param("Anna Lind, Paul Okoro", ["Anna Lind", "Paul Okoro"], id="comma parts"),
        pytest.param("Anna Lind's Volvo", ["Anna Lind", "Volvo"], id="possessive parts"),
        pytest.param("It fell. Japan rose", ["It", "Japan"], id="full stop parts"),
        pytest.param("Mr. Okoro of the U.S. Army", ["Mr. Okoro of the+U.S. Army"], id="abbreviations do not part"),
        pytest.param("a Seoul-Tokyo pact", ["Seoul -+Tokyo"], id="countries side by side"),
        pytest.param("Anna\n\nLind", ["Anna", "Lind"], id="empty line parts"),
    ],
)
def test_runs(text, expected):
    """Join what could be one name."""
    assert spelled(text) == expected


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        pytest.param("Rain fell.", [True], id="beginning"),
        pytest.param("It fell. Rain came.", [True, True], id="sentence"),
        pytest.param("then “Rain came", [True], id="quotation"),
        pytest.param("then Rain came", [False], id="middle"),
    ],
)
def test_opens(text, opens):
    """Notice where a capital means little."""
    assert [run[0].opens for run in runs(text, 0, len(text))] == opens


@pytest.mark.parametrize(
    ("text", "heading", "shouted"),
    [
        pytest.param("Energy Pact Delays Winter Plan", True, False, id="headline"),
        pytest.param("ENERGY PACT DELAYS WINTER PLAN", True, True, id="capitals"),
        pytest.param("The pact delays the plan of Norway.", False, False, id="sentence"),
    ],
)
def test_capitals(text, heading, shouted):
    """Tell headlines from sentences."""
    assert (is_heading(text, 0, len(text)), is_shouted(text, 0, len(text))) == (heading, shouted)


def test_is_common():
    """Know words that also lead a life in lower case, parts of compounds too."""
    assert is_common("Energy")
    assert is_common("Long-Term")
    assert not is_common("Okoro")


def test_endless_runs_are_cut():
    """Read a table of capitalised words in pieces, so that its length costs no more than its words."""
    lengths = [len(run) for run in runs("Quillby " * 1000, 0, 8000)]
    assert sum(lengths) == 1000
    assert max(lengths) <= 40
