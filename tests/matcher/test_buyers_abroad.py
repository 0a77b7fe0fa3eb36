"""Who buys abroad, named by nationality or by a compound, how much goes there, and what stays in the country."""

import pytest

from tests.matcher.reading import said


@pytest.mark.parametrize(
    ("text", "export", "market"),
    [
        ("Belgierne tager en fjerdedel af vores løg", "some", "BE"),
        ("nordmændene køber næsten hele vores lager", "experienced", "NO"),
        ("das allermeiste davon essen die Deutschen", "experienced", "DE"),
        ("Österreichische Sportgeschäfte nehmen uns die Mützen ab", "some", "AT"),
        ("Aus Finnland kommt jede Woche eine Bestellung", "some", "FI"),
        ("nearly everything we saw ends up in Britain", "experienced", "GB"),
        ("Fast alles, was wir drehen, geht nach Tschechien", "experienced", "CZ"),
        ("die Kunden sitzen alle in Spanien", "experienced", "ES"),
        ("det meste af kornet sejler til Polen", "experienced", "PL"),
        ("min fætter sælger døre til Tyskland", None, None),
        ("my cousin exports cheese to Germany", None, None),
        ("why do you ask whether we sell to Germany?", None, None),
        ("er det vigtigt, om vi eksporterer til Tyskland?", None, None),
    ],
)
def test_peoples_and_compounds_are_customers_too(text: str, export: str | None, market: str | None) -> None:
    """What foreigners take is sold to them; kin who sell are somebody else, and a question whether one sells tells nothing."""
    assert (said("export", text), said("markets", text)) == (export, market)


@pytest.mark.parametrize(
    ("text", "export"),
    [
        ("ikke en skrue kommer ud af landet", "none"),
        ("not one chair leaves Denmark", "none"),
        ("everything stays in Denmark", "none"),
        ("det hele bliver i landet", "none"),
        ("wir verkaufen nur im Inland", "none"),
        ("we have Danish customers only", "none"),
        ("it's Danish riders only these days", "none"),
        ("vi bor ude på landet", None),
        ("resten bliver i landet", None),
        ("we speak Danish here only", None),
        ("we work from home", None),
    ],
)
def test_what_stays_in_the_country_is_not_exported(text: str, export: str | None) -> None:
    """All that stays, or nothing that leaves, is no export; what the rest does tells nothing."""
    assert said("export", text) == export
