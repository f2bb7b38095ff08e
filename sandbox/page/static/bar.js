// The bar at the bottom: who one is, what time it is, and the sandbox's own switches.

import { confirmed } from "./confirm.js";
import { local } from "./dates.js";
import { h } from "./dom.js";
import { act, appRoom, go, me, now, store } from "./store.js";
import { toggleSidebar } from "./sidebar.js";
import { toast } from "./toasts.js";
import { fieldText, fieldsIn, momentIn, momentOf } from "./zones.js";

const bar = document.getElementById("bar");
const WEEK = 7;
const RESET = {
  title: { text: "Reset the sandbox?" },
  text: {
    text:
      "Messages, dialogs, members and the clock go back to the beginning. " +
      "The bot keeps its own data: what it has stored, it still knows. " +
      "For a fresh bot too, stop the program and start it again.",
  },
  confirm: { text: "Reset" },
  deny: { text: "Cancel" },
  style: "danger",
};

/** Builds the bar once; only its values change. */
export function buildBar() {
  const moment = h("input", {
    type: "datetime-local",
    id: "moment",
    "aria-label": "Date and time",
    onchange: setMoment,
  });
  bar.append(
    h(
      "button",
      {
        type: "button",
        class: "icon",
        id: "menu",
        "aria-label": "Channels",
        onclick: () => toggleSidebar(),
      },
      "☰",
    ),
    h("label", { for: "actor" }, "Act as"),
    h("select", { id: "actor", onchange: (event) => become(event.target.value) }),
    h("span", { id: "clock", class: "clock" }),
    moment,
    jump("Tomorrow 9:00", ({ year, month, day }) => [year, month, day + 1, 9]),
    jump("In a week", ({ year, month, day, hour, minute }) => [
      year,
      month,
      day + WEEK,
      hour,
      minute,
    ]),
    jump("Next month", ({ year, month }) => [year, month + 1, 1, 9]),
    h("button", { type: "button", onclick: reset }, "Reset"),
    h("span", { class: "space" }),
    h(
      "button",
      { type: "button", id: "traffic-button", "aria-pressed": "false", onclick: toggleTraffic },
      "Traffic",
    ),
    h(
      "button",
      {
        type: "button",
        id: "theme",
        class: "icon",
        "aria-label": "Light or dark",
        onclick: toggleTheme,
      },
      "◐",
    ),
  );
  restoreTheme();
  setInterval(drawClock, 1000);
}

/** Draws the values of the bar. */
export function drawBar() {
  const actor = document.getElementById("actor");
  const people = [...store.members.values()].filter(
    (one) => !one.deleted && !one.is_bot && one.id !== "USLACKBOT",
  );
  const options = people.map((one) =>
    h("option", { value: one.id }, `${one.profile.real_name} (${one.locale})`),
  );
  if (actor.childElementCount !== options.length || actor.dataset.as !== store.as)
    actor.replaceChildren(...options);
  actor.value = actor.dataset.as = store.as;
  document.getElementById("traffic-button").setAttribute("aria-pressed", String(store.traffic));
  const moment = document.getElementById("moment");
  if (document.activeElement !== moment) moment.value = fieldText(now(), me().tz);
  drawClock();
}

function drawClock() {
  if (!store.screen) return;
  const text = local(now(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const clock = document.getElementById("clock");
  if (clock.textContent !== text) clock.textContent = text;
}

function become(userId) {
  const inApp = store.room === appRoom();
  const canStay = store.channels.get(store.room)?.members.includes(userId);
  go({ as: userId, room: inApp || !canStay ? `D${userId.slice(1)}` : store.room, thread: null });
}

function jump(label, fields) {
  const leap = () => {
    const moment = momentIn(me().tz, ...fields(fieldsIn(now(), me().tz)));
    move(moment);
  };
  return h("button", { type: "button", class: "jump", onclick: leap }, label);
}

function setMoment(event) {
  if (event.target.value) move(momentOf(event.target.value, me().tz));
}

function move(moment) {
  if (moment < now())
    toast("The clock went back. What comes now stands above what came at a later time.");
  return act("/clock", { now: new Date(moment).toISOString() });
}

async function reset() {
  if (await confirmed(RESET)) act("/reset");
}

function toggleTraffic() {
  go({ traffic: !store.traffic });
}

function toggleTheme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", document.documentElement.dataset.theme);
}

function restoreTheme() {
  const theme = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
}
