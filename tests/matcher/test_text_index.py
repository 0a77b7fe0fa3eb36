"""The text index: the same numbers as scikit-learn, words that explain, and arrays that know what they were made for."""

import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import bm25s
import numpy as np
import pytest
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from catalogue import Edition, Reference
from catalogue.vocabulary import Language
from matcher import IndexMismatchError, TextIndex, clean_text
from matcher.fitting import examples, fit_index
from matcher.index_checks import check_index
from matcher.text_index import ELSEWHERE, GRAMS_UNSAID, STEMS_UNSAID, gram_features, word_features
from matcher.words import SMALL_WORDS, words_of
from tests.matcher.builders import a_programme, words

TEXT = "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"
NONSENSE = "zzkvarkbrød"


@pytest.fixture(scope="session")
def arrays(edition: Edition, reference: Reference) -> dict[str, Any]:
    """Return the arrays of the default edition."""
    return fit_index(edition, reference)


def nearest(text: str, index: TextIndex, language: Language = "da") -> str:
    """Return the class that a text is nearest to."""
    return index.classes[int(np.argmax(index.score(index.gist(index.read(clean_text(text), language))).values))]


def test_fitting_twice_gives_the_same_arrays(edition: Edition, reference: Reference) -> None:
    """The same catalogue gives the same index, to the last bit; a part of it shows that as well, in less time."""
    part = edition.model_copy(update={"programmes": edition.programmes[:8]})
    once, again = fit_index(part, reference), fit_index(part, reference)
    assert all(np.array_equal(once[name], again[name]) for name in once)


def test_what_is_kept_of_a_text_is_scored_like_the_text(index: TextIndex) -> None:
    """Words that say nothing, and classes that are no more, are left out."""
    whole = index.gist(index.read(TEXT, "da"))
    kept = index.gist_of({"da": [*reversed(whole.rows), "og", "zzzzz"]}, [*(index.classes[place] for place in whole.named), "no-more"])
    assert kept.named == whole.named
    assert np.array_equal(index.score(kept).values, index.score(whole).values)


def an_index(edition: Edition, reference: Reference, **options: Any) -> TextIndex:
    """Return an index of an edition, fitted with some options."""
    return TextIndex.from_arrays(fit_index(edition, reference, **options), edition, reference)


def features_of(texts: Iterable[Sequence[str]], vectoriser: TfidfVectorizer) -> csr_matrix:
    """Return the n-gram half of some texts' features; the query is a word that shares no stem with any of them."""
    return vectoriser.transform([[gram for word in text for gram in gram_features(word)] for text in texts])


def length_of(features: Sequence[str], vectoriser: TfidfVectorizer) -> float:
    """Return the length of features that each occur once, before scikit-learn makes it 1."""
    return math.sqrt(sum(vectoriser.idf_[vectoriser.vocabulary_[one]] ** 2 for one in features if one in vectoriser.vocabulary_))


def test_the_index_gives_the_cosines_of_scikit_learn(edition: Edition, reference: Reference) -> None:
    """For a large edition the n-gram half of a score is what TfidfVectorizer and a product with the centres give."""
    index = an_index(edition, reference, most_separated=0)
    learnt = list(examples(edition, reference))
    vectoriser = TfidfVectorizer(analyzer=list, sublinear_tf=True, min_df=2)
    matrix = vectoriser.fit_transform([[gram for word in example.words for gram in gram_features(word)] for example in learnt])
    place = [index.classes.index(example.class_name) for example in learnt]
    centres = normalize(csr_matrix((np.ones(len(learnt)), (place, np.arange(len(learnt))))) @ matrix)
    whole = length_of(gram_features(NONSENSE), vectoriser)
    expected = (features_of([[NONSENSE]], vectoriser) @ centres.T).toarray()[0] / 2 * whole / math.hypot(whole, math.sqrt(GRAMS_UNSAID))
    assert np.allclose(index.score(index.gist(index.read(NONSENSE, "da"))).values, 13 * expected, atol=1e-5)


