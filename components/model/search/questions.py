"""Questions: which words of one only ask, and in which other forms the record may have the rest."""

from dataclasses import dataclass

from components.model.search.tokens import split_wanted, split_words

COUNTING = frozenset(split_words("many much number كم عدد"))
"""They ask for a number."""
ASKING = COUNTING | frozenset(
    split_words("how what when where which who whom why did هل ما ماذا متى أين من كيف لماذا أي")
)
FILLERS = ASKING | frozenset(
    split_words(
        "a about an and are be been by do does for from had has have in is it of on or said say says that the there "
        "they this to was were will with "
        "في من على عن إلى هو هي هم كان كانت كانوا تم التي الذي الذين قد لقد بلغ بلغت هذا هذه و"
    )
)
"""They stand between the words that matter, and need not stand in what is found."""
COUNTED = frozenset(split_words("people person persons individuals شخص شخصا أشخاص الناس ناس"))
"""Whom a number is asked of in general: the record may call them civilians, or children."""
FORMS = tuple(
    tuple(split_words(forms))
    for forms in (
        "displaced displacement idps",
        "نازحون نازحين نازح نازحا نازحة نزحوا نزح نزوح",
        "killed killing",
        "قتلى قتيل قتيلا قتل قتلوا قتلن مقتل",
        "died die dead deaths death",
        "توفوا توفي وفاة وفيات ماتوا مات متوفين",
        "injured injuries wounded",
        "جرحى جريح جريحا أصيبوا أصيب مصابون مصابين إصابات",
        "returned returning return returnees returns",
        "عادوا عاد عائدون عائدين عودة",
        "fled flee fleeing",
        "فروا فر هربوا",
        "children child",
        "أطفال طفل طفلا",
        "women woman",
        "نساء امرأة",
        "civilians civilian",
        "مدنيون مدنيين مدني مدنيا",
        "families family",
        "عائلات عائلة أسر أسرة",
        "organisations organisation groups ngos",
        "منظمات منظمة",
        "signed signatories signatory",
        "موقعون موقعين موقعة وقعت وقعوا وقع",
        "demands demand",
        "مطالب مطلب مطلبا",
        "hospitals hospital",
        "مستشفيات مستشفى مشفى مشافي",
        "schools school",
        "مدارس مدرسة",
        "attacked attacks attack",
        "هجمات هجوم هجوما",
        "hit struck targeted bombed",
        "استهدفت استهدف قصفت قصف",
        "destroyed damaged",
        "دمرت دمر تضررت تضرر",
        "abducted kidnapped",
        "خطفوا خطف مخطوفون مخطوفين مختطفون مختطفين",
        "خرجت خارج أخرجت",
        "missiles missile rockets",
        "صواريخ صاروخ صاروخا",
        "bombs bomb",
        "براميل برميل برميلا",
    )
)
"""Each line is one word as it may be typed and as it may be printed."""
COUSINS = (
    ("killed", "died"),
    ("قتلى", "وفيات"),
    ("fled", "displaced"),
    ("فروا", "نازحون"),
    ("hit", "attacked"),
    ("استهدفت", "هجمات"),
)
"""Words that are not the same, and yet the one may be asked for by the other."""


@dataclass(frozen=True)
class Wanted:
    """What a reader typed: the folded words that must be found, and all of them, each once and in order.

    `asks`: it is a question, which is answered in other forms of its words too. `counts`: it asks for a number.
    """

    words: tuple[str, ...]
    typed: tuple[str, ...]
    asks: bool
    counts: bool


def read_wanted(wanted: str, most: int) -> Wanted:
    """What is meant by the text typed, at most so many words of it; only its fillers where it holds nothing else."""
    typed = tuple(split_wanted(wanted))
    plain = set(typed) - _list_capitals(wanted)
    counts = not plain.isdisjoint(COUNTING)
    left_out = FILLERS | COUNTED if counts else FILLERS
    words = [word for word in typed if word not in plain & left_out] or [word for word in typed if word not in FILLERS]
    return Wanted(tuple(words or typed)[:most], typed[:most], not plain.isdisjoint(ASKING), counts)


def list_forms(word: str) -> tuple[str, ...]:
    """The forms of a folded word, itself among them; itself alone where no other is known."""
    return next((forms for forms in FORMS if word in forms), (word,))


def list_cousins(word: str) -> tuple[str, ...]:
    """The forms of the words for which this one may stand in a question."""
    pairs = [tuple(list_forms(split_words(each)[0]) for each in pair) for pair in COUSINS]
    found = [other for one, two in pairs for own, other in ((one, two), (two, one)) if word in own]
    return tuple(form for forms in found for form in forms)


def _list_capitals(wanted: str) -> set[str]:
    """The folded words typed in capitals among small letters, which are names: WHO is not "who"."""
    if wanted.isupper():
        return set()
    return {word for piece in wanted.split() if piece.isupper() and len(piece) > 1 for word in split_words(piece)}
