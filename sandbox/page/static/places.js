// Where elements stand: in a message or a view. Keeps what is filled in until it is sent.

import { listed, remember } from "./choices.js";
import { act, draftsOf } from "./store.js";
import { rememberFile } from "./uploads.js";

const VALUE_KEYS = [
  "value",
  "selected_option",
  "selected_options",
  "selected_user",
  "selected_users",
  "selected_channel",
  "selected_channels",
  "selected_conversation",
  "selected_conversations",
  "selected_date",
  "selected_time",
  "selected_date_time",
  "files",
];

/** A place: how the control API names it, and the values that the sandbox knows there. */
export function placeOf(where, blocks, values = {}) {
  const drafts = draftsOf(where.view_id ?? `${where.channel}/${where.ts}`);
  forgetOthers(drafts, blocks);
  for (const value of Object.values(values).flatMap((actions) => Object.values(actions))) {
    [value.selected_option, ...(value.selected_options ?? [])].filter(Boolean).forEach(remember);
    (value.files ?? []).forEach(rememberFile);
  }
  return { where, values, drafts };
}

/** What an element needs to know: its block, its label, and what a change does. */
export function standing(place, block, label, more = {}) {
  const { where, drafts } = place;
  const acts = block.type !== "input" || Boolean(block.dispatch_action);
  const blockId = block.block_id;
  return {
    place: where,
    blockId,
    label,
    acts,
    ...more,
    name: (element) => `${blockId}/${element.action_id}/${element.value ?? ""}`,
    value: (element) => {
      const draft = drafts[blockId]?.[element.action_id];
      return draft !== undefined
        ? draft
        : known(place.values[blockId]?.[element.action_id], element);
    },
    keep,
    set,
    click,
  };

  function keep(element, value) {
    drafts[blockId] = { ...drafts[blockId], [element.action_id]: value };
  }

  function set(element, value) {
    keep(element, value);
    if (acts) click(element, value);
  }

  function click(element, selected = null) {
    const body = {
      ...where,
      action_id: element.action_id,
      block_id: blockId,
      selected,
      values: drafts,
    };
    return act("/click", body);
  }
}

/** After an update, drops what was filled in where there is no such element or option any more. */
function forgetOthers(drafts, blocks) {
  for (const [blockId, actions] of Object.entries(drafts)) {
    const block = blocks.find((one) => one.block_id === blockId) ?? {};
    const elements = [...(block.elements ?? []), block.element, block.accessory];
    for (const [actionId, value] of Object.entries(actions)) {
      const element = elements.find((one) => one?.action_id === actionId);
      if (!element || !offers(element, value)) delete actions[actionId];
    }
    if (!Object.keys(actions).length) delete drafts[blockId];
  }
}

function offers(element, value) {
  const known = listed(element).map((option) => option.value);
  return !known.length || [value].flat().every((one) => one === "" || known.includes(one));
}

/** The value of an element as a person would give it: an option's value, an id, a text. */
function known(value, element) {
  const source = value ?? firstValue(element);
  for (const key of VALUE_KEYS) {
    if (source?.[key] !== undefined && source[key] !== null) return given(source[key]);
  }
  return undefined;
}

function firstValue(element) {
  const first = Object.keys(element).find((key) => key.startsWith("initial_"));
  return first ? { value: element[first] } : {};
}

function given(value) {
  if (Array.isArray(value)) return value.map(given);
  return typeof value === "object" ? (value.value ?? value.id) : value;
}
