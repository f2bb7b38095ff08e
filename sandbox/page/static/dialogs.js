// The uppermost dialog over the page.

import { drawBlocks } from "./blocks.js";
import { h, refocus } from "./dom.js";
import { textOf } from "./mrkdwn.js";
import { placeOf } from "./places.js";
import { act, forgetDrafts, store } from "./store.js";
import { uploaded } from "./uploads.js";
import { say } from "./wording.js";

const dialog = document.getElementById("dialog");
let drawn = "";

/** Shows the dialog that lies on top, or none. */
export function drawDialog() {
  const { views } = store.screen;
  const view = views.at(-1);
  if (!view) {
    drawn = "";
    if (dialog.open) dialog.close();
    return;
  }
  const signature = JSON.stringify([view.id, view.hash, view.errors, store.as, views.length]);
  if (signature === drawn) return;
  const focused = dialog.open ? document.activeElement?.dataset?.focus : null;
  drawn = signature;
  dialog.replaceChildren(form(view, views.length));
  if (!dialog.open) dialog.showModal();
  focus(focused);
}

dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  close(false);
});

function form(view, depth) {
  const place = placeOf({ view_id: view.id }, view.blocks, view.state.values);
  const back =
    depth > 1
      ? h(
          "button",
          { type: "button", class: "icon", "aria-label": say("Back"), onclick: () => close(false) },
          "‹",
        )
      : null;
  const cross = {
    type: "button",
    class: "icon",
    "aria-label": say("Close"),
    onclick: () => close(true),
  };
  return h(
    "form",
    { method: "dialog", novalidate: true, onsubmit: (event) => send(event, view, place) },
    h(
      "div",
      { class: "dialog-head" },
      back,
      h("h2", { id: "dialog-title" }, textOf(view.title)),
      h("button", cross, "×"),
    ),
    h("div", { class: "dialog-body" }, ...drawBlocks(view.blocks, place, view.errors)),
    h(
      "div",
      { class: "dialog-foot" },
      h(
        "button",
        { type: "button", onclick: () => close(false) },
        view.close ? textOf(view.close) : say("Cancel"),
      ),
      view.submit
        ? h(
            "button",
            { type: "submit", class: "primary", "data-focus": "submit" },
            textOf(view.submit),
          )
        : null,
    ),
  );
}

function focus(before) {
  const wrong = dialog.querySelector("[aria-invalid]");
  if (wrong) wrong.focus();
  else if (before) refocus(dialog, before);
  else dialog.querySelector(".dialog-body :is(input, select, textarea)")?.focus();
}

async function send(event, view, place) {
  event.preventDefault();
  const button = dialog.querySelector("[type=submit]");
  button?.setAttribute("aria-busy", "true");
  await uploaded();
  const answer = await act("/submit", { view_id: view.id, values: place.drafts });
  button?.removeAttribute("aria-busy");
  if (answer && !Object.keys(answer.errors).length) forgetDrafts(view.id);
}

function close(everything) {
  const view = store.screen.views.at(-1);
  forgetDrafts(view.id);
  act("/close", { view_id: view.id, everything });
}
