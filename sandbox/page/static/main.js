// The sandbox's page: a chat that draws what the bot really sent. This module only puts it together.

import { buildBar, drawBar } from "./bar.js";
import { buildComposer, drawComposer } from "./composer.js";
import { drawDialog } from "./dialogs.js";
import { drawRoom } from "./rooms.js";
import { drawSidebar, toggleSidebar } from "./sidebar.js";
import { arrive, begin, store } from "./store.js";
import { drawTraffic } from "./traffic.js";
import { say } from "./wording.js";

function draw() {
  document.title = say("{app} in the sandbox", { app: store.app.name });
  document.getElementById("skip").textContent = say("Skip to the message field");
  document.getElementById("about").textContent = say(
    "A stand-in for Slack on this machine: try anything, nothing leaves it.",
  );
  if (store.traffic) drawTraffic();
  else drawRoom();
  drawSidebar();
  drawComposer();
  drawDialog();
  drawBar();
}

document.getElementById("room").addEventListener("click", () => toggleSidebar(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") toggleSidebar(false);
});

await arrive();
buildBar();
buildComposer();
await begin(draw);
