"""What the texts are about."""

import dataframely as dy

from warehouse.tables import columns

SCHEMES = ("cap", "discovered", "user")


class Themes(dy.Schema):
    """One row per theme."""

    theme_id = dy.String(primary_key=True, description="Digest of the scheme and the code.")
    scheme = dy.String(
        nullable=False,
        regex=columns.one_of(SCHEMES),
        description="cap: Comparative Agendas Project's major topics; discovered: found here; user: raw/themes.csv.",
    )
    code = dy.String(nullable=False, description="The theme's code in its scheme.")
    label = dy.String(nullable=False, description="The theme in a few words.")
    parent_theme_id = dy.String(nullable=True, description="The wider theme it belongs to.")
    terms = dy.List(
        dy.String(nullable=False), nullable=False, description="Words and phrases that speak for the theme."
    )
    description = dy.String(nullable=True, description="What belongs to the theme.")


class ThemeAssignments(dy.Schema):
    """One row per passage, document, quote or recommendation that a theme was found in."""

    assignment_id = dy.String(primary_key=True, description="Digest of the theme and what it was found in.")
    theme_id = dy.String(nullable=False, description="The theme.")
    document_id = columns.document_id()
    quote_id = columns.quote_id()
    recommendation_id = dy.String(nullable=True, description="The recommendation the theme was found in.")
    start_char = columns.start_char()
    end_char = columns.end_char()
    score = dy.Float64(nullable=False, min=0.0, description="How strongly the words speak for the theme.")
    is_primary = dy.Bool(nullable=False, description="Whether it is the document's main theme in its scheme.")
    evidence = dy.List(dy.String(nullable=False), nullable=False, description="The words that decided.")
