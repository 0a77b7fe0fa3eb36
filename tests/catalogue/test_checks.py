"""What the types cannot see: one small edition with one thing wrong for each check."""

from typing import TYPE_CHECKING

import pytest

from catalogue import Problem

if TYPE_CHECKING:
    from conftest import EditionFolder

PROGRAMME = "foerste-omraade/eksempel.toml"
SITUATIONS = "foerste-omraade/eksempel.situations.toml"
EDITION_DAYS = {"edition_start": "2026-01-01", "edition_end": "2027-12-31"}
HARD = "Virksomhedernes investeringsmuligheder forudsætter automatiseringsrådgivning, kompetenceudvikling, finansieringsmuligheder. "
LINK = """[[links]]
kind = "leads_to"
programme = "{programme}"
words = {{ da = "Bagefter.", en = "Afterwards.", de = "Danach." }}
certainty = "stated"
source = {{ section = "Første kapitel", heading = "Robot" }}

[targeting]"""
PREDECESSOR = """[[criteria]]
kind = "predecessor"
programme = "{programme}"
fact = "had_vaeksttjek"
words = {{ da = "Først.", en = "First.", de = "Zuerst." }}
certainty = "stated"
source = {{ section = "Første kapitel", heading = "Robot" }}

[targeting]"""

TEXT_FAULTS = {
    "a name too long": ('name.en = "Help', f'name.en = "{"a" * 60} Help', "name.en", "name_too_long", {"count": 86, "most": 80}),
    "a promise too short": ("Get a robot on the floor that your people can run", "Get a robot", "promise.en", "word_count", (3, 6, 12)),
    "a promise too long": ("Få en robot på", "Få en robot – og en til – på", "promise.da", "word_count", (14, 6, 12)),
    "an audience too short": (
        "Små og mellemstore virksomheder, der laver varer og endnu ikke har en robot.",
        "Alle.",
        "audience.da",
        "word_count",
        (1, 5, 60),
    ),
    "a benefit too short": ("I får et klart svar på, om en robot kan betale sig hos jer.", "Et svar.", "benefit.da", "word_count", (2, 5, 80)),
    "a full stop": ("selv kan styre", "selv kan styre.", "promise.da", "full_stop", {}),
    "a tag": ("et klart svar", "et <b>klart</b> svar", "benefit.da", "html", {"found": "<b>"}),
    "an entity": ("et klart svar", "et&nbsp;klart svar", "benefit.da", "html", {"found": "&nbsp;"}),
    "bold signs": ("et klart svar", "et **klart** svar", "benefit.da", "markdown", {"found": "**"}),
    "slanted signs": ("et klart svar", "et _klart svar_ nu", "benefit.da", "markdown", {"found": "_klart svar_"}),
    "a link": ("et klart svar", "et [klart](svar) svar", "benefit.da", "markdown", {"found": "]("}),
    "a list sign": ('benefit.da = "I', 'benefit.da = "- I', "benefit.da", "markdown", {"found": "- "}),
    "a blank": ("I betaler halvdelen af timerne.", "___", "cost.da", "left_to_fill_in", {"text": "___"}),
    "a number in one language": ("You pay half", "You pay 50% or half", "cost.en", "numbers_differ", {"found": "50", "expected": "–"}),
    "a name lost in one language": ("halvdelen af timerne", "til MADEs timer", "cost.en", "name_missing", {"name": "MADE", "stands_in": "da"}),
    "a number that the rule does not have": ("I har under 250", "I har under 100", "criteria.2.words.da", "number_missing", {"number": 250}),
    "a question that is none": ("auf einen Besuch warten?", "auf einen Besuch warten.", "criteria.3.words.de", "no_question_mark", {}),
    "hard words": ("I får et klart svar på, om", f"{HARD * 10} Kan", "", "hard_to_read", {"below": 45}),
}


