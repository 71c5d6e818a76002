"""Present: the slides over the whole window; under them which there are, and what else could be shown."""

from components.screen.address import say_in_vain
from components.screen.kit import show_kit
from components.screen.page import open_page
from components.screen.present import PARAMETERS, read_deck, show_choice, show_slides

with open_page("present", PARAMETERS) as page:
    deck = read_deck(page)
    show_slides(page, tuple(say_in_vain(page.words)))
    show_choice(page)
    show_kit(page, deck.wish)
