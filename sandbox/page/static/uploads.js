// Files that a member adds in a dialog: they reach the sandbox at once, and its form when it's sent.

import { h } from "./dom.js";
import { act } from "./store.js";

const names = new Map();
let underWay = Promise.resolve();

/** Remembers what a file is called that an input holds. */
export function rememberFile({ id, name }) {
  names.set(id, name);
}

/** Comes true once every chosen file has reached the sandbox. */
export function uploaded() {
  return underWay;
}

/** An input for files. It names those that it holds once the browser has forgotten them. */
export function fileInput(element, at, attributes) {
  const accept = element.filetypes?.map((type) => `.${type}`).join(",");
  const held = h("ul", { class: "held-files" });
  const input = h("input", {
    ...attributes,
    type: "file",
    accept,
    multiple: (element.max_files ?? 10) > 1,
    onchange: () => {
      underWay = take();
    },
  });
  show(at.value(element) ?? []);
  return h("div", {}, input, held);

  async function take() {
    input.setAttribute("aria-busy", "true");
    const answers = await Promise.all([...input.files].map(upload));
    input.removeAttribute("aria-busy");
    const files = answers.filter(Boolean).map(({ file }) => file);
    files.forEach(rememberFile);
    const ids = files.map(({ id }) => id);
    at.set(element, ids);
    show(ids);
  }

  function show(ids) {
    const told = input.files.length ? [] : ids;
    held.replaceChildren(...told.map((id) => h("li", {}, names.get(id) ?? id)));
  }
}

async function upload(file) {
  const letters = Array.from(new Uint8Array(await file.arrayBuffer()), (byte) =>
    String.fromCharCode(byte),
  );
  return act("/files", { name: file.name, base64: btoa(letters.join("")) });
}
