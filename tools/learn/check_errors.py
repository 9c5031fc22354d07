"""Puts known errors into summaries that an article carries, and counts how many `nutgraf --check` finds.

  python3 tools/learn/check_errors.py ARTICLES.jsonl CHECK.jsonl -- COMMAND… [-v]

ARTICLES has a line {"aid", "text"} for each article; CHECK a line {"aid", "summary", "sentences": [{"s", "e", "label"}]} for each
summary, of which the sentences with label 0 are used. COMMAND is the nutgraf command, which is called with `--jsonl` for
the articles' quotations and with `--check --jsonl` for the summaries. Nothing is left to chance: the same data gives the
same errors. `--no-clean` is passed on, since the texts hold no boilerplate.
"""
import collections, hashlib, json, re, subprocess, sys

LEAST_WORDS = 6
NAMES = ["Anders Okonkwo", "Marta Lindqvist", "Helmut Brandner"]
PLACES = ["Ljubljana", "Saskatoon", "Montevideo"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NAME = re.compile(r"(?<![.!?\"'“‘] )(?<!^)\b[A-Z][\w-]+(?: (?:(?:of|de|van|von|bin) )?[A-Z][\w-]+)*")
QUOTATION = {"quotation", "quotation-changed"}
NUMBER = {"number", "number-slot", "date-slot", "number-of", "number-unit"}
KIND_NAME = {"name", "name-part", "name-slot", "name-mix", "spelling"}


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def run(command, flags, rows):
    given = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    done = subprocess.run([*command, *flags], input=given, capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def pick(things, *key):
    """One of the things, by a hash of the key: the same for the same data."""
    return things[int(hashlib.sha1("|".join(map(str, key)).encode()).hexdigest(), 16) % len(things)]


def words(text):
    return re.findall(r"\w+(?:['’]\w+)*", text.lower())


def of_quotations(aid, text, quotes):
    """Quotations of an article, verbatim and changed: (kind of error, summary, kinds of flags that find it or None)."""
    named = [q for q in quotes if q.get("speaker") and len(q["text"].split()) >= LEAST_WORDS and not re.search(r"[\"“”]", q["text"]) and len(q.get("parts", [])) <= 1]
    lower = sorted({w for w in re.findall(r"\b[a-z]{5,}\b", text)})
    for nth, quote in enumerate(named[:3]):
        who = quote["speaker"]["name"]
        body = quote["text"].strip().rstrip(",.;").split()
        whole = " ".join(body)
        yield "verbatim quotation, its speaker", f'{who} said: "{whole}."', None
        part = " ".join(body[1:6]).strip(",.;:")
        yield "part of a quotation", f'{who} spoke of "{part}".', None
        ends = " ".join(body[:3]).rstrip(",.;:"), " ".join(body[-3:])
        yield "quotation with an ellipsis", f'{who} said: "{ends[0]} ... {ends[1]}."', None
        longest = max(range(len(body)), key=lambda at: len(re.sub(r"\W", "", body[at])))
        others = [w for w in lower if w not in whole.lower()]
        if others:
            changed = [*body[:longest], pick(others, aid, nth), *body[longest + 1 :]]
            yield "one word of a quotation changed", f'{who} said: "{" ".join(changed)}."', QUOTATION
        yield "a word left out of a quotation", f'{who} said: "{" ".join(body[:longest] + body[longest + 1 :])}."', QUOTATION
        speakers = sorted({q["speaker"]["name"] for q in quotes if q.get("speaker")})
        speakers = [s for s in speakers if not set(words(s)) & set(words(who))]
        if speakers:
            yield "another speaker of the article", f'{pick(speakers, aid, nth)} said: "{whole}."', {"speaker"}
        yield "a speaker from elsewhere", f'Anders Okonkwo said: "{whole}."', {"speaker"} | KIND_NAME


def of_sentences(aid, text, sentence):
    """A sentence that the article carries, with a name, a number or a day changed."""
    names = [m for m in NAME.finditer(sentence) if m.group() not in DAYS and not re.match(r"(January|February|March|April|May|June|July|August|September|October|November|December)$", m.group())]
    if names:
        m = pick(names, aid, sentence)
        other = pick(NAMES + PLACES, aid, sentence, "name")
        yield "a name from elsewhere", sentence[: m.start()] + other + sentence[m.end() :], KIND_NAME
        pool = sorted({n.group() for n in NAME.finditer(text) if " " in n.group()})
        pool = [p for p in pool if not set(words(p)) & set(words(sentence))]
        if " " in m.group() and pool:
            other = pick(pool, aid, sentence, "pool")
            yield "a full name for another of the article", sentence[: m.start()] + other + sentence[m.end() :], KIND_NAME | {"speaker"}
    numbers = [m for m in re.finditer(r"(?<![\w.,-])\d{1,3}(?:,\d{3})*(?![\w.,-]*\d)(?!-)\b", sentence)]
    if numbers:
        m = pick(numbers, aid, sentence)
        value = int(m.group().replace(",", ""))
        known = {int(n.replace(",", "")) for n in re.findall(r"\d{1,3}(?:,\d{3})+|\d+", text) if len(n) < 12}
        new = value + pick([3, 7, 11, 23], aid, sentence, "number")
        while new in known:
            new += 1
        yield "a number that the article does not have", sentence[: m.start()] + str(new) + sentence[m.end() :], NUMBER
        pool = sorted(n for n in known if n != value and n < 100000)
        if pool:
            yield "another number of the article", sentence[: m.start()] + str(pick(pool, aid, sentence, "other")) + sentence[m.end() :], NUMBER
    days = [m for m in re.finditer(r"\b(?:" + "|".join(DAYS) + r")\b", sentence)]
    if days:
        m = pick(days, aid, sentence)
        new = pick([d for d in DAYS if d != m.group()], aid, sentence, "day")
        yield "another weekday", sentence[: m.start()] + new + sentence[m.end() :], {"date", "date-slot", "name-slot"}
    m = re.search(r"\b(?:is|was|were|are|has|have|will|would|could|can|did)\b(?! not)", sentence)
    if m:
        yield "“not” put in (weak flags count)", sentence[: m.end()] + " not" + sentence[m.end() :], {"negation"}


def main():
    split = sys.argv.index("--")
    articles, checks = sys.argv[1:split]
    command = [word for word in sys.argv[split + 1 :] if word != "-v"]
    texts = {row["aid"]: row["text"] for row in lines(articles) if "qags" not in row["aid"]}
    rows = [{"id": aid, "text": text, "lang": "en"} for aid, text in texts.items()]
    digests = {row["id"]: row for row in run(command, ["--jsonl", "--quotes", "50", "--no-clean"], rows)}
    tried = []
    for aid, text in texts.items():
        tried += [(*error, aid) for error in of_quotations(aid, text, digests[aid].get("quotes", []))]
    for row in lines(checks):
        if row["set"] not in ("ragtruth", "cliff-cnn"):
            continue
        for sentence in row["sentences"]:
            if sentence["label"] == 0:
                body = row["summary"][sentence["s"] : sentence["e"]]
                tried.append(("(the sentence as it is)", body, None, row["aid"]))
                tried += [(*error, row["aid"]) for error in of_sentences(row["aid"], texts[row["aid"]], body)]
    asked = [{"id": str(at), "text": texts[aid], "summary": summary, "lang": "en"} for at, (_, summary, _, aid) in enumerate(tried)]
    answers = {row["id"]: row["check"] for row in run(command, ["--check", "--jsonl", "--no-clean"], asked)}
    count, examples = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(list)
    for at, (kind, summary, wanted, aid) in enumerate(tried):
        flags = [f for s in answers[str(at)]["sentences"] for f in s["flags"]]
        shown = [f for f in flags if f["sure"] != "weak" or kind.startswith("“not”")]
        hit = any(f["kind"] in wanted for f in shown) if wanted else bool(shown)
        count[kind][0] += 1
        count[kind][1] += hit
        count[kind][2] += any(f["sure"] == "strong" for f in shown)
        if bool(wanted) != hit:
            examples[kind].append((aid, summary[:220], [(f["sure"], f["kind"], f["text"][:50], (f.get("article") or {}).get("text", "")[:60]) for f in shown]))
    print(f"{'error':42} {'n':>5} {'found':>7} {'strong':>7}")
    for kind, (n, found, strong) in count.items():
        print(f"{kind:42} {n:5} {found / n:7.3f} {strong / n:7.3f}")
    if "-v" in sys.argv:
        for kind, found in examples.items():
            print("##", kind)
            for example in found[:12]:
                print("  ", *example)


if __name__ == "__main__":
    main()
