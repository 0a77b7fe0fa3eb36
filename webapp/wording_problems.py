"""Sentences for what is wrong with a catalogue, and the report that groups them by file."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from flask_babel import gettext, ngettext

from catalogue import Problem
from webapp.i18n import marked

_EXPECTED: Mapping[str, str] = {
    "text": marked("tekst"),
    "integer": marked("et helt tal"),
    "number": marked("et tal"),
    "boolean": marked("true eller false"),
    "date": marked("en dato, 2016-09-01"),
    "list": marked("en liste"),
    "table": marked("en tabel"),
}

_SENTENCES: Mapping[str, str] = {
    "missing_folder": marked("Mappen %(folder)s findes ikke. Giv stien til en udgaves mappe."),
    "missing_file": marked("Filen %(file)s mangler. Læg den i udgavens mappe."),
    "folder_not_empty": marked("Der ligger allerede noget i %(folder)s. Vælg en tom mappe."),
    "not_writable": marked("Der kan ikke skrives i %(folder)s (%(message)s). Vælg en anden mappe."),
    "edition_twice": marked("Udgaven »%(edition)s« findes allerede. Giv denne en anden id."),
    "programme_twice": marked("Tilbuddet »%(programme)s« ligger også i %(other)s. Slet eller omdøb det ene."),
    "misplaced_file": marked("Filen læses ikke. Et tilbud skal ligge direkte i mappen for sit indsatsområde."),
    "situations_without_programme": marked("Der er situationer, men intet tilbud %(programme)s.toml. Ret filnavnet."),
    "area_without_folder": marked("Indsatsområdet »%(area)s« har ingen mappe. Lav mappen, eller slet området."),
    "folder_without_area": marked("Mappen »%(folder)s« er ikke et indsatsområde i edition.toml. Nærmeste: »%(nearest)s«."),
    "wrong_encoding": marked("Linje %(line)s er ikke UTF-8. Gem filen som UTF-8."),
    "toml_syntax": marked("Linje %(line)s er ikke gyldig TOML: %(message)s."),
    "unreadable_file": marked("Filen kan ikke læses: %(message)s."),
    "not_in_file": marked("»%(field)s« følger af filens navn og plads. Slet linjen."),
    "bad_name": marked("Navnet »%(name)s« duer ikke som id. Brug små bogstaver a–z, tal og bindestreg."),
    "wrong_type": marked("Her skal stå %(expected)s, men der står %(found)s."),
    "missing_language": marked("Teksten mangler på sproget »%(language)s«. Skriv den."),
    "missing_field": marked("»%(field)s« mangler. Skriv det."),
    "unknown_field": marked("»%(field)s« kendes ikke. Nærmeste: »%(nearest)s«."),
    "unknown_value": marked("»%(value)s« kendes ikke. Nærmeste: »%(nearest)s«. Mulige: %(allowed)s."),
    "empty_text": marked("Teksten er tom. Skriv noget, eller slet feltet."),
    "pattern": marked("»%(value)s« har ikke den rette form, %(pattern)s."),
    "period_order": marked("Perioden slutter (%(end)s), før den begynder (%(start)s). Byt dagene om."),
    "too_small": marked("Tallet er %(value)s; det skal mindst være %(least)s."),
    "too_short": marked("Der er %(count)s; der skal mindst være %(least)s."),
    "too_long": marked("Der er %(count)s; der må højst være %(most)s."),
    "invalid": marked("»%(value)s« kan ikke bruges: %(message)s."),
    "date_outside": marked("Dagen %(date)s ligger uden for udgavens periode, %(edition_start)s til %(edition_end)s."),
    "area_twice": marked("Indsatsområdet »%(area)s« står to gange. Slet det ene."),
    "names_itself": marked("Tilbuddet henviser til sig selv, »%(programme)s«."),
    "unknown_programme": marked("Tilbuddet »%(programme)s« findes ikke i udgaven. Nærmeste: »%(nearest)s«."),
    "unknown_section": marked("Kapitlet »%(section)s« står ikke i edition.toml. Nærmeste: »%(nearest)s«."),
    "period_outside": marked("Perioden %(start)s til %(end)s rører ikke udgavens, %(edition_start)s til %(edition_end)s."),
    "need_twice": marked("Behovet »%(need)s« står både i needs og further_needs. Slet det ene."),
    "situation_twice": marked("Situationen står også i %(other)s: »%(sentence)s«. Slet den ene."),
    "situations_alike": marked("Situationen deler over halvdelen af sine ordstammer med nummer %(other)s: %(shared)s. Skriv den anderledes."),
    "few_situations": marked("Der er %(count)s situationer; med mindst %(least)s bliver tilbuddet fundet bedre."),
    "left_to_fill_in": marked("Her mangler noget at blive udfyldt: »%(text)s«."),
    "html": marked("Her er HTML: »%(found)s«. Skriv ren tekst."),
    "markdown": marked("Her er Markdown: »%(found)s«. Skriv ren tekst."),
    "name_too_long": marked("Navnet er på %(count)s tegn; det må højst være på %(most)s."),
    "word_count": marked("Teksten er på %(count)s ord; den skal være på %(least)s til %(most)s."),
    "full_stop": marked("Løftet slutter med punktum. Slet det."),
    "hard_to_read": marked("Teksten har lix %(lix)s; den skal være under %(below)s. Skriv kortere sætninger og ord."),
    "number_missing": marked("Tallet %(number)s skal stå i ordene."),
    "no_question_mark": marked("Det er et spørgsmål til operatøren og skal slutte med et spørgsmålstegn."),
    "numbers_differ": marked("Her står tallene %(found)s, på dansk %(expected)s. De skal være ens."),
    "name_missing": marked("Navnet »%(name)s« mangler her, men står på %(stands_in)s."),
    "name_not_first": marked(
        "Tilbuddets eget navn »%(name)s« finder »%(first)s« først. Skriv flere situationer, eller gør navnene mere forskellige."
    ),
    "situation_finds_other": marked("Situation nummer %(number)s finder »%(first)s« først: »%(sentence)s«"),
}

PROBLEM_CODES = frozenset(_SENTENCES)
"""Every code that has a sentence; a test compares them with what the core can say."""


def problem_in_words(problem: Problem) -> str:
    """Return one problem as a sentence."""
    values = {name: value if value != "" else "–" for name, value in problem.values.items()}
    for name in ("expected", "found"):
        if problem.code == "wrong_type" and values.get(name) in _EXPECTED:
            words = _EXPECTED[str(values[name])]
            values[name] = gettext(words)
    return gettext(_SENTENCES[problem.code], **values)


def report(problems: Iterable[Problem]) -> str:
    """Return every problem grouped by file, errors before hints, with a count at the end; "" when there is none."""
    ordered = sorted(problems, key=lambda problem: (problem.file, problem.severity != "error"))
    lines: list[str] = []
    for file, group in groupby(ordered, key=lambda problem: problem.file):
        lines += ["", file or gettext("Udgaven")]
        for problem in group:
            kind = gettext("fejl") if problem.severity == "error" else gettext("vink")
            place = f"{problem.place}: " if problem.place else ""
            lines.append(f"  {kind}  {place}{problem_in_words(problem)}")
    if not ordered:
        return ""
    errors = sum(problem.severity == "error" for problem in ordered)
    hints = len(ordered) - errors
    count = ngettext("%(num)d fejl", "%(num)d fejl", errors) + ", " + ngettext("%(num)d vink", "%(num)d vink", hints)
    return "\n".join([*lines[1:], "", count])
