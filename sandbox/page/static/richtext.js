// rich_text blocks: paragraphs, lists, quotes and code, with styled parts.

import { written } from "./dates.js";
import { h } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { link, nameOf } from "./mrkdwn.js";
import { store } from "./store.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code" };

/** Draws the parts of a rich_text block. */
export function richText(elements) {
  return elements.map(section);
}

function section(element) {
  switch (element.type) {
    case "rich_text_list":
      return list(element);
    case "rich_text_quote":
      return h("blockquote", {}, ...element.elements.map(part));
    case "rich_text_preformatted":
      return h("pre", {}, ...element.elements.map(part));
    default:
      return h("div", { class: "line" }, ...(element.elements ?? []).map(part));
  }
}

function list(element) {
  const items = element.elements.map((item) => h("li", {}, ...item.elements.map(part)));
  const tag = element.style === "ordered" ? "ol" : "ul";
  return h(tag, { class: `indent-${element.indent ?? 0}` }, ...items);
}

function part(element) {
  let drawn = leaf(element);
  for (const [style, tag] of Object.entries(STYLES)) {
    if (element.style?.[style]) drawn = h(tag, {}, drawn);
  }
  return drawn;
}

function leaf(element) {
  switch (element.type) {
    case "text":
      return document.createTextNode(element.text);
    case "link":
      return link(element.url, element.text ?? element.url);
    case "user":
      return h("span", { class: "mention" }, `@${nameOf(element.user_id)}`);
    case "channel":
      return h(
        "span",
        { class: "mention" },
        `#${store.channels.get(element.channel_id)?.name ?? ""}`,
      );
    case "broadcast":
      return h("span", { class: "mention loud" }, `@${element.range}`);
    case "emoji":
      return document.createTextNode(emojiOf(element.name) ?? `:${element.name}:`);
    case "date":
      return h("time", {}, written(element.timestamp, element.format));
    case "color":
      return h("code", {}, element.value);
    default:
      return document.createTextNode(element.text ?? "");
  }
}
