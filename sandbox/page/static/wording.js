// The page's own words, in the language of the member in front of the screen.

const answer = await fetch("/page/wording.json");
const CATALOGUES = await answer.json();
// Swiss German is written like German, but for these.
const SWISS = { ß: "ss", "„": "«", "“": "»" };
let locale = "en-GB";

/** Whose words these are from now on: a locale such as de-CH. */
export function speak(wanted) {
  locale = wanted;
  document.documentElement.lang = wanted;
}

/** The locale whose words these are. */
export function tongue() {
  return locale;
}

/** A sentence in that language, its {names} filled in. */
export function say(sentence, values = {}) {
  return filled(translated(sentence) ?? sentence, values);
}

/** The same in the form that fits `count`, which it may show as {count}. */
export function plural(one, many, count, values = {}) {
  const form = new Intl.PluralRules(locale).select(count) === "one" ? 0 : 1;
  const forms = translated(one) ?? [one, many];
  return filled(forms[form], { count: new Intl.NumberFormat(locale).format(count), ...values });
}

/** A sentence as nodes: elements stand where it has their {names}. */
export function around(sentence, elements) {
  const parts = say(sentence).split(/\{(\w+)\}/);
  return parts.map((part, index) => (index % 2 ? elements[part] : part));
}

function translated(sentence) {
  const said = CATALOGUES[locale.split("-")[0]]?.[sentence];
  if (!said || !/^de-(CH|LI)$/.test(locale)) return said;
  return Array.isArray(said) ? said.map(swiss) : swiss(said);
}

function swiss(said) {
  return said.replace(/[ß„“]/g, (sign) => SWISS[sign]);
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
