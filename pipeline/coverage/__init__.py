"""What was read and what got lost."""

from pipeline.coverage.reasons import coverage

__all__ = ["coverage"]
