"""How fast texts are read, beside what others do to the same text: `python -m tests.benchmarks.bench_text`.

Every measurement runs in a process of its own, on one core, after a warm-up that loads what is loaded
once. Seconds are of the processor, the best of the runs; MB are a million bytes of UTF-8. Peers do less
(they find sentences, words, names or dates, and no figures); the ratio is what a reader of the same text
pays. Peers are not needed to test: `pip install -r tests/benchmarks/requirements.txt`.

Ours keeps the mentions of a sentence that comes again. "Repeated" text gains by it in full, "varied" text
where a sentence holds neither number nor name; "distinct" texts, each read once, do not: they are what a
reader of new texts pays. "Compiled" is the same reading by the build that
`python -m extract.compiling` makes.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from extract.claims import read_claims
from extract.clean import clean
from extract.compiling import PACKAGE, build_of
from extract.lexicon import load_lexicon
from extract.model import Document
from extract.reading import read_all
from extract.sentences import find_sentences
from extract.spreading import processes
from tests.benchmarks.texts import documents, one_text, warm_up

MB = 1_000_000
COMPILED = "ours_compiled"
VARIANTS = ("repeated", "varied", "distinct")
Work = Callable[[Iterable[str]], int]  # returns how much it found, so that nobody can skip the work


# --- contenders ---------------------------------------------------------------------------------


def ours(texts: Iterable[str]) -> int:
    """Clean each text and read its claims; each reading is dropped, as in a stream."""
    lexicon, day = load_lexicon(), date(2023, 7, 5)
    return sum(
        len(read_claims(Document("a", "a.md", clean(t), published=day), lexicon).claims) for t in texts
    )


def our_sentences(texts: Iterable[str]) -> int:
    """Only the sentences, with their offsets."""
    return sum(len(find_sentences(text)) for text in texts)


def number_scan(texts: Iterable[str]) -> int:
    """A bare search for numbers: what no reader of figures can beat in pure Python."""
    number = re.compile(r"\d+(?:[.,]\d+)*")
    return sum(len(number.findall(text)) for text in texts)


def underthesea(function: str, texts: Iterable[str]) -> int:
    """A function of underthesea; words and names sentence by sentence, as it is used."""
    library = importlib.import_module("underthesea")
    work = getattr(library, function)
    if function == "sent_tokenize":
        return sum(len(work(text)) for text in texts)
    return sum(len(work(sentence)) for text in texts for sentence in library.sent_tokenize(text))


def dates(languages: list[str] | None, texts: Iterable[str]) -> int:
    """Dates in running text, told the language; None as it is called by default, which guesses it."""
    search: Any = importlib.import_module("dateparser.search")
    return sum(len(search.search_dates(text, languages=languages) or ()) for text in texts)


# name → (what it does, bytes it is given, the work, the package it needs)
CONTENDERS: dict[str, tuple[str, int, Work, str]] = {
    "ours": ("claims with all fields", 5 * MB, ours, ""),
    COMPILED: ("the same, compiled", 5 * MB, ours, ""),
    "our_sentences": ("sentences", 5 * MB, our_sentences, ""),
    "number_scan": ("numbers by re.findall", 5 * MB, number_scan, ""),
    "sent_tokenize": ("underthesea sentences", 5 * MB, partial(underthesea, "sent_tokenize"), "underthesea"),
    "word_tokenize": ("underthesea words", 500_000, partial(underthesea, "word_tokenize"), "underthesea"),
    "ner": ("underthesea names", 60_000, partial(underthesea, "ner"), "underthesea"),
    "search_dates": ("dateparser, told Vietnamese", 60_000, partial(dates, ["vi"]), "dateparser"),
    "search_dates_by_default": ("dateparser, told nothing", 60_000, partial(dates, None), "dateparser"),
}


# --- one measurement, in a process of its own ---------------------------------------------------


def measure(name: str, variant: str, size: int, shape: str, runs: int) -> dict[str, float]:
    """Seconds, peak memory and what was found; `shape` is one "text", "documents" or a "stream" of them."""
    work = CONTENDERS[name][2]
    found = work(warm_up(variant))
    source: Any
    if shape == "stream":  # made while they are read, so that only the reading could pile up
        source, bytes_read = None, size
    else:
        source = [one_text(variant, size)] if shape == "text" else list(documents(variant, size))
        bytes_read = sum(len(text.encode()) for text in source)
    gc.collect()
    before, taken = _peak(), []
    for _ in range(runs):
        begun = time.process_time()
        found = work(source if source is not None else documents(variant, size))
        taken.append(time.process_time() - begun)
    return {"seconds": min(taken), "bytes": bytes_read, "found": found, "before": before, "peak": _peak()}


def _peak() -> float:
    """The most memory this process has held, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MB


_BY_SOURCES = "import sys; from tests.benchmarks.bench_text import main; main(sys.argv[1:])"
_BY_BUILD = f"from extract.compiling import use_build; assert use_build(); {_BY_SOURCES}"


