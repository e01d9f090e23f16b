// Runs in the page before its first script: notes policy violations and every write to the device.
// A plain script of its own, since a compiled function would bring along helpers that the page does not have.
{
  const notes = { violations: [], writes: [] };
  Object.defineProperty(window, '__pageNotes', { value: notes });
  // tsx names the functions inside a function that a test hands to `page.evaluate` with this helper.
  Object.defineProperty(window, '__name', { value: (named) => named });

  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
      notes.violations.push(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`.trim()),
  );

  const note = (owner, method, describe) => {
    const original = owner?.prototype[method];
    if (!original) return;
    owner.prototype[method] = function (...inputs) {
      notes.writes.push(`${describe(this)} ${inputs[0]}`);
      return original.apply(this, inputs);
    };
  };
  const nameOf = (storage) => {
    try {
      return storage === window.localStorage ? 'localStorage' : 'sessionStorage';
    } catch {
      return 'sessionStorage';
    }
  };
  note(window.Storage, 'setItem', nameOf);
  note(window.IDBFactory, 'open', () => 'indexedDB');
  note(window.CacheStorage, 'open', () => 'cache');
  note(window.ServiceWorkerContainer, 'register', () => 'service worker');

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      notes.writes.push(`cookie ${String(value).split('=')[0]}`);
      cookie.set.call(this, value);
    },
  });
}
