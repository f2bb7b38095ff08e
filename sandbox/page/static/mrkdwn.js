// Slack's mrkdwn, drawn as elements: bold, italic, strike, code, quotes, links, mentions, dates, emoji.

import { written } from "./dates.js";
import { h } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { store } from "./store.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const MARKS = { "*": "strong", _: "em", "~": "s" };
const BULLET = /^\s*(?:[•◦▪–-]|\d+[.)])\s+/;

/** Draws a mrkdwn text. */
export function mrkdwn(text) {
  const fragment = document.createDocumentFragment();
  text.split(/```/).forEach((part, index) => {
    if (index % 2 === 1) fragment.append(h("pre", {}, unescaped(part.replace(/^\n/, ""))));
    else if (part) fragment.append(...paragraphs(part));
  });
  return fragment;
}

/** Draws a text object, plain or mrkdwn. */
export function textOf(object) {
  if (!object) return "";
  return object.type === "mrkdwn" ? mrkdwn(object.text) : plain(object.text);
}

/** A plain text with its emoji. */
export function plain(text) {
  return text.replace(/:([\w+-]+):/g, (whole, name) => emojiOf(name) ?? whole);
}

/** A text without Slack's three escapes. */
export function unescaped(text) {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
}

/** How a member is called. */
export function nameOf(userId) {
  const member = store.members.get(userId);
  return member?.profile.display_name || member?.profile.real_name || userId;
}

function paragraphs(text) {
  const drawn = [];
  let quote = null;
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
    if (quoted) {
      quote ??= h("blockquote");
      if (!quote.isConnected && !drawn.includes(quote)) drawn.push(quote);
      quote.append(lineOf(quoted[1]));
    } else {
      quote = null;
      drawn.push(lineOf(line));
    }
  }
  return drawn;
}

function lineOf(line) {
  return h("div", { class: BULLET.test(line) ? "line bullet" : "line" }, ...inline(line));
}

/** The nodes of one line: `code` and <...> first, since nothing inside them is marked up. */
function inline(line) {
  const nodes = [];
  const held = [];
  const marked = line.replace(/`([^`]+)`|<([^>]+)>/g, (_, code, angle) => {
    held.push(code === undefined ? angled(angle) : h("code", {}, unescaped(code)));
    return `\u0000${held.length - 1}\u0000`;
  });
  nodes.push(...emphasised(marked, held));
  return nodes;
}

function emphasised(text, held) {
  const mark = /(^|[\s\p{P}\u0000])([*_~])(?=\S)(.+?)(?<=\S)\2(?=$|[\s\p{P}\u0000])/u.exec(text);
  if (!mark) return leaves(text, held);
  const start = mark.index + mark[1].length;
  const end = mark.index + mark[0].length;
  return [
    ...leaves(text.slice(0, start), held),
    h(MARKS[mark[2]], {}, ...emphasised(mark[3], held)),
    ...emphasised(text.slice(end), held),
  ];
}

function leaves(text, held) {
  return text.split(/\u0000(\d+)\u0000/).flatMap((part, index) => {
    if (index % 2 === 1) return [held[Number(part)]];
    return part ? [unescaped(plain(part))] : [];
  });
}

function angled(content) {
  const bar = content.indexOf("|");
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? "" : content.slice(bar + 1);
  if (target.startsWith("@")) return mention(`@${nameOf(target.slice(1))}`);
  if (target.startsWith("#")) return mention(`#${channelName(target.slice(1), label)}`);
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!")) return mention(`@${label || target.slice(1)}`, true);
  return link(target, label || target);
}

function mention(text, loud = false) {
  return h("span", { class: loud ? "mention loud" : "mention" }, unescaped(text));
}

function channelName(id, label) {
  return store.channels.get(id)?.name ?? (label || id);
}

function date(target, fallback) {
  const [, seconds, format, url] = target.split("^");
  const moment = Number(seconds);
  const text = Number.isFinite(moment) ? written(moment, format) : fallback;
  const drawn = h("time", { title: unescaped(fallback) }, text);
  return url ? link(url, text) : drawn;
}

/** A link; only to web and mail addresses, never to a script. */
export function link(url, text) {
  const address = unescaped(url);
  if (!/^(https?:|mailto:|slack:)/i.test(address)) return document.createTextNode(unescaped(text));
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, unescaped(text));
}