@pytest.mark.parametrize(("old", "new", "place", "code", "values"), TEXT_FAULTS.values(), ids=TEXT_FAULTS)
def test_a_fault_in_a_text_is_named(  # noqa: PLR0917 - one row of the table
    an_edition: "EditionFolder", old: str, new: str, place: str, code: str, values: dict[str, str | int] | tuple[int, ...]
) -> None:
    """The first problem of its place has the code and at least these values."""
    an_edition.change(old, new)
    found = [problem for problem in an_edition.check_problems() if (problem.file, problem.place, problem.code) == (PROGRAMME, place, code)]
    expected = dict(zip(("count", "least", "most"), values, strict=True)) if isinstance(values, tuple) else values
    assert [expected.items() <= problem.values.items() for problem in found] == [True]


def test_the_reading_ease_is_a_number_above_the_limit(an_edition: "EditionFolder") -> None:
    """The writer sees how far there is to go."""
    an_edition.change("I får et klart svar på, om", f"{HARD * 10} Kan")
    (problem,) = an_edition.check_problems()
    assert float(problem.values["lix"]) > 45


FACT_FAULTS = {
    "a link to nowhere": (
        "[targeting]",
        LINK.format(programme="eksemple"),
        "links.1.programme",
        "unknown_programme",
        {"programme": "eksemple", "nearest": ""},
    ),
    "a link to itself": ("[targeting]", LINK.format(programme="eksempel"), "links.1.programme", "names_itself", {"programme": "eksempel"}),
    "a predecessor nowhere": (
        "[targeting]",
        PREDECESSOR.format(programme="x"),
        "criteria.4.programme",
        "unknown_programme",
        {"programme": "x", "nearest": ""},
    ),
    "a chapter that is none": (
        'certainty = "stated"\nsource = { section = "Første kapitel"',
        'certainty = "stated"\nsource = { section = "Første kapittel"',
        "period.source.section",
        "unknown_section",
        {"section": "Første kapittel", "nearest": "Første kapitel"},
    ),
    "a period in other years": (
        "start = 2026-01-01\nend = 2027-12-31",
        "start = 2020-01-01\nend = 2025-12-31",
        "period",
        "period_outside",
        {"start": "2020-01-01", "end": "2025-12-31", **EDITION_DAYS},
    ),
    "a need in both lists": (
        'further_needs = ["skills"]',
        'further_needs = ["production"]',
        "targeting.further_needs",
        "need_twice",
        {"need": "production"},
    ),
}


@pytest.mark.parametrize(("old", "new", "place", "code", "values"), FACT_FAULTS.values(), ids=FACT_FAULTS)
def test_a_fault_in_a_fact_is_named(  # noqa: PLR0917 - one row of the table
    an_edition: "EditionFolder", old: str, new: str, place: str, code: str, values: dict[str, str | int]
) -> None:
    """It is the only problem, and all its values are there."""
    an_edition.change(old, new)
    assert an_edition.check_problems() == [Problem(PROGRAMME, place, code, values)]


def test_a_link_to_another_programme_is_right_and_a_misspelt_one_finds_it(an_edition: "EditionFolder") -> None:
    """The id that was probably meant is offered."""
    an_edition.write("foerste-omraade/den-anden.toml", an_edition.read(PROGRAMME))
    an_edition.change("[targeting]", LINK.format(programme="den-anden"))
    assert an_edition.check_problems() == []
    an_edition.change('"den-anden"', '"den-andn"')
    assert [problem.values["nearest"] for problem in an_edition.check_problems()] == ["den-anden"]


def test_a_period_that_began_before_the_edition_is_right(an_edition: "EditionFolder") -> None:
    """Plans take over what runs already."""
    an_edition.change("start = 2026-01-01", "start = 2024-01-01")
    assert an_edition.check_problems() == []


EDITION_FAULTS = {
    "a day outside": ("2026-06-01", "2028-01-01", "reference_date", "date_outside", {"date": "2028-01-01", **EDITION_DAYS}),
    "a number in one language": ("still exists", "still exists in 2026", "notice.en", "numbers_differ", {"found": "2026", "expected": "–"}),
    "Markdown in an area": ("Første område", "`Første` område", "areas.1.name.da", "markdown", {"found": "`"}),
}


