// Runs in every page before its own scripts: notes long tasks, what moves, and the first paint of content, from
// navigation on. It costs next to nothing, because the browser keeps them anyhow.
globalThis.watched = { tasks: [], shift: 0, painted: 0 };
const note = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
note('longtask', ({ duration }) => globalThis.watched.tasks.push(duration));
note('layout-shift', ({ value, hadRecentInput }) => {
  if (!hadRecentInput) globalThis.watched.shift += value;
});
note('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') globalThis.watched.painted = startTime;
});
