"""Scores of the shipped models and rules."""

import dataframely as dy


class Quality(dy.Schema):
    """One row per figure that a model or rule reached on a corpus."""

    corpus = dy.String(primary_key=True, description="What it was measured on.")
    task = dy.String(primary_key=True, description="What was measured (quotes, speakers, themes).")
    metric = dy.String(primary_key=True, description="The measure, in the words of its scoring script.")
    model = dy.String(primary_key=True, description="The model or rules, with their version.")
    value = dy.Float64(nullable=False, description="What it reached.")
    n = dy.UInt32(nullable=True, description="How many cases it was measured on.")
    measured_on = dy.Date(nullable=False, description="When it was measured.")
