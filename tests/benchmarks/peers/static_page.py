"""The same without a server's work, as one file: `python -m tests.benchmarks.peers.static_page PORT`."""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from plotly.offline import get_plotlyjs

from tests.benchmarks.peers.chart import PLACES, figure

PAGE = f"""<!doctype html><meta charset="utf-8"><title>static</title>
<select id="place">{"".join(f"<option>{place}</option>" for place in PLACES)}</select><div id="chart"></div>
<script>{get_plotlyjs()}</script>
<script>
const figures = {json.dumps({place: figure(place) for place in PLACES})}
const draw = () => Plotly.react('chart', figures[place.value])
place.onchange = draw
draw()
</script>""".encode()


class Handler(BaseHTTPRequestHandler):
    """Answers everything with the page."""

    def do_GET(self) -> None:
        """Send the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
