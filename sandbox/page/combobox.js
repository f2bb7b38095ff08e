// A field that searches and chooses: one or several of {value, text, description}.

import { freshId, h } from "./dom.js";

const PAUSE = 200;

/**
 * Draws it. `search(typed)` gives the options that fit, `nameOf(value)` names a chosen one,
 * `changed(values)` hears of every choice.
 */
export function combobox({
  chosen,
  several,
  placeholder,
  label,
  focusName,
  search,
  nameOf,
  changed,
}) {
  let values = [...chosen];
  let shown = [];
  let active = -1;
  let timer = 0;
  const listId = freshId("list");
  const chips = h("span", { class: "chips" });
  const list = h("ul", {
    id: listId,
    role: "listbox",
    class: "options",
    hidden: true,
    "aria-label": label,
  });
  const field = h("input", {
    type: "text",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    "aria-label": label,
    "data-focus": focusName,
    oninput: () => wait(),
    onfocus: () => wait(0),
    onkeydown: (event) => press(event),
    onblur: () => close(),
  });
  const box = h("span", { class: "combobox" }, chips, field, list);
  draw();
  return box;

  function wait(pause = PAUSE) {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      shown = await search(field.dataset.typed === "no" ? "" : field.value);
      active = shown.length ? 0 : -1;
      open();
    }, pause);
    if (pause) field.dataset.typed = "yes";
  }

  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) wait(0);
      active = move(event.key === "ArrowDown" ? 1 : -1);
      open();
    } else if (event.key === "Enter" && !list.hidden && shown[active]) choose(shown[active].value);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Backspace" && !field.value && several) remove(values.at(-1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(step) {
    return shown.length ? (active + step + shown.length) % shown.length : -1;
  }

  function open() {
    if (document.activeElement !== field) return;
    list.replaceChildren(
      ...(shown.length ? shown.map(option) : [h("li", { class: "none" }, "Nothing found")]),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    const current = list.children[active];
    if (current?.id) field.setAttribute("aria-activedescendant", current.id);
    current?.scrollIntoView({ block: "nearest" });
  }

  function option({ value, text, description }, index) {
    const attributes = {
      id: `${listId}-${index}`,
      role: "option",
      class: index === active ? "active" : null,
      "aria-selected": String(values.includes(value)),
      // Before the field loses the focus, which would close the list.
      onmousedown: (event) => {
        event.preventDefault();
        choose(value);
      },
    };
    return h("li", attributes, text, description ? h("small", {}, description) : null);
  }

  function choose(value) {
    if (!several) values = [value];
    else if (values.includes(value)) values = values.filter((one) => one !== value);
    else values = [...values, value];
    changed(values);
    close();
    draw();
  }

  function remove(value) {
    values = values.filter((one) => one !== value);
    changed(values);
    draw();
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    draw();
  }

  function draw() {
    field.dataset.typed = "no";
    field.value = !several && values.length ? nameOf(values[0]) : "";
    field.placeholder = values.length && several ? "" : placeholder;
    chips.replaceChildren(...(several ? values.map(chip) : clearing()));
  }

  function chip(value) {
    const name = nameOf(value);
    const attributes = {
      type: "button",
      "aria-label": `Remove ${name}`,
      onclick: () => remove(value),
    };
    return h("span", { class: "chip" }, name, h("button", attributes, "×"));
  }

  function clearing() {
    if (!values.length) return [];
    const attributes = {
      type: "button",
      class: "clear",
      "aria-label": "Clear",
      onclick: () => remove(values[0]),
    };
    return [h("button", attributes, "×")];
  }
}
