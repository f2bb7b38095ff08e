// The interactive elements of Block Kit. `at` says where one stands and what a change does there.

import { chosenName, listed, remember, searchOf } from "./choices.js";
import { combobox } from "./combobox.js";
import { confirmed } from "./confirm.js";
import { freshId, h } from "./dom.js";
import { menuButton } from "./menus.js";
import { plain, textOf } from "./mrkdwn.js";
import { me } from "./store.js";
import { fileInput } from "./uploads.js";
import { say } from "./wording.js";
import { fieldText, momentOf } from "./zones.js";

const DRAWN = {
  button,
  overflow,
  static_select: listedSelect,
  plain_text_input: words,
  email_text_input: (element, at) => field(element, at, { type: "email" }),
  url_text_input: (element, at) => field(element, at, { type: "url" }),
  number_input: numbers,
  datepicker: (element, at) => field(element, at, { type: "date" }),
  timepicker: (element, at) => field(element, at, { type: "time" }),
  datetimepicker: moment,
  checkboxes: (element, at) => ticks(element, at, "checkbox"),
  file_input: (element, at) => fileInput(element, at, common(element, at)),
  radio_buttons: (element, at) => ticks(element, at, "radio"),
};

/** Draws one element. */
export function drawElement(element, at) {
  if (element.type.endsWith("_select") && element.type !== "static_select")
    return searchSelect(element, at);
  const draw = DRAWN[element.type];
  return draw ? draw(element, at) : h("span", { class: "unknown" }, `[${element.type}]`);
}

function button(element, at) {
  const press = async (event) => {
    if (!(await confirmed(element.confirm))) return;
    if (element.url) window.open(element.url, "_blank", "noopener");
    const pressed = event.target.closest("button");
    pressed.setAttribute("aria-busy", "true");
    await at.click(element);
    pressed.removeAttribute("aria-busy");
  };
  const attributes = {
    type: "button",
    class: element.style ?? null,
    "aria-label": element.accessibility_label,
    "data-focus": at.name(element),
    onclick: press,
  };
  return h("button", attributes, textOf(element.text));
}

function overflow(element, at) {
  const choices = () =>
    element.options.map((option) => ({
      text: plain(option.text.text),
      description: option.description && plain(option.description.text),
      choose: async () => {
        if (option.url) window.open(option.url, "_blank", "noopener");
        if (await confirmed(element.confirm)) at.click(element, option.value);
      },
    }));
  return menuButton(
    "⋯",
    { class: "overflow", "aria-label": say("More actions"), "data-focus": at.name(element) },
    choices,
  );
}

function listedSelect(element, at) {
  const current = at.value(element) ?? "";
  const empty = h("option", { value: "" }, plain(element.placeholder?.text ?? say("Select an option")));
  const groups = element.option_groups
    ? element.option_groups.map((group) =>
        h("optgroup", { label: plain(group.label.text) }, ...group.options.map(choice)),
      )
    : listed(element).map(choice);
  const select = h(
    "select",
    { ...common(element, at), onchange: () => set(select.value), onkeydown: openFirst },
    empty,
    ...groups,
  );
  select.value = current;
  return select;

  /** A closed menu would choose at every arrow key, and each choice here goes to the bot. */
  function openFirst(event) {
    const changes = /^(Arrow|Page)|^(Home|End|.)$/.test(event.key) && event.key !== " ";
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!at.acts || !changes || !isPlain || !select.showPicker) return;
    event.preventDefault();
    select.showPicker();
  }

  async function set(value) {
    if (await confirmed(element.confirm)) at.set(element, value);
    else select.value = current;
  }
}

function choice(option) {
  const description = option.description ? ` (${plain(option.description.text)})` : "";
  return h("option", { value: option.value }, plain(option.text.text) + description);
}

