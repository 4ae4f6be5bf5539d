"""Layer 2: named patterns over the sequence of mentions in a sentence.

A rule has a name, a pattern over the one-letter codes of mentions.py and a production. Rules run in
order; each takes the mentions it understands, and the last one reads what is left as plain values.
The name travels into the claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extract.rules_changes import (
    change,
    change_behind,
    changes_in_brackets,
    difference,
    up_from,
    value_before,
)
from extract.rules_lists import followers, many_indexes, parts_by_holder, respectively
from extract.rules_ranks import from_to, numbered, still, unchanged
from extract.rules_streaks import each_year, streak
from extract.rules_values import band, clear_by, opaque, vague, value
from extract.scene import Scene

Production = Callable[[Scene, re.Match[str]], None]


@dataclass(frozen=True)
class Rule:
    """A name, a pattern over mention codes, what it makes of a match; of the codes named, it needs one."""

    name: str
    pattern: re.Pattern[str]
    produce: Production
    needs: str


RULES: tuple[Rule, ...] = (
    Rule("opaque", re.compile("o"), opaque, "o"),
    Rule("band", re.compile("b"), band, "b"),
    Rule("vague", re.compile("u"), vague, "u"),
    Rule("clear_by", re.compile("[TO+C]*(?P<q>Q)[^Q;]*Y"), clear_by, "Q"),
    Rule(
        "from_to",
        re.compile(r"f[CPYd]*(?P<a>[RSBQ%n])[CYpP()d]*,?[CPY]*[t+\-~]*[CYd]*(?P<b>[RWSQ%Bn])"),
        from_to,
        "f",
    ),
    Rule(
        "respectively",
        re.compile(
            r"B(?:[,&]B)*[,&]Q|[R%SB](?:[,;&][R%SB])+|Q&Q|"  # lần lượt 43,96 điểm (nhóm cao nhất) và 41,77
            r"[lj][CY~=]*[R%SB]\([^()RW%SQB]*\)[,;&]+[R%SB](?:(?:\([^()RW%SQB]*\))?[,;&]+[R%SB])*"
        ),
        respectively,
        ",;&",
    ),
    Rule("many_indexes", re.compile("[RW]"), many_indexes, "RW"),
    Rule("streak", re.compile("s"), streak, "s"),
    Rule("each_year", re.compile("Y(?P<r>R)"), each_year, "Y"),
    Rule("still", re.compile("~[C()kPY]*[RW]|[RW][CYP()]*~|R"), still, "RW"),
    Rule(
        "change",
        re.compile(r"[+\-](?P<i>[vCYpRPMAN]*(?:\([^()]*\))?[PMA]*(?:\([^()]*\))?)t?(?P<x>[X%SQB])"),
        change,
        "+-",
    ),
    Rule("change_behind", re.compile(r"(?P<x>[X%S])[+\-]v[Yp]"), change_behind, "v"),
    Rule("up_from", re.compile(r"[+\-]f(?P<x>[R%S])(?!C?[YP()]*[t+\-])"), up_from, "f"),
    Rule("value_before", re.compile(r"[+\-v]C?[Yp]\((?P<x>[%SR])"), value_before, "+-v"),
    Rule(
        "changes_in_brackets", re.compile(r"[+\-]C?\((?P<list>(?:P[%SX],?&?)+)\)"), changes_in_brackets, "+-"
    ),
    Rule("difference", re.compile("[X%SB]"), difference, "X%SB"),
    Rule("unchanged", re.compile("=|~(?=v|[,;)]|$)"), unchanged, "=~"),
    Rule(
        "parts_by_holder", re.compile(r"Q(?:\([^()]*\)|[^Q:;])*:(?:[^Q;]*Q[^Q;]*){2,}"), parts_by_holder, ":"
    ),
    Rule("numbered", re.compile(r"^[PA](?:[:,(]*[S%B]|$)"), numbered, "PA"),
    Rule("value", re.compile("[RW%SQB]"), value, "RW%SQB"),
    Rule("followers", re.compile("j(?P<list>[P,&]+)"), followers, "j"),
)


def apply(scene: Scene) -> None:
    """Runs every rule over a scene; drafts and refusals gather in it."""
    for rule in RULES:
        if scene.kinds.isdisjoint(rule.needs):
            continue
        search, position = rule.pattern.search, 0
        while match := search(scene.codes, position):  # read anew each time: productions may change them
            rule.produce(scene, match)
            position = match.start() + 1
