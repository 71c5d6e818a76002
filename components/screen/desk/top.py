"""What a person is told before any work: whether publishing is possible here."""

from components.desk.ledger.obstacles import find_obstacle
from components.screen.pieces import piece
from components.screen.sheets import Page, show
from components.screen.signin import read_now
from components.screen.store import data_folder
from components.view.problems import say_problem

UNKEPT = "not-kept"
"""The code of an obstacle that no setting up of passphrases gets out of the way."""


def show_top(page: Page) -> str:
    """Says why nothing can be published from here, where that is so; gives the sentence on the data folder, or ""."""
    found = find_obstacle(data_folder())
    obstacle = say_problem(found, page.words) if found else ""
    why = [obstacle] if obstacle else []
    if read_now().nobody and not (found and found.code == UNKEPT):
        why.append(page.words("desk.top.nobody"))
    _say(page, tuple(why))
    return obstacle


@piece
def _say(page: Page, why: tuple[str, ...]) -> None:
    """The words that the page's script puts in place of Streamlit's own, and the reasons."""
    show(page, "desk_words")
    if why:
        show(page, "desk_top", sentences=[*why, page.words("desk.top.still")])
