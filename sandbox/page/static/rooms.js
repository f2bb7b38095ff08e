// The main area: a channel, the direct message with the app, or its home tab; and the thread beside it.

import { drawBlocks } from "./blocks.js";
import { today } from "./dates.js";
import { h, keep, refocus } from "./dom.js";
import { invitation } from "./invitation.js";
import { drawItem, drawMessage, messageItems } from "./messages.js";
import { placeOf } from "./places.js";
import { markRead } from "./reading.js";
import { act, appRoom, currentRoom, go, store } from "./store.js";

const head = document.getElementById("room-head");
const body = document.getElementById("room-body");
const thread = document.getElementById("thread");
const NEAREST = { block: "nearest" };
let shown = "";
let opened = "";
let isAtEnd = true;

body.addEventListener("scroll", () => {
  isAtEnd = body.scrollHeight - body.scrollTop - body.clientHeight < 80;
});
// The newest message stays in sight when the window, the bar or the composer takes room.
new ResizeObserver(() => {
  if (isAtEnd && shown !== "home") body.scrollTop = body.scrollHeight;
}).observe(body);

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
    tab("home", "Home"),
    tab("messages", "Messages"),
  );
}

function drawHome() {
  const { home } = store.screen;
  body.className = "home";
  body.removeAttribute("role");
  const empty = { key: "no home", signature: "", item: null };
  const items = home
    ? [{ key: home.id, signature: `${home.hash} ${store.as} ${today()}`, item: home }]
    : [empty];
  keep(body, items, (view) =>
    view
      ? h("div", { class: "home-blocks" }, ...drawBlocks(view.blocks, homePlace(view)))
      : h("p", { class: "nothing" }, "The app has not published a home tab yet."),
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
  const nothing = { key: "nothing", signature: room.id, item: null };
  const items = room.messages.length ? messageItems(room.messages, room.id) : [nothing];
  const before = new Set([...body.children].map((child) => child.dataset.key));
  keep(body, items, (item) => (item ? drawItem(item) : invitation()));
  if (isNew || isAtEnd) body.scrollTop = body.scrollHeight;
  // What comes after the clock went back stands further up, before what was there.
  const drawn = [...body.children];
  const lastKnown = drawn.findLastIndex((one) => before.has(one.dataset.key));
  const between = drawn.slice(0, lastKnown + 1).find((one) => !before.has(one.dataset.key));
  if (!isNew) between?.scrollIntoView(NEAREST);
  markRead(room);
}

function drawThread(room) {
  const root = room.messages.find((message) => message.ts === store.thread);
  thread.hidden = !root;
  if (!root) return;
  const close = {
    type: "button",
    class: "icon",
    "aria-label": "Close thread",
    onclick: () => go({ thread: null }),
  };
  const top = () =>
    h("div", { class: "dialog-head" }, h("h2", {}, "Thread"), h("button", close, "×"));
  const messages = messageItems([root, ...(root.replies ?? [])], room.id).filter(
    ({ item }) => item.message,
  );
  keep(thread, [{ key: "top", signature: root.ts, item: null }, ...messages], (item) =>
    item ? drawMessage(item.message, item.channel, { inThread: true }) : top(),
  );
}
