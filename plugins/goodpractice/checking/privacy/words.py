"""What is said of each kind of finding, and what to write instead."""

from collections.abc import Mapping

from goodpractice import rules_of_privacy as rules

_TOGETHER = "Tell what was done for a group, and leave out what only one child has."
MESSAGES: Mapping[str, str] = {
    rules.PUPIL_NUMBER.code: "A Unique Pupil Number stands here.",
    rules.POSSIBLE_PUPIL_NUMBER.code: "This looks like a Unique Pupil Number.",
    rules.HEALTH_NUMBER.code: "An NHS number stands here.",
    rules.POSSIBLE_HEALTH_NUMBER.code: "This looks like an NHS number.",
    rules.INSURANCE_NUMBER.code: "A National Insurance number stands here.",
    rules.POSSIBLE_INSURANCE_NUMBER.code: "This looks like a National Insurance number.",
    rules.PERSONAL_EMAIL.code: "This e-mail address is a person's own.",
    rules.POSSIBLE_PERSONAL_EMAIL.code: "This e-mail address may be a person's own.",
    rules.PERSONAL_TELEPHONE.code: "This is the number of a mobile telephone.",
    rules.POSSIBLE_PERSONAL_TELEPHONE.code: "This telephone number may be a person's own.",
    rules.DATE_OF_BIRTH.code: "A date of birth stands here.",
    rules.POSSIBLE_DATE_OF_BIRTH.code: "This tells when somebody was born.",
    rules.CHILD_NAMED.code: "A child is named here.",
    rules.POSSIBLE_CHILD_NAME.code: "A first name stands here, which may be a child's.",
    rules.CHILD_INITIALS.code: "The initials of a child stand here.",
    rules.POSSIBLE_CHILD_INITIALS.code: "These letters may be somebody's initials.",
    rules.SMALL_NUMBER.code: "A figure here is about fewer than 10 children.",
    rules.POSSIBLE_SMALL_NUMBER.code: "This may count fewer than 10 children.",
    rules.ONE_CHILD.code: "One child's story is told here, with year or age and condition.",
    rules.POSSIBLE_ONE_CHILD.code: "This may be one child's story.",
}
"""By code. None of them shows what was found."""
HINTS: Mapping[str, str] = {
    rules.PUPIL_NUMBER.code: "Delete it.",
    rules.POSSIBLE_PUPIL_NUMBER.code: "Delete it.",
    rules.HEALTH_NUMBER.code: "Delete it.",
    rules.POSSIBLE_HEALTH_NUMBER.code: "Delete it, or say what the number is.",
    rules.INSURANCE_NUMBER.code: "Delete it.",
    rules.POSSIBLE_INSURANCE_NUMBER.code: "Delete it.",
    rules.PERSONAL_EMAIL.code: "Give the mailbox of a role, such as `office@`, or leave it out.",
    rules.POSSIBLE_PERSONAL_EMAIL.code: "Give the mailbox of a role, such as `office@`, or leave it out.",
    rules.PERSONAL_TELEPHONE.code: "Give the number of an office, or leave it out.",
    rules.POSSIBLE_PERSONAL_TELEPHONE.code: "Say whose office it reaches, or leave it out.",
    rules.DATE_OF_BIRTH.code: "Delete it.",
    rules.POSSIBLE_DATE_OF_BIRTH.code: "Delete it.",
    rules.CHILD_NAMED.code: f"Leave the name out, an invented one too. {_TOGETHER}",
    rules.POSSIBLE_CHILD_NAME.code: "If it is a child's, leave it out; if an adult's, give the surname or the role.",
    rules.CHILD_INITIALS.code: f"Leave them out. {_TOGETHER}",
    rules.POSSIBLE_CHILD_INITIALS.code: "If they are a child's, leave them out.",
    rules.SMALL_NUMBER.code: "Leave the figure out, or tell of a larger group.",
    rules.POSSIBLE_SMALL_NUMBER.code: "If they are children, write `some` or `a few`.",
    rules.ONE_CHILD.code: _TOGETHER,
    rules.POSSIBLE_ONE_CHILD.code: _TOGETHER,
}
"""By code, what to write instead."""