def test_the_index_gives_the_margins_of_scikit_learn_and_for_offers_also_bm25(edition: Edition, reference: Reference) -> None:
    """For an edition of the usual size it is what the support vector machines say, and BM25 over the n-grams; weights near 0 are dropped."""
    ovens = a_programme(id="ovens", name=words("Hjælp til ovne"), situations={"da": ["vores ovn er for kold", "bageren mangler en ovn"]})
    boats = a_programme(id="boats", name=words("Hjælp til både"), situations={"da": ["vores båd er læk", "fiskeren mangler en båd"]})
    small = edition.model_copy(update={"programmes": (ovens, boats), "id": "small"})
    index = an_index(small, reference)
    learnt = list(examples(small, reference))
    halves = (
        [[term for word in example.words for term in word_features(word, example.language, index.known_words)] for example in learnt],
        [[gram for word in example.words for gram in gram_features(word)] for example in learnt],
    )
    vectorisers = [TfidfVectorizer(analyzer=list, sublinear_tf=True, min_df=rarest) for rarest in (1, 2)]
    matrix = hstack([vectoriser.fit_transform(rows) for vectoriser, rows in zip(vectorisers, halves, strict=True)]).tocsr()
    machine = LinearSVC(C=0.5, random_state=0).fit(matrix, [index.classes.index(example.class_name) for example in learnt])
    features = (word_features("ovn", "da", index.known_words), gram_features("ovn"))
    lengths = [length_of(one, vectoriser) for one, vectoriser in zip(features, vectorisers, strict=True)]
    whole = [math.hypot(length, math.sqrt(unsaid)) for length, unsaid in zip(lengths, (STEMS_UNSAID, GRAMS_UNSAID), strict=True)]
    query = [
        vectoriser.transform([one]) * (lengths[half] / whole[half]) for half, (one, vectoriser) in enumerate(zip(features, vectorisers, strict=True))
    ]
    documents = [
        [gram for example, row in zip(learnt, halves[1], strict=True) if example.class_name == name for gram in row] for name in index.classes
    ]
    typical = bm25s.BM25(k1=1.5, b=0.75, method="lucene")
    typical.index(documents, show_progress=False)
    grams = [gram for gram in features[1] if gram in vectorisers[1].vocabulary_]
    expected = machine.decision_function(hstack(query))[0]
    expected[:2] += 0.75 * typical.get_scores(grams)[:2] / whole[1]
    assert np.allclose(index.score(index.gist(index.read("ovn", "da"))).values, expected, atol=0.05)
    assert nearest("ovn", index) == "ovens"


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (set(), {"snurfe"}),
        ({"stems"}, {"snurfe", "snurfen"}),
        ({"parts"}, {"snurfe", "bagerisnurfe"}),
        ({"stems", "parts"}, {"snurfe", "snurfen", "bagerisnurfe"}),
        ({"stems", "parts", "grams"}, {"snurfe", "snurfen", "bagerisnurfe", "snurfzz"}),
    ],
)
@pytest.mark.parametrize("most_separated", [0, 300])
def test_an_index_knows_of_words_what_it_was_fitted_with(
    edition: Edition, reference: Reference, kinds: set[str], found: set[str], most_separated: int
) -> None:
    """A word counts as it is written; with stems in its other forms too, with parts in compounds, with n-grams when it is like another."""
    ovens = a_programme(id="ovens", name=words("Noget til en snurfe"), situations={"da": ["snurfe", "snurfe til bageri"]})
    small = edition.model_copy(update={"programmes": (ovens,), "id": "small"})
    index = an_index(
        small, reference.model_copy(update={"elsewhere": reference.elsewhere[:1]}), kinds=frozenset(kinds), most_separated=most_separated
    )
    assert {word for word in ("snurfe", "snurfen", "bagerisnurfe", "snurfzz") if index.score(index.gist(index.read(word, "da"))).words} == found


def test_a_text_of_small_words_is_near_to_nothing(index: TextIndex) -> None:
    """Function words and unknown signs carry no topic."""
    assert not index.score(index.gist(index.read("vi er det og ikke", "da"))).values.any()


def test_a_text_that_names_a_programme_is_nearest_to_it(index: TextIndex) -> None:
    """The name wins over everything else that a text says, also the longer of two names that share words."""
    assert nearest("bageri søger global midt", index) == "global-midt"


def test_reasons_are_the_text_s_own_words(index: TextIndex) -> None:
    """The words that earned the nearness are words of the text, without n-grams and small words."""
    terms = index.terms(index.score(index.gist(index.read(TEXT, "da"))), index.classes.index("global-midt"))
    assert terms
    assert set(terms) <= set(words_of(TEXT)) - SMALL_WORDS["da"]


@pytest.mark.parametrize("word", ["skjern", "18", "atten", "ansatte", "lille", "virksomhed"])
def test_facts_and_words_of_most_offers_are_no_reason(word: str, index: TextIndex) -> None:
    """Places, numbers, people and what every company says may count, and are never shown as the reason."""
    text = f"eksport til Tyskland {word}"
    scores = index.score(index.gist(index.read(text, "da")))
    shown = {term for place in range(len(index.conditions.programmes)) for term in index.terms(scores, place, most=9)}
    assert "eksport" in shown
    assert word not in shown