@pytest.mark.parametrize(("old", "new", "place", "code", "values"), EDITION_FAULTS.values(), ids=EDITION_FAULTS)
def test_a_fault_in_the_editions_own_file_is_named(  # noqa: PLR0917 - one row of the table
    an_edition: "EditionFolder", old: str, new: str, place: str, code: str, values: dict[str, str | int]
) -> None:
    """Title, publisher, notice and areas are looked at as the programmes are."""
    an_edition.change(old, new, "edition.toml")
    assert an_edition.check_problems() == [Problem("edition.toml", place, code, values)]


def test_an_area_listed_twice_is_named(an_edition: "EditionFolder") -> None:
    """The second one would never be shown."""
    text = an_edition.read("edition.toml")
    an_edition.append(text[text.index("[[areas]]") :], "edition.toml")
    assert an_edition.check_problems() == [Problem("edition.toml", "areas.2.id", "area_twice", {"area": "foerste-omraade"})]


SAME_IN_ALL_LANGUAGES = {
    "numbers with other signs": ("1.000 kroner", "1,000 kroner", "1000 Kronen"),
    "a genitive": ("MADEs folk", "the people of MADE", "die Leute von MADE"),
    "translated abbreviations": ("SMV og EU", "SMEs and the EU", "KMU und die EU"),
    "a listed name": ("Region Midtjyllands folk", "the people of Region Midtjylland", "Leute der Region Midtjylland"),
    "a name with capitals inside": ("CleanTEKmidt her", "CleanTEKmidt here", "CleanTEKmidt hier"),
}


@pytest.mark.parametrize("texts", SAME_IN_ALL_LANGUAGES.values(), ids=SAME_IN_ALL_LANGUAGES)
def test_languages_that_say_the_same_are_right(an_edition: "EditionFolder", texts: tuple[str, str, str]) -> None:
    """Each language has its own signs and endings."""
    an_edition.change("proper_names = []", 'proper_names = ["Region Midtjylland"]', "edition.toml")
    for old, new in zip(("I betaler halvdelen af timerne.", "You pay half of the hours.", "Sie zahlen die Hälfte der Stunden."), texts, strict=True):
        an_edition.change(old, new)
    assert an_edition.check_problems() == []


def test_a_listed_name_must_stand_in_every_language(an_edition: "EditionFolder") -> None:
    """A name without odd capitals is known only from the list."""
    an_edition.change("proper_names = []", 'proper_names = ["Region Midtjylland"]', "edition.toml")
    an_edition.change("I betaler halvdelen", "Region Midtjylland betaler halvdelen")
    found = [(problem.place, problem.values) for problem in an_edition.check_problems()]
    assert found == [(f"cost.{language}", {"name": "Region Midtjylland", "stands_in": "da"}) for language in ("en", "de")]


def test_a_sentence_twice_in_the_edition_is_named(an_edition: "EditionFolder") -> None:
    """Also in another programme, and whatever its signs: it cannot speak for both."""
    an_edition.write("foerste-omraade/den-anden.toml", an_edition.read(PROGRAMME))
    an_edition.write("foerste-omraade/den-anden.situations.toml", 'da = ["Hej med dig, robot!"]')
    an_edition.change("\n]", '\n    "hej med dig robot",\n]', SITUATIONS)
    values: dict[str, str | int | float] = {"sentence": "hej med dig robot", "other": "foerste-omraade/den-anden.situations.toml: da.1"}
    assert an_edition.check_problems() == [Problem(SITUATIONS, "da.4", "situation_twice", values)]


def test_a_tag_in_a_situation_is_named_in_its_file(an_edition: "EditionFolder") -> None:
    """The writer is sent to the right file."""
    an_edition.change("Værkstedet over", "<i>Værkstedet</i> over", SITUATIONS)
    assert an_edition.check_problems() == [Problem(SITUATIONS, "da.3", "html", {"found": "<i>"})]


def test_few_situations_are_a_hint(an_edition: "EditionFolder") -> None:
    """They stop nothing, but each language is told what it lacks."""
    hints = an_edition.check_problems("hint")
    assert [(hint.code, hint.place, hint.values) for hint in hints] == [
        ("few_situations", "da", {"count": 3, "least": 20}),
        ("few_situations", "en", {"count": 2, "least": 6}),
        ("few_situations", "de", {"count": 2, "least": 6}),
    ]
