// Drawn avatars: initials on a colour that follows from the id. Nothing is fetched.

import { svg } from "./dom.js";
import { store } from "./store.js";

const COLOURS = [
  "#2b6777",
  "#8a3b62",
  "#5b4a9c",
  "#2f7d4f",
  "#a05a1c",
  "#36618e",
  "#7a4b2a",
  "#6b2f8a",
];

/** The avatar of a member or of the app. */
export function avatar(userId, size = 36) {
  const member = store.members.get(userId);
  const name = member?.profile.real_name ?? userId;
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join("");
  const colour =
    COLOURS[[...userId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length];
  const box = {
    width: size,
    height: size,
    viewBox: "0 0 36 36",
    class: "avatar",
    "aria-hidden": "true",
  };
  const letters = {
    x: 18,
    y: 18,
    fill: "#fff",
    "font-size": 15,
    "font-weight": 700,
    "text-anchor": "middle",
    "dominant-baseline": "central",
  };
  return svg(
    "svg",
    box,
    svg("rect", { width: 36, height: 36, rx: 8, fill: member?.is_bot ? "#4a154b" : colour }),
    svg("text", letters, initials),
  );
}
