"""Number words: what the words that make a number mean, in English and in Arabic as `amounts` folds it."""


def _count(words: str, first: int, step: int = 1) -> dict[str, float]:
    return {word: float(first + step * at) for at, line in enumerate(words.split("|")) for word in line.split()}


def _list(words: str) -> list[str]:
    return words.split()


UNITS = {
    **_count("two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen", 2),
    **_count("seventeen|eighteen|nineteen|twenty", 17),
    **_count("twenty|thirty|forty fourty|fifty|sixty|seventy|eighty|ninety", 20, 10),
    **_count("واحد واحده احد احدي|اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني|ثلاثه ثلاث|اربعه اربع|خمسه خمس", 1),
    **_count("سته ست|سبعه سبع|ثمانيه ثماني ثمان|تسعه تسع|عشره عشر", 6),
    **_count("عشرون عشرين|ثلاثون ثلاثين|اربعون اربعين|خمسون خمسين|ستون ستين|سبعون سبعين|ثمانون ثمانين", 20, 10),
    **_count("تسعون تسعين", 90),
    "one": 1.0,
    "single": 1.0,
    "dozen": 12.0,
}
"""From 1 to 90."""
HUNDREDS = {
    **_count("hundred مئه مايه ميه|مئتان مئتين مايتان مايتين مئتا مايتا", 100, 100),
    **_count("ثلاثمئه ثلاثمايه|اربعمئه اربعمايه|خمسمئه خمسمايه|ستمئه ستمايه|سبعمئه سبعمايه", 300, 100),
    **_count("ثمانمئه ثمانمايه ثمانيمئه ثمانيمايه|تسعمئه تسعمايه", 800, 100),
}
SCALES = {
    **dict.fromkeys(("thousand", "k", "الف", "الفا"), 1e3),
    **dict.fromkeys(("الفان", "الفين", "الفي"), 2e3),
    **dict.fromkeys(("million", "mn", "m", "مليون", "مليونا"), 1e6),
    **dict.fromkeys(("مليونان", "مليونين"), 2e6),
    **dict.fromkeys(("billion", "bn", "مليار", "مليارا"), 1e9),
}
SHORT = frozenset({"k", "m", "mn", "bn"})
"""What means a scale only directly behind digits."""
PLURALS = {
    **dict.fromkeys(("hundreds", "مئات", "مايات"), 1e2),
    **dict.fromkeys(("thousands", "الاف"), 1e3),
    **dict.fromkeys(("millions", "ملايين"), 1e6),
}
"""Behind a number a scale; alone no number that anybody could write in digits."""
MANY = frozenset({"tens", "dozens", "scores", "عشرات"})
FEW = frozenset({"several", "few", "بضع", "بضعه", "عده"})
"""Before a hundred or a scale: no number either."""
FRACTIONS = {
    **dict.fromkeys(("half", "نصف"), 1 / 2),
    **dict.fromkeys(("third", "thirds", "ثلث", "ثلثي", "ثلثا"), 1 / 3),
    **dict.fromkeys(("quarter", "quarters", "ربع", "ارباع"), 1 / 4),
}
SMALL = frozenset({"a", "an", "of", "the"})
AND = frozenset({"and", "-"})
TO = frozenset({"to", "or", "and", "-", "الي", "او"})
"""What stands between the ends of a range."""
TIMES = frozenset(
    _list("minute hour day night week month year decade minutes hours days nights weeks months years decades old")
    + _list("ساعه ساعات دقيقه دقائق يوم يوما يومين ايام اسبوع اسبوعا اسبوعين اسابيع شهر شهرا شهرين اشهر شهور")
    + _list("سنه سنوات عام عاما اعوام")
)
"""What a number counts where it says how long, not how many."""
MONTHS = "|".join(
    [
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?",
        "كانون الثاني|كانون الاول|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني",
        "يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر",
    ]
)


def is_number(word: str) -> bool:
    """Whether the word makes a number or is a part of one."""
    return any(word in family for family in (UNITS, HUNDREDS, SCALES, PLURALS, MANY, FRACTIONS))
