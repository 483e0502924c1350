"""Weights → the ONNX files that the pipeline ships, in eight bits per weight.

python -m pipeline.training.export FOLDER/best.pt FOLDER/last.pt --into pipeline/language/models

Of several weights the mean is exported.
"""

import argparse
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from pipeline.training.network import NARROW, REACH, WIDTH, Encoder, Pronouns, Reader, buckets

NAMES = ("encoder.onnx", "arguments.onnx", "pronouns.onnx")
MEANING = "meaning.onnx"  # whole: in eight bits its answers would depend on what is asked together
_OPSET = 17


class _Packed(nn.Module):
    """Word embeddings in eight bits, a scale for each word."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        scale = words.weight.detach().abs().amax(1, keepdim=True) / 127
        self.register_buffer("rows", (words.weight.detach() / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


class _Pass(nn.Module):
    """The encoder's pass as plain tensors."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.encoder.words = _Packed(encoder.words)

    def forward(self, ids: Tensor, hints: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        encoded = self.encoder(ids, hints, mask)
        return encoded.tags, encoded.narrow, encoded.hidden


class _Same(nn.Module):
    """Whether pronouns and names are one person, by their states and the pieces between them."""

    def __init__(self, head: Pronouns) -> None:
        super().__init__()
        self.head = head
        self.register_buffer("buckets", buckets(), persistent=False)

    def forward(self, pronouns: Tensor, names: Tensor, distances: Tensor) -> Tensor:
        odds: Tensor = self.head(pronouns, names, self.buckets[distances])
        return odds


class _Shape(NamedTuple):
    """What goes in and comes out of a network, by name, and what its first axes count."""

    inputs: tuple[Tensor, ...]
    names: list[str]
    answers: list[str]
    axes: dict[int, str]


def export(reader: Reader, into: Path) -> None:
    """Write what `NAMES` and `MEANING` name."""
    window = torch.ones(2, 9, dtype=torch.long)
    axes = {0: "windows", 1: "pieces"}
    read = _Shape((window, window, window), ["ids", "hints", "mask"], ["tags", "narrow", "hidden"], axes)
    _write(_Pass(reader.encoder), read, into / "encoder.onnx")
    cues = torch.zeros(2, 2 * REACH, NARROW), torch.zeros(2, NARROW), torch.ones(2, 2 * REACH, dtype=torch.long)
    asked = _Shape(cues, ["around", "cues", "roles"], ["answers"], {0: "cues"})
    _write(reader.arguments, asked, into / "arguments.onnx")
    pairs = torch.zeros(2, WIDTH), torch.zeros(2, WIDTH), torch.zeros(2, dtype=torch.long)
    same = _Shape(pairs, ["pronouns", "names", "distances"], ["odds"], {0: "pairs"})
    _write(_Same(reader.pronouns), same, into / "pronouns.onnx")
    meant = _Shape((torch.ones(2, WIDTH),), ["passages"], ["directions", "topics"], {0: "passages"})
    _write(reader.meaning, meant, into / MEANING)


def _write(module: nn.Module, shape: _Shape, path: Path) -> None:
    torch.onnx.export(
        module.eval(),
        shape.inputs,
        str(path),
        input_names=shape.names,
        output_names=shape.answers,
        dynamic_axes=dict.fromkeys((*shape.names, *shape.answers), shape.axes),
        opset_version=_OPSET,
        dynamo=False,
    )


def mean(weights: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Average the weights of several epochs (Izmailov et al. 2018)."""
    return {name: torch.stack([one[name] for one in weights]).mean(0) for name in weights[0]}


def pack(whole: Path, packed: Path) -> None:
    """Store matrices in eight bits, a scale per column; everything else stays as it is."""
    quantize_dynamic(whole, packed, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"])
    onnx.checker.check_model(str(packed))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--into", type=Path, required=True)
    asked = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(mean([torch.load(path)["average"] for path in asked.weights]))
    with tempfile.TemporaryDirectory() as folder:
        export(reader, Path(folder))
        for name in NAMES:
            pack(Path(folder) / name, asked.into / name)
        shutil.copyfile(Path(folder) / MEANING, asked.into / MEANING)


if __name__ == "__main__":
    main()
