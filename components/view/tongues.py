"""Which language a text is in, as far as its letters show it: for the attribute lang, and so for how it is read out."""


def tongue_of(text: str) -> str:
    """The language: "ar" where most letters are Arabic, "en" where all are plain Latin, "" where they do not tell."""
    letters = [letter for letter in text if letter.isalpha()]
    if sum("\u0600" <= letter <= "\u06ff" for letter in letters) * 2 > len(letters):
        return "ar"
    return "en" if letters and all(map(str.isascii, letters)) else ""
