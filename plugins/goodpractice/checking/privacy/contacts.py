"""Ways to reach a person: e-mail addresses that name somebody, mobile numbers, telephones nobody calls an office's."""

import re
from collections.abc import Iterator

from goodpractice.checking.passages import Passage
from goodpractice.checking.privacy.finding import Found
from goodpractice.checking.privacy.names_known import is_name, is_plain_name
from goodpractice.diagnostics import Rule
from goodpractice.rules_of_privacy import (
    PERSONAL_EMAIL,
    PERSONAL_TELEPHONE,
    POSSIBLE_PERSONAL_EMAIL,
    POSSIBLE_PERSONAL_TELEPHONE,
)

_ADDRESS = re.compile(
    r"(?<![\w.%+'-])([\w.%+'-]{1,64}+)(?:@| ?[\[({] ?(?:at|@) ?[\])}] ?)"
    r"((?:[a-z0-9-]{1,63}+(?:\.| ?[\[({]? ?\bdot\b ?[\])}]? ?)){1,6}[a-z]{2,24})(?![\w@])",
    re.IGNORECASE,
)
_NOT_A_HOST = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|js|css|md|py|ya?ml)$", re.IGNORECASE)
_OF_PERSONS = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|rocketmail|icloud|me|mac|aol|msn|"
    r"btinternet|btopenworld|"
    r"sky|virginmedia|virgin|talktalk|tiscali|ntlworld|blueyonder|plusnet|proton|protonmail|gmx|mail|fastmail|zoho)"
    r"\.(?:com|net|me|co\.uk|org|uk|plus\.com)$",
    re.IGNORECASE,
)
"""Hosts where people have their own mailboxes."""
_ROLES = frozenset(
    """
    academies academy accounts admin administration admissions adviser advisers advice alliance assistant board
    bookings bursar business careers casework cases centre chair children childrens clerk coach college comms
    communications community complaints contact contactus coordinator council cover curriculum data deputy desk
    digital director dpo duty early education editor editors editorial ehcp eal elsa engagement enquiries enquiry
    estates events exams executive families family feedback finance first foi form foundation front general
    governance governor governors group guidance head heads headteacher headship health hello help helpdesk helpline
    hi home hr hub hubs inbox inclusion info information innovation it jobs junior infant lead leader leaders
    learning liaison library local mail mailbox main manager marketing mash mat media membership mentor mentoring
    multi network news newsletter no noreply nursery nurse nursing office officer online open ops outreach pa parent
    parents partner partners partnership partnerships pastoral people performance policy post postmaster practice
    press primary principal privacy programme project protection public pupil pupils reception recruitment referral
    referrals registrar registration removal reply report research resources safeguarding sales schools school
    secondary secretary sen send senco service services shop sixth sixthform social staff standards statistics
    strategy student students subscriptions support tech team technical telephone training transport travel trust
    trustees tuition uk uniform university vacancies virtual visits voice volunteers web webmaster welcome welfare
    wellbeing work year youth
    """.split()
)
"""Words before the @ of a mailbox that belongs to a role. Words of the subject come from the vocabularies."""
_TELEPHONE = re.compile(r"(?<![\w/=.£$-])(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)[1-9](?:[ .()-]{0,2}\d){8,9}(?!\d|[/:]\d)")
_DAY = re.compile(r"\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d")
_OF_A_PERSON = re.compile(
    r"\b(?:mum|mother|dad|father|parents?|gran|nan|grandma|grandad|home (?:number|phone|telephone)|carer|her|"
    r"his|my|me)\b",
    re.IGNORECASE,
)
_OF_AN_OFFICE = re.compile(
    r"\b(?:office|school|academy|college|switchboard|reception|help|helpline|advice|council|team|centre|line|"
    r"service|trust|enquir(?:y|ies)|hub|charity|hospital|clinic|department|landline|authority|university|"
    r"head office|tel|telephone)\b",
    re.IGNORECASE,
)


def find_contacts(passage: Passage, known: frozenset[str]) -> Iterator[Found]:
    """Yield what reaches a person and not an office."""
    text = passage.text
    if "@" in text or " at" in text or "(at" in text or "[at" in text:
        yield from _addresses(text, known)
    if "0" in text or "+44" in text:
        yield from _telephones(passage)


def _addresses(text: str, known: frozenset[str]) -> Iterator[Found]:
    for match in _ADDRESS.finditer(text):
        host = re.sub(r" ?[\[({]? ?\bdot\b ?[\])}]? ?", ".", match[2], flags=re.IGNORECASE)
        rule = None if _NOT_A_HOST.search(host) else _rule_of(match[1].strip("'"), host, known)
        if rule is not None:
            yield Found(rule, *match.span())


def _rule_of(mailbox: str, host: str, known: frozenset[str]) -> Rule | None:
    """Return the rule that an address breaks: a name before the @ is certain, one word that is no role is not."""
    if _OF_PERSONS.search(host):
        return PERSONAL_EMAIL
    words = [word for word in re.split(r"[._%+'\d-]+", mailbox.casefold()) if word]
    roles = _ROLES | known
    unknown = [word for word in words if word not in roles and not _made_of(word, roles)]
    named = [word for word in unknown if is_name(word)]
    if not unknown:
        return None
    if len(words) == 1:
        return PERSONAL_EMAIL if is_plain_name(words[0]) else POSSIBLE_PERSONAL_EMAIL
    if len(unknown) == len(words):
        return PERSONAL_EMAIL
    return POSSIBLE_PERSONAL_EMAIL if named else None


def _made_of(word: str, roles: frozenset[str]) -> bool:
    """Return whether a word is two or three of the words of roles, written as one."""
    for end in range(2, len(word) - 1):
        if word[:end] in roles and (word[end:] in roles or (len(word) < 40 and _made_of(word[end:], roles))):
            return True
    return False


def _telephones(passage: Passage) -> Iterator[Found]:
    for match in _TELEPHONE.finditer(passage.text):
        if _DAY.match(match.group()):
            continue
        digits = re.sub(r"\D", "", match.group())
        national = digits.removeprefix("0044").removeprefix("44").lstrip("0")
        if national.startswith("7") and len(national) == 10:
            yield Found(PERSONAL_TELEPHONE, *match.span())
        elif national[0] in "12" and passage.field != "contact":
            near = passage.text[max(0, match.start() - 60) : match.start()]
            near_after = passage.text[match.end() : match.end() + 20]
            if _OF_A_PERSON.search(near) or not (_OF_AN_OFFICE.search(near) or _OF_AN_OFFICE.search(near_after)):
                yield Found(POSSIBLE_PERSONAL_TELEPHONE, *match.span())
