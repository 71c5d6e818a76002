"""The sentence that may be said of a figure, exactly, in both languages, and what stands beside it."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.model.cautions import COLUMNS, find_kind
from components.model.data.tables import FIGURE_TABLES, Tables
from components.model.figures import CONTESTED_GRADE, Figure, Quantity, require_figure
from components.model.sources import find_source
from components.view.citations import read_published
from components.view.quoting.quote import Quote, make_quote
from components.view.quoting.sentence import find_terms, say_sentence
from components.view.tongues import plain
from components.view.words import load_words, slug
from tests.sweeps import sweep

TABLES = Tables(Path(__file__).parents[3] / "data")
SPEAKING = {lang: TABLES.speaking(lang) for lang in ("en", "ar")}
IDS = [name for table in FIGURE_TABLES for name in TABLES.table(table)["id"]]


def quote(name: str, lang: str, **changes: object) -> Quote:
    tables = SPEAKING[lang]
    figure = replace(require_figure(tables, name), **changes)  # type: ignore[arg-type]
    source = find_source(tables, figure.source)
    kind = find_kind(tables, figure, source["grade"] == CONTESTED_GRADE)
    return make_quote(figure, kind, source, "9ec9d4c31b", "2018-07-03", load_words(lang))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "ST01",
            "More than 198,000 civilians had been displaced in Southern Syria since 19 June 2018, according "
            "to a statement by 44 Syrian organisations published on 3 July 2018.",
        ),
        (
            "ST02",
            "More than 214 civilians had been killed in Southern Syria since 19 June 2018, according to "
            "a statement by 44 Syrian organisations published on 3 July 2018.",
        ),
        (
            "ST03",
            "Syrian CSOs (Shaml coalition statement): no number stated (people injured and wounded; in its "
            "words: “hundreds of injured and wounded”), Southern Syria, since 19 June 2018, published on 3 "
            "July 2018.",
        ),
        (
            "ST04",
            "Syrian CSOs (Shaml coalition statement): nearly 1 year (length of the calm before the "
            "offensive), Southern Syria, date not stated, published on 3 July 2018.",
        ),
        (
            "ST05",
            "44 organisations (signatories listed), date not stated, published on 3 July 2018; counted by "
            "the editors, not stated by the source: Syrian CSOs (Shaml coalition statement).",
        ),
        (
            "DE01",
            "5,890 people had been displaced as of 20 June 2018 (most from North East Dar’a Governorate to "
            "other opposition held areas), according to OCHA (inferred from the series of reports).",
        ),
        (
            "DE02",
            "About 12,000 people had been displaced as of 20 June 2018, according to informal reports, cited "
            "by OCHA (inferred from the series of reports).",
        ),
        (
            "DE28",
            "More than 198,000 civilians had been displaced in Southern Syria as of 3 July 2018, according "
            "to a statement by 44 Syrian organisations.",
        ),
        (
            "DE08",
            "About 20,000 children had been displaced in Daraa (date not stated), according to UNICEF (Fore) "
            "via Al-Bawaba (Arabic) (publication date not known).",
        ),
        (
            "DE11",
            "More than 120,000 people had been displaced as of 27 June 2018 (Daraa province residents), "
            "according to a party to the conflict: the Daraa Provincial Council (opposition; Emad Batin) via "
            "Syria Direct.",
        ),
        (
            "DE12",
            "50,000 people had been displaced as of 28 June 2018 (south-west Syria, majority within eastern "
            "Dara’a near the Jordan border), according to UNHCR.",
        ),
        (
            "DE15",
            "More than 270,000 people had been displaced across Dara’a as of 28 June 2018, according to SAMS "
            "(its own staff).",
        ),
        (
            "DE19",
            "About 198,000 people had been displaced between 15 and 30 June 2018 (Daraa governorate; people "
            "who fled to southern villages, the border with Jordan and the occupied Golan), according to "
            "SNHR.",
        ),
        (
            "DE25",
            "Between 270,000 and 330,000 people had been displaced in south-west Syria as of 3 July 2018, "
            "according to the UN Spokesperson (OCHA data).",
        ),
        (
            "DE33",
            "Up to 325,000 people had been displaced in south-west Syria as of 5 July 2018, according to the "
            "UN Secretary-General.",
        ),
        (
            "DE39",
            "Up to 234,500 people remained displaced across south-west Syria as of 11 July 2018, according to OCHA.",
        ),
        (
            "DE40",
            "Between 280,000 and 325,000 people had been displaced (southern Syria, mid-June to early July; "
            "date not stated), according to USAID (citing the UN), published on 13 July 2018.",
        ),
        (
            "DE46",
            "55,981 movements had been tracked in Dar’a governorate between 1 and 31 July 2018, according to "
            "OCHA IDP tracking.",
        ),
        (
            "DE51",
            "Nearly 70,000 people had been displaced in Daraa (date not stated), according to a party to the "
            "conflict: Sham FM (pro-government radio) via Golan Times (publication date not known).",
        ),
        (
            "DL047",
            "More than 300 families had been displaced as of 20 June 2018 (fled from: الحراك (al-Hirak)), "
            "according to Shaam News Network.",
        ),
        (
            "DL016",
            "OCHA: 68 families (families displaced), stayed at: Jbab IDP camp / shelter, as of 27 June 2018.",
        ),
        (
            "DL090",
            "Russian Reconciliation Center via SouthFront: nearly 4,000 people (people crossing to "
            "Government-held areas), crossed at: militant-held area in southern Syria, as of 4 July 2018, "
            "said by a party to the conflict.",
        ),
        ("DL161", "SOHR: no number stated (people returned), returned to: Kherbeh, between 6 and 7 July 2018."),
        (
            "DL181",
            "10,064 people had been evacuated as of 2 August 2018 (evacuation: Idleb and other areas in "
            "north-west Syria), according to OCHA.",
        ),
        (
            "CA01",
            "At least 214 civilians had been killed in South Syria between 15 and 30 June 2018, according to SNHR.",
        ),
        (
            "CA03",
            "43 women had been killed in South Syria between 15 and 30 June 2018, according to SNHR via "
            "Al-Araby Al-Jadeed (kept in SNHR's media archive); also via Anadolu.",
        ),
        (
            "CA11",
            "OCHA: at least 13 people (casualties), Dara’a, Qunaitra, Sweida (area of the report), between "
            "23 and 26 June 2018, reportedly.",
        ),
        ("CA13", "5 medical staff had been killed in Daraa between 19 and 27 June 2018, according to UOSSM."),
        (
            "CA28",
            "15 displaced people had died near the Jordanian border as of 3 July 2018, according to the UN "
            "Spokesperson (local sources).",
        ),
        (
            "IR01",
            "1 health centre had been destroyed in Bisr El-Harir between 23 and 24 June 2018 (reportedly), "
            "according to OCHA.",
        ),
        ("IR05", "OCHA: about 40 per cent (houses destroyed), Al-Karak town, as of 26 June 2018."),
        (
            "IR08",
            "2 civil defence centres had been attacked in Daraa between 19 and 27 June 2018, according to UOSSM.",
        ),
        (
            "IR15",
            "At least 397 barrel bombs had been dropped in Daraa between 15 and 30 June 2018, according to "
            "SNHR via Al-Araby Al-Jadeed.",
        ),
        (
            "IR33",
            "OCHA: 84.8 million US dollars (funding required by the UN and partners), south-west Syria, as "
            "of 11 July 2018.",
        ),
    ],
)
def test_sentence_in_english(name: str, said: str) -> None:
    assert quote(name, "en").sentence == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "ST01",
            "نزح أكثر من 198,000 مدني في جنوب سوريا منذ 19 حزيران 2018، بحسب بيان لـ44 منظمة سورية نُشر يوم "
            "3 تموز 2018.",
        ),
        (
            "ST02",
            "قُتل أكثر من 214 مدنياً في جنوب سوريا منذ 19 حزيران 2018، بحسب بيان لـ44 منظمة سورية نُشر يوم 3 تموز 2018.",
        ),
        (
            "ST03",
            "منظمات المجتمع المدني السورية (بيان تحالف شمل): لم يُذكر رقم (مصابون وجرحى؛ بعبارة المصدر: "
            "«hundreds of injured and wounded»)، جنوب سوريا، منذ 19 حزيران 2018، نُشر في 3 تموز 2018.",
        ),
        (
            "ST04",
            "منظمات المجتمع المدني السورية (بيان تحالف شمل): ما يقارب سنة (1) (مدة الهدوء الذي سبق الهجوم)، "
            "جنوب سوريا، التاريخ غير مذكور، نُشر في 3 تموز 2018.",
        ),
        (
            "ST05",
            "44 منظمة (موقّعون مدرجون في القائمة)، التاريخ غير مذكور، نُشر في 3 تموز 2018؛ عدّها المحرّرون، ولم "
            "يذكر العدد المصدر نفسه: منظمات المجتمع المدني السورية (بيان تحالف شمل).",
        ),
        (
            "DE01",
            "نزح 5,890 شخصاً حتى 20 حزيران 2018 (معظمهم من شمال شرق محافظة درعا إلى مناطق أخرى خاضعة لسيطرة "
            "المعارضة)، بحسب أوتشا (مستنتَج من سلسلة التقارير).",
        ),
        (
            "DE08",
            "نزح نحو 20,000 طفل في درعا (التاريخ غير مذكور)، بحسب اليونيسف (فور) عبر البوابة نيوز (بالعربية) "
            "(تاريخ النشر غير معروف).",
        ),
        (
            "DE11",
            "نزح أكثر من 120,000 شخص حتى 27 حزيران 2018 (سكان محافظة درعا)، بحسب طرف في النزاع هو: مجلس "
            "محافظة درعا (تابع للمعارضة؛ Emad Batin) عبر سوريا على طول.",
        ),
        (
            "DE12",
            "نزح 50,000 شخص حتى 28 حزيران 2018 (جنوب غرب سوريا، ومعظمهم داخل شرق درعا قرب الحدود الأردنية)، "
            "بحسب مفوضية اللاجئين (UNHCR).",
        ),
        (
            "DE15",
            "نزح أكثر من 270,000 شخص في أنحاء درعا حتى 28 حزيران 2018، بحسب الجمعية الطبية السورية الأمريكية "
            "(SAMS)، العاملون فيها.",
        ),
        (
            "DE19",
            "نزح نحو 198,000 شخص بين 15 و30 حزيران 2018 (محافظة درعا؛ أشخاص فرّوا إلى القرى الجنوبية والحدود "
            "مع الأردن والجولان المحتل)، بحسب الشبكة السورية لحقوق الإنسان.",
        ),
        (
            "DE25",
            "نزح بين 270,000 و330,000 شخص في جنوب غرب سوريا حتى 3 تموز 2018، بحسب المتحدث باسم الأمم المتحدة "
            "(بيانات أوتشا).",
        ),
        ("DE33", "نزح ما يصل إلى 325,000 شخص في جنوب غرب سوريا حتى 5 تموز 2018، بحسب الأمين العام للأمم المتحدة."),
        ("DE39", "كان ما يصل إلى 234,500 شخص لا يزالون نازحين في أنحاء جنوب غرب سوريا حتى 11 تموز 2018، بحسب أوتشا."),
        (
            "DE40",
            "نزح بين 280,000 و325,000 شخص (جنوب سوريا، من منتصف حزيران إلى أوائل تموز؛ التاريخ غير مذكور)، "
            "بحسب الوكالة الأمريكية للتنمية الدولية (USAID)، نقلاً عن الأمم المتحدة، في ما نُشر يوم 13 تموز "
            "2018.",
        ),
        (
            "DE46",
            "رُصدت 55,981 حركة نزوح في محافظة درعا بين 1 و31 تموز 2018، بحسب أوتشا (رصد حركة النازحين داخلياً).",
        ),
        (
            "DE51",
            "نزح ما يقارب 70,000 شخص في درعا (التاريخ غير مذكور)، بحسب طرف في النزاع هو: شام إف إم (إذاعة "
            "موالية للحكومة) عبر جولان تايمز (تاريخ النشر غير معروف).",
        ),
        ("DL047", "نزح أكثر من 300 عائلة حتى 20 حزيران 2018 (نزوح من: الحراك)، بحسب شبكة شام."),
        (
            "DL016",
            "أوتشا: 68 عائلة (عائلات نزحت)، إقامة في: مخيم جباب للنازحين داخلياً / مركز الإيواء، حتى 27 حزيران 2018.",
        ),
        (
            "DL090",
            "المركز الروسي للمصالحة عبر SouthFront: ما يقارب 4,000 شخص (أشخاص عبروا إلى مناطق خاضعة لسيطرة "
            "الحكومة)، عبور من: منطقة خاضعة لسيطرة المسلحين في جنوب سوريا، حتى 4 تموز 2018، والقائل طرف في "
            "النزاع.",
        ),
        ("DL161", "المرصد السوري لحقوق الإنسان: لم يُذكر رقم (أشخاص عادوا)، عودة إلى: خربا، بين 6 و7 تموز 2018."),
        ("DL181", "أُجلي 10,064 شخصاً حتى 2 آب 2018 (إجلاء: إدلب ومناطق أخرى في شمال غرب سوريا)، بحسب أوتشا."),
        (
            "CA01",
            "قُتل ما لا يقل عن 214 مدنياً في جنوب سوريا بين 15 و30 حزيران 2018، بحسب الشبكة السورية لحقوق الإنسان.",
        ),
        (
            "CA03",
            "قُتلت 43 امرأة في جنوب سوريا بين 15 و30 حزيران 2018، بحسب الشبكة السورية لحقوق الإنسان عبر "
            "العربي الجديد (محفوظ في الأرشيف الإعلامي للشبكة)؛ وأيضاً عبر وكالة الأناضول.",
        ),
        (
            "CA11",
            "أوتشا: ما لا يقل عن 13 شخصاً (ضحايا “casualties”)، درعا والقنيطرة والسويداء (منطقة التقرير)، "
            "بين 23 و26 حزيران 2018، وفق ما أُفيد.",
        ),
        (
            "CA13",
            "قُتل 5 من أفراد الطواقم الطبية في درعا بين 19 و27 حزيران 2018، بحسب اتحاد منظمات الإغاثة "
            "والرعاية الطبية (UOSSM).",
        ),
        (
            "CA28",
            "توفّي 15 نازحاً قرب الحدود الأردنية حتى 3 تموز 2018، بحسب المتحدث باسم الأمم المتحدة (مصادر محلية).",
        ),
        ("IR01", "دُمّر مركز صحي واحد في بصر الحرير بين 23 و24 حزيران 2018 (وفق ما أُفيد)، بحسب أوتشا."),
        ("IR05", "أوتشا: نحو 40 في المئة (منازل دُمّرت)، بلدة الكرك، حتى 26 حزيران 2018."),
        (
            "IR08",
            "تعرّض 2 من مراكز الدفاع المدني لهجمات في درعا بين 19 و27 حزيران 2018، بحسب اتحاد منظمات الإغاثة "
            "والرعاية الطبية (UOSSM).",
        ),
        (
            "IR15",
            "أُلقي ما لا يقل عن 397 برميلاً متفجراً في درعا بين 15 و30 حزيران 2018، بحسب الشبكة السورية "
            "لحقوق الإنسان عبر العربي الجديد.",
        ),
        (
            "IR33",
            "أوتشا: 84.8 مليون دولار أمريكي (تمويل تحتاج إليه الأمم المتحدة وشركاؤها)، جنوب غرب سوريا، حتى "
            "11 تموز 2018.",
        ),
    ],
)
def test_sentence_in_arabic(name: str, said: str) -> None:
    assert quote(name, "ar").sentence == said


@pytest.mark.parametrize(
    ("name", "quantifier", "number", "begins"),
    [
        ("CA01", "not stated", 1, "قُتل مدني واحد في"),
        ("CA01", "at least", 2, "قُتل ما لا يقل عن 2 من المدنيين في"),
        ("CA01", "about", 5, "قُتل نحو 5 مدنيين في"),
        ("CA03", "more than", 43, "قُتل أكثر من 43 امرأة في"),
        ("CA03", "not stated", 5, "قُتلت 5 نساء في"),
        ("DL050", "not stated", 5, "نزحت 5 عائلات حتى"),
        ("DL050", "exact", 100, "نزحت 100 عائلة حتى"),
        ("IR03", "exact", 4, "أُخرجت 4 مستشفيات من الخدمة في"),
        ("IR03", "exact", 14, "أُخرج 14 مستشفى من الخدمة في"),
        ("IR08", "exact", 12, "تعرّض 12 مركز دفاع مدني لهجمات في"),
    ],
)
def test_noun_and_verb_agree_with_the_number_in_arabic(name: str, quantifier: str, number: float, begins: str) -> None:
    own = require_figure(TABLES, name).quantity
    said = quote(name, "ar", quantity=Quantity(quantifier, number, number, own.unit)).sentence
    assert said.startswith(begins)


@pytest.mark.parametrize("lang", SPEAKING)
@sweep("name", IDS)
def test_every_figure_can_be_quoted_with_all_that_it_says(name: str, lang: str) -> None:
    words, figure, made = load_words(lang), require_figure(SPEAKING[lang], name), quote(name, lang)
    quantity, said = figure.quantity, made.sentence
    missing = [each for each in list_required(figure, lang) if each.casefold() not in said.casefold()]
    assert missing == []
    if quantity.quantifier not in ("exact", "not stated", "range"):
        assert words.choice("quantity.phrase", quantity.quantifier, amount="").strip() in said.casefold()
    assert "  " not in said
    assert said == plain(said)
    assert said.endswith(".")
    assert len(made.avoid) == 2
    assert all(wording and reason.endswith(".") for wording, reason in made.avoid)
    assert made.misread
    assert made.caveat == figure.caveat


def list_required(figure: Figure, lang: str) -> list[str]:
    """What a sentence must hold: publisher, place, numbers as printed, and the days or that none is stated."""
    words = load_words(lang)
    published = read_published(find_source(TABLES, figure.source))
    numbers = [] if lang == "ar" and 1 in figure.quantity.printed else list(map(words.number, figure.quantity.printed))
    day = figure.as_of or published
    who = words.many("quote.signed", 44) if figure.id in ("ST01", "ST02", "DE28") else figure.publisher
    dated = str(day.year) if day else words("date.not_published")
    return [
        who,
        figure.geography,
        *numbers,
        dated,
        "" if figure.quantity.stated else words("quantity.none"),
    ]


@sweep("name", IDS)
def test_no_latin_comma_parts_an_arabic_sentence(name: str) -> None:
    figure, said = require_figure(SPEAKING["ar"], name), quote(name, "ar").sentence
    for field in (figure.publisher, figure.geography, figure.measure, *figure.words.split(" | ")):
        said = said.replace(field, "") if field else said
    assert ", " not in said
    assert ";" not in said


@pytest.mark.parametrize(
    ("name", "lang", "wordings"),
    [
        ("ST01", "en", ("“198 million”", "“198,000 civilians are displaced”")),
        ("ST01", "ar", ("«198 مليون»", "«198,000 مدني نازحون الآن»")),
        ("ST02", "en", ("“214 injured”, or “casualties”", "“214 civilians” without “more than”")),
        ("ST02", "ar", ("«214 مصاباً»، ولا «ضحايا» بلا تمييز", "«214 مدنياً» من دون عبارة «أكثر من»")),
        ("DE21", "en", ("“45,000 people”", "“45,000 movements” without “more than”")),
        ("DL016", "en", ("“68 people”", "this number added to DL015")),
    ],
)
def test_wordings_to_avoid(name: str, lang: str, wordings: tuple[str, ...]) -> None:
    assert tuple(plain(wording) for wording, _ in quote(name, lang).avoid) == wordings


@pytest.mark.parametrize("lang", SPEAKING)
def test_every_kind_that_a_table_allows_says_what_it_is_not(lang: str) -> None:
    allowed = {each for table, name in COLUMNS.items() for each in TABLES.package.table(table).field(name).choices}
    assert {kind for kind in allowed if not load_words(lang).has(f"quote.misread.{slug(kind)}")} == set()


def test_an_unknown_measure_is_said_in_the_plain_form() -> None:
    assert find_terms("goats displaced", load_words("en")) is None
    said = quote("CA01", "en", measure="goats displaced").sentence
    assert said == "SNHR: at least 214 people (goats displaced), South Syria, between 15 and 30 June 2018."


def test_a_day_alone_is_said_as_that_day() -> None:
    figure = require_figure(TABLES, "CA18")
    said = say_sentence(replace(figure, period_start=figure.as_of), "", None, load_words("en"))
    assert said == "At least 29 civilians had been killed on 28 June 2018, according to WHO/Health Cluster."


@pytest.mark.parametrize("lang", SPEAKING)
def test_both_addresses_keep_the_language_and_only_one_names_the_edition(lang: str) -> None:
    words = load_words(lang).keeping({"edition": "0123456789", "known": "2018-07-03"})
    figure = require_figure(TABLES, "ST01")
    made = make_quote(figure, find_kind(TABLES, figure), find_source(TABLES, "S025"), "0123456789", "x", words)
    assert made.link == f"{{origin}}/figures?lang={lang}&known=2018-07-03&figure=ST01"
    assert made.pinned == f"{{origin}}/figures?lang={lang}&edition=0123456789&known=2018-07-03&figure=ST01"
    assert made.pinned in made.full


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_is_copied_does_not_speak_of_what_an_earlier_day_leaves_out(lang: str) -> None:
    words = load_words(lang)
    made, without = (quote("CA01", lang, caveat=f"{text}{words('lens.withheld')}") for text in ("Kept. ", ""))
    assert (made.caveat, without.caveat) == ("Kept.", "")
    copies = [text for each in (made, without) for _, _, text in (*each.list_first(words), *each.list_citations(words))]
    assert len(copies) == 17
    assert not [text for text in copies if "[" in text]
