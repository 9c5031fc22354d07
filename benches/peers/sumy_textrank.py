"""Prints the milliseconds of processor time that sumy's TextRank takes for five sentences of a file.

sumy wants NLTK's sentence data, which no package registry carries: it gets a splitter at sentence ends instead, through
its own Tokenizer's interface."""
import re
import sys
import time

from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words


class Tokenizer:
    def to_sentences(self, paragraph):
        return tuple(s for s in re.split(r"(?<=[.!?])[”\"’)]*\s+", paragraph) if s.strip())

    def to_words(self, sentence):
        return tuple(re.findall(r"\w+", sentence))


with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
summarizer = TextRankSummarizer(Stemmer("english"))
summarizer.stop_words = get_stop_words("english")
start = time.process_time()
summary = summarizer(PlaintextParser.from_string(text, Tokenizer()).document, 5)
elapsed = time.process_time() - start
assert len(summary) == 5
print(elapsed * 1e3)
