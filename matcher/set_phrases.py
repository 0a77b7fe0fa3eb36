"""What is said to the conversation itself in so many words: undo, show me, who are you, let us speak English."""

from collections.abc import Mapping

from catalogue.vocabulary import Language
from matcher.messages import Message
from matcher.read_text import ReadText
from matcher.understanding.intent_words import Intent

_UNDO = frozenset("fortryd fortryde fortrydelse undo rueckgaengig".split())
_UNDO_ALONE = frozenset({"ups", "oops", "hoppla", "tilbage", "back", "zurueck"})
_LANGUAGE_NAMES: Mapping[str, Language] = {
    **dict.fromkeys("dansk danish daenisch".split(), "da"),
    **dict.fromkeys("engelsk english englisch".split(), "en"),
    **dict.fromkeys("tysk german deutsch".split(), "de"),
}
_PHRASES: Mapping[str, Intent] = {
    **dict.fromkeys(
        "vis mig det nu;vis mig det;vis det nu;vis nu;show me now;show me;just show me;show it now;zeig es mir;zeigen sie es mir".split(";"),
        "show-result",
    ),
    **dict.fromkeys(
        "hvem er i;hvem er du;hvad er du;hvem skriver jeg med;hvem taler jeg med;who are you;who is this;what are you;who am i talking to;"
        "wer seid ihr;wer sind sie;wer bist du;mit wem spreche ich;spreche ich mit einem menschen".split(";"),
        "ask-human",
    ),
    **dict.fromkeys("start over;start again;begin again;forfra;begynd forfra;von vorn;neu anfangen".split(";"), "restart"),
    **dict.fromkeys(
        "ok;okay;okey;fint;fin;super;perfekt;fint nok;all right;alright;fine;great;perfect;alles klar;in ordnung;farvel;hej hej;vi ses;stop;"
        "slut;bye;goodbye;bye bye;tschuess;auf wiedersehen".split(";"),
        "thanks",
    ),
}
"""Whole messages, folded, that mean something only as a whole."""

_DESPAIR = tuple(
    f" {phrase} "
    for phrase in (
        "vil ikke leve;gider ikke leve;orker ikke leve;tage mit eget liv;tage livet af mig;begaa selvmord;selvmordstanker;gerne doe;"
        "goere en ende paa det hele;want to die;kill myself;end my life;end it all;suicidal;do not want to live;don't want to live;nicht mehr leben;"
        "will sterben;moechte sterben;mich umbringen;mir das leben nehmen;selbstmord;suizid"
    ).split(";")
)
"""What people say who may want to die, folded."""

_FILLING = frozenset("egentlig egentligt lige saa bare da please bitte denn eigentlich".split())


def intent_of_phrase(read: ReadText) -> Intent | None:
    """Return what a whole message is for when it is one that always means the same."""
    return _PHRASES.get(" ".join(word for word in read.folded if word not in _FILLING))


def purpose(message: Message) -> Intent:
    """Return what a message is for; a whole phrase tells it before its words do."""
    return intent_of_phrase(message.read) or message.intent


def speaks_of_despair(read: ReadText) -> bool:
    """Tell whether somebody writes of not wanting to live."""
    said = f" {' '.join(read.folded)} "
    return any(phrase in said for phrase in _DESPAIR)


def asks_to_undo(read: ReadText) -> bool:
    """Tell whether a message asks to undo the last change."""
    return not _UNDO.isdisjoint(read.folded) or (len(read.words) == 1 and read.folded[0] in _UNDO_ALONE)


def wanted_language(read: ReadText) -> Language | None:
    """Return the language that a message asks for; None for one that we don't speak."""
    return next((_LANGUAGE_NAMES[word] for word in read.folded if word in _LANGUAGE_NAMES), None)
