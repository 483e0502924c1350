"""Cues before, after and between the words of a quote; inverted, far from the name, or "according to"."""

import pytest


@pytest.mark.parametrize(
    ("text", "who", "words", "kind"),
    [
        pytest.param('Ingrid Solvang said on Tuesday, "The ferry line will not survive another winter."',
                     "Ingrid Solvang", "The ferry line … another winter", "direct", id="a day between"),
        pytest.param('Deputy Mayor Tomas Brandl told Radio Nordhavn: "We were never asked about the route."',
                     "Tomas Brandl", "We were never asked … the route", "direct", id="told somebody, colon"),
        pytest.param("She added, “Nobody will lose a job over this.”", "She", "Nobody will … over this", "direct",
                     id="pronoun"),
        pytest.param("In a letter to members, the committee wrote that the fee would double by 2031.",
                     "the committee", "the fee … by 2031", "indirect", id="a letter before the source"),
        pytest.param("Ministers have warned that the dam could fail within a decade.", "Ministers",
                     "the dam could fail … a decade", "indirect", id="helper"),
        pytest.param("Speaking before the vote, Halvorsen argued that the levy punished small farms.", "Halvorsen",
                     "the levy punished small farms", "indirect", id="participle first"),
        pytest.param("The panel has repeatedly insisted the culverts need repair.", "panel",
                     "the culverts need repair", "indirect", id="no that, a body as source"),
        pytest.param("KELMONT (HNS) - Governor Ida Prewitt announced that the curfew was over.", "Ida Prewitt",
                     "the curfew was over", "indirect", id="dateline"),
    ],
)  # fmt: skip
def test_cue_before(only, text, who, words, kind):
    """Source, cue, words."""
    row = only(text, who, words)
    assert (row["kind"], row["status"], row["is_speech"]) == (kind, "stated", True)


@pytest.mark.parametrize(
    ("text", "who", "words", "kind", "status"),
    [
        pytest.param('"The bridge is safe," Petra Quill said.', "Petra Quill", "The bridge is safe", "direct", "stated",
                     id="name"),
        pytest.param("“Who will pay for the repairs?” she asked.", "she", "Who will pay for the repairs", "direct",
                     "question", id="question"),
        pytest.param("The new tariff will be reviewed in March, the ministry said.", "the ministry",
                     "The new tariff … in March", "indirect", "stated", id="comma alone"),
        pytest.param("The plant emits less than its permit allows, its operator has claimed.", "its operator",
                     "The plant … its permit allows", "indirect", "stated", id="helper"),
        pytest.param('"We have run out of sandbags," a fire officer told reporters on the quay.', "fire officer",
                     "We have run out of sandbags", "direct", "stated", id="hearers behind"),
        pytest.param('"Enough of this!" the delegate from Corvania shouted.', "delegate", "Enough of this", "direct",
                     "stated", id="exclamation"),
        pytest.param("“The works stop tonight”, Brandl confirmed on Thursday.", "Brandl", "The works stop tonight",
                     "direct", "stated", id="comma outside"),
    ],
)  # fmt: skip
def test_cue_after(only, text, who, words, kind, status):
    """Words, source, cue."""
    row = only(text, who, words)
    assert (row["kind"], row["status"]) == (kind, status)


@pytest.mark.parametrize(
    ("text", "who", "words", "kind"),
    [
        pytest.param('"The treaty," said Malverne, "is a beginning, not an end."', "Malverne",
                     "The treaty … is a beginning, not an end", "direct", id="within a sentence"),
        pytest.param('"We will appeal," Ruth Okonjo told the court. "The ruling leaves us no choice."', "Ruth Okonjo",
                     "We will appeal … The ruling leaves us no choice", "direct", id="between sentences"),
        pytest.param("“If the river rises,” Mayor Dunmore said on Friday, “the lower town must leave.”", "Dunmore",
                     "If the river rises … must leave", "direct", id="a day behind the cue"),
        pytest.param('"It is late," she said, shaking her head. "It is very late for a plan like this."', "she",
                     "It is late … a plan like this", "direct", id="a gesture between"),
        pytest.param("“No,” Amara Desta, the fund’s director, said. “We will not sign before we see the accounts.”",
                     "Amara Desta", "No … see the accounts", "direct", id="one word first, apposition"),
        pytest.param('"Who knew?" asked Vos. "Nobody on the board, I can tell you. Nobody at all."', "Vos",
                     "Who knew … Nobody at all", "direct", id="question first"),
        pytest.param("The reform, Lindqvist said, would cost less than a new warship.", "Lindqvist",
                     "The reform … would cost … warship", "indirect", id="no marks"),
    ],
)  # fmt: skip
def test_cue_in_the_middle(only, text, who, words, kind):
    """An interrupted quote is one row with several segments, and the attribution in none of them."""
    row = only(text, who, words)
    assert len(row["segments"]) >= 2
    assert row["kind"] == kind
    assert who not in row["text"]


