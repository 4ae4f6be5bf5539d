"""The same in Dash: `python -m tests.benchmarks.peers.dash_app PORT`."""

from __future__ import annotations

import sys

from dash import Dash, Input, Output, dcc, html

from tests.benchmarks.peers.chart import PLACES, figure

app = Dash()
app.layout = html.Div([dcc.Dropdown(list(PLACES), PLACES[0], id="place"), dcc.Graph(id="chart")])


@app.callback(Output("chart", "figure"), Input("place", "value"))
def draw(place: str) -> dict[str, object]:
    """The chart of the chosen place."""
    return figure(place)


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
