"""For each file that is named on standard input, a line: the milliseconds of processor time that sumy's TextRank took for
five sentences of it, how many sentences were read, and the most memory that this process has had, in kB.

sumy wants NLTK's sentence data, which no package registry carries: the file has one sentence a paragraph instead, the
same that the engine finds, so that both rank as many."""
import re
import resource
import sys
import time

from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words


class Tokenizer:
    def to_sentences(self, paragraph):
        return (paragraph.strip(),)

    def to_words(self, sentence):
        return tuple(re.findall(r"\w+", sentence))


summarizer = TextRankSummarizer(Stemmer("english"))
summarizer.stop_words = get_stop_words("english")
for line in sys.stdin:
    with open(line.rstrip("\n"), encoding="utf-8") as file:
        text = file.read()
    start = time.process_time()
    document = PlaintextParser.from_string(text, Tokenizer()).document
    summary = summarizer(document, 5)
    elapsed = time.process_time() - start
    assert len(summary) == 5
    print(elapsed * 1e3, len(document.sentences), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
