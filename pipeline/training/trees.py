"""Boosted trees → ONNX."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import onnx
from onnx import TensorProto, helper

Node = dict[str, Any]


def write(booster: lgb.Booster, path: Path) -> None:
    """Write the sum of the trees as one operator; the answer is odds, not yet shares."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    node = helper.make_node(
        "TreeEnsembleRegressor", ["seen"], ["odds"], domain="ai.onnx.ml", n_targets=1, **_flat(trees)
    )
    shape = [None, booster.num_feature()]
    graph = helper.make_graph(
        [node],
        "blocks",
        [helper.make_tensor_value_info("seen", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("odds", TensorProto.FLOAT, [None, 1])],
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    onnx.save(helper.make_model(graph, opset_imports=versions, ir_version=8), str(path))


def _flat(trees: list[Node]) -> dict[str, list[Any]]:
    """Spread the trees over the lists that the operator takes."""
    rows = [row for number, tree in enumerate(trees) for row in _numbered(tree, number)]
    leaves = [row for row in rows if row["mode"] == "LEAF"]
    names = ("treeids", "nodeids", "featureids", "values", "truenodeids", "falsenodeids", "missing_value_tracks_true")
    keys = ("tree", "node", "feature", "value", "yes", "no", "missing")
    return {
        **{f"nodes_{name}": [row[key] for row in rows] for name, key in zip(names, keys, strict=True)},
        "nodes_modes": [row["mode"] for row in rows],
        "target_treeids": [row["tree"] for row in leaves],
        "target_nodeids": [row["node"] for row in leaves],
        "target_ids": [0] * len(leaves),
        "target_weights": [row["weight"] for row in leaves],
    }


def _numbered(tree: Node, number: int) -> Iterator[Node]:
    """Yield the nodes of a tree, numbered from its root."""
    free, waiting = count(1), [(0, tree)]
    empty = {"tree": number, "feature": 0, "value": 0.0, "yes": 0, "no": 0, "missing": 0, "weight": 0.0}
    while waiting:
        place, node = waiting.pop(0)
        if "leaf_value" in node:
            yield {**empty, "node": place, "mode": "LEAF", "weight": node["leaf_value"]}
            continue
        yes, no = next(free), next(free)
        waiting += [(yes, node["left_child"]), (no, node["right_child"])]
        split = {"feature": node["split_feature"], "value": _below(node["threshold"]), "missing": _missing(node)}
        yield {**empty, **split, "node": place, "mode": "BRANCH_LEQ", "yes": yes, "no": no}


def _below(threshold: float) -> float:
    """Round a threshold down to 32 bits, so that no value changes its side."""
    rounded = np.float32(min(threshold, float(np.finfo(np.float32).max)))
    return float(rounded if rounded <= threshold else np.nextafter(rounded, np.float32(-np.inf)))


def _missing(node: Node) -> int:
    """Say where a missing value goes; where training saw none, it counts as zero."""
    return int(node["default_left"] if node["missing_type"] == "NaN" else node["threshold"] >= 0)
