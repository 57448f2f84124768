// Lets the key “/” lead to the search box, until somebody turns it off: keys alone trouble those who speak to a computer.

const KEY = "/";
const STORED = "goodpractice-slash";
const EDITABLE = "input, textarea, select, [contenteditable]";

/**
 * @param {HTMLInputElement} input Where the key leads.
 * @param {HTMLInputElement} setting A checkbox that says whether it does.
 */
export function watchSlash(input, setting) {
  const tell = () => {
    if (setting.checked) input.setAttribute("aria-keyshortcuts", KEY);
    else input.removeAttribute("aria-keyshortcuts");
  };
  setting.checked = stored() !== "off";
  tell();
  setting.addEventListener("change", () => {
    store(setting.checked ? "on" : "off");
    tell();
  });
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (!setting.checked || key !== KEY || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(EDITABLE)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // some browsers keep nothing for a site
  }
}

/** @param {string} value */
function store(value) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // then it lasts as long as the page
  }
}
