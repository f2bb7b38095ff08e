// Short notices at the edge of the page.

import { h } from "./dom.js";
import { say } from "./wording.js";

const LIFE = 8000;

/** Shows a notice for a while; it can be sent away sooner. */
export function toast(text) {
  const notice = h(
    "div",
    { class: "toast" },
    h("span", {}, text),
    h("button", { type: "button", "aria-label": say("Dismiss"), onclick: () => notice.remove() }, "×"),
  );
  document.getElementById("toasts").append(notice);
  setTimeout(() => notice.remove(), LIFE);
}