def test_sentences_of_tax_and_rent_are_nearest_to_what_belongs_elsewhere(index: TextIndex) -> None:
    """A class of its own keeps what no offer answers away from the offers."""
    assert nearest("jeg skylder moms og kan ikke betale min skattegæld", index).startswith(ELSEWHERE)


@pytest.fixture
def forgetful(arrays: dict[str, Any], edition: Edition, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> TextIndex:
    """Return the index of the default edition, but one that remembers three words only."""
    monkeypatch.setattr("matcher.text_index._REMEMBERED_NUMBERS", 0)
    monkeypatch.setattr("matcher.text_index._FEWEST_REMEMBERED", 3)
    return TextIndex.from_arrays(arrays, edition, reference)


def test_remembered_words_are_forgotten_when_they_grow_many(index: TextIndex, forgetful: TextIndex) -> None:
    """Memory stays bounded whatever is asked, and forgetting changes no answer."""
    for text in (TEXT, "helt nye ord: kvantebrød, rumfærgesmed og månestensost", TEXT):
        assert np.array_equal(
            forgetful.score(forgetful.gist(forgetful.read(text, "da"))).values, index.score(index.gist(index.read(text, "da"))).values
        )


def test_threads_that_forget_at_once_disturb_nobody(index: TextIndex, forgetful: TextIndex) -> None:
    """Every thread gets the answer it would get alone, while all words are forgotten again and again."""
    texts = [f"{TEXT} og nummer {number} laver {word}" for number, word in enumerate(["brød", "borde", "film", "mursten", "apps"] * 40)]
    alone = [index.score(index.gist(index.read(text, "da"))).values for text in texts]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda text: forgetful.score(forgetful.gist(forgetful.read(text, "da"))).values, texts))
    assert all(np.array_equal(one, other) for one, other in zip(alone, together, strict=True))


def test_an_index_answers_for_its_own_edition_only(edition: Edition, index: TextIndex) -> None:
    """Programmes of one edition are never judged with the index of another."""
    with pytest.raises(IndexMismatchError, match="another"):
        index.check_edition(edition.model_copy(update={"id": "another"}))


@pytest.mark.parametrize("broken", [{"key": np.array("1-other-000000000000")}, {"classes": None}, {"starts": np.array(["x"])}])
def test_arrays_of_another_catalogue_or_damaged_ones_are_refused(
    broken: dict[str, Any], arrays: dict[str, Any], edition: Edition, reference: Reference
) -> None:
    """A stale or damaged index is never served."""
    damaged = {name: value for name, value in (arrays | broken).items() if value is not None}
    with pytest.raises(IndexMismatchError):
        TextIndex.from_arrays(damaged, edition, reference)


def test_names_and_situations_that_find_another_programme_are_reported(edition: Edition, reference: Reference) -> None:
    """Two programmes of one name are errors in each language; a situation of the neighbour is a hint that names it."""
    ovens = a_programme(id="ovens", name=words("Hjælp til ovne"), situations={"da": ["vores ovn er for kold", "bageren mangler en ovn"]})
    boats = a_programme(id="boats", name=words("Hjælp til ovne"), situations={"da": ["ovn ovn kold ovn"], "en": ["our boat leaks"]})
    small = edition.model_copy(update={"programmes": (ovens, boats), "id": "small"})
    found = {(problem.severity, problem.code, problem.file) for problem in check_index(small, an_index(small, reference))}
    assert ("error", "name_not_first", "an-area/boats.toml") in found or ("error", "name_not_first", "an-area/ovens.toml") in found
    assert ("hint", "situation_finds_other", "an-area/boats.situations.toml") in found


def test_the_default_edition_s_names_find_their_programmes(edition: Edition, index: TextIndex) -> None:
    """Every name in every language comes first."""
    assert [problem for problem in check_index(edition, index) if problem.severity == "error"] == []


def test_a_name_of_nothing_known_finds_nothing(edition: Edition, reference: Reference) -> None:
    """An edition whose only name is made of small words has nothing to be found by."""
    nameless = a_programme(id="nameless", name=words("Vi og I"), situations={"da": ["og"]})
    small = edition.model_copy(update={"programmes": (nameless,), "id": "small"})
    reported = check_index(small, an_index(small, reference))
    assert {problem.values["first"] for problem in reported if problem.severity == "hint"} == {"–"}
