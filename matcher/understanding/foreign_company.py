"""Whether a message speaks of a company abroad without saying "we are": "we run a bakery in Leeds", "Winery in Bordeaux", "Norwegian fish farm"."""

from matcher.amounts import between
from matcher.foreign_words import ForeignMention
from matcher.mood_words import LACK, LOOK, WISH
from matcher.people_words import FOLK
from matcher.read_text import ReadText
from matcher.understanding.foreign_mentions import is_first_person
from matcher.understanding.noted_places import FIRMS, OTHERWISE, SITES, begins_part, is_noted, is_people, names_company, tells_of_others_before
from matcher.understanding.scope import clause_around, sentence_start
from matcher.understanding.trade_words import OURS
from matcher.words import folded_words

_IN = folded_words("i in bei ved nær near udenfor outside på auf")
_FROM = folded_words("fra from aus")
_BESIDE = folded_words("for of von")
_SIDES = folded_words("uden out outside nord syd øst vest north south east west nördlich südlich östlich westlich")
_PARTS = folded_words(
    "the den det der northern southern eastern western central nordlige sydlige østlige vestlige nördlichen südlichen östlichen westlichen"
)
_ARTICLES = folded_words("en et a an ein eine einem einer einen the das die der small lille kleine kleiner kleines and og und")
_OWN = folded_words(
    "run running own operate manage driver drev betreibe betreiben führe führen leite leiten besitze besitzen startet startede started start founded "
    "grundlagt grundlagde gegründet gründete"
)
_ENGLISH = frozenset({"own", "run", "operate", "manage"})
"""After these "i" is "I" though the language of so few words isn't sure."""

_HAVE = folded_words("have ve got has har habe haben hat")
_HABEN = frozenset({"haben", "habe"})
_MAKE = folded_words("make bake brew grow fertigen fertige backen backe brauen braue machen mache")
"""Not producing: that is what others abroad are paid for as well."""

_VERBS = _OWN | _HAVE | _MAKE

_HIRED = folded_words("agentur werbeagentur agency bureau reklamebureau steuerberater revisor accountant advokat anwalt lawyer consultant konsulent")
_HAD = SITES | _HIRED
"""What a company elsewhere may have abroad as well."""

_MORE = folded_words(
    "også also auch another second ny nyt nye new neu neue neuen neues anden andet endnu further weitere weiteren zweite zweiten zweites åbnet "
    "opened eröffnet købt bought gekauft lejet rented gemietet to two zwei tre three drei to flere several mehrere first første erste"
)
"""With these it is one of several."""

_FOR_US = folded_words("us os uns me mig mich mir our vores vor vort unser unsere unseren unserem my min mein meine")
_SOUGHT = folded_words("søges gesucht wanted needed")
_THEN = folded_words("up here hier her med mit with and og und som der that which who i in aus fra from near bei of von af")
"""They go on with what a company is."""

_WISHING = WISH | LACK | LOOK
_BASED = folded_words("based located beliggende hjemmehørende ansässig")
_PLANTS = folded_words("fabrik factory works værk werk")
_OF = folded_words("von of af")
_WITH = folded_words("mit with med og und and")
_SHOPS = folded_words("butik butikken shop store laden salon outlet showroom")
_NATIONAL = tuple(
    folded_words(
        "restaurant restauranten café cafe bistro pizzeria bageri bakery bäckerei konditori køkken kitchen küche grill bar pub kro butik shop store "
        "laden deli catering takeaway imbiss skole school schule massage massageklinik delikatesse supermarked supermarket supermarkt diner"
    )
)
"""How those end that may be of a nation and lie here: an Italian restaurant, a Swedish school."""

_PERSONS = ("er", "or", "oer", "mand", "mann", "smed", "ist", "in", "fotograf", "kok")
_THINGS = folded_words(
    "car cars wine food language cheese ice horse horses hestestutteri islandshest import imported importerede owned ejet couple par ægtepar paar "
    "running owner ejer course"
)
_PLURAL = ("firmen", "betriebe", "eien", "virksomheder", "firmaer", "companies", "startups", "makers", "growers", "producers", "manufacturers")
_SEVERAL_OR_OWNED = ("e", "ejet")
"""How a Danish adjective ends that speaks of several or of an owner."""

_OTHERS = (OTHERWISE - _OWN) | _MORE
_GREETINGS = folded_words("hej hejsa hallo hello hi dear goddag davs moin guten")
_LONGEST_LABEL = 3
_LONGEST_NAME = 4


