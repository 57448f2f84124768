// Says on the page of an entry how like the reader's school it is.

import { element, find } from "./element.js";
import { likeness, reasons } from "./likeness.js";
import { currentSchool, knownOf } from "./own-school.js";
import { ProfileFiles, statedBy } from "./profiles.js";

const place = find(document, ".gp-likeness", HTMLElement);
const line = find(place, ".gp-likeness__line", HTMLElement);
const change = find(line, "a", HTMLAnchorElement);
const { root = "", carries = "[]", states = "[]" } = place.dataset;
const { school } = currentSchool(location.search);

if (school.size > 0) {
  new ProfileFiles(root).fields().then(show, () => {}); // without them the link still leads to where a school is said
}

/** @param {readonly import("./likeness.js").Field[]} fields */
function show(fields) {
  const known = knownOf(fields, school);
  const { comparisons } = likeness(fields, known, statedBy(JSON.parse(carries), JSON.parse(states)));
  const said = reasons(comparisons);
  if (!said) return;
  change.replaceChildren("Change", element("span", { class: "gp-hidden" }, " what my school is like"));
  line.replaceChildren(`${said}. `, change);
}
