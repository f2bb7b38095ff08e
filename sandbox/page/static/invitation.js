// What to try first, where nothing has been said: drawn from what the app's manifest declares.

import { write } from "./composer.js";
import { h } from "./dom.js";
import { store } from "./store.js";

/** The hint in an empty conversation. */
export function invitation() {
  const { name, commands } = store.app;
  return h(
    "div",
    { class: "nothing" },
    h("p", {}, "Nothing has been said here yet. To try it:"),
    h(
      "ul",
      {},
      ...commands.map(suggestion),
      h("li", {}, "Press ", h("b", {}, "Tomorrow 9:00"), ` below, at a weekend again, and see whether ${name} writes`),
      h("li", {}, "Choose another member at ", h("b", {}, "Act as"), ", and see what they see"),
    ),
  );
}

function suggestion({ command, usage_hint: hint, description }) {
  const take = { type: "button", class: "link", onclick: () => write(`${command} `) };
  const example = hint ? [" and, for example, ", h("code", {}, hint)] : [];
  const purpose = description ? `: ${description}` : "";
  return h("li", {}, "Type ", h("button", take, command), ...example, purpose);
}