def is_of_company(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether a country or city is where the company is; a nationality counts where the message opens with it."""
    if len(mention.word.codes) != 1 or mention.word.kind == "people":
        return False
    if mention.word.kind == "adjective":
        return _opens_with_origin(text, mention)
    city = mention.word.kind == "city"
    noted = city and is_noted(text, mention.first, mention.last)
    lies = noted or _runs_there(text, mention, city=city) or _is_ours(text, mention) or _opens_with_company(text, mention)
    return lies or _opens_with_origin(text, mention)


def _thing_before(text: ReadText, mention: ForeignMention, prepositions: frozenset[str]) -> int | None:
    """Return the number of the word of which it is said that it is in a place; None when that is not said in its clause."""
    start, number = clause_around(text, mention.first).start, mention.first - 1
    if number > start and text.folded[number] in _PARTS:
        number -= 1
    if number > start and text.folded[number] in _BESIDE and text.folded[number - 1] in _SIDES:
        number -= 1
    elif number <= start or text.folded[number] not in prepositions:
        return None
    return number - 1 if number > start else None


def _runs_there(text: ReadText, mention: ForeignMention, *, city: bool) -> bool:
    """Tell whether the company itself runs, has or makes something there: "I own a small foundry outside Leeds"."""
    thing, start = _thing_before(text, mention, _IN), clause_around(text, mention.first).start
    before = text.folded[start : mention.first]
    if thing is None or not _OTHERS.isdisjoint(before):
        return False
    verb = next((number for number in range(thing, max(start, thing - _LONGEST_NAME - 1), -1) if text.folded[number - 1] in _VERBS), None)
    unsaid = verb == start + 1 and _opens(text, start)
    we = unsaid or is_first_person(text, before) or (before[0] == "i" and before[1] in _ENGLISH)
    if verb is None or not we or not _is_plain(text, verb, thing):
        return False
    done = text.folded[verb - 1]
    if done in _MAKE:
        return city
    if done in _HAVE and (text.folded[verb] not in _ARTICLES or not _HAD.isdisjoint(before)):
        return False
    return names_company(text, thing) and not (done in _HABEN and _has_participle(text, mention.last + 1))


def _has_participle(text: ReadText, after: int) -> bool:
    """Tell whether a German clause goes on after a place: "wir haben eine Firma in Kiel beauftragt"."""
    return not begins_part(text, after) and text.folded[after] not in _THEN


def _is_ours(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether the clause begins with a company of our own and its place: "our foundry in Leeds"."""
    thing, start = _thing_before(text, mention, _IN | _FROM), clause_around(text, mention.first).start
    if thing is None or text.folded[start] not in OURS or not _is_plain(text, start + 1, thing):
        return False
    before = text.folded[start : thing + 1]
    return names_company(text, thing) and (_OTHERS | SITES | _SHOPS).isdisjoint(before)


def _opens_with_company(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether a message opens with a company and its place, without a verb: "Winery in Bordeaux", "Metallbauer aus Husum"."""
    thing, start = _thing_before(text, mention, _IN | _FROM), clause_around(text, mention.first).start
    if thing is None or not _opens(text, start) or tells_of_others_before(text, mention.first):
        return False
    if text.folded[thing] in _BASED and thing > start:
        thing -= 1
    head = next((number for number in range(start, min(thing, start + _LONGEST_NAME) + 1) if _names_company(text, number)), None)
    if head is None or not _is_plain(text, start, head):
        return False
    return _tells_of_head(text, head, thing) and _ends_name(text, mention.last + 1)


def _tells_of_head(text: ReadText, head: int, last: int) -> bool:
    """Tell whether the words after the name of a company, up to the last before its place, tell of it: what it makes, how many they are."""
    between_them = range(head + 1, last + 1)
    if text.folded[head + 1] in _OF:
        return len(between_them) <= _LONGEST_NAME
    if all(is_people(text, number) or text.folded[number] in _WITH | FOLK for number in between_them):
        return True
    proper = len(between_them) == 1 and text.is_capital(last) and text.folded[last] not in SITES and _is_plain(text, last, last + 1)
    return proper or (_names_company(text, last) and _is_plain(text, head + 1, last))


def _names_company(text: ReadText, number: int) -> bool:
    return names_company(text, number) or text.folded[number] in _PLANTS


def _opens_with_origin(text: ReadText, mention: ForeignMention) -> bool:
    """Tell whether a message opens with a company of a nation, in English also of a city: "Norwegian fish farm", "Leeds-based bakery"."""
    clause, after = clause_around(text, mention.first), mention.last + 1
    based = text.folded[after : after + 1] == ["based"]
    after += based
    if not (mention.word.kind == "adjective" or based or text.language == "en") or tells_of_others_before(text, mention.first):
        return False
    several = text.language == "da" and text.folded[mention.last].endswith(_SEVERAL_OR_OWNED)
    if several or not _opens(text, clause.start) or not _is_plain(text, clause.start, mention.first):
        return False
    heads = [number for number in range(after, min(clause.stop, after + _LONGEST_NAME)) if names_company(text, number)]
    return bool(heads) and _is_of_origin(text.folded[after : heads[-1] + 1], based=based) and _ends_name(text, heads[-1] + 1)


def _is_of_origin(name: list[str], *, based: bool) -> bool:
    """Tell whether what a country's adjective belongs to is a company from there: no food, no person, not several."""
    local = name[-1].endswith(_NATIONAL) or (name[-1] not in FIRMS and name[-1].endswith(_PERSONS))
    return (based or not local) and (_THINGS | OTHERWISE).isdisjoint(name) and not name[-1].endswith(_PLURAL)


def _opens(text: ReadText, start: int) -> bool:
    """Tell whether a clause opens the message, after a greeting or a label at most."""
    return start == 0 or (start <= _LONGEST_LABEL and (text.folded[0] in _GREETINGS or not {":", "\n"}.isdisjoint(between(text, start))))


def _is_plain(text: ReadText, start: int, stop: int) -> bool:
    """Tell whether articles and describing words alone stand there."""
    described = (entry.folded in _ARTICLES or not (entry.small or entry.mood or entry.hints) for entry in text.entries[start:stop])
    return stop - start <= _LONGEST_NAME and all(described)


def _ends_name(text: ReadText, after: int) -> bool:
    """Tell whether what follows a company tells more of it, and not what it does to us."""
    if not (begins_part(text, after) or is_people(text, after) or text.folded[after] in _THEN or text.entries[after].mood & _WISHING):
        return False
    stop = next((number for number in range(after, len(text.words)) if sentence_start(text, number) == number), len(text.words))
    rest = text.folded[after:stop]
    to_us = next((place for place, word in enumerate(rest) if word in _FOR_US), 0)
    return _SOUGHT.isdisjoint(rest) and (to_us == 0 or is_first_person(text, rest[:to_us]))
