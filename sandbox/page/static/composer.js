// The field for messages and slash commands, which completes commands.

import { h, refocus } from "./dom.js";
import { menuButton } from "./menus.js";
import { act, appRoom, currentRoom, store } from "./store.js";
import { say, tongue } from "./wording.js";

const form = document.getElementById("composer");
const used = new Set();
let active = 0;
let built = "";

/** Listens to what is sent. */
export function buildComposer() {
  form.addEventListener("submit", submit);
}

/** Builds the composer once a language; what is being typed stays. */
function build() {
  const [typed, focused] = [field()?.value ?? "", document.activeElement?.dataset?.focus];
  built = tongue();
  const line = h("input", {
    id: "composer-line",
    type: "text",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "commands",
    "aria-autocomplete": "list",
    "data-focus": "composer",
    oninput: () => complete(),
    onkeydown: press,
    onblur: () => setTimeout(hide, 100),
  });
  const list = h("ul", { id: "commands", role: "listbox", "aria-label": say("Commands"), hidden: true });
  const send = h("button", { type: "submit", class: "primary", "aria-label": say("Send") }, "➤");
  form.replaceChildren(
    list,
    menuButton("⚡", { class: "icon", "aria-label": say("Shortcuts") }, shortcuts),
    line,
    send,
  );
  line.value = typed;
  refocus(form, focused);
}

/** Puts words into the field, for the person to go on with. */
export function write(words) {
  field().value = words;
  field().focus();
  complete();
}

/** Names the room that the composer writes to. */
export function drawComposer() {
  if (built !== tongue()) build();
  const name = store.room === appRoom() ? store.app.name : `#${currentRoom().name}`;
  const line = field();
  line.placeholder = say("Message {name}, or / for commands", { name });
  line.setAttribute("aria-label", say("Message {name}", { name }));
}

function field() {
  return document.getElementById("composer-line");
}

async function submit(event) {
  event.preventDefault();
  const line = field();
  const text = line.value.trim();
  if (!text) return;
  if (text.startsWith("/")) used.add(text.split(/\s/)[0]);
  line.value = "";
  hide();
  line.setAttribute("aria-busy", "true");
  const answer = await act("/command", { channel: store.room, text });
  if (!answer && !line.value) line.value = text;
  line.removeAttribute("aria-busy");
}

function shortcuts() {
  const known = store.app.shortcuts.filter((shortcut) => shortcut.type === "global");
  if (!known.length) return [{ text: say("This app has no shortcuts"), choose: () => field().focus() }];
  return known.map(({ name, description, callback_id }) => ({
    text: name,
    description,
    choose: () => act("/shortcut", { callback_id }),
  }));
}

function commands() {
  const declared = store.app.commands.map(({ command, usage_hint, description }) => ({
    command,
    usage_hint,
    description,
  }));
  const known = [...declared, ...ofSlack()];
  const others = [...used].filter((name) => !known.some((one) => one.command === name));
  return [...known, ...others.map((command) => ({ command }))];
}

/** What Slack itself does, in channels. */
function ofSlack() {
  if (store.room === appRoom()) return [];
  const description = say("Add somebody, or the app, to this channel");
  return [{ command: "/invite", usage_hint: `@${store.app.name}`, description }];
}

function fitting() {
  const [typed, ...rest] = field().value.split(" ");
  if (!typed.startsWith("/")) return [];
  return commands().filter(({ command }) =>
    rest.length ? command === typed : command.startsWith(typed),
  );
}

function complete() {
  const found = fitting();
  const list = document.getElementById("commands");
  active = Math.min(active, Math.max(found.length - 1, 0));
  list.hidden = !found.length;
  field().setAttribute("aria-expanded", String(Boolean(found.length)));
  list.replaceChildren(
    ...found.map(({ command, usage_hint, description }, index) =>
      h(
        "li",
        {
          id: `command-${index}`,
          role: "option",
          class: index === active ? "active" : null,
          "aria-selected": String(index === active),
          onmousedown: (event) => {
            event.preventDefault();
            take(command);
          },
        },
        h("strong", {}, command),
        usage_hint ? h("span", { class: "usage" }, ` ${usage_hint}`) : null,
        description ? h("small", {}, description) : null,
      ),
    ),
  );
  if (found.length) field().setAttribute("aria-activedescendant", `command-${active}`);
  else field().removeAttribute("aria-activedescendant");
}

function press(event) {
  const found = fitting();
  const isOpen = !document.getElementById("commands").hidden;
  const isWhole = found.some(
    ({ command }) => field().value.startsWith(`${command} `) || field().value === command,
  );
  if (event.key === "Escape") hide();
  else if (!found.length) return;
  else if (!isOpen && event.key.startsWith("Arrow")) active = 0;
  else if (!isOpen) return;
  else if (event.key === "ArrowDown") active = (active + 1) % found.length;
  else if (event.key === "ArrowUp") active = (active - 1 + found.length) % found.length;
  else if (
    (event.key === "Tab" && !event.shiftKey && !field().value.includes(" ")) ||
    (event.key === "Enter" && !isWhole)
  ) {
    take(found[active].command);
  } else return;
  event.preventDefault();
  if (event.key.startsWith("Arrow")) complete();
}

function take(command) {
  write(`${command} `);
}

function hide() {
  document.getElementById("commands").hidden = true;
  field().setAttribute("aria-expanded", "false");
}
