"""The questions in their order, each with its address; which come before and after one."""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.interview import FIELDS, open_fields
from webapp.page_addresses import QUESTIONS
from webapp.visit import Visit

CHECK = "check"
"""The last step, where the answers are looked through."""

SLUGS: Mapping[str, str] = {
    "needs": "behov",
    "municipality": "kommune",
    "industry": "branche",
    "stage": "stadie",
    "employees": "ansatte",
    "export": "eksport",
    "in_science_park": "forskerpark",
    "foreign_owned": "ejerskab",
    "student_founders": "studerende",
    "social_enterprise": "socialoekonomi",
    "had_vaeksttjek": "vaeksttjek",
    "in_western_denmark": "jylland-fyn",
    CHECK: "tjek",
}
"""The last part of each question's address, by profile field."""

STEPS = {slug: step for step, slug in SLUGS.items()}


def path_of(step: str) -> str:
    """Return the Danish address of a step."""
    return f"{QUESTIONS}/{SLUGS[step]}"


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one visit as far as they are known now: answered, worth asking, and the present one."""

    fields: tuple[str, ...]
    open: tuple[str, ...]

    def number(self, step: str) -> int:
        """Return the number of a step, from 1."""
        return self.fields.index(step) + 1 if step in self.fields else self.count

    @property
    def count(self) -> int:
        """How many steps there are with the last one, where the answers are looked through."""
        return len(self.fields) + 1

    def before(self, step: str) -> str | None:
        """Return the step before one; None for the first."""
        earlier = self.fields[: self.number(step) - 1]
        return earlier[-1] if earlier else None

    def after(self, step: str) -> str:
        """Return the next step that is worth asking: further on, else one that an answer has opened, else the look at the answers."""
        place = FIELDS.index(step)
        further = [field for field in self.open if FIELDS.index(field) > place]
        return next(iter((*further, *self.open)), CHECK)


def steps_of(visit: Visit, *, step: str | None = None) -> Steps:
    """Return the steps of a visit; `step` is the present one, asked for whether it matters or not."""
    done = visit.answers.done
    still = open_fields(visit.answers.profile, visit.consultation, done=done)
    fields = tuple(field for field in FIELDS if field in done or field in still or field == step)
    return Steps(fields, tuple(field for field in still if field != step))
