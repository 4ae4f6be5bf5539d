"""The tests of both halves; a package, so that tests/dashboard does not hide the real one."""
