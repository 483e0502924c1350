"""Sign-in is off unless it is set up; then nothing is shown before."""

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import APP


def test_off_by_default(visit):
    """Whoever reaches the dashboard reads it, and is told of no secrets."""
    app = visit("small", "overview")
    assert app.metric
    assert not app.error
    assert not [button for button in app.button if button.label.startswith("Sign")]


def test_nothing_before_sign_in(shown):
    """With a provider set up, a page shows the way in and nothing of the texts."""
    shown("small")
    app = AppTest.from_file(APP, default_timeout=20)
    app.secrets["auth"] = {
        "redirect_uri": "http://localhost:8501/oauth2callback",
        "cookie_secret": "x",
        "client_id": "y",
    }
    app.run()
    assert [button.label for button in app.button] == ["Sign in"]
    assert not app.metric
    assert not app.dataframe
    assert not app.exception
