"""Every rule a file can break. The reference page of mistakes is made from this list."""

from goodpractice import rules_of_advice, rules_of_content, rules_of_privacy, rules_of_text
from goodpractice.diagnostics import Rule

ALL_RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            value
            for module in (rules_of_text, rules_of_content, rules_of_privacy, rules_of_advice)
            for value in vars(module).values()
            if isinstance(value, Rule)
        ),
        key=lambda rule: rule.code,
    )
)
