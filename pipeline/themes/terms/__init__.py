"""The terms of each topic, one file each: a term and its weight a line."""
