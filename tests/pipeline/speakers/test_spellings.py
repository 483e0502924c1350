"""How names are spelt."""

import pytest

from pipeline.speakers.spellings import is_slip, is_swap, korean_sound, repaired, sound


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("FranÃ§ois", "François", id="two bytes"),
        pytest.param("FranA\u0303§ois", "François", id="taken apart"),
        pytest.param("Oâ€™Brien", "O’Brien", id="three bytes"),
        pytest.param("Ångström", "Ångström", id="sound"),
        pytest.param("Anna Lind", "Anna Lind", id="plain"),
    ],
)
def test_repaired(written, expected):
    """Mend what was read in a wrong encoding."""
    assert repaired(written) == expected


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        pytest.param("qaddafi", "gadhafi", True, id="Arabic consonants"),
        pytest.param("suleimani", "soleimani", True, id="vowels"),
        pytest.param("timoshenko", "tymoshenko", True, id="Slavic i"),
        pytest.param("yanukovich", "yanukovych", True, id="Slavic ending"),
        pytest.param("ying", "yang", False, id="vowels that tell"),
        pytest.param("khamenei", "khomeini", False, id="two leaders"),
        pytest.param("reid", "reed", True, id="English names sound alike too, so given names must be foreign"),
    ],
)
def test_sound(one, other, is_it):
    """Say which names sound alike."""
    assert (sound(one) == sound(other)) is is_it


def test_korean_sound():
    """Write both romanisations alike."""
    assert korean_sound("jungil") == korean_sound("jeongil") == korean_sound("jongil")


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        pytest.param("lind", "linds", True, id="added"),
        pytest.param("hasselbring", "haselbring", True, id="left out"),
        pytest.param("lind", "land", True, id="replaced"),
        pytest.param("kirsten", "kristen", True, id="swapped"),
        pytest.param("lind", "lind", False, id="none"),
        pytest.param("lind", "lando", False, id="two"),
        pytest.param("", "a", True, id="from nothing"),
    ],
)
def test_slip(one, other, is_it):
    """Recognise one slip of the pen."""
    assert is_slip(one, other) is is_it
    assert is_slip(other, one) is is_it


def test_swap():
    """Recognise two neighbours that have changed places, and only neighbours."""
    assert is_swap("kirsten", "kristen")
    assert not is_swap("abc", "cba")
