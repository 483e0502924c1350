"""Who published a text: stated, known by its site, its rights, or whom its sources told."""

import pytest

from pipeline.documents.cleaning import read
from pipeline.documents.publishers import publisher

BODY = (
    "The harbour board has agreed to repair the northern pier before the winter storms, Ann Lee said on Monday.\n\n"
    "Fishermen had asked for a new roof ever since the storm took the old one away, and they were glad to hear it.\n"
)


@pytest.mark.parametrize(
    ("text", "manifest", "expected"),
    [
        pytest.param(BODY, {"publisher": "The Quay"}, ("The Quay", "manifest"), id="manifest"),
        pytest.param(BODY, {"url": "https://www.rand.org/x"}, ("RAND Corporation", "address"), id="a known site"),
        pytest.param(BODY, {"url": "https://news.un.org/x"}, ("United Nations", "address"), id="a part of one"),
        pytest.param(BODY, {"url": "https://sun.org/x"}, (None, "unknown"), id="another site"),
        pytest.param(f"{BODY}\n© 2020–2021 Pier News. All rights reserved.", {}, ("Pier News", "copyright"), id="©"),
        pytest.param(BODY + "\nCopyright 2021 by The Quay Trust", {}, ("The Quay Trust", "copyright"), id="in words"),
        pytest.param(BODY + "\n© 2021 All rights reserved.", {}, (None, "unknown"), id="nobody's rights"),
        pytest.param(
            BODY + '\n"It was high time," Ann Lee told Harbour Lines.', {}, ("Harbour Lines", "addressee"),
            id="whom she told",
        ),
        pytest.param(BODY + '\n"It was high time," she told Mary Moss.', {}, (None, "unknown"), id="a person"),
        pytest.param(
            BODY + '\n"High time," Ann Lee told Harbour Lines.\n\n"Too late," Tom Reed told Quay News.', {},
            (None, "unknown"), id="two outlets",
        ),
    ],
)  # fmt: skip
def test_publishers(text: str, manifest: dict[str, str], expected: tuple[str | None, str]) -> None:
    """The surest source that there is, by name."""
    found = publisher(read(text), manifest)
    assert (found.value, found.basis) == expected
