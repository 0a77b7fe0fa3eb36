"""What to recommend: a company's answers and words in, the offers it should approach out, with the reasons.

Pure: no files, environment, clock or randomness. The day, the edition and the index are arguments.
"""

from matcher.answers import AnswerError, AnswerProblem, parse_profile, profile_as_json
from matcher.cleaning import clean_text
from matcher.outcome import RuledOut
from matcher.profile import Bracket, CompanyProfile
from matcher.ranking import recommend
from matcher.recommendation import Advice, Recommendation, ScorePart
from matcher.text_index import IndexMismatchError, TextIndex

__all__ = [
    "Advice",
    "AnswerError",
    "AnswerProblem",
    "Bracket",
    "CompanyProfile",
    "IndexMismatchError",
    "Recommendation",
    "RuledOut",
    "ScorePart",
    "TextIndex",
    "clean_text",
    "parse_profile",
    "profile_as_json",
    "recommend",
]
