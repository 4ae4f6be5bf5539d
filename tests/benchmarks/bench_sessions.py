"""How many readers one process bears: `python -m tests.benchmarks.bench_sessions`.

Readers are websocket clients that speak Streamlit's own protocol on loopback: each opens a view, then
chooses another place after some seconds of thought, as the browser would ask for it. Measured in one run
for a bare Streamlit app with our settings (tests/benchmarks/peers) and for the product: how long a rerun
takes from the request until the script has finished (median, 95th percentile), errors, memory a session,
and memory after 500 and 5,000 reruns. Printed are ratios; a ratio says more than a time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import subprocess
import time
from pathlib import Path
from statistics import median, quantiles

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.benchmarks.bench_pages import ROOT, Contender, contenders, start

FIRST_VIEW = "indicator=par_index_rank&places=HN,SG"
MB = 1024 * 1024
MOST_OPTIONS = 12
"""Of the places on offer, the first: those that have figures."""


class Session:
    """One reader: a websocket, and the changes of place asked for through it as the browser asks for them.

    The widget that chooses the place, the fragment it stands in and its values are taken from what the
    server sends: the select box of the bare app, or the places of the trends.
    """

    def __init__(self, port: int, page: str, number: int) -> None:
        self.address = f"ws://127.0.0.1:{port}/_stcore/stream"
        self.page, self.number = page, number
        self.seconds: list[float] = []
        self.errors = 0
        self.widget, self.fragment = "", ""
        self.options: list[str] = []
        self.several = False
        self.socket: websockets.ClientConnection | None = None

    async def open(self) -> None:
        """Connect and ask for the first view."""
        self.socket = await websockets.connect(
            self.address, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None
        )
        asked = BackMsg()
        asked.rerun_script.query_string = FIRST_VIEW if self.page else ""
        asked.rerun_script.page_name = self.page
        await self._ask(asked)
        if not self.widget:
            raise RuntimeError("the page has no widget that chooses a place")
        self.seconds.clear()

    async def rerun(self) -> None:
        """Choose another place and wait until the script has finished."""
        self.number += 1
        asked = BackMsg()
        asked.rerun_script.page_name = self.page
        asked.rerun_script.query_string = FIRST_VIEW if self.page else ""
        asked.rerun_script.fragment_id = self.fragment
        state = asked.rerun_script.widget_states.widgets.add()
        first = self.options[self.number % len(self.options)]
        if self.several:
            second = self.options[(self.number * 7 + 1) % len(self.options)]
            own = asked.rerun_script.widget_states.widgets.add()
            own.id, own.json_value = self.widget, "{}"
            state.id = f"$$STREAMLIT_INTERNAL_KEY_{self.widget}__events"
            chosen = list(dict.fromkeys((first, second)))
            state.json_trigger_value = json.dumps([{"event": "chosen", "value": chosen}])
        else:
            state.id = self.widget
            state.string_value = first
        await self._ask(asked)

    async def _ask(self, asked: BackMsg) -> None:
        assert self.socket is not None, "the session is open"
        begun = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(60):
            while True:
                message = ForwardMsg()
                message.ParseFromString(bytes(await self.socket.recv(decode=False)))
                if message.HasField("delta"):
                    self._note(message.delta)
                if message.HasField("script_finished"):
                    break
        if message.script_finished not in (
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
            ForwardMsg.FINISHED_EARLY_FOR_RERUN,
        ):
            self.errors += 1
        self.seconds.append(time.perf_counter() - begun)

    def _note(self, delta: Delta) -> None:
        """Count an error; remember where the place is chosen."""
        element = delta.new_element
        if element.HasField("exception"):
            self.errors += 1
        if self.widget:
            return
        if self.page and element.bidi_component.id.endswith("-places-field"):
            told = json.loads(json.loads(element.bidi_component.json)[0]["options"])
            self.widget, self.several = element.bidi_component.id, True
            self.options = [option["value"] for option in told][:MOST_OPTIONS]
        elif not self.page and element.HasField("selectbox"):
            self.widget = element.selectbox.id
            self.options = [str(option) for option in element.selectbox.options]
        self.fragment = delta.fragment_id

    async def live(self, until: float, think: float, dice: random.Random) -> None:
        """Think, ask, think again, until the time is over."""
        await asyncio.sleep(dice.uniform(0, think))
        while time.perf_counter() < until:
            try:
                await self.rerun()
            except (TimeoutError, OSError, websockets.WebSocketException):
                self.errors += 1
                return
            await asyncio.sleep(dice.expovariate(1 / think))

    async def close(self) -> None:
        """Leave."""
        if self.socket is not None:
            await self.socket.close()


def resident(process: subprocess.Popen[bytes] | None) -> int:
    """Resident memory of the server's process in bytes."""
    assert process is not None, "the server runs"
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


