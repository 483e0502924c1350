"""What figures were reached with."""

from hashlib import sha256

import pytest

from pipeline.quality.weights import model


def test_weights_are_named_by_their_digest(tmp_path):
    """Other weights, another name."""
    (tmp_path / "encoder.onnx").write_bytes(b"one")
    (tmp_path / "arguments.onnx").write_bytes(b"two")
    assert model(tmp_path) == f"reader-{sha256(b'onetwo').hexdigest()[:8]}"


@pytest.mark.parametrize("names", [[], ["encoder.onnx"]], ids=["none", "half"])
def test_without_weights_it_is_rules(tmp_path, names):
    """Both parts, or none."""
    for name in names:
        (tmp_path / name).touch()
    assert model(tmp_path) == "rules"
