"""What figures were reached with: the shipped weights, or rules alone."""

from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

_WEIGHTS = ("encoder.onnx", "arguments.onnx")
RULES = "rules"


def model(folder: Traversable | None = None) -> str:
    """Name the shipped weights by a digest, so that figures tell which ones they belong to."""
    folder = folder or resources.files("pipeline.language").joinpath("models")
    parts = [folder.joinpath(name) for name in _WEIGHTS]
    if not all(part.is_file() for part in parts):
        return RULES
    return f"reader-{sha256(b''.join(part.read_bytes() for part in parts)).hexdigest()[:8]}"
