"""Judgements become figures."""

from datetime import datetime, timedelta

from pipeline.quality.audits import audits
from warehouse.decisions import Decision

AT = datetime(2026, 1, 2)  # noqa: DTZ001  (times are UTC without saying so)


def judged(row, verdict, days=0, model="m1"):
    """Judge a quote."""
    return Decision("quotes", row, "audit", model, verdict, AT + timedelta(days=days))


def test_precision_with_bounds():
    """The last judgement of a row counts, the day of the last one is kept, and models stay apart."""
    made = [judged(f"q{number}", "wrong" if number < 2 else "right", number) for number in range(10)]
    rows = audits([*made, judged("q0", "right", 20), judged("q0", "wrong", 21), judged("q1", "right", 0, "m2")])
    figures = {
        (model, metric): (value, n) for model, metric, value, n in rows.select("model", "metric", "value", "n").rows()
    }
    assert figures["m1", "precision"] == (80.0, 10)
    assert (figures["m1", "precision.low"][0], figures["m1", "precision.high"][0]) == (49.0, 94.3)
    assert figures["m2", "precision"] == (100.0, 1)
    assert str(rows.filter(model="m1")["measured_on"].max()) == "2026-01-23"


def test_no_audit_is_no_figure():
    """Other decisions measure nothing."""
    assert audits([]).is_empty()
    assert audits([Decision("quotes", "q", "verdict", None, "wrong", AT)]).is_empty()
