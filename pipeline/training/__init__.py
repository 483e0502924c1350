"""How the shipped models were made; no stage imports this."""
