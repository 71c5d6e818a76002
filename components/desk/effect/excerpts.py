"""Excerpts: of two long texts the parts that differ, with the words around them."""

import re
from difflib import SequenceMatcher

LONG = 160
"""Letters up to which a text is shown whole."""
AROUND = 6
"""Words shown on either side of what differs."""
MOST = 600
"""Letters of an excerpt: even where all differs."""
GAP = "…"
WORD = re.compile(r"\S+\s*")


def excerpt(before: str, after: str) -> tuple[str, str]:
    """Both texts; where one is long, only the parts that differ with some words around, "…" for what is left out."""
    if max(len(before), len(after)) <= LONG:
        return before, after
    if not before or not after:
        return _cut(before), _cut(after)
    old, new = WORD.findall(before), WORD.findall(after)
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    runs = [run for run in matcher.get_opcodes() if run[0] != "equal"]
    kept = [_around([(run[1], run[2]) for run in runs], old), _around([(run[3], run[4]) for run in runs], new)]
    return _cut(kept[0]), _cut(kept[1])


def _around(spans: list[tuple[int, int]], words: list[str]) -> str:
    """The words in and around the spans; where their surroundings meet, in one piece."""
    shown = {place for start, end in spans for place in range(max(0, start - AROUND), min(len(words), end + AROUND))}
    pieces, last = list[str](), -1
    for place in sorted(shown):
        pieces += [f"{GAP} "] if place > last + 1 else []
        pieces.append(words[place])
        last = place
    return "".join(pieces).strip() + (f" {GAP}" if last < len(words) - 1 else "")


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0] + f" {GAP}"
