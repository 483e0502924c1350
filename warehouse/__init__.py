"""The contract between what writes facts and what shows them: the tables, and the only door to them."""
