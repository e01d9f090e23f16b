// Runs in every page before its own scripts: notes long tasks and what moves, from navigation on. It costs no work of
// its own, because the browser keeps both anyhow.
globalThis.watched = { tasks: [], shift: 0 };
const note = (type, each) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
note('longtask', ({ duration }) => globalThis.watched.tasks.push(duration));
note('layout-shift', ({ value, hadRecentInput }) => {
  if (!hadRecentInput) globalThis.watched.shift += value;
});
