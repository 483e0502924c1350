"""All about one speaker or theme, to take away: a page that can be e-mailed, and its texts as references."""

from collections.abc import Callable, Mapping

import streamlit as st

from warehouse import citations, report, snapshots
from warehouse.report import Subject


def offered(kind: str, key: str) -> None:
    """Offer the report and the references; each is written when somebody wants it."""
    snapshot, subject = snapshots.current(), Subject(kind, key)
    written: Mapping[str, tuple[str, str, Callable[[], str]]] = {
        "Report": ("html", "text/html", lambda: report.report(snapshot, subject)),
        "BibTeX": ("bib", "text/plain", lambda: citations.bibtex(report.cited(snapshot, subject))),
        "CSL-JSON": ("json", "application/json", lambda: citations.csl_json(report.cited(snapshot, subject))),
    }
    with st.container(horizontal=True, gap="small"):
        for name, (suffix, media_type, write) in written.items():
            st.download_button(
                name,
                write,
                f"onrecord-{kind}-{key}.{suffix}",
                media_type,
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
                help=HELP[name],
            )


HELP = {
    "Report": "All quotes and advice on one page that can be e-mailed; the filters do not matter.",
    "BibTeX": "The texts that are cited, for LaTeX and reference managers.",
    "CSL-JSON": "The texts that are cited, for Zotero, pandoc and the like.",
}
