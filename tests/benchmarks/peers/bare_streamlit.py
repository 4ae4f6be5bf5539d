"""A bare Streamlit app: one select box, one Plotly chart."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import streamlit as st

from tests.benchmarks.peers.chart import PLACES, figure

st.plotly_chart(figure(st.selectbox("Place", PLACES)), theme=None)
