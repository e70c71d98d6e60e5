"""A shallow reading of the sentences: words with tags, noun phrases, verb groups and clauses, without a parser."""

from reportedly.extract.prose.clauses import Clause
from reportedly.extract.prose.phrases import Phrase
from reportedly.extract.prose.prose import Prose, Sentence, read_prose
from reportedly.extract.prose.tokens import Lexicon, Token
from reportedly.extract.prose.verbs import VerbGroup

__all__ = ["Clause", "Lexicon", "Phrase", "Prose", "Sentence", "Token", "VerbGroup", "read_prose"]
