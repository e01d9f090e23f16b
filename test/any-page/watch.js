// Runs in a host's page before its first script: notes what goes wrong there, and what it asks the network for.
{
  const notes = { errors: [], said: [], requests: [] };
  Object.defineProperty(window, '__anyPage', { value: notes });
  const line = (...words) => words.map((word) => String(word?.stack ?? word)).join(' ');

  addEventListener(
    'error',
    ({ message, filename, lineno, target }) =>
      notes.errors.push(
        target === window ? `${message} at ${filename}:${lineno}` : `could not load ${target.src ?? target.href}`,
      ),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => notes.errors.push(`nobody caught: ${line(reason)}`));
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = (...words) => {
      notes.said.push(line(...words));
      original.apply(console, words);
    };
  }

  const note = (kind, address) => notes.requests.push(`${kind} ${String(address?.url ?? address)}`);
  const { fetch } = window;
  if (fetch) window.fetch = (...inputs) => (note('fetch', inputs[0]), fetch(...inputs));
  const watchMethod = (owner, method, place) => {
    const original = owner?.prototype?.[method];
    if (!original) return;
    owner.prototype[method] = function (...inputs) {
      note(method, inputs[place]);
      return original.apply(this, inputs);
    };
  };
  watchMethod(window.XMLHttpRequest, 'open', 1);
  watchMethod(window.Navigator, 'sendBeacon', 0);
  for (const kind of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'RTCPeerConnection']) {
    const Original = window[kind];
    if (!Original) continue;
    window[kind] = new Proxy(Original, {
      construct(target, inputs) {
        note(kind, inputs[0]);
        return Reflect.construct(target, inputs);
      },
    });
  }
}
