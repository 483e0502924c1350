"""Reading annotated texts, and what is said of those that cannot be read."""

import gzip
import json

import pytest

from pipeline.quality.gold import annotated
from warehouse.problems import Unusable

GOOD = {
    "doc_id": "a b/c",
    "text": "Ann said so.\r\n",
    "attributions": [{"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 11]], "type": "indirect", "id": 1}],
}


def without(name):
    """Leave a name out of the attribution."""
    return {**GOOD, "attributions": [{k: v for k, v in GOOD["attributions"][0].items() if k != name}]}


def with_content(content):
    """Give the attribution another content."""
    return {**GOOD, "attributions": [{**GOOD["attributions"][0], "content": content}]}


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz"])
def test_annotated_texts_are_read(tmp_path, ending):
    """Packed or not; names are fit for files, blank lines are skipped, more columns do no harm."""
    path = tmp_path / f"gold{ending}"
    contents = (json.dumps({**GOOD, "more": 1}) + "\n\n").encode()
    path.write_bytes(gzip.compress(contents) if ending.endswith(".gz") else contents)
    (one,) = annotated(path)
    assert (one.name, one.text, one.attributions) == ("a_b_c", GOOD["text"], GOOD["attributions"])


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        pytest.param([""], "holds no annotated text", id="empty"),
        pytest.param([GOOD, "{"], "line 2 is no JSON", id="no-json"),
        pytest.param(["[1]"], "line 1: not an object", id="no-object"),
        pytest.param([{**GOOD, "doc_id": ""}], "no doc_id", id="no-name"),
        pytest.param([{**GOOD, "text": None}], "no text", id="no-text"),
        pytest.param([{**GOOD, "text": "\ud800"}], "no text", id="half-a-character"),
        pytest.param([{**GOOD, "attributions": None}], "no attributions", id="not-annotated"),
        pytest.param([{**GOOD, "attributions": [3]}], "attribution 1 has no type", id="no-attribution"),
        pytest.param([without("type")], "attribution 1 has no type", id="no-type"),
        pytest.param([without("cue")], "the cue of attribution 1", id="no-cue"),
        pytest.param([with_content([[0, 99]])], "the content of attribution 1", id="outside-the-text"),
        pytest.param([with_content([[5, 2]])], "the content of attribution 1", id="backwards"),
        pytest.param([with_content([0, 2])], "the content of attribution 1", id="no-list-of-spans"),
        pytest.param([with_content([["a", "b"]])], "the content of attribution 1", id="no-numbers"),
        pytest.param([GOOD, {**GOOD, "text": "Ann said so. Bob too."}], "two texts named a_b_c", id="one-name-twice"),
    ],
)
def test_unusable_gold_says_where_and_why(tmp_path, lines, complaint):
    """The file, the line and the fault are named."""
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    with pytest.raises(Unusable, match=complaint) as caught:
        annotated(path)
    assert "gold.jsonl" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        pytest.param("gold.jsonl", None, id="no-file"),
        pytest.param("gold.jsonl.gz", b"plain", id="not-packed"),
        pytest.param("gold.jsonl.gz", gzip.compress(b"words")[:-9], id="cut-off"),
        pytest.param("gold.jsonl", b"\xff\xfe", id="no-utf-8"),
    ],
)
def test_unreadable_gold_says_so(tmp_path, name, contents):
    """A file that is not there, or not what its ending says, is bad set-up."""
    if contents is not None:
        (tmp_path / name).write_bytes(contents)
    with pytest.raises(Unusable, match="JSON Lines file of annotated texts"):
        annotated(tmp_path / name)


def test_two_annotators_of_one_text(tmp_path):
    """The same text may come twice under its name."""
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOOD) + "\n" + json.dumps({**GOOD, "attributions": []}))
    assert [len(one.attributions) for one in annotated(path)] == [1, 0]
