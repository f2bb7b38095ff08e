// Emoji by the names that messages use. An unknown name stays as it is written.

const answer = await fetch("/page/emoji.json");
const EMOJI = new Map(Object.entries(await answer.json()));

/** The emoji of a name, or null. */
export function emojiOf(name) {
  return EMOJI.get(name) ?? null;
}
