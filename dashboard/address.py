"""Choices that live in the address bar: the address says what is shown, so a link shows the same to anybody."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

import streamlit as st

PAGE = "_page"
PLACE = ("start", "end")


def one(name: str, label: str, options: Mapping[str, str], *, placeholder: str = "All") -> str | None:
    """Choose one of the options, shown under their labels, or none."""
    wanted = st.query_params.get(name)
    st.session_state[_key(name)] = wanted if wanted in options else None
    return st.selectbox(
        label,
        list(options),
        index=None,
        format_func=lambda option: options.get(option, option),
        key=_key(name),
        placeholder=placeholder,
        on_change=_keep,
        args=(name,),
    )


def many(name: str, label: str, options: Sequence[str]) -> tuple[str, ...]:
    """Choose any number of the options."""
    st.session_state[_key(name)] = [wanted for wanted in st.query_params.get_all(name) if wanted in options]
    chosen = st.multiselect(label, options, key=_key(name), placeholder="All", on_change=_keep, args=(name,))
    return tuple(chosen)


def switch(name: str, label: str, options: Mapping[str, str]) -> str:
    """Choose exactly one of a few options whose labels are ours; the first one unless told otherwise."""
    first = next(iter(options))
    wanted = st.query_params.get(name, first)
    st.session_state[_key(name)] = wanted if wanted in options else first
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        required=True,
        key=_key(name),
        on_change=_keep,
        args=(name,),
    )
    return chosen or first


def day(name: str, label: str) -> date | None:
    """Choose a day, or none."""
    wanted = None
    with suppress(ValueError):
        wanted = date.fromisoformat(st.query_params.get(name, ""))
    st.session_state[_key(name)] = wanted
    return st.date_input(
        label,
        value=None,
        min_value=date(1000, 1, 1),
        max_value=date(2999, 12, 31),
        format="YYYY-MM-DD",
        key=_key(name),
        on_change=_keep,
        args=(name,),
    )


def words(name: str, label: str, *, placeholder: str) -> str:
    """Take a few words to look for."""
    st.session_state[_key(name)] = st.query_params.get(name, "")
    return st.text_input(label, key=_key(name), placeholder=placeholder, on_change=_keep, args=(name,)).strip()


def lines(name: str, label: str) -> str:
    """Take a text of several lines."""
    st.session_state[_key(name)] = st.query_params.get(name, "")
    return st.text_area(label, key=_key(name), height=200, on_change=_keep, args=(name,)).strip()


def leaf(name: str, count: int) -> int:
    """Turn the leaves of a long table; the first one is 1."""
    st.session_state[_key(name + PAGE)] = min(max(number(name + PAGE) or 1, 1), count)
    return st.pagination(count, key=_key(name + PAGE), on_change=_keep, args=(name + PAGE,))


def number(name: str) -> int | None:
    """Read a whole number from the address."""
    wanted = st.query_params.get(name, "")
    return int(wanted) if wanted.isdecimal() and len(wanted) < 12 else None


def choose(name: str, value: str | None) -> None:
    """Choose on the reader's behalf, as a click on a chart does."""
    _write(name, value)


def _key(name: str) -> str:
    return f"chosen {name}"


def _keep(name: str) -> None:
    _write(name, st.session_state[_key(name)])


def _write(name: str, value: object) -> None:
    if not name.endswith(PAGE):
        # Another choice makes another table: its tenth leaf may not exist. Another text has other places.
        gone = PLACE if name == "document" else ()
        for other in [other for other in st.query_params if other.endswith(PAGE) or other in gone]:
            del st.query_params[other]
    if value:
        st.query_params[name] = [str(part) for part in value] if isinstance(value, list) else str(value)
    elif name in st.query_params:
        del st.query_params[name]
