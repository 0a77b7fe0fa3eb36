"""Closed answers in an address: what is none is named and left out, and the rest is kept."""

import pytest
from flask.testing import FlaskClient

from tests.webapp.visits import address_of, hidden_of, text_of


@pytest.mark.parametrize(
    "query",
    [
        "municipality=Narnia",
        "employees=-3",
        "employees=9-2",
        "industry=it&industry=ikt",
        "stage=old",
        "export=maybe",
        "needs=gold",
        "had_vaeksttjek=perhaps",
        "foreign_owned=true",
        "municipality=%F0%9F%99%82",
        "municipality=%ED%A0%80",
        "needs=" + "x" * 5000,
    ],
)
@pytest.mark.parametrize("path", ["/", "/spoergsmaal", "/spoergsmaal/kommune", "/spoergsmaal/tjek", "/resultat"])
def test_an_address_changed_by_hand_says_what_it_leaves_out(client: FlaskClient, path: str, query: str) -> None:
    """The rest is kept, and nothing fails."""
    page = client.get(f"{path}?{query}&in_science_park=no")
    assert page.status_code == 200
    assert "et svar, vi ikke kender" in text_of(page)
    assert "in_science_park=no" in page.get_data(as_text=True)


def test_of_a_list_only_what_is_no_answer_is_left_out(client: FlaskClient) -> None:
    """The others stay, and the right one is named."""
    page = client.get("/spoergsmaal/kommune?needs=export&needs=gold")
    assert "gold" in text_of(page)
    assert "?needs=export" in page.get_data(as_text=True)


@pytest.mark.parametrize("query", ["utm_source=x", "cvr=12345678", "turnover_dkk=5", "text=hej", ""])
def test_what_is_not_ours_in_an_address_is_left_alone(client: FlaskClient, query: str) -> None:
    """It is neither used nor passed on."""
    page = client.get(f"/spoergsmaal/kommune?needs=export&{query}")
    assert "vi ikke kender" not in text_of(page)
    assert "utm" not in page.get_data(as_text=True)


def test_an_address_can_bring_answers(client: FlaskClient) -> None:
    """A municipality's link begins where it knows nothing more."""
    page = client.get("/spoergsmaal?municipality=0760&needs=production", follow_redirects=True)
    assert "municipality=Ringk%C3%B8bing-Skjern" in address_of(page)
    assert hidden_of(page)["from"] == "stage"
