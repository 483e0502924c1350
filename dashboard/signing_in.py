"""Who may read: everybody who reaches the dashboard, unless sign-in is set up; then only who has signed in."""

import streamlit as st


def let_in() -> None:
    """Show nothing but the way in to whoever must sign in and has not."""
    if not _is_required():
        return
    if not st.user.get("is_logged_in"):
        st.title("onrecord", anchor=False)
        st.button("Sign in", on_click=st.login)
        st.stop()
    with st.sidebar:
        st.button("Sign out", on_click=st.logout, icon=":material/logout:", type="tertiary")


def _is_required() -> bool:
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False
