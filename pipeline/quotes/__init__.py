"""Documents → quotes: who is reported to have said what."""

from pipeline.quotes.rows import quote_rows as quote_rows
