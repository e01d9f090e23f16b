import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import sirv from 'sirv';

export { strictPolicy } from './policies.js';

export interface ServeOptions {
  /** Address prefix to folder, such as `{'/': 'demo', '/dist/': 'dist'}`; the longest prefix wins. */
  folders: Readonly<Record<string, string>>;
  /** Address to text, for pages that have no file. */
  texts?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  port?: number;
  /** Try the ports after `port` where it is taken. */
  nextFreePort?: boolean;
}

export interface Served {
  origin: string;
  close(): Promise<void>;
}

export const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

function handlers({ folders, texts = {} }: ServeOptions): Handler {
  const mounts = Object.entries(folders)
    .sort(([first], [second]) => second.length - first.length)
    .map(([prefix, folder]) => ({ prefix, serve: sirv(folder, { dev: true }) }));
  return (request, response, next) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const text = texts[pathname];
    if (text !== undefined) {
      response.setHeader('Content-Type', textTypes[extname(pathname)] ?? 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : text);
      return;
    }
    const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
    if (!mount) return next();
    request.url = (request.url ?? '/').slice(mount.prefix.length - 1);
    mount.serve(request, response, next);
  };
}

function listen(server: ReturnType<typeof createServer>, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const retry = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 1) listen(server, port + 1, tries - 1).then(resolve, reject);
      else reject(error);
    };
    server.once('error', retry).listen(port, '127.0.0.1', () => {
      server.off('error', retry);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Serves folders to this machine only. Without a port the system chooses a free one. */
export async function serve(options: ServeOptions): Promise<Served> {
  const handle = handlers(options);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    handle(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'));
  });
  const port = await listen(server, options.port ?? 0, options.nextFreePort ? 50 : 1);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
