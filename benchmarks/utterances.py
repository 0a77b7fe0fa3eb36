"""Quality on our own labelled messages: the facts and the intent that are read from each, beside always saying what is said most."""

import argparse
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from catalogue import load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from catalogue.vocabulary import LANGUAGES, Language
from matcher import TextIndex, clean_text, profile_as_json
from matcher.fitting import fit_index
from matcher.messages import Message, understand

UTTERANCES = Path(__file__).parent.parent / "tests" / "situations" / "utterances.toml"
NOW = date(2026, 11, 23)
COMPARED = ("municipality", "industry", "employees", "founded_year", "stage", "export", "markets", "turnover_dkk", "needs", "cvr")
LEGEND = """
F1       facts found and facts labelled, each pair of field and value one; of lists each value
exact    share of the messages of which every fact is right and none too many
intent   share of the messages whose intent is right
usual    the same for always saying the most frequent intent
"""

Facts = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One labelled message."""

    text: str
    language: Language
    intent: str
    facts: Facts
    asked: str | None


def read_utterances(path: Path) -> list[Utterance]:
    """Return the labelled messages of a file."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["utterances"]
    return [Utterance(clean_text(row["text"]), row["lang"], row["intent"], pairs(row.get("facts", {})), row.get("asked")) for row in rows]


def pairs(facts: Mapping[str, Any]) -> Facts:
    """Return the facts that are compared, as pairs of field and value."""
    return frozenset(
        (field, str(value)) for field in COMPARED if field in facts for value in (facts[field] if field in {"markets", "needs"} else (facts[field],))
    )


def f1(labelled: Sequence[Facts], found: Sequence[Facts]) -> float:
    """Return the harmonic mean of precision and recall over all facts."""
    both = sum(len(label & answer) for label, answer in zip(labelled, found, strict=True))
    return 2 * both / max(1, sum(map(len, labelled)) + sum(map(len, found)))


def figures(cases: Sequence[Utterance], answers: Sequence[Message]) -> tuple[float, float, float, float]:
    """Return F1, exact, intent, and the share of the most frequent intent."""
    labelled = [case.facts for case in cases]
    found = [pairs(profile_as_json(answer.understood.profile)) for answer in answers]
    exact = sum(label == answer for label, answer in zip(labelled, found, strict=True)) / len(cases)
    intent = sum(case.intent == answer.intent for case, answer in zip(cases, answers, strict=True)) / len(cases)
    return f1(labelled, found), exact, intent, Counter(case.intent for case in cases).most_common(1)[0][1] / len(cases)


def print_misses(cases: Sequence[Utterance], answers: Sequence[Message]) -> None:
    """Print each message that was read otherwise than labelled."""
    for case, answer in zip(cases, answers, strict=True):
        found = pairs(profile_as_json(answer.understood.profile))
        if case.intent != answer.intent or case.facts != found:
            print(f"{case.text!r}: {case.intent} -> {answer.intent}; missing {sorted(case.facts - found)}; too many {sorted(found - case.facts)}")


def main() -> None:
    """Print the figures for the default edition; with --misses also what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, default=UTTERANCES)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    cases = read_utterances(options.cases)
    reference, edition = load_reference(), load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    index = TextIndex.from_arrays(fit_index(edition, reference), edition, reference)
    answers = [understand(case.text, index, NOW, language=case.language, asked=case.asked) for case in cases]
    print(f"{len(cases)} labelled messages\n\n{'':8}{'messages':>9}" + "".join(f"{name:>9}" for name in ("F1", "exact", "intent", "usual")))
    for language in (None, *LANGUAGES):
        chosen = [place for place, case in enumerate(cases) if language in (None, case.language)]
        row = figures([cases[place] for place in chosen], [answers[place] for place in chosen])
        print(f"{language or 'all':8}{len(chosen):9}" + "".join(f"{value:9.2f}" for value in row))
    print(f"\n{LEGEND.strip()}")
    if options.misses:
        print_misses(cases, answers)


if __name__ == "__main__":
    main()
