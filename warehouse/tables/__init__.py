"""Every table of the warehouse, in the order of the journey."""

from collections.abc import Mapping
from types import MappingProxyType

import dataframely as dy

from warehouse.tables.advice_conflicts import AdviceConflicts
from warehouse.tables.affiliations import Affiliations
from warehouse.tables.blocks import Blocks
from warehouse.tables.corrections import Corrections
from warehouse.tables.coverage import Coverage
from warehouse.tables.documents import Documents
from warehouse.tables.findings import Findings
from warehouse.tables.fingerprints import Fingerprints
from warehouse.tables.identity_changes import IdentityChanges
from warehouse.tables.mentions import Mentions
from warehouse.tables.passages import Passages
from warehouse.tables.predictions import Predictions
from warehouse.tables.quality import Quality
from warehouse.tables.quotes import Quotes
from warehouse.tables.quotes_as_found import QuotesAsFound
from warehouse.tables.raw_texts import RawTexts
from warehouse.tables.recommendations import Recommendations
from warehouse.tables.runs import Changes, Progress, Runs
from warehouse.tables.speakers import Speakers
from warehouse.tables.themes import ThemeAssignments, Themes

Table = type[dy.Schema]

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "raw_texts": RawTexts,
        "documents": Documents,
        "fingerprints": Fingerprints,
        "blocks": Blocks,
        "quotes": Quotes,
        "quotes_as_found": QuotesAsFound,
        "mentions": Mentions,
        "affiliations": Affiliations,
        "speakers": Speakers,
        "identity_changes": IdentityChanges,
        "passages": Passages,
        "themes": Themes,
        "theme_assignments": ThemeAssignments,
        "recommendations": Recommendations,
        "advice_conflicts": AdviceConflicts,
        "findings": Findings,
        "predictions": Predictions,
        "coverage": Coverage,
        "corrections": Corrections,
        "quality": Quality,
        "runs": Runs,
        "changes": Changes,
        "progress": Progress,
    }
)
