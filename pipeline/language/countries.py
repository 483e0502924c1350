"""Countries, the capitals that speak for them, and their peoples."""

from functools import cache
from typing import NamedTuple

from pipeline.language.tokens import listed


class Country(NamedTuple):
    """A country with everything it is called."""

    name: str
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]
    other_names: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Read the list of countries."""
    return tuple(_country(line) for line in listed("pipeline.language", "countries.txt"))


def _country(line: str) -> Country:
    name, *lists = (part.strip() for part in line.split("|"))
    lists += [""] * (3 - len(lists))
    return Country(name, *(tuple(word.strip() for word in part.split(",") if word.strip()) for part in lists[:3]))


@cache
def by_name() -> dict[str, str]:
    """Map every name of a country to the one it goes by here."""
    return {name: country.name for country in countries() for name in (country.name, *country.other_names)}


@cache
def by_capital() -> dict[str, str]:
    """Map capitals to the country they speak for."""
    return {capital: country.name for country in countries() for capital in country.capitals}


@cache
def by_people() -> dict[str, str]:
    """Map demonyms to their country."""
    return {people: country.name for country in countries() for people in country.demonyms}


def is_country(name: str) -> bool:
    """Say whether a name is a country's or its capital's."""
    return name in by_name() or name in by_capital()
