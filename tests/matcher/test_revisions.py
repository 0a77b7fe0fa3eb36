"""What a text says twice, corrects or takes back."""

from datetime import date

import pytest

from matcher import TextIndex, profile_as_json
from matcher.messages import understand
from matcher.ranking import hear

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Vi er 20 ansatte, nej 12", "employees", 12),
        ("Vi er 20 ansatte. Nej, vi er 12 ansatte.", "employees", 12),
        ("Vi er 20 ansatte, ups, 12", "employees", 12),
        ("we have 20 employees, sorry, 12", "employees", 12),
        ("Vi er ikke 20 ansatte, men 12", "employees", 12),
        ("Wir haben 20 Mitarbeiter, nein 12", "employees", 12),
        ("vi ligger ikke i Herning, men i Ikast", "municipality", "Ikast-Brande"),
        ("Vi bor i Skive, rettelse: i Viborg", "municipality", "Viborg"),
        ("Vi er 20 ansatte, nej, det går fint", "employees", 20),
        ("Vi er 20 ansatte, men har travlt", "employees", 20),
    ],
)
def test_a_correction_settles_a_value(text: str, field: str, value: object, index: TextIndex) -> None:
    """The later value counts, also a bare one; what gives no value corrects nothing."""
    understood = understand(text, index, NOW).understood
    assert (profile_as_json(understood.profile)[field], understood.conflicts) == (value, ())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Vi er 20 ansatte. Vi er 12 ansatte.", (20, 12)),
        ("Vi ligger i Skive. Vi bor i Viborg.", ("Skive", "Viborg")),
        ("Vi ligger i Skive. Vi har også en butik i Viborg.", ()),
        ("Vi ligger i Skive. Messen er i Viborg.", ()),
        ("Vi er 20 ansatte. Altså 20 ansatte.", ()),
    ],
)
def test_two_values_of_one_field_are_a_conflict(text: str, values: tuple[object, ...], index: TextIndex) -> None:
    """A second place, or the same value again, is none."""
    conflicts = understand(text, index, NOW).understood.conflicts
    assert tuple(one.value for conflict in conflicts for one in conflict.stated) == values


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("ikke Tyskland alligevel", {"markets"}),
        ("not Germany after all", {"markets"}),
        ("doch nicht Schweden", {"markets"}),
        ("Stryg Herning", {"municipality"}),
        ("ok, glem omsætningen", {"turnover_dkk"}),
        ("streich bitte den Umsatz", {"turnover_dkk"}),
        ("glem det med eksporten", {"export"}),
        ("Vi er 20 ansatte. Glem det med de 20 ansatte.", set()),
        ("Vi bor i Skive. Glem Herning", set()),
        ("glem det", set()),
        ("vi har glemt nøglen", set()),
        ("vi kommer alligevel", set()),
        ("not at all", set()),
    ],
)
def test_what_is_taken_back_is_withdrawn(text: str, fields: set[str], index: TextIndex) -> None:
    """The field is named or meant by a value; a value that the same text states beside it stays."""
    message = understand(text, index, NOW)
    assert {one.field for one in message.understood.withdrawn} == fields
    assert not fields or message.intent == "provide-facts"


def test_a_place_that_is_taken_back_takes_its_side_with_it(index: TextIndex) -> None:
    """That a company lies in western Denmark goes with the place that said so."""
    assert understand("Vi ligger i Odense. Nej, vi ligger i Skive.", index, NOW).understood.profile.facts == {}


def test_company_texts_are_looked_at_twice_only_where_they_revise(index: TextIndex) -> None:
    """A word that corrects or takes back gives reason to."""
    assert profile_as_json(hear("Vi er 20 ansatte, nej 12", index, NOW).understood.profile) == {"employees": 12}


def test_a_long_story_is_read_once(index: TextIndex) -> None:
    """A text of very many clauses costs no more than another."""
    assert understand("Vi er 20 ansatte. " + "Det går godt. " * 60 + "Vi er 12 ansatte.", index, NOW).understood.conflicts == ()
