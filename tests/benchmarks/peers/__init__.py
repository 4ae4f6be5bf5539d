"""The same chart in other frameworks, for bench_pages: a choice of two places, one line chart of each."""
