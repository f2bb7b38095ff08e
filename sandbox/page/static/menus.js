// A small menu under a button: arrow keys move, Enter chooses, Esc closes.

import { h } from "./dom.js";
import { opensUpwards } from "./openings.js";

/** A button that opens a menu of {text, description, choose}. */
export function menuButton(label, attributes, choices) {
  const button = h(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", ...attributes },
    label,
  );
  const wrap = h("span", { class: "menu-wrap" }, button);
  button.addEventListener("click", () => {
    if (wrap.querySelector("[role=menu]")) close();
    else open();
  });
  wrap.addEventListener("focusout", (event) => {
    if (!wrap.contains(event.relatedTarget)) close();
  });
  wrap.addEventListener("keydown", (event) => {
    const items = [...wrap.querySelectorAll("[role=menuitem]")];
    if (!items.length) return;
    const at = items.indexOf(document.activeElement);
    if (event.key === "Escape") {
      close();
      button.focus();
    } else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function open() {
    const menu = h("span", { role: "menu", class: "menu" }, ...choices().map(item));
    button.setAttribute("aria-expanded", "true");
    wrap.append(menu);
    menu.classList.toggle("up", opensUpwards(menu, button));
    menu.querySelector("[role=menuitem]")?.focus();
  }

  function close() {
    button.setAttribute("aria-expanded", "false");
    const menu = wrap.querySelector("[role=menu]:not([data-closing])");
    if (!menu) return;
    // Taking it away moves the focus out, which asks to close it again.
    menu.dataset.closing = "";
    menu.remove();
  }

  function item({ text, description, choose }) {
    const act = () => {
      close();
      button.focus();
      choose();
    };
    const detail = description ? h("small", {}, description) : null;
    return h(
      "button",
      { type: "button", role: "menuitem", tabindex: "-1", onclick: act },
      text,
      detail,
    );
  }

  return wrap;
}
