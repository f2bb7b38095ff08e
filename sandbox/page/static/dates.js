// Slack's <!date^...> formats, in the reader's language and time zone.

import { me, now } from "./store.js";
import { dateFormat, fieldText, sameDay } from "./zones.js";

const DAY = 86_400_000;
const FORMATS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};
const RELATIVE = [
  ["day", DAY],
  ["hour", DAY / 24],
  ["minute", 60_000],
];

/** A moment (in seconds) written by a format such as "{date_short_pretty} {time}". */
export function written(seconds, format) {
  return format.replace(/\{(\w+)\}/g, (token, name) => one(seconds * 1000, name) ?? token);
}

/** A moment written with the options of Intl, for the member in front of the screen. */
export function local(moment, options) {
  const { locale, tz } = me();
  return dateFormat(locale, { timeZone: tz, ...options }).format(moment);
}

/** The time of a message: short, with the day when it isn't today. */
export function stamp(moment) {
  return local(moment, FORMATS.time);
}

/** The day of a message, as a divider says it. */
export function dayName(moment) {
  return pretty(moment) ?? local(moment, { weekday: "long", month: "long", day: "numeric" });
}

/** The day it is for the member in front of the screen. */
export function today() {
  return fieldText(now(), me().tz).slice(0, 10);
}

function one(moment, name) {
  if (name === "ago") return ago(moment);
  const plain = name.replace(/_pretty$/, "");
  if (!(plain in FORMATS)) return null;
  const near = name.endsWith("_pretty") ? pretty(moment) : null;
  return near ?? local(moment, FORMATS[plain]);
}

function pretty(moment) {
  const { locale, tz } = me();
  const near = [0, -1, 1].find((days) => sameDay(moment, now() + days * DAY, tz));
  if (near === undefined) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(near, "day");
}

function ago(moment) {
  const words = new Intl.RelativeTimeFormat(me().locale, { numeric: "auto" });
  const distance = moment - now();
  const [unit, length] = RELATIVE.find(([, size]) => Math.abs(distance) >= size) ?? RELATIVE[2];
  return words.format(Math.round(distance / length), unit);
}
