"""What is wrong with a line that is not YAML, judged by the line itself and never by the words of a parser."""


def explain_fault(line: str, character: str) -> tuple[str, str]:
    """Return what is wrong with a line and how to mend it; `character` is where the parser stopped."""
    key, colon, value = line.partition(":")
    value = value.strip()
    if character in ('"', "'"):
        return f"A quotation mark {character} is opened here and never closed.", f"Add the closing {character}."
    if character in "[{":
        closing = {"[": "]", "{": "}"}[character]
        return f"A bracket {character} is opened here and never closed.", f"Add the closing {closing}."
    if colon and ": " in f"{value} " and value[:1] not in "\"'[{":
        safe = value.replace('"', '\\"')
        return "A colon inside the text confuses YAML.", f'Put the text in quotes: {key}: "{safe}"'
    if value[:1] in ("@", "`", "%", "&", "*", "!", "|", ">"):
        safe = value.replace('"', '\\"')
        return f"A text cannot start with {value[:1]} in YAML.", f'Put the text in quotes: {key}: "{safe}"'
    if not colon and not line.lstrip().startswith("-"):
        return "This line is neither a field nor part of one.", "Write `field: value`, or indent it under its field."
    return "YAML cannot read this line.", "Check its indentation and quotes against a line that works."
