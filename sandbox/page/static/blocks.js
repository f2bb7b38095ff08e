// Draws the blocks of Block Kit from the JSON that the bot really sent.

import { chart } from "./charts.js";
import { freshId, h } from "./dom.js";
import { drawElement } from "./elements.js";
import { mrkdwn, textOf } from "./mrkdwn.js";
import { standing } from "./places.js";
import { richText } from "./richtext.js";
import { say } from "./wording.js";

const DRAWN = {
  section,
  actions,
  context,
  header,
  image,
  input,
  table,
  divider,
  rich_text,
};

/** Draws blocks at a place; `errors` stand at their fields. */
export function drawBlocks(blocks, place, errors = {}) {
  return blocks.map((block) => {
    if (block.type === "data_visualization")
      return h("div", { class: "block chart" }, chart(block));
    return DRAWN[block.type](block, place, errors);
  });
}

function section(block, place) {
  const accessory = block.accessory ? accessoryOf(block, place) : null;
  const fields = block.fields?.map((field) => h("div", {}, textOf(field))) ?? [];
  return h(
    "div",
    { class: "block section" },
    h(
      "div",
      { class: "section-text" },
      block.text ? h("div", {}, textOf(block.text)) : null,
      fields.length ? h("div", { class: "fields" }, ...fields) : null,
    ),
    accessory,
  );
}

function accessoryOf(block, place) {
  const { accessory } = block;
  if (accessory.type === "image") return h("div", { class: "accessory" }, picture(accessory));
  const label = (block.text?.text ?? "").slice(0, 80);
  return h("div", { class: "accessory" }, drawElement(accessory, standing(place, block, label)));
}

function actions(block, place) {
  const elements = block.elements.map((element) => {
    const label = element.placeholder?.text ?? element.text?.text ?? "";
    return drawElement(element, standing(place, block, label));
  });
  return h("div", { class: "block actions" }, ...elements);
}

function context(block) {
  const parts = block.elements.map((element) =>
    element.type === "image" ? picture(element) : h("span", {}, textOf(element)),
  );
  return h("div", { class: "block context" }, ...parts);
}

function header(block) {
  return h("h3", { class: "block header" }, textOf(block.text));
}

function divider() {
  return h("hr", { class: "block" });
}

function image(block) {
  const title = block.title ? h("figcaption", {}, textOf(block.title)) : null;
  return h("figure", { class: "block image" }, title, picture(block));
}

/** Images of other servers are not fetched: their words stand in for them. */
function picture({ image_url: url, alt_text: alt }) {
  const isOwn = url && new URL(url, location.href).origin === location.origin;
  if (isOwn) return h("img", { src: url, alt });
  return h("span", { class: "picture", role: "img", "aria-label": alt, title: url ?? "" }, alt);
}

function input(block, place, errors) {
  const fieldId = freshId("field");
  const noteId = `${fieldId}-note`;
  const error = errors[block.block_id];
  const label = block.label.text;
  const isGroup =
    ["checkboxes", "radio_buttons"].includes(block.element.type) ||
    /_select$/.test(block.element.type);
  const isOwnField = !isGroup || block.element.type === "static_select";
  const more = {
    fieldId: isOwnField ? fieldId : null,
    describedBy: noteId,
    invalid: Boolean(error),
  };
  const optional = block.optional ? h("span", { class: "optional" }, " ", say("(optional)")) : null;
  return h(
    "div",
    { class: error ? "block input wrong" : "block input" },
    h("label", { for: isOwnField ? fieldId : null, class: "label" }, textOf(block.label), optional),
    drawElement(block.element, standing(place, block, label, more)),
    h(
      "div",
      { id: noteId },
      error ? h("div", { class: "error", role: "alert" }, error) : null,
      block.hint ? h("div", { class: "hint" }, textOf(block.hint)) : null,
    ),
  );
}

function table(block) {
  const align = (block.column_settings ?? []).map((column) => column?.align ?? "left");
  const rows = block.rows.map((row, index) => {
    const tag = index === 0 ? "th" : "td";
    const scope = index === 0 ? "col" : null;
    return h(
      "tr",
      {},
      ...row.map((cell, column) => h(tag, { scope, class: align[column] }, ...cellOf(cell))),
    );
  });
  const [head, ...body] = rows;
  return h(
    "div",
    { class: "block table", tabindex: "0" },
    h("table", {}, h("thead", {}, head), h("tbody", {}, ...body)),
  );
}

function cellOf(cell) {
  if (cell.type === "rich_text") return richText(cell.elements);
  return [String(cell.text ?? cell.value ?? "")];
}

function rich_text(block) {
  return h("div", { class: "block rich-text" }, ...richText(block.elements));
}
