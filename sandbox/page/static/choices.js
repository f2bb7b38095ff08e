// What the selects offer: listed options, suggested ones, members and channels.

import { plain } from "./mrkdwn.js";
import { act, store } from "./store.js";

const suggested = new Map();

/** All options that an element lists, whether grouped or not. */
export function listed(element) {
  return [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
}

/** How a select searches: typed text in, {value, text, description} out. */
export function searchOf(element, blockId, place) {
  const source = element.type.replace(/^multi_/, "").replace(/_select$/, "");
  if (source === "external") return (typed) => suggestions(element, blockId, place, typed);
  return async (typed) => {
    const found = everything(source, element).filter(({ text }) => fits(text, typed));
    return found.slice(0, 100);
  };
}

/** How a chosen value is called. */
export function chosenName(element, value) {
  const known = everything(element.type.replace(/^multi_/, "").replace(/_select$/, ""), element);
  return known.find((one) => one.value === value)?.text ?? suggested.get(value)?.text ?? value;
}

/** Remembers an option that came as a first or a chosen value, so that it can be named. */
export function remember(option) {
  suggested.set(option.value, drawn(option));
}

function everything(source, element) {
  switch (source) {
    case "users":
      return people();
    case "channels":
      return rooms();
    case "conversations":
      return [...rooms(), ...people()];
    default:
      return listed(element).map(drawn);
  }
}

async function suggestions(element, blockId, place, typed) {
  const answer = await act("/suggestions", {
    ...place,
    action_id: element.action_id,
    block_id: blockId,
    text: typed,
  });
  const options = answer?.options ?? [];
  options.forEach(remember);
  return options.map(drawn);
}

function drawn(option) {
  return {
    value: option.value,
    text: plain(option.text.text),
    description: option.description ? plain(option.description.text) : "",
  };
}

function people() {
  return [...store.members.values()]
    .filter((member) => !member.deleted)
    .map((member) => ({
      value: member.id,
      text: member.profile.real_name,
      description: member.profile.title,
    }));
}

function rooms() {
  return [...store.channels.values()].map(({ id, name }) => ({ value: id, text: `#${name}` }));
}

function fits(text, typed) {
  return text.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}