@pytest.mark.parametrize(
    ("text", "who", "words", "kind"),
    [
        pytest.param('"The grid held all night," added Richard Malverne.', "Richard Malverne",
                     "The grid held all night",
                     "direct", id="added"),
        pytest.param('"Nothing is decided yet," insisted a spokeswoman for the port authority.', "spokeswoman",
                     "Nothing is decided yet", "direct", id="unnamed, with her office"),
        pytest.param("The rule will hurt small banks, warned the Guild of Savings Houses.", "Guild of Savings Houses",
                     "The rule will hurt small banks", "indirect", id="no marks"),
        pytest.param('Said Councillor Ines Barreto: "We got the map on Monday and the bill on Tuesday."',
                     "Ines Barreto", "We got the map … on Tuesday", "direct", id="cue first"),
        pytest.param("“It was never about money,” wrote Lund in the letter.", "Lund", "It was never about money",
                     "direct", id="wrote, with a place"),
        pytest.param('"Why now?" wondered one of the oldest members.', "one of the oldest members", "Why now", "direct",
                     id="partitive"),
    ],
)  # fmt: skip
def test_inverted(only, text, who, words, kind):
    """The verb comes before its subject."""
    assert only(text, who, words)["kind"] == kind


@pytest.mark.parametrize(
    ("text", "who", "words", "without"),
    [
        pytest.param("Helena Varga, who chaired the inquiry for three years and resigned last spring after a dispute"
                     " over its budget, said the ministry had ignored every warning.",
                     "Helena Varga", "the ministry had ignored every warning", "resigned", id="relative clause"),
        pytest.param('"We need a second line," said Seun Abara, a professor of transport at the University of Kelmont'
                     " and a former adviser to two governments.",
                     "Seun Abara", "We need a second line", "professor", id="behind an inverted cue"),
        pytest.param("Malverne, 61, a shipbuilder’s son from the island of Hest, told the assembly that he would not"
                     " stand again.", "Malverne", "he would not stand again", "shipbuilder", id="age and origin"),
        pytest.param("The association, which represents 4,000 dairy farms in the north and has sued the agency twice,"
                     " argues that the limit is unlawful.", "The association", "the limit is unlawful", "4,000",
                     id="a body"),
        pytest.param('"This law is a promise," Commissioner Dagny Roth, the most senior official for water and the'
                     ' author of the first draft, told members.', "Dagny Roth", "This law is a promise", "senior",
                     id="between name and told"),
        pytest.param("The chair of the committee, Wyn Caddick (North Kelmont), said that the vote was void.",
                     "Wyn Caddick", "the vote was void", "North", id="role before, brackets behind"),
    ],
)  # fmt: skip
def test_long_appositions(only, text, who, words, without):
    """What is told of the source is neither cue nor content."""
    assert without not in only(text, who, words)["text"]


@pytest.mark.parametrize(
    ("text", "who", "words", "kind"),
    [
        pytest.param("According to the audit office, one in five grants went to firms that did not exist.",
                     "the audit office", "one in five … did not exist", "indirect", id="first"),
        pytest.param("One in five grants went to firms that did not exist, according to the audit office.",
                     "the audit office", "One in five … did not exist", "indirect", id="last"),
        pytest.param("The tunnel, according to engineer Piet Vos, will flood twice a year.", "Piet Vos",
                     "The tunnel … will flood twice a year", "indirect", id="in the middle"),
        pytest.param("According to Vos, “the pumps are older than the town.”", "Vos", "the pumps … the town", "direct",
                     id="words in marks"),
        pytest.param("Wages fell by 4 percent last year, according to figures that the bureau released on Monday.",
                     "figures", "Wages fell … last year", "indirect", id="figures"),
        pytest.param("According to Piet Vos, the chief engineer, the tunnel will flood.", "Piet Vos",
                     "the tunnel will flood", "indirect", id="apposition"),
    ],
)  # fmt: skip
def test_according_to(only, text, who, words, kind):
    """What somebody is the source of stands before, behind or around."""
    row = only(text, who, words)
    assert (row["kind"], row["is_speech"]) == (kind, True)
    assert "ccording" in row["cue"]
