"""Whose people a number counts: the company's own today, or those it wants, had, serves or hears of."""

from typing import NamedTuple

from matcher.read_text import ReadText
from matcher.understanding.scope import clause_start
from matcher.words import folded_words

_WE = folded_words("vi jeg we wir ich os us uns")
OWN = folded_words("vores vor mine min our my unsere unseren unser meine meinen alle all samtlige")
_US = frozenset({"os", "us", "uns"})
_TEAM = folded_words("team teams hold gruppe crew stab group staff workforce medarbejderstab arbejdsstyrke mandskab belegschaft mannschaft")
_BEING = frozenset({"æ", "ær"}) | folded_words("er æ ær are is s re sind ist bin am arbejder work arbeiten tæller zu")
_SELVES = folded_words("selv selbst selber self ourselves")
_THERE = folded_words("der there es it da")
_COUNTING = folded_words("beskæftiger employ employs beschäftigen beschäftigt")
"""No word for people need follow the number after one of these."""

CHANGED = folded_words("vokset voksede gået steget faldet skåret øget skrumpet grown grew gone went shrunk gewachsen geschrumpft")
FROM = frozenset({"fra", "from", "von"})
NOW = frozenset(
    {"nu", "idag", "now", "today", "heute", "jetzt", "inzwischen", "mittlerweile", "tilsammen", "ialt", "insgesamt", "total", "altogether", "alt"}
)
COPULAS = _BEING | _US | _TEAM | _SELVES | _COUNTING | CHANGED | {"now", "nu", "jetzt"}
"""One of these stands before a number of people that no word for people follows."""

_WORKING = folded_words("arbejder work works working arbeiten arbeitet beskæftiger beskæftiges employ employs beschäftigen beschäftigt")
"""Who works somewhere in what a company says of itself works for it."""

HAVING = folded_words(
    "har ha beskæftiger beskæftige have has employ employs haben habe hat beschäftigen beschäftigt 've ve got råder tæller count zählen"
)
_WITH = folded_words("med with mit på of von team hold gruppe af")
_WANTING = folded_words(
    "brug mangler mangle søger søge ansætte ansætter ansat hyre hyrer finde finder rekruttere bruge bruger blive "
    "bliver fyre fyrer fyret afskediget afskedige "
    "opsagt fyrede plads håber forventer regner uddanne efteruddanne opkvalificere sende drømmer leder leje låne mål målet skal vil kommer "
    "need needs want wants looking hire hiring recruit seek seeking train teach fired laid become will would hope expect plan planning "
    "seats room "
    "brauchen suchen suche brauche einstellen wollen will wollten werden wird entlassen schulen ausbilden möchten fehlen"
)
_PAST = folded_words(
    "var havde haft tidligere engang dengang were was had formerly once previously waren war hatten hatte früher damals startede begyndte started"
)
_OTHERS = folded_words(
    "kunde kunder kunden kundens leverandør leverandører leverandøren konkurrent konkurrenten konkurrenter nabo naboen virksomheder firmaer kæde "
    "koncern koncernen konzern kommunen regionen staten kæden municipality gemeinde customer customers client clients supplier suppliers competitor "
    "competitors companies neighbour firmen lieferant lieferanten "
    "fætter kusine cousin svoger schwager han hun he she konkurrenz mitbewerber nachbar moderselskab moderselskabet"
)
_DEALING = folded_words(
    "samarbejder samarbejde kender sammen handler hjælper underviser leverer cooperate know together help teach kennen zusammen helfen"
)
"""What companies do with other people."""

_NOT = folded_words("ikke ett itt ej aldrig not never nicht keine dont doesnt isnt arent ingen")
_FILLERS = folded_words(
    "ca cirka omkring knap knapt godt små næsten cirka vel nok nu kun bare lige alt i dag idag stadig samlet es "
    "tilsammen vist vel en et sådan typisk over "
    "mindst minimum end mere flere about around roughly some nearly almost just only now currently today at least more than total in "
    "etwa rund ungefähr knapp gut fast nur jetzt heute derzeit insgesamt mindestens über mehr als mellem imellem between zwischen under "
    "færre less "
    "fewer weniger unter pt p cirka altid normalt faktisk efterhånden oppe nede fast faste a the også jo da vi we wir lidt noget omtrent "
    "så sådan so um jeg ich blevet maybe perhaps vielleicht circa noch only nur down hele hmm altså well like to approx der oppe nede"
) - {"faste", "hele"}
_THE = frozenset({"de", "die"})
_ABOUT = frozenset({"um", "omkring", "rundt"})
"""An article after one of these belongs to it: "omkring de halvtreds"."""

_ONLY = frozenset({"bare", "kun", "just", "only", "nur"})
_OF = frozenset({"på", "paa", "of", "af", "von"})
_AND = frozenset({"og", "and", "und", "men", "but", "aber"})
_TO = frozenset({"til", "to", "auf"})
_I_AND = _AND | {"i", "a", "ae"}
_TIME_TO_COME = folded_words("om in")
_USUALLY = frozenset({"used", "plejer", "normalt", "usually", "normalerweise"})
_SPANS = folded_words("år måneder uger years months weeks jahren monaten")


_AM = frozenset({"am", "bin"})
"""Who alone is a number tells an age: "ich bin 64", as "jeg er 64" does."""

