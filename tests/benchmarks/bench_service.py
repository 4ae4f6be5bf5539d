"""How fast machines are answered, beside Datasette: `python -m tests.benchmarks.bench_service`.

Both serve the same table in one process each on loopback, the product from DuckDB as a reader starts it,
Datasette from SQLite, immutable and with an index on indicator and place. Asked for are the figures of one
indicator and two places, by wrk where it is installed, else by a loop over open connections. Measured in one
run, in turns: requests a second and latency of answers (ours kept, ours worked out anew for every request,
Datasette's as it comes and without its counts), and of 304s. A ratio says more than a rate.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

import duckdb

ROOT = Path(__file__).resolve().parents[2]
CONNECTIONS = 8
ASKED = ("par_index_rank", ("VN-HN", "VN-SG"))
START_SECONDS = 90


@dataclass
class Case:
    """One address that is asked for again and again; `vary` makes every request another one."""

    name: str
    url: str
    header: str = ""
    vary: bool = False
    rates: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)


def table_of(database: Path, target: Path) -> int:
    """Write the view series of a DuckDB file as a table of SQLite; how many rows it has."""
    with duckdb.connect(database.resolve(), read_only=True) as source:
        found = source.execute(
            "SELECT x.*, s.title, s.publisher, s.url FROM series x JOIN source s ON s.source = x.source"
        )
        names = [column[0] for column in found.description or ()]
        rows = [
            [value if isinstance(value, str | int | float | None) else str(value) for value in row]
            for row in found.fetchall()
        ]
    with sqlite3.connect(target) as written:
        written.execute(f"CREATE TABLE series ({', '.join(f'[{name}]' for name in names)})")
        written.executemany(f"INSERT INTO series VALUES ({', '.join('?' * len(names))})", rows)
        written.execute("CREATE INDEX asked ON series (indicator, place)")
    written.close()
    return len(rows)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(command: list[str], ready: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start a server and wait until it answers."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(ready, timeout=5):
                return process
        except OSError:
            time.sleep(0.3)
    process.kill()
    raise RuntimeError(f"did not start: {' '.join(command)}")


def load(case: Case, seconds: float) -> tuple[float, float]:
    """Requests a second and median latency in ms, by wrk or by the loop."""
    if shutil.which("wrk") and not case.vary:
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:.0f}s", "--latency"]
        command += (["-H", case.header] if case.header else []) + [case.url]
        told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
        if "Non-2xx" in told and not case.header:
            raise RuntimeError(f"{case.name}: {told}")
        rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
        half = re.search(r"50%\s+([\d.]+)(us|ms|s)", told)
        assert rate and half, told
        return float(rate[1]), float(half[1]) * {"us": 0.001, "ms": 1, "s": 1000}[half[2]]
    return asyncio.run(_loop(case, seconds))


async def _loop(case: Case, seconds: float) -> tuple[float, float]:
    host, _, path = case.url.removeprefix("http://").partition("/")
    name, _, port = host.partition(":")
    until, spent, numbers = time.perf_counter() + seconds, [], count()

    async def client() -> None:
        reader, writer = await asyncio.open_connection(name, int(port))
        while time.perf_counter() < until:
            # Another limit is another address, so that nothing kept can answer it.
            asked = f"{path}&limit={100 + next(numbers) % 4900}" if case.vary else path
            begun = time.perf_counter()
            extra = f"{case.header}\r\n" if case.header else ""
            writer.write(f"GET /{asked} HTTP/1.1\r\nHost: {host}\r\n{extra}\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = re.search(rb"content-length: (\d+)", head)
            await reader.readexactly(int(length[1]) if length else 0)
            spent.append((time.perf_counter() - begun) * 1000)
        writer.close()

    begun = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(CONNECTIONS)))
    return len(spent) / (time.perf_counter() - begun), median(spent)


def cases(ours: str, theirs: str) -> list[Case]:
    """What is measured, in its order."""
    indicator, places = ASKED
    asked = f"{ours}/api/v1/series?indicator={indicator}&place={','.join(places)}"
    with urlopen(Request(asked), timeout=30) as answer:
        tag = answer.headers["etag"]
    other = f"{theirs}/series.json?indicator={indicator}&place__in={','.join(places)}&_shape=objects"
    return [
        Case("ours", asked),
        Case("ours, worked out anew", asked, vary=True),
        Case("ours, 304", asked, f"If-None-Match: {tag}"),
        Case("Datasette", other),
        Case("Datasette, no counts", f"{other}&_nocount=1&_nofacet=1"),
    ]


def main() -> None:
    """Start both, measure in turns, print a table and the two ratios that count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, default=ROOT / "data" / "metrics.duckdb")
    parser.add_argument("--datasette", default=sys.executable, help="Python that has Datasette")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sqlite = Path(folder) / "figures.db"
        print(f"{table_of(given.database, sqlite)} figures, {CONNECTIONS} connections")
        ours, theirs = free_port(), free_port()
        servers = [
            start(
                [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", "--server.headless=true",
                 f"--server.port={ours}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"],
                f"http://127.0.0.1:{ours}/readyz",
                SOGOC_DATABASE=str(given.database.absolute()),
            ),
            start(
                [given.datasette, "-m", "datasette", "serve", "-i", str(sqlite), "-p", str(theirs)],
                f"http://127.0.0.1:{theirs}/figures/series.json?_size=1",
            ),
        ]  # fmt: skip
        try:
            measured = cases(f"http://127.0.0.1:{ours}", f"http://127.0.0.1:{theirs}/figures")
            for turn in range(given.rounds + 1):
                for case in measured:
                    rate, latency = load(case, given.seconds if turn else 1)
                    if turn:  # the first warms up
                        case.rates.append(rate)
                        case.latencies.append(latency)
        finally:
            for server in servers:
                server.terminate()
                server.wait(timeout=30)
    report(measured)


def report(measured: list[Case]) -> None:
    """Print each case and how it stands to the faster of Datasette's two."""
    best = max(median(case.rates) for case in measured if case.name.startswith("Datasette"))
    for case in measured:
        rate, latency = median(case.rates), median(case.latencies)
        print(f"{case.name:24} {rate:8.0f} requests/s  {latency:7.2f} ms  {rate / best:6.1f} x Datasette")


if __name__ == "__main__":
    main()
