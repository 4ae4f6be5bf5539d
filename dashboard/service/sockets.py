"""Makes the server send at once what it has written.

Streamlit opens its listening socket without naming the protocol, and asyncio then leaves Nagle's algorithm
on: whatever is written in two pieces waits for the reader's delayed acknowledgement, 40 ms an answer.
Connections take the setting over from the socket that listens.
"""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import suppress

_MOST_FILES = 256


def send_at_once() -> int:
    """Turn the delay off on every socket on which this process listens; how many there are."""
    found = 0
    for listening in _listening():
        with listening, suppress(OSError):
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found += 1
    return found


def _listening() -> Iterator[socket.socket]:
    """A second handle of each listening TCP socket, to be closed by the caller."""
    for number in range(3, _MOST_FILES):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            handle = socket.socket(fileno=os.dup(number))
        except OSError:
            continue
        with suppress(OSError):
            if handle.family in (socket.AF_INET, socket.AF_INET6) and handle.getsockopt(
                socket.SOL_SOCKET, socket.SO_ACCEPTCONN
            ):
                yield handle
                continue
        handle.close()
