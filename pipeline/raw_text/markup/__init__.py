"""From a tree of tags to plain text: what is visible, how it is laid out, and what the page says of itself."""
