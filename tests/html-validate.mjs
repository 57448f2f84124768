// How the pages of the built site are read: every rule of the standard and of accessibility that the validator knows.
export default {
  root: true,
  elements: ["html5"],
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // For files of others: ours come from the site itself, under names that change with what they hold.
    "require-sri": "off",
    // A list may have a name, too: the standard says so, and screen readers say it.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A preference: a <div role="region"> that scrolls is as valid as a <section>.
    "prefer-native-element": "off",
  },
};
