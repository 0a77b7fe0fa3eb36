"""The words of a conversation that scores are made of: as they were written, by the alphabet, and never which stood beside which."""

from collections.abc import Iterable, Mapping

from catalogue.vocabulary import Language
from matcher.conversation import Conversation, Said
from matcher.evidence import Withdrawn, denied_words, is_denial
from matcher.ranking import Heard, hear_again
from matcher.read_text import ReadText
from matcher.text_index import Gist, TextIndex
from matcher.understanding import Interpretation
from matcher.words import words_of

KeptWords = Mapping[Language, tuple[str, ...]]


def hear_words(conversation: Conversation, read: ReadText, understood: Interpretation, texts: TextIndex) -> Conversation:
    """Return the conversation with the words of a message, but for those that deny or take back, and the programmes that it names."""
    gist = texts.gist(read, unsaid=denied_words(understood.evidence, understood.withdrawn))
    named = tuple(dict.fromkeys((*conversation.named, *(texts.classes[place] for place in sorted(gist.named)))))
    return conversation._replace(words=with_words(conversation.words, read, gist, texts), named=named)


def follow_facts(conversation: Conversation, before: Conversation, texts: TextIndex, withdrawn: Iterable[Withdrawn] = ()) -> Conversation:
    """Return the conversation without the words of facts that were taken back, and with those of facts that are there again.

    The words that take something back count no more than what they take back.
    """
    then, now = before.known.evidence, conversation.known.evidence
    gone = (_words(then) | {word for one in withdrawn for word in words_of(one.words)}) - _words(now)
    words = _in_order({language: [word for word in spelt if word.lower() not in gone] for language, spelt in conversation.words.items()})
    back = [one.words for one in now if one not in then and not is_denial(one.field, one.value)]
    if not back:
        return conversation._replace(words=words)
    read = texts.read(" ".join(back), conversation.language)
    return conversation._replace(words=with_words(words, read, texts.gist(read), texts))


def kept_heard(conversation: Conversation, texts: TextIndex) -> Heard:
    """Return what was said in a conversation, as if it had been heard as one text."""
    known, spelt = conversation.known, conversation.words
    written = {word.lower(): word for words in spelt.values() for word in words}
    gist = texts.gist_of({language: [word.lower() for word in words] for language, words in spelt.items()}, conversation.named)
    return hear_again(Interpretation(known.told, (), ()), gist, texts, as_written=lambda word: written.get(word, word))


def with_words(kept: KeptWords, read: ReadText, gist: Gist, texts: TextIndex) -> KeptWords:
    """Return the words with those of a text that it is scored by; of too many the rarest."""
    spelt = {language: {word.lower(): word for word in words} for language, words in kept.items()}
    known = {word for words in spelt.values() for word in words}
    new = {word: read.as_written(word) for word in gist.rows if word not in known}
    every = {**spelt, read.language: {**spelt.get(read.language, {}), **new}}
    counting = texts.gist_of({language: list(words) for language, words in every.items()}, ()).rows
    return _in_order({language: [shown for word, shown in words.items() if word in counting] for language, words in every.items()})


def _words(said: Iterable[Said]) -> frozenset[str]:
    return frozenset(word for one in said for word in words_of(one.words))


def _in_order(spelt: Mapping[Language, Iterable[str]]) -> KeptWords:
    """Return the words by the alphabet, without a language that has none."""
    return {language: tuple(sorted(words)) for language, words in spelt.items() if words}
