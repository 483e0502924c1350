"""Navigation, nothing else."""

from pathlib import Path

import streamlit as st

from dashboard import signing_in

# An icon of our own: named ones are fetched from the network by the browser.
HERE = Path(__file__).parent

st.set_page_config(page_title="onrecord", page_icon=str(HERE / "icon.svg"), layout="wide")
st.logo(str(HERE / "logo.svg"), icon_image=str(HERE / "icon.svg"), size="large")
signing_in.let_in()
PAGES = [
    st.Page("questions/overview.py", title="Overview", icon=":material/space_dashboard:", default=True),
    st.Page("questions/themes.py", title="Themes", icon=":material/category:"),
    st.Page("questions/theme.py", title="Theme", icon=":material/topic:"),
    st.Page("questions/speakers.py", title="Speakers", icon=":material/record_voice_over:"),
    st.Page("questions/speaker.py", title="Speaker", icon=":material/person:"),
    st.Page("questions/recommendations.py", title="Recommendations", icon=":material/assignment_turned_in:"),
    st.Page("questions/findings.py", title="Risks and predictions", icon=":material/online_prediction:"),
    st.Page("questions/search.py", title="Search", icon=":material/search:"),
    st.Page("questions/document.py", title="Document", icon=":material/article:"),
    st.Page("questions/sql.py", title="SQL", icon=":material/database:"),
    st.Page("questions/coverage.py", title="Coverage", icon=":material/fact_check:"),
    st.Page("questions/quality.py", title="Quality", icon=":material/verified:"),
    st.Page("questions/review.py", title="Review", icon=":material/rate_review:"),
]
# One list: headings within it are read out wrongly by screen readers (Streamlit 1.67).
st.navigation(PAGES, expanded=True).run()
