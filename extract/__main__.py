"""`python -m extract`: see extract/command.py."""

from __future__ import annotations

import sys

from extract.compiling import use_build

if __name__ == "__main__":
    use_build()
    from extract.command import main

    sys.exit(main(sys.argv[1:]))
