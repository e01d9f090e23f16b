// Runs in a page before its own scripts: notes in `watched.rendered` when the last element came. That is the frame in
// which, for the last time, an element was added, was waiting to be defined, or had an update before it. It is known
// once nothing of that has happened for a second.
const still = 1000;
const pause = 100;
let last = { count: -1, at: 0, frames: 0 };

/** Elements in all shadow roots, and those of them that are not ready. What a server has rendered is ready. */
function look(root) {
  let [count, waiting] = [0, 0];
  for (const element of root.querySelectorAll('*')) {
    count += 1;
    const inside = element.shadowRoot;
    const isUndefined = element.localName.includes('-') && !customElements.get(element.localName) && !inside;
    if (isUndefined || element.isUpdatePending) waiting += 1;
    if (!inside) continue;
    const found = look(inside);
    count += found.count;
    waiting += found.waiting;
  }
  return { count, waiting };
}

function frame() {
  const now = performance.now();
  const { count, waiting } = look(document);
  const hasChanged = waiting > 0 || count !== last.count;
  last = hasChanged ? { count, at: now, frames: 0 } : { ...last, frames: last.frames + 1 };
  if (document.readyState === 'complete' && now - last.at > still) globalThis.watched.rendered = last.at;
  // Looking costs time of its own: every frame only as long as something happens.
  else if (last.frames < 2) requestAnimationFrame(frame);
  else setTimeout(() => requestAnimationFrame(frame), pause);
}
requestAnimationFrame(frame);