async def crowd(
    contender: Contender, page: str, readers: int, seconds: float, think: float
) -> dict[str, float]:
    """Many readers at once: times of their reruns, errors, memory for each."""
    warm = Session(contender.port, page, 0)
    await warm.open()
    for _ in range(40):
        await warm.rerun()
    before = resident(contender.process)
    sessions = [Session(contender.port, page, number) for number in range(readers)]
    for session in sessions:  # one after the other: everybody at once is a stampede, not a morning
        await session.open()
    until = time.perf_counter() + seconds
    dice = random.Random(11)
    await asyncio.gather(*(session.live(until, think, dice) for session in sessions))
    memory = resident(contender.process) - before
    await asyncio.gather(*(session.close() for session in [warm, *sessions]))
    times = [each for session in sessions for each in session.seconds]
    return {
        "reruns": len(times),
        "errors": sum(session.errors for session in sessions),
        "median ms": median(times) * 1000,
        "p95 ms": quantiles(times, n=20)[-1] * 1000,
        "MB a session": memory / MB / readers,
    }


async def long_run(contender: Contender, page: str, few: int, many: int) -> dict[str, float]:
    """Memory after few and after many reruns of ten readers who do not think."""
    sessions = [Session(contender.port, page, number * 7) for number in range(10)]
    for session in sessions:
        await session.open()
    sizes = []
    for count in (few, many - few):
        for _ in range(count // len(sessions)):
            await asyncio.gather(*(session.rerun() for session in sessions))
        sizes.append(resident(contender.process) / MB)
    await asyncio.gather(*(session.close() for session in sessions))
    return {f"MB after {few}": sizes[0], f"MB after {many}": sizes[1], "growth": sizes[1] / sizes[0]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", type=Path, default=ROOT / "data" / "metrics.duckdb")
    parser.add_argument("--readers", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--think", type=float, default=10)
    parser.add_argument("--reruns", type=int, default=5000)
    asked = parser.parse_args()
    result: dict[str, dict[str, float]] = {}
    for contender in contenders(asked.database, None):
        if contender.name not in ("tuned", "ours"):
            continue
        page = "trends" if contender.name == "ours" else ""
        numbers: dict[str, float] = {}
        for measure in (
            lambda c=contender, p=page: crowd(c, p, asked.readers, asked.seconds, asked.think),
            lambda c=contender, p=page: long_run(c, p, asked.reruns // 10, asked.reruns),
        ):
            start(contender)
            try:
                numbers |= asyncio.run(measure())
            finally:
                if contender.process:
                    contender.process.kill()
        result[contender.name] = numbers
        print(f"{contender.name:8}" + "  ".join(f"{key} {value:.2f}" for key, value in numbers.items()))
    for key, goal in (("p95 ms", 1.5), ("MB a session", 2.0)):
        print(f"{key}: ours / tuned = {result['ours'][key] / result['tuned'][key]:.2f} (goal {goal})")
    print(f"growth of ours: {result['ours']['growth']:.2f} (goal 1.2)")


if __name__ == "__main__":
    main()