function searchSelect(element, at) {
  const several = element.type.startsWith("multi_");
  [element.initial_option, ...(element.initial_options ?? [])].filter(Boolean).forEach(remember);
  const current = at.value(element);
  return combobox({
    chosen: several ? (current ?? []) : current ? [current] : [],
    several,
    placeholder: plain(element.placeholder?.text ?? say("Search")),
    label: at.label,
    focusName: at.name(element),
    search: searchOf(element, at.blockId, at.place),
    nameOf: (value) => chosenName(element, value),
    changed: (values) => at.set(element, several ? values : (values[0] ?? "")),
  });
}

function words(element, at) {
  if (!element.multiline && element.type === "plain_text_input")
    return field(element, at, { type: "text" });
  const area = h("textarea", {
    ...common(element, at),
    rows: 5,
    maxlength: element.max_length,
    placeholder: plain(element.placeholder?.text ?? ""),
    oninput: () => at.keep(element, area.value),
  });
  area.value = at.value(element) ?? "";
  // A field that gets the focus shows where its cursor is, and that is the end otherwise.
  area.setSelectionRange(0, 0);
  return area;
}

function numbers(element, at) {
  const step = element.is_decimal_allowed ? "any" : 1;
  return field(element, at, {
    type: "number",
    step,
    min: element.min_value,
    max: element.max_value,
  });
}

function moment(element, at) {
  const current = at.value(element);
  const zone = me().tz;
  const input = h("input", {
    ...common(element, at),
    type: "datetime-local",
    onchange: () =>
      at.set(element, input.value ? Math.round(momentOf(input.value, zone) / 1000) : ""),
  });
  if (current) input.value = fieldText(current * 1000, zone);
  return input;
}

/** A field of one line; words are kept as they are typed. */
function field(element, at, kind) {
  const input = h("input", {
    ...common(element, at),
    ...kind,
    maxlength: element.max_length,
    placeholder: plain(element.placeholder?.text ?? ""),
    ...(kind.type === "date" || kind.type === "time" ? picking() : typing()),
  });
  input.value = at.value(element) ?? "";
  let told = input.value;
  let byKeys = false;
  const name = plain(element.placeholder?.text ?? "");
  if (at.fieldId || !name || input.value || kind.type !== "date") return input;
  return h("span", { class: "picker" }, h("small", {}, name), input);

  function tell() {
    if (input.value === told) return;
    told = input.value;
    at.set(element, told);
  }

  /** A date typed digit by digit passes through others: it counts once the field is left. */
  function picking() {
    return {
      oninput: () => at.keep(element, input.value),
      onchange: () => byKeys || tell(),
      onkeydown: (event) => {
        byKeys = event.key !== "Enter";
        if (!byKeys) tell();
      },
      onpointerdown: () => {
        byKeys = false;
      },
      onblur: tell,
    };
  }

  function typing() {
    const config = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
    return {
      oninput: () => {
        at.keep(element, input.value);
        if (at.acts && config.includes("on_character_entered")) at.set(element, input.value);
      },
      onkeydown: (event) => {
        if (!at.acts || event.key !== "Enter" || !config.includes("on_enter_pressed")) return;
        event.preventDefault();
        at.set(element, input.value);
      },
    };
  }
}

function ticks(element, at, type) {
  const group = freshId("ticks");
  const chosen = [at.value(element) ?? []].flat();
  const report = () => {
    const ticked = [...box.querySelectorAll("input:checked")].map((input) => input.value);
    at.set(element, type === "radio" ? (ticked[0] ?? "") : ticked);
  };
  const box = h(
    "div",
    { class: "ticks", role: type === "radio" ? "radiogroup" : "group", "aria-label": at.label },
    ...listed(element).map((option, index) => {
      const input = h("input", {
        type,
        name: group,
        value: option.value,
        "data-focus": `${at.name(element)}/${index}`,
        onchange: report,
      });
      input.checked = chosen.includes(option.value);
      const detail = option.description ? h("small", {}, textOf(option.description)) : null;
      return h("label", {}, input, h("span", {}, textOf(option.text), detail));
    }),
  );
  return box;
}

function common(element, at) {
  return {
    id: at.fieldId,
    "aria-label": at.fieldId ? null : at.label,
    "aria-describedby": at.describedBy,
    "aria-invalid": at.invalid ? "true" : null,
    "data-focus": at.name(element),
  };
}
