"""Quality on our own labelled messages: the facts and the intent that are read from each, beside always saying what is said most."""

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from labelled import COMPARED, UTTERANCES, Facts, Label, Utterance, fingerprint, pairs, present, read_utterances

from catalogue import load_edition, load_reference
from catalogue.loading import EDITIONS_FOLDER
from catalogue.vocabulary import LANGUAGES
from matcher import TextIndex, profile_as_json
from matcher.fitting import fit_index
from matcher.messages import understand
from webapp.accuracy.figures import Confusion, FieldReading, IntentReading, LanguageReading, Messages, Reading

NOW = date(2026, 11, 23)
LEGEND = """
F1       facts found and facts labelled, each pair of field and value one; of lists each value
exact    share of the messages of which every fact is right and none too many
intent   share of the messages whose intent is right
usual    the same for always saying the most frequent intent
"""


def f1(labelled: Sequence[Facts], found: Sequence[Facts]) -> float:
    """Return the harmonic mean of precision and recall over all facts."""
    both = sum(len(label & answer) for label, answer in zip(labelled, found, strict=True))
    return 2 * both / max(1, sum(map(len, labelled)) + sum(map(len, found)))


def read_by_us(cases: Sequence[Utterance], index: TextIndex) -> list[Label]:
    """Return what we take each message to be."""
    understood = [understand(case.text, index, NOW, language=case.language, asked=case.asked) for case in cases]
    return [Label(answer.intent, pairs(profile_as_json(answer.understood.profile))) for answer in understood]


def reading(labels: Sequence[Label], answers: Sequence[Label]) -> Reading:
    """Return how well answers agree with labels."""
    both = list(zip(labels, answers, strict=True))
    usual = Counter(label.intent for label in labels).most_common(1)
    return Reading(
        messages=len(both),
        f1=round(f1([label.facts for label in labels], [answer.facts for answer in answers]), 4),
        exact=round(sum(label.facts == answer.facts for label, answer in both) / max(1, len(both)), 4),
        intent=round(sum(label.intent == answer.intent for label, answer in both) / max(1, len(both)), 4),
        usual=round(sum(times for _, times in usual) / max(1, len(both)), 4),
    )


def readings_by_language(cases: Sequence[Utterance], answers: Sequence[Label]) -> tuple[LanguageReading, ...]:
    """Return how well messages were read, all languages together first."""
    both = list(zip(cases, answers, strict=True))
    chosen = {language: [pair for pair in both if language in (None, pair[0].language)] for language in (None, *LANGUAGES)}
    return tuple(
        LanguageReading(language=language, reading=reading([case.label for case, _ in some], [answer for _, answer in some]))
        for language, some in chosen.items()
    )


def readings_by_field(labels: Sequence[Label], answers: Sequence[Label]) -> tuple[FieldReading, ...]:
    """Return how well each field was read that is labelled or found at all."""
    counted = [
        Counter(field for facts in some for field, _ in facts)
        for some in (
            [label.facts for label in labels],
            [answer.facts for answer in answers],
            [label.facts & answer.facts for label, answer in zip(labels, answers, strict=True)],
        )
    ]
    labelled, found, right = counted
    return tuple(
        FieldReading(field=field, labelled=labelled[field], found=found[field], right=right[field])
        for field in COMPARED
        if labelled[field] or found[field]
    )


def readings_by_intent(labels: Sequence[Label], answers: Sequence[Label]) -> tuple[IntentReading, ...]:
    """Return how often each intent was seen, the most frequent first."""
    messages = Counter(label.intent for label in labels)
    right = Counter(label.intent for label, answer in zip(labels, answers, strict=True) if label.intent == answer.intent)
    return tuple(IntentReading(intent=intent, messages=times, right=right[intent]) for intent, times in messages.most_common())


def confusions(labels: Sequence[Label], answers: Sequence[Label]) -> tuple[Confusion, ...]:
    """Return which intents were taken for which, the most frequent confusion first."""
    taken = Counter((label.intent, answer.intent) for label, answer in zip(labels, answers, strict=True) if label.intent != answer.intent)
    return tuple(Confusion(labelled=labelled, read=read, times=times) for (labelled, read), times in sorted(taken.items(), key=_most_first))


def _most_first(counted: tuple[tuple[str, str], int]) -> tuple[int, tuple[str, str]]:
    return -counted[1], counted[0]


def agreement(cases: Sequence[Utterance]) -> Reading | None:
    """Return how far the second labeller agrees with the first; None where no message has two labels."""
    twice = [(case.label, case.second) for case in cases if case.second is not None]
    return reading([first for first, _ in twice], [second for _, second in twice]) if twice else None


def measured(path: Path, index: TextIndex) -> Messages:
    """Return everything that is measured on the labelled messages of a file."""
    cases = read_utterances(path)
    labels, answers = [case.label for case in cases], read_by_us(cases, index)
    return Messages(
        fingerprint=fingerprint(path),
        rows=readings_by_language(cases, answers),
        fields=readings_by_field(labels, answers),
        intents=readings_by_intent(labels, answers),
        confusions=confusions(labels, answers),
        agreement=agreement(cases),
    )


def print_messages(found: Messages) -> None:
    """Print the figures by language, and how far two labellers agree."""
    print(f"{'':8}{'messages':>9}" + "".join(f"{name:>9}" for name in ("F1", "exact", "intent", "usual")))
    for row in found.rows:
        one = row.reading
        print(f"{row.language or 'all':8}{one.messages:9}{one.f1:9.2f}{one.exact:9.2f}{one.intent:9.2f}{one.usual:9.2f}")
    if found.agreement:
        one = found.agreement
        print(f"the second labeller by the first, {one.messages} messages: F1 {one.f1:.2f}, exact {one.exact:.2f}, intent {one.intent:.2f}")
    print()


def print_misses(cases: Sequence[Utterance], answers: Sequence[Label], found: Messages) -> None:
    """Print the figures of each field, which intents were taken for which, and each message that was read otherwise than labelled."""
    print(f"{'':16}{'labelled':>9}{'found':>9}{'right':>9}{'F1':>9}")
    for one in found.fields:
        print(f"{one.field:16}{one.labelled:9}{one.found:9}{one.right:9}{one.f1:9.2f}")
    print("\nintents taken for others")
    for taken in found.confusions:
        print(f"{taken.times:4}  {taken.labelled} -> {taken.read}")
    print()
    for case, answer in zip(cases, answers, strict=True):
        label = case.label
        if label != answer:
            missing, much = sorted(label.facts - answer.facts), sorted(answer.facts - label.facts)
            print(f"{case.text!r}: {label.intent} -> {answer.intent}; missing {missing}; too many {much}")


def main() -> None:
    """Print the figures for the default edition; with --misses also what was missed, for the part to develop on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, help="measure these messages only")
    parser.add_argument("--misses", action="store_true", help="also each field, confused intents and each message read wrongly")
    options = parser.parse_args()
    reference, edition = load_reference(), load_edition(EDITIONS_FOLDER / "vaekstplan-2016-2020")
    index = TextIndex.from_arrays(fit_index(edition, reference), edition, reference)
    files = {"given": options.cases} if options.cases else present(UTTERANCES)
    for part, path in files.items():
        print(f"Messages, {part}\n")
        found = measured(path, index)
        print_messages(found)
        if options.misses and part != "measured":
            cases = read_utterances(path)
            print_misses(cases, read_by_us(cases, index), found)
    print(LEGEND.strip())


if __name__ == "__main__":
    main()
