"""What a page may load and run: the content security policy that stands in every page."""

from goodpractice.publishing.templates.recordings import VIMEO, YOUTUBE

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the QR codes are pictures within the page
    "connect-src": "'self'",  # the parts of the search index, and calendars
    "frame-src": f"https://{YOUTUBE.player} https://{VIMEO.player}",  # which load nothing before somebody asks them to
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""Nothing inline, nothing evaluated, nothing from elsewhere: what slips through every other sieve cannot run."""


def content_security_policy() -> str:
    """Return the policy as a page writes it (Content Security Policy Level 3, section 2.2)."""
    return "; ".join(f"{directive} {sources}" for directive, sources in POLICY.items())
