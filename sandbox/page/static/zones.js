// Times in a member's time zone, which is not the browser's.

const formats = new Map();

/** A format of Intl's for dates, made once: making one takes far longer than writing with it. */
export function dateFormat(locale, options) {
  const key = JSON.stringify([locale, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key);
}

/** The calendar fields of a moment in a zone. */
export function fieldsIn(moment, zone) {
  const parts = dateFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(moment);
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

/** The moment at which a zone's clocks show these fields. Days and months may overflow. */
export function momentIn(zone, year, month, day, hour = 0, minute = 0) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let guess = wanted;
  // Twice, since the first step may cross a change to or from daylight saving.
  for (let step = 0; step < 2; step += 1) guess += wanted - shown(guess, zone);
  return guess;
}

/** "2026-11-03T09:00" in a zone, as date and time fields write it. */
export function fieldText(moment, zone) {
  return new Date(shown(moment, zone)).toISOString().slice(0, 16);
}

/** The moment that such a text means in a zone. */
export function momentOf(text, zone) {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
  return momentIn(zone, year, month, day, hour, minute);
}

/** Whether two moments are on the same day there. */
export function sameDay(one, other, zone) {
  return fieldText(one, zone).slice(0, 10) === fieldText(other, zone).slice(0, 10);
}

function shown(moment, zone) {
  const { year, month, day, hour, minute } = fieldsIn(moment, zone);
  return Date.UTC(year, month - 1, day, hour, minute);
}
