"""The address for machines on a real server, beside the pages."""

from __future__ import annotations

import json
import socket
from urllib.request import urlopen

from dashboard.service.sockets import send_at_once


def test_one_server_serves_pages_and_machines(server: str) -> None:
    """The command of the README serves a page, rows, health and readiness on one port."""
    with urlopen(f"{server}/trends", timeout=30) as page:
        assert b"<html" in page.read()
    with urlopen(f"{server}/api/v1/series?indicator=par_index_rank", timeout=30) as answer:
        rows = json.load(answer)["rows"]
    assert rows and all(row["quote"] in row["sentence"] for row in rows)
    for address in ("healthz", "readyz", "_stcore/health"):
        with urlopen(f"{server}/{address}", timeout=30) as answer:
            assert answer.status == 200


def test_answers_are_sent_at_once() -> None:
    """A connection to a socket that listens does not wait for acknowledgements before it sends."""
    with socket.socket(socket.AF_INET) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert send_at_once() >= 1
        with socket.create_connection(listening.getsockname()):
            accepted, _ = listening.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
