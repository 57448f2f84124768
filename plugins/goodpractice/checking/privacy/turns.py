"""Pieces of the patterns that several kinds of finding share: year groups, ages, children, roles, months."""

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
UNDER_TEN = r"(?:two|three|four|five|six|seven|eight|nine|[2-9])"
"""A number from two to nine."""
YEAR_GROUP = (
    r"(?:[Yy](?:ear|r)?\.? ?(?:1[0-4]|[1-9])\b|[Yy]ear (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thirteen)\b|[Rr]eception\b|[Nn]ursery class\b|[Ss]ixth form\b)"
)
AGE_WORD = (
    r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"1[0-8]|[4-9])"
)
OLD = rf"(?:{AGE_WORD}[- ]years?[- ]olds?\b)"
AGED = rf"(?:aged? {AGE_WORD}\b|{AGE_WORD} years old\b|{OLD})"
CHILD = r"(?:pupil|child|student|learner|boy|girl|lad|lass|teenager|teen|youngster|toddler|young person)"
CHILDREN = (
    r"(?:pupils|children|students|learners|boys|girls|lads|lasses|teenagers|teens|youngsters|toddlers|young people|"
    r"siblings)"
)
KIN = (
    r"(?:son|daughter|grandson|granddaughter|stepson|stepdaughter|niece|nephew|brother|sister|twin|grandchild|child|"
    r"little boy|little girl|boy|girl|youngest|eldest|oldest)"
)
PARENT = (
    r"(?:mum|mummy|mother|dad|daddy|father|parents?|family|nan|gran|grandma|grandad|grandmother|grandfather|"
    r"carers?|foster carers?|aunt|uncle|siblings?|brothers?|sisters?)"
)
OF_STAFF = (
    r"(?!,? (?:team |pastoral |year )?(?:lead(?:er)?|head|tutor|teacher|coordinator|co-ordinator|manager|mentor|"
    r"assistant|adviser|pastoral|progress|form tutor|team|class teacher|and \w+ lead|officer|staff|parent|parents|"
    r"assembly|assemblies|pupils|students|children|classes|tutors|teachers|leads|boys|girls|cohort|form)\b)"
)
"""What may not follow a year group for it to be a child's: roles of staff, and words that make it a whole class."""
KIND_OF = (
    r"(?:[Yy](?:ear|r)?\.? ?\d{1,2}|[\w']{1,20}-year-old|[a-z]{2,20}(?:ly|ed|ent|ing|al|ful|ive|ous|ic|able|ible|er|"
    r"est|ish)|new|other|more|young|own|little|small|quiet|shy|late|male|female|first|school|primary|secondary|SEND|"
    r"SEN|EAL|such|bright|of|our|the|these|those|my|his|her)"
)
"""A word that may stand between a number or an article and the children it is about."""
