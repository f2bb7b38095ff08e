// Builds elements. Text always becomes a text node, so nothing a bot or a person wrote is ever markup.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element: attributes by name, listeners by "onclick" and the like, null and false left out. */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Makes a parent's children match a list: what has not changed keeps its element, and with it focus,
 * selection and what is being typed.
 */
export function keep(parent, items, draw) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map(({ key, signature, item }) => {
    const known = before.get(key);
    if (known && known.dataset.signature === signature) return known;
    const element = draw(item);
    element.dataset.key = key;
    element.dataset.signature = signature;
    return element;
  });
  const focused = standOf(parent, document.activeElement);
  wanted.forEach((element, index) => {
    if (parent.children[index] !== element)
      parent.insertBefore(element, parent.children[index] ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
  if (focused && !parent.contains(document.activeElement)) focusNear(parent, focused);
}

/** Where an element stands among a parent's children: by its name, and by its place. */
function standOf(parent, element) {
  const child = [...parent.children].find((one) => one.contains(element));
  if (!child) return null;
  const blocks = [...child.querySelectorAll(".block")];
  const at = blocks.findIndex((block) => block.contains(element));
  return { name: element.dataset.focus, key: child.dataset.key, at };
}

/** Puts the focus where it was: what pressed a button is still about that part of the message. */
function focusNear(parent, { name, key, at }) {
  refocus(parent, name);
  if (name && document.activeElement?.dataset?.focus === name) return;
  const child = [...parent.children].find((one) => one.dataset.key === key);
  const block = child?.querySelectorAll(".block")[at];
  const near = block?.querySelector("button, select, input, textarea, a") ?? child;
  if (near === child) child?.setAttribute("tabindex", "-1");
  near?.focus({ preventScroll: true });
}

/** Puts the focus back on the element with the same name after a redraw. */
export function refocus(parent, name) {
  if (!name || document.activeElement?.dataset?.focus === name) return;
  parent.querySelector(`[data-focus="${CSS.escape(name)}"]`)?.focus();
}

/** An id that no other element has. */
export function freshId(prefix) {
  freshId.count = (freshId.count ?? 0) + 1;
  return `${prefix}-${freshId.count}`;
}
