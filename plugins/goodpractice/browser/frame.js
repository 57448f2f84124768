// What the frame of every page does: light or dark, the menus, which section is being read, tables that scroll.
//
// Not a module: a page loads it in its head and waits for it, so that nobody who chose dark sees a flash of white.
{
  const STORED = "goodpractice-colours";
  const LIGHT = "default";
  const DARK = "slate";
  const WIDE = "(min-width: 60em)";
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const system = () => (prefersDark.matches ? DARK : LIGHT);
  const shown = () => root.dataset["mdColorScheme"] ?? system();

  /** @returns {string | null} */
  const stored = () => {
    try {
      return localStorage.getItem(STORED);
    } catch {
      return null; // some browsers keep nothing for a site
    }
  };

  /** @param {string} scheme What the visitor wants; where the system wants the same, there is nothing to remember. */
  const choose = (scheme) => {
    const same = scheme === system();
    if (same) delete root.dataset["mdColorScheme"];
    else root.dataset["mdColorScheme"] = scheme;
    try {
      if (same) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, scheme);
    } catch {
      // then it lasts as long as the page
    }
  };

  /** @param {HTMLElement} button It shows the one of its parts that says what it would do. */
  const offerColours = (button) => {
    const tell = () => {
      for (const part of button.children) {
        if (part instanceof HTMLElement) part.hidden = part.dataset["scheme"] === shown();
      }
    };
    tell();
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(shown() === DARK ? LIGHT : DARK);
      tell();
    });
    prefersDark.addEventListener("change", tell);
  };

  /** @param {readonly HTMLElement[]} menus On a wide screen they stand open in their place; a drawer would hide them. */
  const closeWhenWide = (menus) => {
    matchMedia(WIDE).addEventListener("change", () => {
      for (const menu of menus) if (menu.matches(":popover-open")) menu.hidePopover();
    });
    for (const menu of menus) {
      menu.addEventListener("click", ({ target }) => {
        if (target instanceof Element && target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
      });
    }
  };

  /** @param {HTMLElement} contents The list of the page's headings: the one last passed is marked. */
  const followReading = (contents) => {
    const links = [...contents.querySelectorAll("a")];
    const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 4).pop();
      for (const link of links) {
        if (passed && decodeURIComponent(link.hash.slice(1)) === passed.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const watcher = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" });
    for (const heading of headings) watcher.observe(heading);
  };

  /** @param {Iterable<HTMLElement>} tables Those too wide for the screen scroll, and need a way in for the keyboard. */
  const letKeysScroll = (tables) => {
    const watcher = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
      }
    });
    for (const table of tables) watcher.observe(table);
  };

  const chosen = stored();
  if (chosen === LIGHT || chosen === DARK) root.dataset["mdColorScheme"] = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("gp-colours");
    if (button) offerColours(button);
    const contents = document.getElementById("gp-contents");
    const menu = document.getElementById("gp-menu");
    closeWhenWide([menu, contents].flatMap((each) => (each && "popover" in each ? each : [])));
    if (contents) followReading(contents);
    letKeysScroll(document.querySelectorAll(".md-content__inner > table"));
  });
}
