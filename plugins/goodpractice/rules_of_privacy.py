"""What a file may give away: numbers, addresses, names and figures by which a child or a family could be recognised.

Each kind has two rules: an error where it is certain, and a warning, which an editor can accept, where it is not. What
they find is never shown, so the examples here are of numbers and names that nobody has.
"""

from goodpractice.diagnostics import Rule

PUPIL_NUMBER = Rule(
    "pupil-number",
    "error",
    "A Unique Pupil Number stays with one child for all their years at school, and everybody can read this site.",
    "Her UPN is B801200005001.",
    "no number",
)
POSSIBLE_PUPIL_NUMBER = Rule(
    "possible-pupil-number",
    "warning",
    "A Unique Pupil Number with one letter or digit mistyped still leads to a child.",
    "UPN A801200005001",
    "no number",
)
HEALTH_NUMBER = Rule(
    "health-number",
    "error",
    "An NHS number belongs to one person, for life.",
    "NHS number 999 906 9584",
    "no number",
)
POSSIBLE_HEALTH_NUMBER = Rule(
    "possible-health-number",
    "warning",
    "Ten digits with the check digit of an NHS number may be one.",
    "reference 9999069584",
    "no number, or one that says what it is",
)
INSURANCE_NUMBER = Rule(
    "insurance-number",
    "error",
    "A National Insurance number belongs to one person, for life.",
    "National Insurance number AB123456C",
    "no number",
)
POSSIBLE_INSURANCE_NUMBER = Rule(
    "possible-insurance-number",
    "warning",
    "A National Insurance number with one letter mistyped or missing still leads to a person.",
    "National Insurance number QQ 12 34 56",
    "no number",
)
PERSONAL_EMAIL = Rule(
    "personal-email",
    "error",
    "An address with a person's name stays on the web long after that person has left, and is harvested for spam.",
    "email: jo.bloggs@school.example",
    "email: office@school.example",
)
POSSIBLE_PERSONAL_EMAIL = Rule(
    "possible-personal-email",
    "warning",
    "What stands before the @ may be a person's name.",
    "email: jbloggs@school.example",
    "email: office@school.example",
)
PERSONAL_TELEPHONE = Rule(
    "personal-telephone",
    "error",
    "A mobile number belongs to a person, and a number that has been published cannot be taken back.",
    "Ring 07700 900123.",
    "Ring the school office.",
)
POSSIBLE_PERSONAL_TELEPHONE = Rule(
    "possible-personal-telephone",
    "warning",
    "Nothing says that this telephone number is an organisation's; it may be somebody's home.",
    "Ring 020 7946 0123.",
    "Ring the school office on 020 7946 0123.",
)
DATE_OF_BIRTH = Rule(
    "date-of-birth",
    "error",
    "A date of birth with the name of a school is often enough to recognise one child.",
    "She was born on 3 May 2012.",
    "She was in Year 8; or better, nothing",
)
POSSIBLE_DATE_OF_BIRTH = Rule(
    "possible-date-of-birth",
    "warning",
    "A month of birth or a birthday narrows a school down to a few children.",
    "He was born in May 2012.",
    "nothing",
)
CHILD_NAMED = Rule(
    "child-named",
    "error",
    "A child's name stays on the web for ever. A name that has been changed still tells one child's story.",
    "A Year 8 girl called Maisie would not come in.",
    "Some pupils in Year 8 would not come in.",
)
POSSIBLE_CHILD_NAME = Rule(
    "possible-child-name",
    "warning",
    "A first name that stands alone is mostly a child's.",
    "Tyler now comes every day.",
    "Most of them now come every day.",
)
CHILD_INITIALS = Rule(
    "child-initials",
    "error",
    "Initials with a year group or an age are as good as a name to everybody who knows the school.",
    "Pupil J.B. came back in May.",
    "Most of the group came back in May.",
)
POSSIBLE_CHILD_INITIALS = Rule(
    "possible-child-initials",
    "warning",
    "These letters look like somebody's initials.",
    "JB's mother drove.",
    "Some parents drove.",
)
SMALL_NUMBER = Rule(
    "small-number",
    "error",
    "In a group of fewer than 10 one pupil can be recognised, and one pupil can change the figure.",
    "cohort: 6",
    "no row for so small a group",
)
POSSIBLE_SMALL_NUMBER = Rule(
    "possible-small-number",
    "warning",
    "A count of fewer than 10 pupils can give one of them away.",
    "Three pupils came back.",
    "Some pupils came back.",
)
ONE_CHILD = Rule(
    "one-child",
    "error",
    "One child's year group and condition, with the name of the school, tell the neighbours who it is.",
    "One Year 9 girl with autism had not been in since March. She came back for an hour a day.",
    "Pupils who had been away for long began with an hour a day.",
)
POSSIBLE_ONE_CHILD = Rule(
    "possible-one-child",
    "warning",
    "This may be the story of one child, whom the neighbours would recognise.",
    "One boy with autism came back in spring. His mother drove him.",
    "Some parents drove.",
)
NOT_ACCEPTABLE = Rule(
    "not-acceptable",
    "error",
    "Only a warning of what may be private can be accepted; what is certain must go.",
    "accepted:\n  - code: child-named\n    mark: bcdf\n    reason: The child is famous.",
    "a story without the name",
)
UNUSED_ACCEPTANCE = Rule(
    "unused-acceptance",
    "warning",
    "The passage that was accepted has changed or is gone, so somebody must read it again.",
    "accepted:\n  - code: possible-small-number\n    mark: bcdf\n    reason: It is about members of staff.",
    "nothing, or the mark that the warning tells now",
)

ACCEPTABLE: frozenset[str] = frozenset(
    rule.code
    for rule in (
        POSSIBLE_PUPIL_NUMBER,
        POSSIBLE_HEALTH_NUMBER,
        POSSIBLE_INSURANCE_NUMBER,
        POSSIBLE_PERSONAL_EMAIL,
        POSSIBLE_PERSONAL_TELEPHONE,
        POSSIBLE_DATE_OF_BIRTH,
        POSSIBLE_CHILD_NAME,
        POSSIBLE_CHILD_INITIALS,
        POSSIBLE_SMALL_NUMBER,
        POSSIBLE_ONE_CHILD,
    )
)
"""The codes of the warnings that an editor can accept."""
PRIVATE: frozenset[str] = ACCEPTABLE | frozenset(
    rule.code
    for rule in (
        PUPIL_NUMBER,
        HEALTH_NUMBER,
        INSURANCE_NUMBER,
        PERSONAL_EMAIL,
        PERSONAL_TELEPHONE,
        DATE_OF_BIRTH,
        CHILD_NAMED,
        CHILD_INITIALS,
        SMALL_NUMBER,
        ONE_CHILD,
    )
)
"""The codes of all rules whose findings must never be shown beyond their place and their rule."""
