// What a member has read: kept in the browser, since Slack tells apps nothing about it.

import { store } from "./store.js";

/** Remembers that a member has seen a room up to its newest message. */
export function markRead(room) {
  const newest = newestIn(room);
  if (newest) localStorage.setItem(nameOf(room), newest);
}

/** How many messages a member has not seen in a room. */
export function unread(room) {
  const seen = localStorage.getItem(nameOf(room)) ?? "";
  return room.messages.filter((message) => message.ts > seen && message.user !== store.as).length;
}

function newestIn(room) {
  return room.messages.at(-1)?.ts;
}

function nameOf(room) {
  return `seen ${store.as} ${room.id}`;
}
