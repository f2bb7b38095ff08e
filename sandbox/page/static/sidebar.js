// The list of channels and apps, with what is unread.

import { avatar } from "./avatars.js";
import { h, refocus } from "./dom.js";
import { openApp } from "./rooms.js";
import { unread } from "./reading.js";
import { appRoom, go, me, store } from "./store.js";
import { plural, say } from "./wording.js";

const sidebar = document.getElementById("sidebar");

/** Draws the sidebar. */
export function drawSidebar() {
  const focused = document.activeElement?.dataset?.focus;
  const rooms = store.screen.channels;
  const channels = rooms.filter((room) => !room.is_im).map(channelRow);
  sidebar.setAttribute("aria-label", say("Channels and apps"));
  sidebar.replaceChildren(
    h("div", { class: "workspace" }, store.app.team),
    h("h2", {}, say("Channels")),
    h("ul", {}, ...channels),
    h("h2", {}, say("Apps")),
    h("ul", {}, appRow(rooms.find((room) => room.id === appRoom()))),
    h("div", { class: "me" }, avatar(store.as, 28), h("span", {}, me().profile.real_name)),
  );
  refocus(sidebar, focused);
}

/** Shows or hides the sidebar on a narrow screen. */
export function toggleSidebar(open = !document.body.classList.contains("sidebar-open")) {
  document.body.classList.toggle("sidebar-open", open);
  if (open) sidebar.querySelector("button")?.focus();
}

function channelRow(room) {
  const open = () => {
    toggleSidebar(false);
    go({ room: room.id, thread: null, traffic: false });
  };
  return row(room.id, `# ${room.name}`, room, open);
}

function appRow(room) {
  const open = () => {
    toggleSidebar(false);
    openApp(store.tab);
  };
  return row(appRoom(), store.app.name, room, open, avatar(store.app.user, 20));
}

function row(id, name, room, open, picture = null) {
  const current = store.room === id && !store.traffic;
  const count = room && !current ? unread(room) : 0;
  const attributes = {
    type: "button",
    class: count ? "room unread" : "room",
    "aria-current": current ? "page" : null,
    "aria-label": count ? plural("{name}, {count} unread", "{name}, {count} unread", count, { name }) : name,
    "data-focus": `room ${id}`,
    onclick: open,
  };
  const badge = count ? h("span", { class: "badge", "aria-hidden": "true" }, String(count)) : null;
  return h("li", {}, h("button", attributes, picture, h("span", {}, name), badge));
}
