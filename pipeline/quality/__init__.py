"""How right the results are: found quotes against annotated ones, as the `quality` table holds it."""
