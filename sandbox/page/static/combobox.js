// A field that searches and chooses: one or several of {value, text, description}.

import { freshId, h } from "./dom.js";
import { opensUpwards } from "./openings.js";
import { say } from "./wording.js";

const PAUSE = 200;

/**
 * Draws one. `search(typed)` gives the options that fit, `nameOf(value)` names a chosen one,
 * `changed(values)` hears of every choice.
 */
export function combobox(options) {
  return new Combobox(options).box;
}

class Combobox {
  constructor({ chosen, label, focusName, ...rest }) {
    Object.assign(this, rest);
    this.values = [...chosen];
    this.shown = [];
    this.active = -1;
    this.timer = 0;
    this.asked = 0;
    this.isStale = false;
    const listId = freshId("list");
    const listBox = { id: listId, role: "listbox", class: "options", "aria-label": label };
    this.chips = h("span", { class: "chips" });
    this.list = h("ul", { ...listBox, hidden: true });
    this.field = h("input", {
      type: "text",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": listId,
      "aria-autocomplete": "list",
      "aria-label": label,
      "data-focus": focusName,
      oninput: () => this.typed(),
      onfocus: () => this.lookUp(""),
      onkeydown: (event) => this.press(event),
      onblur: () => this.close(),
    });
    this.box = h("span", { class: "combobox" }, this.chips, this.field, this.list);
    this.draw();
  }

  /** Waits for a pause in the typing, so that not every letter is a question to the bot. */
  typed() {
    clearTimeout(this.timer);
    this.isStale = true;
    this.timer = setTimeout(() => this.lookUp(this.field.value), PAUSE);
  }

  async lookUp(text) {
    clearTimeout(this.timer);
    this.asked += 1;
    const asked = this.asked;
    const found = await this.search(text);
    if (asked !== this.asked) return;
    this.shown = found;
    this.isStale = false;
    this.active = this.shown.length ? 0 : -1;
    this.open();
  }

  press(event) {
    const isOpen = !this.list.hidden;
    const current = this.shown[this.active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.isStale && this.field.value) this.chooseFirst();
    else if (event.key === "Enter" && isOpen && current) this.choose(current.value);
    else if (event.key === "Escape" && isOpen) this.close();
    else if (event.key === "Backspace" && !this.field.value && this.several) {
      this.remove(this.values.at(-1));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Enter right after typing means what was typed, not what the list still shows. */
  async chooseFirst() {
    await this.lookUp(this.field.value);
    if (!this.isStale && this.shown.length) this.choose(this.shown[0].value);
  }

  move(step) {
    if (!this.shown.length) {
      this.lookUp("");
      return;
    }
    this.active = (this.active + step + this.shown.length) % this.shown.length;
    this.open();
  }

  open() {
    if (document.activeElement !== this.field) return;
    const none = h("li", { class: "none" }, say("Nothing found"));
    const drawn = this.shown.map((option, index) => this.option(option, index));
    this.list.replaceChildren(...(drawn.length ? drawn : [none]));
    this.list.hidden = false;
    this.list.classList.toggle("up", opensUpwards(this.list, this.field));
    this.field.setAttribute("aria-expanded", "true");
    const current = drawn[this.active];
    if (current) this.field.setAttribute("aria-activedescendant", current.id);
    current?.scrollIntoView({ block: "nearest" });
  }

  option({ value, text, description }, index) {
    const attributes = {
      id: `${this.list.id}-${index}`,
      role: "option",
      class: index === this.active ? "active" : null,
      "aria-selected": String(this.values.includes(value)),
      // Before the field loses the focus, which would close the list.
      onmousedown: (event) => {
        event.preventDefault();
        this.choose(value);
      },
    };
    return h("li", attributes, text, description ? h("small", {}, description) : null);
  }

  choose(value) {
    if (!this.several) this.values = [value];
    else if (this.values.includes(value)) this.values = this.values.filter((one) => one !== value);
    else this.values = [...this.values, value];
    this.changed(this.values);
    this.close();
  }

  remove(value) {
    this.values = this.values.filter((one) => one !== value);
    this.changed(this.values);
    this.draw();
  }

  close() {
    clearTimeout(this.timer);
    this.isStale = false;
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.draw();
  }

  draw() {
    const { values, several } = this;
    this.field.value = !several && values.length ? this.nameOf(values[0]) : "";
    this.field.placeholder = values.length && several ? "" : this.placeholder;
    this.chips.replaceChildren(
      ...(several ? values.map((one) => this.chip(one)) : this.clearing()),
    );
  }

  chip(value) {
    const name = this.nameOf(value);
    return h("span", { class: "chip" }, name, this.remover(value, say("Remove {name}", { name })));
  }

  clearing() {
    return this.values.map((value) => this.remover(value, say("Clear"), "clear"));
  }

  remover(value, label, kind = null) {
    const attributes = { type: "button", class: kind, "aria-label": label };
    return h("button", { ...attributes, onclick: () => this.remove(value) }, "×");
  }
}
