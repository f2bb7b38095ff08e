// Messages: who, when, the blocks, and what can be done with them.

import { avatar } from "./avatars.js";
import { drawBlocks } from "./blocks.js";
import { dayName, local, stamp, today } from "./dates.js";
import { h } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { menuButton } from "./menus.js";
import { mrkdwn, nameOf } from "./mrkdwn.js";
import { placeOf } from "./places.js";
import { act, go, store } from "./store.js";
import { plural, say, tongue } from "./wording.js";

/** The emoji that can be put on a message here. */
const REACTIONS = ["gift", "+1"];

/** The items of a message list: messages, with a divider before each new day. */
export function messageItems(messages, channel) {
  // The day is part of their signatures, since dates read "today" only for a day.
  const reader = [store.as, tongue(), today()];
  let day = "";
  return messages.flatMap((message) => {
    const name = dayName(momentOf(message));
    const divider =
      name === day ? [] : [{ key: `day ${name}`, signature: name, item: { day: name } }];
    day = name;
    const signature = JSON.stringify([message, ...reader]);
    return [...divider, { key: message.ts, signature, item: { message, channel } }];
  });
}

/** Draws one item of such a list. */
export function drawItem({ day, message, channel }) {
  if (day) return h("div", { class: "day", role: "separator" }, h("span", {}, day));
  return drawMessage(message, channel);
}

/** Draws a message. */
export function drawMessage(message, channel, { inThread = false } = {}) {
  const member = store.members.get(message.user);
  const moment = momentOf(message);
  const full = local(moment, { dateStyle: "full", timeStyle: "medium" });
  const content = message.blocks?.length
    ? drawBlocks(message.blocks, placeOf({ channel, ts: message.ts }, message.blocks))
    : [message.subtype === "channel_join" ? joined(message) : mrkdwn(message.text)];
  return h(
    "article",
    {
      class: message.is_ephemeral ? "message ephemeral" : "message",
      "aria-label": `${nameOf(message.user)}, ${full}`,
    },
    avatar(message.user),
    h(
      "div",
      { class: "message-main" },
      message.is_ephemeral ? whisper(message) : null,
      h(
        "div",
        { class: "message-head" },
        h("strong", {}, member?.profile.real_name ?? message.user),
        member?.is_bot ? h("span", { class: "app-mark" }, "APP") : null,
        h("time", { title: full }, stamp(moment)),
      ),
      h(
        "div",
        { class: "message-body" },
        ...content,
        message.edited && !message.blocks?.length ? edited() : null,
      ),
      files(message),
      reactions(message),
      inThread ? null : replies(message),
    ),
    message.is_ephemeral ? null : actions(message, channel),
  );
}

function joined({ user }) {
  return say("{name} was added to this channel", { name: nameOf(user) });
}

function edited() {
  return h("span", { class: "edited" }, say("(edited)"));
}

function whisper(message) {
  const dismiss = {
    type: "button",
    class: "link",
    onclick: () => act("/dismiss", { ts: message.ts }),
  };
  return h(
    "div",
    { class: "whisper" },
    say("Only visible to you"),
    " · ",
    h("button", dismiss, say("Dismiss")),
  );
}

function files(message) {
  if (!message.files?.length) return null;
  const drawn = message.files.map(({ id, title, size }) =>
    h(
      "a",
      { class: "file", href: `/sandbox/files/${id}`, download: title },
      plural("📄 {title} ({count} byte)", "📄 {title} ({count} bytes)", size, { title }),
    ),
  );
  return h("div", { class: "files" }, ...drawn);
}

function replies(message) {
  const count = message.replies?.length ?? 0;
  if (!count) return null;
  const open = () => go({ thread: message.ts });
  return h(
    "button",
    { type: "button", class: "link replies", onclick: open },
    plural("{count} reply", "{count} replies", count),
  );
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  const drawn = message.reactions.map(({ name, users, count }) =>
    h("span", { class: "reaction", title: users.map(nameOf).join(", ") }, `${shown(name)} ${count}`),
  );
  return h("div", { class: "reactions" }, ...drawn);
}

function shown(name) {
  return emojiOf(name) ?? `:${name}:`;
}

/** What can be done with a message: the app's shortcuts, and an emoji put on it. */
function actions(message, channel) {
  const place = { channel, ts: message.ts };
  const known = store.app.shortcuts.filter((shortcut) => shortcut.type === "message");
  const choices = () => [
    ...known.map(({ name, description, callback_id }) => ({
      text: name,
      description,
      choose: () => act("/shortcut", { callback_id, ...place }),
    })),
    ...REACTIONS.map((name) => ({
      text: say("React with {emoji}", { emoji: shown(name) }),
      choose: () => act("/react", { name, ...place }),
    })),
  ];
  return menuButton(
    "⋮",
    { class: "icon message-menu", "aria-label": say("Shortcuts for this message") },
    choices,
  );
}

/** The moment of a message in milliseconds. */
export function momentOf(message) {
  return Number(message.ts) * 1000;
}
