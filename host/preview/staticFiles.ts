/** Serving files of a folder over http or https: of that folder and nothing above it, never cached. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** The only address that we listen on: what a preview shows is nobody else's business. */
const LOOPBACK = '127.0.0.1';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface RunningServer {
  /** With a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Certificate {
  readonly key: Buffer | string;
  readonly cert: Buffer | string;
  readonly ca?: Buffer | string;
}

export const NOT_FOUND: Reply = {
  status: 404,
  contentType: 'text/plain; charset=utf-8',
  body: 'Introuvable\n',
};

export function contentTypeOf(path: string): string {
  return CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file that a URL path (still percent-encoded, relative to the root) names, or null when there is none. Links are
 * followed before the check, so neither `..` nor a symbolic link leads out of the root.
 */
export async function fileInside(root: string, urlPath: string): Promise<string | null> {
  try {
    const decoded = decodeURIComponent(urlPath);
    if (decoded.includes('\0')) return null;
    const realRoot = await realpath(root);
    const file = await realpath(join(realRoot, decoded));
    if (!file.startsWith(realRoot + sep)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

export async function replyWithFile(root: string, urlPath: string): Promise<Reply> {
  const file = await fileInside(root, urlPath);
  if (file === null) return NOT_FOUND;
  return { status: 200, contentType: contentTypeOf(file), body: await readFile(file) };
}

/** What this machine calls itself. A page of elsewhere whose name was made to point at it comes with another one. */
const OUR_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isForUs({ headers: { host } }: IncomingMessage): boolean {
  return host !== undefined && OUR_NAMES.has(host.toLowerCase().replace(/:\d+$/, ''));
}

/** Answers GET and HEAD that are meant for this machine with what `respond` gives for the path of the URL. */
export function answering(respond: (path: string) => Promise<Reply>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const send = (reply: Reply): void => {
      response.writeHead(reply.status, {
        'Content-Type': reply.contentType,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...reply.headers,
      });
      response.end(request.method === 'HEAD' ? undefined : reply.body);
    };
    if (!isForUs(request)) {
      send({ ...NOT_FOUND, status: 421, body: 'Adresse inconnue de ce serveur\n' });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send({ ...NOT_FOUND, status: 405, headers: { Allow: 'GET, HEAD' } });
      return;
    }
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    respond(path).then(send, (error: unknown) => {
      console.error(error);
      send({ ...NOT_FOUND, status: 500, body: 'Erreur du serveur\n' });
    });
  };
}

/** Listens on the loopback address; resolves with the port, rejects with the system's error (EADDRINUSE...). */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

export function running(
  server: Server,
  protocol: 'http' | 'https',
  hostName: string,
  port: number,
): RunningServer {
  return {
    url: `${protocol}://${hostName}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves a built add-in exactly as it is, for a real Excel: no page is changed on the way. With a certificate over
 * https, under the name `localhost`, which is what development certificates are made out to.
 */
export async function serveStatic(options: {
  readonly dist: string;
  readonly https?: Certificate;
  readonly port: number;
  /**
   * Whether pages of other origins may read the files; they may unless said otherwise. A server that does not let them
   * is as most are where an add-in is deployed: Excel on the web then registers no custom function.
   */
  readonly otherOrigins?: boolean;
}): Promise<RunningServer> {
  // Excel on the web fetches from another origin, and browsers ask before they let a public page reach this machine.
  const headers =
    (options.otherOrigins ?? true)
      ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Private-Network': 'true' }
      : {};
  const handler = answering(async (path) => ({
    ...(await replyWithFile(options.dist, path === '/' ? 'taskpane.html' : path)),
    headers,
  }));
  const server = options.https ? createSecureServer(options.https, handler) : createServer(handler);
  const port = await listen(server, options.port);
  return running(server, options.https ? 'https' : 'http', 'localhost', port);
}
