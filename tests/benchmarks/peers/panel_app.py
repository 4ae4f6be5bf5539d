"""The same in Panel: `python -m tests.benchmarks.peers.panel_app PORT`."""

from __future__ import annotations

import sys

import panel as pn

from tests.benchmarks.peers.chart import PLACES, figure

pn.extension("plotly")


def page() -> pn.Column:
    """The page of one reader."""
    place = pn.widgets.Select(name="Place", options=list(PLACES))
    return pn.Column(place, pn.pane.Plotly(pn.bind(figure, place), width=900, height=500))


if __name__ == "__main__":
    pn.serve(page, port=int(sys.argv[1]), show=False, address="127.0.0.1")
