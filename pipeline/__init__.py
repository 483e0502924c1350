"""Raw texts in; who said what, about which theme, and who should do what, out.

raw text → documents → quotes → speakers → themes → recommendations → coverage

Each stage is a package of plain functions over texts and frames, `language` is the reading skill they share, and
`run` drives them.
"""
