// data_visualization: bar, line, area and pie charts as SVG, with axis, legend and readable values.

import { h, svg } from "./dom.js";
import { me } from "./store.js";

const WIDTH = 560;
const HEIGHT = 250;
const EDGE = { left: 48, right: 12, top: 14, bottom: 40 };
const PATTERNS = ["", "6 3", "2 3", "8 3 2 3", "1 4", "10 4"];

/** Draws a chart block. Its numbers are read out in the figure's label. */
export function chart(block) {
  const { chart: drawn, title } = block;
  const names =
    drawn.type === "pie"
      ? drawn.segments.map((one) => one.label)
      : drawn.series.map((one) => one.name);
  const picture = drawn.type === "pie" ? pie(drawn.segments) : plot(drawn);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", `${title}. ${spoken(drawn)}`);
  return h("figure", {}, h("figcaption", {}, title), picture, legend(drawn, names));
}

function plot(drawn) {
  const { categories, x_label: xLabel, y_label: yLabel } = drawn.axis_config;
  const series = drawn.series.map((one) => ({ name: one.name, values: ordered(one, categories) }));
  const scale = scaleOf(series.flatMap((one) => one.values));
  const band = (WIDTH - EDGE.left - EDGE.right) / categories.length;
  const frame = {
    band,
    scale,
    y: (value) => yOf(value, scale),
    x: (index) => EDGE.left + band * (index + 0.5),
  };
  const marks =
    drawn.type === "bar" ? bars(series, frame) : lines(series, frame, drawn.type === "area");
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "plot" },
    ...grid(scale, frame),
    ...marks,
    ...categories.map((category, index) => xTick(category, index, frame, categories.length)),
    label(WIDTH / 2, HEIGHT - 4, xLabel),
    yLabel ? label(12, HEIGHT / 2, yLabel, `rotate(-90 12 ${HEIGHT / 2})`) : null,
  );
}

function bars(series, { band, y, x }) {
  const width = (band * 0.72) / series.length;
  return series.flatMap(({ name, values }, which) =>
    values.flatMap((value, index) => {
      const left = x(index) - (band * 0.72) / 2 + width * which;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      const box = {
        x: left,
        y: top,
        width: width * 0.92,
        height: Math.max(bottom - top, 1),
        rx: 2,
      };
      const mark = svg(
        "rect",
        { ...box, class: `fill-${which % 6}` },
        svg("title", {}, `${name}: ${number(value)}`),
      );
      const text = svg(
        "text",
        { x: left + width * 0.46, y: top - 4, class: "value" },
        number(value),
      );
      return width > 14 ? [mark, text] : [mark];
    }),
  );
}

function lines(series, { y, x }, filled) {
  return series.flatMap(({ name, values }, which) => {
    const points = values.map((value, index) => `${x(index)},${y(value)}`);
    const area = [`${x(0)},${y(0)}`, ...points, `${x(values.length - 1)},${y(0)}`].join(" ");
    const dots = values.flatMap((value, index) => [
      svg(
        "circle",
        { cx: x(index), cy: y(value), r: 3.5, class: `fill-${which % 6}` },
        svg("title", {}, `${name}: ${number(value)}`),
      ),
      svg("text", { x: x(index), y: y(value) - 8, class: "value" }, number(value)),
    ]);
    const dash = PATTERNS[which % PATTERNS.length];
    return [
      filled ? svg("polygon", { points: area, class: `fill-${which % 6} area` }) : null,
      svg("polyline", {
        points: points.join(" "),
        class: `stroke-${which % 6}`,
        "stroke-dasharray": dash,
      }),
      ...dots,
    ];
  });
}

function pie(segments) {
  const total = segments.reduce((sum, one) => sum + one.value, 0);
  let angle = -Math.PI / 2;
  const slices = segments.map((segment, which) => {
    const start = angle;
    angle += (segment.value / total) * 2 * Math.PI;
    const title = svg("title", {}, `${segment.label}: ${number(segment.value)}`);
    const kind = { class: `fill-${which % 6} slice` };
    if (segments.length === 1) return svg("circle", { cx: 110, cy: 110, r: 100, ...kind }, title);
    const wide = angle - start > Math.PI ? 1 : 0;
    const path = `M110 110 L${edge(start)} A100 100 0 ${wide} 1 ${edge(angle)} Z`;
    return svg("path", { d: path, ...kind }, title);
  });
  return svg("svg", { viewBox: "0 0 220 220", class: "pie" }, ...slices);
}

function edge(angle) {
  return `${110 + 100 * Math.cos(angle)} ${110 + 100 * Math.sin(angle)}`;
}

function legend(drawn, names) {
  const total = drawn.segments?.reduce((sum, one) => sum + one.value, 0);
  const items = names.map((name, which) => {
    const value = drawn.segments?.[which].value;
    const amount =
      value === undefined
        ? ""
        : ` ${number(value)} (${share(value / total)})`;
    const swatch = svg("svg", { viewBox: "0 0 10 10", class: "swatch", "aria-hidden": "true" });
    swatch.append(svg("rect", { width: 10, height: 10, rx: 2, class: `fill-${which % 6}` }));
    return h("li", {}, swatch, name + amount);
  });
  return h("ul", { class: "legend" }, ...items);
}

function grid(scale, { y }) {
  return scale.ticks.flatMap((tick) => [
    svg("line", {
      x1: EDGE.left,
      x2: WIDTH - EDGE.right,
      y1: y(tick),
      y2: y(tick),
      class: tick ? "grid" : "axis",
    }),
    svg("text", { x: EDGE.left - 6, y: y(tick) + 4, class: "tick end" }, number(tick)),
  ]);
}

function xTick(category, index, { x }, count) {
  const at = { x: x(index), y: HEIGHT - EDGE.bottom + 16 };
  if (count <= 8) return svg("text", { ...at, class: "tick" }, category);
  return svg(
    "text",
    { ...at, class: "tick end", transform: `rotate(-30 ${at.x} ${at.y})` },
    category,
  );
}

function label(x, y, text, transform = null) {
  return text ? svg("text", { x, y, class: "tick", transform }, text) : null;
}

function ordered({ data }, categories) {
  return categories.map((category) => data.find((point) => point.label === category)?.value ?? 0);
}

/** Round steps from the least to the greatest value, 0 included. */
function scaleOf(values) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Counts have no halves.
  const least = values.every(Number.isInteger) ? 1 : 0;
  const rough = Math.max((high - low || 1) / 4, least);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((one) => one >= rough);
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
  return { low: from * step, high: Math.max(to * step, from * step + step), ticks };
}

function yOf(value, { low, high }) {
  const room = HEIGHT - EDGE.top - EDGE.bottom;
  return EDGE.top + room * (1 - (value - low) / (high - low));
}

function number(value) {
  return new Intl.NumberFormat(me().locale, { maximumFractionDigits: 2 }).format(value);
}

function share(fraction) {
  return new Intl.NumberFormat(me().locale, { style: "percent" }).format(fraction);
}

function spoken(drawn) {
  if (drawn.type === "pie")
    return drawn.segments.map((one) => `${one.label} ${number(one.value)}`).join(", ");
  return drawn.series
    .map(
      ({ name, data }) =>
        `${name}: ${data.map((one) => `${one.label} ${number(one.value)}`).join(", ")}`,
    )
    .join("; ");
}
