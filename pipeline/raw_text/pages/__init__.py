"""From marks on pages to plain text: characters, columns, lines, paragraphs, and what only runs along the margins."""
