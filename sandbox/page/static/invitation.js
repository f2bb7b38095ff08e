// What to try first, where hardly anything has been said: what whoever runs the sandbox suggests, or
// what the app's manifest declares.

import { sleep, tomorrow } from "./clock.js";
import { write } from "./composer.js";
import { h } from "./dom.js";
import { store } from "./store.js";
import { around, say, tongue } from "./wording.js";

/** The hint in a quiet conversation. */
export function invitation(room) {
  const { name, commands, suggestions } = store.app;
  const suggested = suggestions[tongue()] ?? suggestions[tongue().split("-")[0]] ?? [];
  const isEmpty = !room.messages.length;
  return h(
    "div",
    { class: "nothing" },
    isEmpty ? h("p", {}, say("Nothing has been said here yet.")) : null,
    h("p", {}, say("To try first:")),
    h(
      "ul",
      {},
      ...(suggested.length
        ? suggested.map(suggestion)
        : [...commands.map(declared), h("li", {}, ...nextMorning(name))]),
    ),
    h("p", {}, ...otherEyes()),
  );
}

/** One with a line to type, or without one the next morning to wait for. */
function suggestion({ text, line }) {
  const [words, act] = line ? [line, () => write(line)] : [tomorrow(), sleep];
  return h("li", {}, `${text} `, h("button", { type: "button", class: "link", onclick: act }, words));
}

function declared({ command, usage_hint: hint, description }) {
  const take = { type: "button", class: "link", onclick: () => write(`${command} `) };
  const typed = { command: h("button", take, command), example: h("code", {}, hint ?? "") };
  const said = hint
    ? around("Type {command} and, for example, {example}", typed)
    : around("Type {command}", typed);
  return h("li", {}, ...said, description ? `: ${description}` : "");
}

function otherEyes() {
  return around("Choose another member at {act_as}, and see what they see.", {
    act_as: h("b", {}, say("Act as")),
  });
}

function nextMorning(app) {
  return around("Press {tomorrow} below, at a weekend again, and see whether {app} writes", {
    tomorrow: h("b", {}, tomorrow()),
    app,
  });
}
