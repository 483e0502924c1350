"""Who should do what."""

import dataframely as dy

from warehouse.tables import columns

ACTOR_BASES = ("stated", "heading", "context", "unknown")
MODALITIES = (
    "imperative", "must", "have_to", "need_to", "should", "ought_to", "urge", "recommend", "of_importance",
    "would_encourage", "in_the_interest_of", "could", "operative",
)  # fmt: skip
STRENGTHS = ("strong", "medium", "weak")
POLARITIES = ("do", "stop", "maintain")


class Recommendations(dy.Schema):
    """One row per piece of advice: who should do what."""

    recommendation_id = dy.String(primary_key=True, description="Digest of the document and the span.")
    document_id = columns.document_id()
    quote_id = columns.quote_id()
    parent_id = dy.String(nullable=True, description="The recommendation it elaborates.")
    group_id = dy.String(
        nullable=True, description="The advice it repeats: one id for all recommendations of one meaning, in all texts."
    )
    recommended_by = dy.String(nullable=True, description="Who gives the advice.")
    recommended_by_basis = dy.String(
        nullable=False,
        description="How we know: stated (in the sentence), quote (its speaker), author, publisher or unknown.",
    )
    actor = dy.String(nullable=True, description="Who should act, as the text says it.")
    actor_basis = dy.String(
        nullable=False,
        regex=columns.one_of(ACTOR_BASES),
        description=f"Where the actor comes from: {', '.join(ACTOR_BASES)}.",
    )
    actors = dy.List(dy.String(nullable=False), nullable=False, description="Who should act, under canonical names.")
    action = dy.String(nullable=False, description="What should be done, in the text's words.")
    target = dy.String(nullable=True, description="To whom or what it should be done, in the text's words.")
    modality = dy.String(
        nullable=False,
        regex=columns.one_of(MODALITIES),
        description=f"The form of the advice: {', '.join(MODALITIES)}.",
    )
    strength = dy.String(
        nullable=False, regex=columns.one_of(STRENGTHS), description="How strongly: strong, medium, weak."
    )
    polarity = dy.String(
        nullable=False, regex=columns.one_of(POLARITIES), description="do, stop, or maintain something."
    )
    condition = dy.String(nullable=True, description="When or for what purpose, in the text's words.")
    rationale = dy.String(nullable=True, description="Why, in the text's words.")
    section = columns.section()
    list_number = columns.list_number()
    text = columns.text()
    start_char = columns.start_char()
    end_char = columns.end_char()
    confidence = columns.confidence()
    method = columns.method()
