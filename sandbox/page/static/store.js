// What the page knows, and how it learns it: one screen, one member, kept fresh by the stream.

import { toast } from "./toasts.js";
import { say, speak } from "./wording.js";

export const store = {
  as: "U0MARA",
  room: "",
  tab: "messages",
  thread: null,
  traffic: false,
  screen: null,
  members: new Map(),
  channels: new Map(),
  app: null,
  clock: { at: 0, read: 0, frozen: false },
  awaitsNews: false,
};

const drafts = new Map();
let drawAll = () => {};
let under = Promise.resolve();
let asked = false;
let lost = false;
let stream = null;
const PAUSE = 1000;
const LEARNED = ["member_changed", "channel_joined", "suggested", "reset"];

/** Learns who is there and what the address says; nothing can be done on the page before. */
export async function arrive() {
  fromAddress();
  await learn();
  store.room ||= appRoom();
}

/** Draws the screen, and follows the stream. */
export async function begin(draw) {
  drawAll = draw;
  await refresh();
  follow();
  window.addEventListener("hashchange", () => {
    fromAddress();
    if (me()) speak(me().locale);
    refresh();
  });
}

/** Reads something from the control API. */
export async function look(path) {
  const response = await fetch(`/sandbox${path}`);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response.json();
}

/** Does something as the member in front of the screen; null when the sandbox declines. */
export async function act(path, body = {}) {
  try {
    const response = await fetch(`/sandbox${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as: store.as, ...body }),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    toast([answer.error, ...(answer.response_metadata?.messages ?? [])].join(": "));
  } catch {
    toast(say("The sandbox can't be reached."));
  }
  return null;
}

/** Goes somewhere; the address remembers it. */
export function go(changes) {
  Object.assign(store, changes);
  speak(me().locale);
  const place = new URLSearchParams({ as: store.as, room: store.room, tab: store.tab });
  if (store.thread) place.set("thread", store.thread);
  if (store.traffic) place.set("traffic", "1");
  history.replaceState(null, "", `#${place}`);
  refresh();
}

/** Reads the screen again and draws it; several wishes at once become one. */
export function refresh() {
  if (asked) return under;
  asked = true;
  under = under.then(async () => {
    asked = false;
    await read().catch(lose);
  });
  return under;
}

async function read() {
  const { as } = store;
  const [screen, clock] = await Promise.all([look(`/screen?as=${as}`), look("/clock")]);
  // Someone else sits in front of the screen by now, and theirs has been asked for.
  if (as !== store.as) return;
  store.screen = screen;
  store.clock = { at: Date.parse(clock.now), read: Date.now(), frozen: clock.frozen };
  if (!isVisible(store.room)) store.room = appRoom();
  drawAll();
}

function isVisible(room) {
  return room === appRoom() || store.screen.channels.some(({ id }) => id === room);
}

/** The id of the direct message with the app. */
export function appRoom() {
  return `D${store.as.slice(1)}`;
}

/** The room on the screen; an empty one when nothing was written there yet. */
export function currentRoom() {
  const empty = { id: store.room, name: store.app.name, messages: [], members: [] };
  return store.screen.channels.find((room) => room.id === store.room) ?? empty;
}

/** The sandbox does not answer: it may be back soon, perhaps as a new one. */
function lose() {
  if (lost) return;
  lost = true;
  stream?.close();
  toast(say("The sandbox can't be reached. Trying again…"));
  setTimeout(recover, PAUSE);
}

async function recover() {
  try {
    await learn();
    await read();
    lost = false;
    follow();
  } catch {
    setTimeout(recover, PAUSE);
  }
}

/** The sandbox's time now, in milliseconds. */
export function now() {
  const { at, read, frozen } = store.clock;
  return frozen ? at : at + Date.now() - read;
}

/** The member in front of the screen. */
export function me() {
  return store.members.get(store.as);
}

/** What was filled in at a place but not sent yet: block id, action id, value. */
export function draftsOf(placeKey) {
  if (!drafts.has(placeKey)) drafts.set(placeKey, {});
  return drafts.get(placeKey);
}

/** Forgets what was filled in. */
export function forgetDrafts(placeKey) {
  drafts.delete(placeKey);
}

function forgetEverything() {
  drafts.clear();
  for (const name of Object.keys(localStorage))
    if (name.startsWith("seen ")) localStorage.removeItem(name);
}

function fromAddress() {
  const place = new URLSearchParams(location.hash.slice(1));
  for (const name of ["as", "room", "tab", "thread"]) {
    if (place.has(name)) store[name] = place.get(name);
  }
  store.traffic = place.has("traffic");
}

async function learn() {
  const paths = ["/app", "/members", "/channels"];
  const [app, members, channels] = await Promise.all(paths.map(look));
  store.app = app;
  store.members = new Map(members.map((member) => [member.id, member]));
  if (!store.members.has(store.as)) store.as = members[0].id;
  store.channels = new Map(channels.map((channel) => [channel.id, channel]));
  speak(me().locale);
}

function follow() {
  stream = new EventSource(`/sandbox/stream?since=${store.screen.seq}`);
  stream.onerror = lose;
  stream.onmessage = async (event) => {
    const entry = JSON.parse(event.data);
    if (LEARNED.includes(entry.kind)) await learn();
    if (entry.kind === "reset") forgetEverything();
    if (entry.kind === "toast" && entry.who === store.as) toast(say(entry.said.sentence, entry.said));
    refresh();
  };
}
