"""Spellings that are one word: British and American forms, and words whose stem the stemmer gets wrong.

Data for both languages: the root of the index carries it to the browser. Which of two forms is the one kept does not
matter, as texts and queries are treated alike and stems are never shown.
"""

from collections.abc import Mapping

_AFTER_A_VERB = ("e", "es", "ed", "er", "ers", "ing")
_AFTER_A_NOUN = ("", "s", "ed", "ing", "al", "ally", "able", "ably", "ful", "less", "ist", "ite", "ites", "hood")

ENDINGS: tuple[tuple[str, str, int], ...] = (
    *((f"iz{rest}", f"is{rest}", 2) for rest in (*_AFTER_A_VERB, "ation", "ations", "ational")),
    *((f"yz{rest}", f"ys{rest}", 3) for rest in _AFTER_A_VERB),
    *((f"our{rest}", f"or{rest}", 3) for rest in _AFTER_A_NOUN),
    *((f"fense{rest}", f"fence{rest}", 1) for rest in ("", "s")),
    *((f"tre{rest}", f"ter{rest}", 2) for rest in ("", "s", "d")),
    *((f"ogue{rest}", f"og{rest}", 3) for rest in ("", "s")),
    *((f"gramme{rest}", f"gram{rest}", 2) for rest in ("", "s")),
)
"""Endings that are rewritten before stemming: the ending, what it becomes, and how many letters must stand before it.
The longest that fits is taken. After the differences that VarCon (Kevin Atkinson's variant conversion) lists."""

STEMS: Mapping[str, str] = {
    each: stem
    for stem, words in {
        "bus": "buses busses",
        "several": "several",  # severe
        "authors": "author authors",  # authorities
        "univers": "universal universally universe",  # universities
        "experiment": "experiment experiments experimental experimenting",  # experience
        "important": "important importantly importance",  # imports
        "generic": "generic generically",
        "organ": "organ organs",
        "politics": "politics political politically politician politicians",  # polite
        "news": "news",
        "traveller": "traveller travellers traveler travelers",  # travel
        "ealing": "ealing",  # EAL
        "worthing": "worthing",  # worth
        "poorly": "poorly",  # poor
        "mobile": "mobile mobiles",  # mobility
        "percent": "percent percentage percentages",
        "aging": "ageing aging",
        "gray": "grey gray greys grays",
        "maths": "math maths",
        "mum": "mom moms mum mums mummy mommy",
        "judgment": "judgement judgements judgment judgments",
        "pediatr": """paediatric paediatrics paediatrician paediatricians
            pediatric pediatrics pediatrician pediatricians""",
        "check": "cheque cheques",
        "skill": "skilful skilfully skillful skillfully skill skills skilled",
        "practic": "practice practices practise practised practises practising practiced practicing",
        "licenc": "licence licences license licensed licenses licensing licenced",
    }.items()
    for each in words.split()
}
"""Words whose stem is not the stemmer's: it would take them for an unrelated word, or keep two spellings apart."""


_LONGEST = max(len(ending) for ending, _, _ in ENDINGS)
_NEW = {ending: (new, before) for ending, new, before in ENDINGS}


def respell(word: str) -> str:
    """Return a plain word with the longest of the `ENDINGS` that fits rewritten."""
    for length in range(min(len(word), _LONGEST), 0, -1):
        new, before = _NEW.get(word[-length:], ("", _LONGEST + len(word)))
        if len(word) - length >= before:
            return word[:-length] + new
    return word