def apart(name: str, variant: str, size: int, shape: str = "documents", runs: int = 2) -> dict[str, float]:
    """The same in a fresh process."""
    code = _BY_BUILD if name == COMPILED else _BY_SOURCES
    run = subprocess.run(
        [sys.executable, "-c", code, "--one", name, variant, str(size), shape, str(runs)],
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
        env={**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONWARNINGS": "ignore"},
    )
    result: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return result


def best(name: str, variant: str, size: int) -> dict[str, float]:
    """The quickest of three, each in a fresh process where nothing may be met twice."""
    if variant != "distinct":
        return apart(name, variant, size, runs=3 if size > MB else 1)
    results = [apart(name, variant, size, runs=1) for _ in range(3 if size > MB else 1)]
    return min(results, key=lambda result: result["seconds"])


def speed(result: dict[str, float]) -> float:
    """Megabytes a second."""
    return result["bytes"] / MB / result["seconds"]


# --- what is printed ----------------------------------------------------------------------------


def beside_peers(variant: str) -> Iterator[str]:
    """Ours and the peers on the same text."""
    yield f"\nDigests, {variant}: on one core"
    yield f"{'':28}{'MB read':>9}{'MB/s':>10}{'ours is':>12}{'peak MB':>9}{'found':>9}"
    reference = 0.0
    for name, (does, size, _, package) in CONTENDERS.items():
        if package and not importlib.util.find_spec(package):
            yield f"{does:28}  skipped: {package} is not installed"
            continue
        if name == COMPILED and not build_of(PACKAGE).is_dir():
            yield f"{does:28}  skipped: python -m extract.compiling makes it"
            continue
        result = best(name, variant, size)
        reference = reference or speed(result)
        ratio = reference / speed(result)
        told = "" if name == "ours" else f"{ratio:.1f} ×" if ratio >= 1 else f"1/{1 / ratio:.1f} ×"
        yield (
            f"{does:28}{result['bytes'] / MB:>9.2f}{speed(result):>10.3f}{told:>12}"
            f"{result['peak']:>9.0f}{result['found']:>9.0f}"
        )


def linearity() -> Iterator[str]:
    """Ours from 1 to 20 MB, as documents and as one text."""
    yield "\nTime from 1 to 20 MB (varied)"
    yield f"{'MB':>6}{'documents: s':>15}{'MB/s':>8}{'one text: s':>15}{'MB/s':>8}{'peak MB':>9}"
    for size in (1, 2, 5, 10, 20):
        many, one = (apart("ours", "varied", size * MB, shape, runs=1) for shape in ("documents", "text"))
        yield (
            f"{size:>6}{many['seconds']:>15.2f}{speed(many):>8.2f}{one['seconds']:>15.2f}{speed(one):>8.2f}"
            f"{one['peak']:>9.0f}"
        )


def memory() -> Iterator[str]:
    """Peak memory as documents stream through."""
    yield "\nPeak memory over a stream of documents (varied), nothing kept"
    yield f"{'documents':>11}{'MB':>6}{'peak MB':>9}"
    for size in (2, 20):
        result = apart("ours", "varied", size * MB, "stream", runs=1)
        yield f"{sum(1 for _ in documents('varied', size * MB)):>11,}{size:>6}{result['peak']:>9.0f}"


def spread() -> Iterator[str]:
    """Files read by one process and by several, the start of the processes included."""
    yield "\nFiles read in parallel (varied, 10 MB), seconds of the clock"
    yield f"{'workers':>8}{'files':>8}{'s':>8}{'MB/s':>8}"
    with tempfile.TemporaryDirectory() as folder:
        texts = list(documents("varied", 10 * MB))
        for number, text in enumerate(texts):
            (Path(folder) / f"{number}.md").write_text(text, encoding="utf-8")
        for workers in sorted({1, 2, os.cpu_count() or 1}):
            executors = processes(workers) if workers > 1 else None
            begun = time.perf_counter()
            harvest = read_all(
                [Path(folder)], published=date(2023, 7, 5), root=Path(folder), progress=lambda _: None,
                executors=executors,
            )  # fmt: skip
            taken = time.perf_counter() - begun
            yield f"{workers:>8}{len(harvest.readings):>8}{taken:>8.1f}{10 / taken:>8.2f}"


def main(arguments: list[str]) -> int:
    """Measure and print; a minute with --short, some ten without."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_text", description=__doc__)
    parser.add_argument("--short", action="store_true", help="only ours beside the peers, repeated text")
    parser.add_argument("--one", nargs=5, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        name, variant, size, shape, runs = options.one
        print(json.dumps(measure(name, variant, int(size), shape, int(runs))))
        return 0
    parts = [beside_peers("repeated")]
    if not options.short:
        parts += [beside_peers("varied"), beside_peers("distinct"), linearity(), memory(), spread()]
    for part in parts:
        for line in part:
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
