"""What texts are told apart by when copies are looked for."""

import dataframely as dy

from warehouse.tables import columns


class Fingerprints(dy.Schema):
    """One row per document, with what it is compared by: a new text is compared without reading the others again."""

    document_id = columns.document_id(key=True)
    hashes = dy.List(
        dy.UInt64(nullable=False),
        nullable=False,
        description="Digests of its runs of four words, ascending, the thousand smallest.",
    )
