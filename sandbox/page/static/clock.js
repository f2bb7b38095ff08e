// The sandbox's clock, which the member in front of the screen can move.

import { act, me, now, store } from "./store.js";
import { toast } from "./toasts.js";
import { say } from "./wording.js";
import { fieldsIn, momentIn } from "./zones.js";

const MORNING = 9;

/** The words on the button for the next morning. */
export function tomorrow() {
  return say("Tomorrow 9:00");
}

/** Sleeps until the next morning. */
export function sleep() {
  return leap(({ year, month, day }) => [year, month, day + 1, MORNING]);
}

/** Moves the clock to the fields that are made of those it shows. */
export function leap(fields) {
  return move(momentIn(me().tz, ...fields(fieldsIn(now(), me().tz))));
}

/** Moves the clock to a moment. What the app writes then is what one waits for. */
export function move(moment) {
  if (moment < now())
    toast(say("The clock went back. What comes now stands above what came at a later time."));
  store.awaitsNews = true;
  return act("/clock", { now: new Date(moment).toISOString() });
}
