"""Which address somebody meant who wrote a link or a mailbox in another form."""

import re

from pydantic import TypeAdapter, ValidationError

from goodpractice.model.values import WebLink

_LINK: TypeAdapter[str] = TypeAdapter(WebLink)
_LONGEST = 2_000
"""How many characters such a text can have."""
_HOST = re.compile(r"(?:www\.[\w.-]+|[\w.-]+\.(?:uk|org|com|net|eu|info|int|example))(?:[/?#]\S*)?")
"""What can only be the name of a host; `report.docx` might be one, and is more likely a file."""
_ALMOST_A_SCHEME = re.compile(r"^(?:h?t?tps?|https?s|htt?ps?)(?:[:;]/{0,3}|/{2})(?=\w)")
_IN_MARKDOWN = re.compile(r"\[[^\]]*\]\((\S+)\)")
_IN_HTML = re.compile(r"a\s[^>]*href=[\"']?([^\s\"'>]+).*", re.IGNORECASE)
_MAILBOX = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_SPELT_OUT = re.compile(r"\s*[(\[]?\bat\b[)\]]?\s*")


def link_meant(written: str) -> str | None:
    """Return the web address somebody meant: without its scheme, in angle brackets, or as a link of a story."""
    if len(written) > _LONGEST:
        return None
    text = written.strip().strip("<>“”\"'‘’ ")
    if match := _IN_HTML.fullmatch(text) or _IN_MARKDOWN.fullmatch(text):
        text = match[1]
    text = _ALMOST_A_SCHEME.sub(lambda found: "http://" if found[0].startswith("http:") else "https://", text)
    guess = f"https://{text}" if _HOST.fullmatch(text) else text
    try:
        _LINK.validate_python(guess)
    except ValidationError:
        return None
    return guess


def mailbox_meant(written: str) -> str | None:
    """Return the one mailbox within a text: with a name before it, with its scheme, or with its sign spelt out."""
    if len(written) > _LONGEST:
        return None
    found = set(_MAILBOX.findall(written)) or set(_MAILBOX.findall(_SPELT_OUT.sub("@", written)))
    return found.pop() if len(found) == 1 else None
