// The bar at the bottom: who one is, what time it is, and the sandbox's own switches.

import { leap, move, sleep, tomorrow } from "./clock.js";
import { confirmed } from "./confirm.js";
import { local } from "./dates.js";
import { h, refocus } from "./dom.js";
import { toggleSidebar } from "./sidebar.js";
import { act, appRoom, go, me, now, store } from "./store.js";
import { say, tongue } from "./wording.js";
import { fieldText, momentOf } from "./zones.js";

const bar = document.getElementById("bar");
const WEEK = 7;
let built = "";

/** Restores what was chosen before, and lets the clock run. */
export function buildBar() {
  restoreTheme();
  setInterval(drawClock, 1000);
}

/** Builds the bar once a language; only its values change. */
function build() {
  const focused = document.activeElement?.dataset?.focus;
  built = tongue();
  bar.setAttribute("aria-label", say("Sandbox controls"));
  const moment = h("input", {
    type: "datetime-local",
    id: "moment",
    "aria-label": say("Date and time"),
    onchange: setMoment,
  });
  bar.replaceChildren(
    h(
      "button",
      {
        type: "button",
        class: "icon",
        id: "menu",
        "aria-label": say("Channels"),
        onclick: () => toggleSidebar(),
      },
      "☰",
    ),
    h("label", { for: "actor" }, say("Act as")),
    h("select", {
      id: "actor",
      "data-focus": "actor",
      onchange: (event) => become(event.target.value),
    }),
    // Browsers write the field in their own language: it lies unseen on the clock until it is used.
    h("span", { class: "clock" }, h("span", { id: "clock" }), moment),
    jump("tomorrow", tomorrow(), sleep),
    jump("week", say("In a week"), waitAWeek),
    jump("month", say("Next month"), waitAMonth),
    h("button", { type: "button", onclick: reset }, say("Reset")),
    h("span", { class: "space" }),
    h(
      "button",
      { type: "button", id: "traffic-button", "aria-pressed": "false", onclick: toggleTraffic },
      say("Traffic"),
    ),
    h(
      "button",
      {
        type: "button",
        id: "theme",
        class: "icon",
        "aria-label": say("Light or dark"),
        onclick: toggleTheme,
      },
      "◐",
    ),
  );
  refocus(bar, focused);
}

/** Draws the values of the bar. */
export function drawBar() {
  if (built !== tongue()) build();
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

function jump(name, label, onclick) {
  return h("button", { type: "button", "data-focus": `jump ${name}`, onclick }, label);
}

function waitAWeek() {
  return leap(({ year, month, day, hour, minute }) => [year, month, day + WEEK, hour, minute]);
}

function waitAMonth() {
  return leap(({ year, month }) => [year, month + 1, 1, 9]);
}

function setMoment(event) {
  if (event.target.value) move(momentOf(event.target.value, me().tz));
}

async function reset() {
  const question = {
    title: { text: say("Reset the sandbox?") },
    text: {
      text: [
        say("Messages, dialogs, members and the clock go back to the beginning."),
        say("The bot keeps its own data: what it has stored, it still knows."),
        say("For a fresh bot too, stop the program and start it again."),
      ].join(" "),
    },
    confirm: { text: say("Reset") },
    deny: { text: say("Cancel") },
    style: "danger",
  };
  if (await confirmed(question)) act("/reset");
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
