// The main area: a channel, the direct message with the app, or its home tab; and the thread beside it.

import { drawBlocks } from "./blocks.js";
import { today } from "./dates.js";
import { h, keep, refocus } from "./dom.js";
import { invitation } from "./invitation.js";
import { drawItem, drawMessage, messageItems } from "./messages.js";
import { placeOf } from "./places.js";
import { markRead } from "./reading.js";
import { act, appRoom, currentRoom, go, store } from "./store.js";
import { say, tongue } from "./wording.js";

const head = document.getElementById("room-head");
const body = document.getElementById("room-body");
const thread = document.getElementById("thread");
const NEAREST = { block: "nearest" };
let shown = "";
let opened = "";
let isAtEnd = true;
let size = "";

// Where the room has another size by now, the text stands elsewhere, and nobody scrolled there.
body.addEventListener("scroll", () => {
  if (size === sizeOf(body)) isAtEnd = isNearEnd();
});
// The newest message stays in sight when the window, the bar or the composer takes room.
new ResizeObserver(() => {
  size = sizeOf(body);
  if (isAtEnd && shown !== "home") body.scrollTop = body.scrollHeight;
}).observe(body);

function sizeOf({ clientWidth, clientHeight }) {
  return `${clientWidth} ${clientHeight}`;
}

function isNearEnd() {
  return body.scrollHeight - body.scrollTop - body.clientHeight < 80;
}

/** Draws what the member is looking at. */
export function drawRoom() {
  const room = currentRoom();
  const isApp = store.room === appRoom();
  const onHome = isApp && store.tab === "home";
  tellOfOpening(isApp);
  drawHead(room, isApp);
  document.getElementById("composer").hidden = onHome;
  if (onHome) drawHome();
  else drawMessages(room);
  drawThread(room);
}

/** Opens the home or messages tab of the app. */
export function openApp(tab) {
  go({ room: appRoom(), tab, thread: null, traffic: false });
}

/** Tells the app whenever a member comes to one of its tabs, however they got there. */
function tellOfOpening(isApp) {
  const here = isApp ? `${store.as} ${store.tab}` : "";
  if (here === opened) return;
  opened = here;
  if (here) act("/home", { tab: store.tab });
}

function drawHead(room, isApp) {
  const focused = document.activeElement?.dataset?.focus;
  const title = isApp ? store.app.name : `# ${room.name}`;
  const topic = isApp ? "" : (store.channels.get(room.id)?.topic.value ?? "");
  const parts = [h("h1", {}, title), isApp ? tabs() : h("span", { class: "topic" }, topic)];
  head.replaceChildren(...parts);
  refocus(head, focused);
}

function tabs() {
  const tab = (name, label) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(store.tab === name),
        "aria-controls": "room-body",
        "data-focus": `tab ${name}`,
        onclick: () => openApp(name),
      },
      label,
    );
  return h(
    "div",
    { role: "tablist", class: "tabs" },
    tab("home", say("Home")),
    tab("messages", say("Messages")),
  );
}

function drawHome() {
  const { home } = store.screen;
  body.className = "home";
  body.removeAttribute("role");
  const empty = { key: "no home", signature: tongue(), item: null };
  const items = home
    ? [{ key: home.id, signature: `${home.hash} ${store.as} ${tongue()} ${today()}`, item: home }]
    : [empty];
  keep(body, items, (view) =>
    view
      ? h("div", { class: "home-blocks" }, ...drawBlocks(view.blocks, homePlace(view)))
      : h("p", { class: "nothing" }, say("The app has not published a home tab yet.")),
  );
  shown = "home";
}

function homePlace(view) {
  return placeOf({ view_id: view.id }, view.blocks, view.state.values);
}

function drawMessages(room) {
  const isNew = shown !== `${store.as} ${room.id}`;
  shown = `${store.as} ${room.id}`;
  body.className = "messages";
  body.setAttribute("role", "log");
  const before = new Set([...body.children].map((child) => child.dataset.key));
  const items = messageItems(room.messages, room.id);
  if (isQuiet(room)) items.push({ key: "quiet", signature: hints(room), item: null });
  keep(body, items, (item) => (item ? drawItem(item) : invitation(room)));
  // Days have other names tomorrow, and nobody waits for those.
  const isFresh = (one) => one.matches("article") && !before.has(one.dataset.key);
  const drawn = [...body.children];
  const lastKnown = drawn.findLastIndex((one) => before.has(one.dataset.key));
  const [between, after] = [drawn.slice(0, lastKnown + 1), drawn.slice(lastKnown + 1)];
  if (isNew) body.scrollTop = body.scrollHeight;
  else if (isAtEnd || store.awaitsNews) showEnd(after.findLast(isFresh));
  // What comes after the clock went back stands further up, before what was there.
  if (!isNew) showBetween(between.find(isFresh));
  markRead(room);
}

/** Shows the end of the room, but a long message that has just come from its beginning. */
function showEnd(fresh) {
  body.scrollTop = body.scrollHeight;
  if (!fresh) return;
  store.awaitsNews = false;
  const cutOff = body.getBoundingClientRect().top - fresh.getBoundingClientRect().top;
  if (cutOff > 0) body.scrollTop -= cutOff;
}

/** Shows what has just come, and stays there when the room is drawn again at once. */
function showBetween(fresh) {
  if (!fresh) return;
  store.awaitsNews = false;
  fresh.scrollIntoView(NEAREST);
  isAtEnd = isNearEnd();
}

/** What the hint says: it is drawn anew when the app suggests something else. */
function hints({ id, messages }) {
  return JSON.stringify([id, messages.length, tongue(), store.app.suggestions]);
}

/** Whether the member has said nothing here, and hardly heard anything. */
function isQuiet({ messages }) {
  return messages.length < 2 && messages.every(({ user }) => user === store.app.user);
}

function drawThread(room) {
  const root = room.messages.find((message) => message.ts === store.thread);
  thread.hidden = !root;
  thread.setAttribute("aria-label", say("Thread"));
  if (!root) return;
  const close = {
    type: "button",
    class: "icon",
    "aria-label": say("Close thread"),
    onclick: () => go({ thread: null }),
  };
  const top = () =>
    h("div", { class: "dialog-head" }, h("h2", {}, say("Thread")), h("button", close, "×"));
  const messages = messageItems([root, ...(root.replies ?? [])], room.id).filter(
    ({ item }) => item.message,
  );
  keep(thread, [{ key: "top", signature: `${root.ts} ${tongue()}`, item: null }, ...messages], (item) =>
    item ? drawMessage(item.message, item.channel, { inThread: true }) : top(),
  );
}
