// The question that some buttons ask first.

import { h } from "./dom.js";
import { textOf } from "./mrkdwn.js";
import { say } from "./wording.js";

/** Whether the person agrees; at once when there is nothing to ask. */
export function confirmed(question) {
  if (!question) return Promise.resolve(true);
  const dialog = document.getElementById("confirm");
  const kind = question.style === "danger" ? "danger" : "primary";
  dialog.replaceChildren(
    h("h2", { id: "confirm-title" }, textOf(question.title)),
    h("div", { class: "confirm-text" }, textOf(question.text)),
    h(
      "div",
      { class: "dialog-foot" },
      h(
        "button",
        { type: "button", onclick: () => dialog.close("no") },
        question.deny?.text ?? say("No"),
      ),
      h(
        "button",
        { type: "button", class: kind, autofocus: true, onclick: () => dialog.close("yes") },
        question.confirm?.text ?? say("Yes"),
      ),
    ),
  );
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
