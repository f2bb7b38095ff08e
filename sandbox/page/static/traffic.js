// The requests between the bot and the sandbox, both ways, for those who want to know.

import { h, keep } from "./dom.js";
import { look, store } from "./store.js";
import { say, tongue } from "./wording.js";

const body = document.getElementById("room-body");
const head = document.getElementById("room-head");

/** Draws the traffic in place of the room. */
export async function drawTraffic() {
  const exchanges = await look("/traffic");
  if (!store.traffic) return;
  head.replaceChildren(
    h("h1", {}, say("Traffic")),
    h("span", { class: "topic" }, say("Every request between bot and sandbox, without tokens")),
  );
  document.getElementById("composer").hidden = true;
  document.getElementById("thread").hidden = true;
  const isNear = body.scrollHeight - body.scrollTop - body.clientHeight < 80;
  const isNew = body.className !== "traffic";
  body.className = "traffic";
  body.removeAttribute("role");
  const items = exchanges.map((item) => ({ key: String(item.number), signature: tongue(), item }));
  keep(body, items.length ? items : [{ key: "none", signature: tongue(), item: null }], drawExchange);
  if (isNew || isNear) body.scrollTop = body.scrollHeight;
}

function drawExchange(exchange) {
  if (!exchange) return h("p", { class: "nothing" }, say("Nothing has been sent yet."));
  const toBot = exchange.direction === "to_bot";
  const failed =
    exchange.status === null || exchange.status >= 400 || exchange.answer?.ok === false;
  const summary = h(
    "summary",
    {},
    h("span", { class: toBot ? "way out" : "way in" }, toBot ? say("sandbox → bot") : say("bot → sandbox")),
    h("strong", {}, exchange.what),
    h(
      "span",
      { class: failed ? "status failed" : "status" },
      [exchange.status ?? say("no answer"), exchange.answer?.error].filter(Boolean).join(" "),
    ),
    h("span", { class: "took" }, `${exchange.milliseconds} ms`),
    h("time", {}, exchange.at.slice(11, 23)),
  );
  return h(
    "details",
    {},
    summary,
    part(say("Request"), exchange.request),
    part(say("Answer"), exchange.answer),
  );
}

function part(title, content) {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  return h("div", {}, h("h3", {}, title), h("pre", { tabindex: "0" }, text || say("(empty)")));
}
