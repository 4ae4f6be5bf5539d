"""`python -m extract`: see extract/command.py."""

from __future__ import annotations

import sys

from extract.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