_VERBS = _BEING | HAVING
_INFINITIVES = frozenset({"have", "ha", "haben"})
"""What is not there yet may stand before one: "vi skal have to elever"; right after a "we" it tells what is."""

_NOT_OWN = _WANTING | _PAST | _OTHERS | _DEALING


class Before(NamedTuple):
    """What stands before a number in its clause."""

    words: list[str]
    """Folded."""
    governor: int
    """The place in them of the nearest word that is more than about, now or only; -1 when there is none."""

    @property
    def word(self) -> str:
        """Return that word; "" when there is none."""
        return self.words[self.governor] if self.governor >= 0 else ""


def before(text: ReadText, first: int) -> Before:
    """Take apart what stands before a number in its clause."""
    words = text.folded[clause_start(text, first) : first]
    governor = len(words) - 1
    while governor >= 0 and (words[governor] in _FILLERS or (words[governor] in _THE and words[governor - 1] in _ABOUT)):
        governor -= 1
    return Before(words, governor)


def is_own(said: Before) -> bool:
    """Tell whether nothing before a number of employees says that they are others, were, are wanted or are not."""
    if said.word in OWN:
        return True
    words = said.words
    if not _NOT.isdisjoint(words[-4:]) or _comes_later(words):
        return False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word in _VERBS and (word not in _INFINITIVES or _is_finite(words, place)):
            return _subject_is_company(words, place)
        if word in _NOT_OWN:
            return False
    return True


def _is_finite(words: list[str], place: int) -> bool:
    """Tell whether "we have" is said, and not "shall we have"."""
    return not _WE.isdisjoint(words[place - 1 : place]) and _WANTING.isdisjoint(words[max(0, place - 2) : place])


def is_company(said: Before) -> bool:
    """Tell whether the company says that it is a number: "vi er 12", "we are twelve", "er 55 nu"."""
    if said.governor < 0 or not is_own(said):
        return False
    word, earlier = said.word, said.words[said.governor - 1] if said.governor > 0 else ""
    near = said.words[max(0, said.governor - 1 - (word == "zu" or earlier in _SELVES) - (word == "zu")) : said.governor + 2]
    if word in _AM or "jeg" in near:
        return False
    return (
        (word in _BEING and (said.governor == 0 or not _WE.isdisjoint(near)))
        or (word in _US and (said.governor == 0 or earlier in _ONLY or earlier in _BEING or earlier in _OF))
        or (word in _SELVES and earlier in _WE)
        or (word in _COUNTING and says_we(said))
        or (word in _TO and earlier in CHANGED and not _WE.isdisjoint(said.words))
        or (word in _OF and earlier in _TEAM)
    )


def is_of_company(said: Before) -> bool:
    """Tell whether people who may be anybody are the company's: it is, has or goes with them, or they open the clause."""
    word = said.word
    if word in _WORKING:
        return is_own(said)
    if word in _VERBS:
        return (says_we(said) or not OWN.isdisjoint(said.words)) and is_own(said)
    return (said.governor < 0 or word in _WITH or word in OWN or word in _AND) and is_own(said)


def is_made_of(said: Before) -> bool:
    """Tell whether the company says that it is some people: "vi er to brødre", "kun os to stiftere"."""
    return is_company(said) or (said.word in _OF and said.words[said.governor - 1] in _TEAM)


def is_of_us(said: Before) -> bool:
    """Tell whether "four of us" are all: "it is only four of us", not "four of us are welders"."""
    return (said.word in _BEING or said.governor < 0) and is_own(said)


def is_there(said: Before) -> bool:
    """Tell whether people are only said to be there: "der er 32 sjæle"."""
    if said.word not in _BEING:
        return False
    near = said.words[max(0, said.governor - 1) : said.governor + 2]
    return not _THERE.isdisjoint(near) and _WE.isdisjoint(near) and is_own(said)


def was_company(words: list[str]) -> bool:
    """Tell whether words say what the company was: "vi var 40", "used to be twenty"."""
    return not _PAST.isdisjoint(words) or not _USUALLY.isdisjoint(words)


def has(said: Before) -> bool:
    """Tell whether the company says that it has one: "jeg har en ansat"."""
    return said.word in HAVING and says_we(said) and is_own(said)


def says_we(said: Before) -> bool:
    """Tell whether the company speaks of itself before a number."""
    # English "I" is a Danish preposition: it counts right before the verb alone.
    return (
        said.governor == 0
        or not _I_AND.isdisjoint(said.words[said.governor - 1 : said.governor])
        or not _WE.isdisjoint(said.words[: said.governor + 2])
    )


def _subject_is_company(words: list[str], verb: int) -> bool:
    if words[verb + 1 : verb + 2] and words[verb + 1] in _WE:
        return True
    for place in range(verb - 1, -1, -1):
        if words[place] in _WE:
            return True
        if words[place] in _OTHERS:
            return words[verb - 1] in _AND and not _WE.isdisjoint(words[:place])
    return True


def _comes_later(words: list[str]) -> bool:
    """Tell whether a clause speaks of a time to come: "om to år er vi 30"."""
    return not _SPANS.isdisjoint(words) and any(word in _TIME_TO_COME and not _SPANS.isdisjoint(words[i + 1 : i + 4]) for i, word in enumerate(words))
