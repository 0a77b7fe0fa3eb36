"""How many work in a company whose people are listed by what they do, that has grown, or that has more of them in the season."""

import pytest

from tests.matcher.reading import said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vi har en driftsleder, fire svejsere og tre på lageret", 8),
        ("Stab: 1 salgschef, 2 ingeniører, 6 på lageret", 9),
        ("one manager, four welders and two apprentices", 7),
        ("3 in the kitchen and a waiter, plus 2 cooks", 6),
        ("Zwei im Büro, sieben in der Werkstatt und ein Lehrling", 10),
        ("vi mangler en konsulent og tre montører", None),
        ("jeg og tre andre arbejder her", 4),
        ("vi søger en konsulent, tre montører", None),
        ("vi er en leder, en konsulent og tre montører", 5),
        ("ich und vier andere", 5),
        ("vi har 30 kolleger i Skive og 5 mere i Odense", 35),
        ("vi er 12 og skal bruge 3 mere", 12),
    ],
)
def test_those_who_are_listed_one_after_the_other_add_up(text: str, value: object) -> None:
    """One of a kind counts in a list: the leader before the welders, the apprentice after those in the office."""
    assert said("employees", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vi er gået fra 4 til 22 på fem år", 22),
        ("We have grown from 4 to 22 in five years", 22),
        ("Wir sind von 4 auf 22 gewachsen", 22),
        ("Wir sind von 4 auf 22 Leute gewachsen", 22),
        ("omsætningen er vokset fra 6 til 30", None),
        ("vi er blevet 19", 19),
        ("plejer at være 20 om vinteren, men kun 6 nu", 6),
        ("Vi er 7 faste og så 20 sæsonfolk i juli", 7),
        ("We are 7 all year and 25 in summer", 7),
        ("ganzjährig sind wir 7, im Sommer 25", 7),
    ],
)
def test_what_holds_today_and_all_the_year_counts(text: str, value: object) -> None:
    """Of a company that grew the later number counts, of one with a season those who are always there."""
    assert said("employees", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("i dag har jeg 11 mand", 11),
        ("vi beskæftiger 70", 70),
        ("we make kitchens, 9 of us in Skive", 9),
        ("a web bureau, 20 people mostly developers", 20),
        ("eine Firma mit Sitz in Horsens, 15 Leute dort", 15),
        ("Ansatte 18, omsætning 12 mio.", 18),
        ("Mitarbeiterzahl: 18", 18),
        ("Personale: 12 personer", 12),
        ("Personale: 1 chef, 2 svende", 3),
        ("a staff of 18", 18),
        ("18 lønmodtagere", 18),
        ("8 faste kunder", None),
        ("jeg er 58 og vil snart holde op", None),
        ("ich bin 61", None),
        ("I am 61", None),
        ("Letztes Jahr haben wir zwei Leute eingestellt", None),
        ("Wir suchen keine Mitarbeiter", None),
        ("til sommer skal vi have fire elever", None),
        ("Koncernen har 3000 ansatte, vi er 250", 250),
        ("min kusine har et bageri, hun har 22 ansatte", None),
        ("mine is just four illustrators", 4),
        ("nach Horsens umgezogen sind wir 2009", None),
        ("wir sind zu dritt auf einem Boot", 3),
        ("Advokatkontor, ni med sekretærerne", 9),
        ("we are a bakery of four", 4),
        ("Eigene Leute haben wir 18", 18),
        ("mein Bruder und ich machen das zu zweit", 2),
        ("vi er 8 drenge, to piger og mig", 11),
    ],
)
def test_people_are_told_from_ages_plans_and_the_group(text: str, value: object) -> None:
    """A number of people needs no more words than people use; an age, those who are to come and the group's are none."""
    assert said("employees", text) == value


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("Vi er 5 ejere og har 60 ansatte", 60),
        ("we are two owners and have 20 employees", 20),
        ("Wir sind 2 Inhaber und haben 20 Mitarbeiter", 20),
        ("vi er 3 ejere plus 20 ansatte", 23),
        ("vi er 3 ejere", 3),
    ],
)
def test_owners_count_beside_employees_where_they_are_added(text: str, employees: int) -> None:
    """Whoever says how many are employed has said how many they are."""
    assert said("employees", text) == employees


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("smed i Skive 9 mand", 9),
        ("bageri i Nørre Snede 12 folk", 12),
        ("furniture maker Skive 18 people", 18),
        ("Tischlerei in Viborg 12 Leute", 12),
        ("vi kørte til Skive 9 mand", None),
        ("vi holder kursus i Skive 9 personer", None),
        ("smed i Skive 9 mand søges", None),
    ],
)
def test_a_number_of_people_may_follow_the_place(text: str, employees: int | None) -> None:
    """Nothing but the trade and the place stands before it."""
    assert said("employees", text) == employees
