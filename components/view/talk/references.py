"""References of the record's texts to one another, as an audience reads them: it has no tables to look ids up in."""

import re
from collections.abc import Callable

from components.view.mentions import MENTION
from components.view.words import Words

ID = MENTION.pattern
RUN = re.compile(rf"(?P<open>\s*\()?(?P<apart>[:,،;؛]\s*)?(?P<ids>{ID}(?:[,،;؛]\s*{ID})*)(?P<close>\))?")
BEFORE = re.compile(rf"(?:(?P<word>\w+)|{ID}\)[,،])\s*$")
"""What stands right before a bracket: a word, or such a bracket as the first of a list."""


def drop_ids(text: str, name: Callable[[str], str], words: Words) -> str:
    """The text without the ids of figures and sources in brackets: "46 (CA23)", "(press report, S016)".

    An id that its sentence cannot do without ("overlaps with (DE38)") becomes what `name` says of it, and stays where
    that is "". The words that lead to such a one are among the `words` (talk.lead).
    """

    def tell(run: re.Match[str]) -> str:
        opened, apart, closed = (run[part] or "" for part in ("open", "apart", "close"))
        alone = opened and closed and not apart
        if alone and not _leads(text[: run.start()], words):
            return ""
        if apart and closed and not opened:
            return closed
        said = words.join(name(each[0]) or each[0] for each in MENTION.finditer(run["ids"]))
        return opened.removesuffix("(") + said if alone else f"{opened}{apart}{said}{closed}"

    return RUN.sub(tell, text)


def _leads(before: str, words: Words) -> bool:
    """Whether the words before a bracket need what stands in it."""
    found = BEFORE.search(before)
    return found is not None and (found["word"] is None or found["word"].lower() in words("talk.lead").split())
