// Which way a list or a menu opens: upwards where there is no room below.

/** Whether what opens at a button or field fits better above it than below, in what can be seen. */
export function opensUpwards(opening, anchor) {
  const { top: ceiling, bottom: floor } = seenPart(anchor);
  const { top, bottom } = anchor.getBoundingClientRect();
  const below = floor - bottom;
  return opening.offsetHeight > below && top - ceiling > below;
}

function seenPart(element) {
  const holder = element.closest("#room-body, #thread, .dialog-body");
  return holder?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
}
