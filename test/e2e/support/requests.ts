import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'playwright-core';

/** What a page asked the network for, in whichever way. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  /** '' where nothing was sent with it. */
  readonly body: string;
  /** The page itself, and not what it fetches. */
  readonly isPage: boolean;
}

export const seenRequest = (request: Request): SeenRequest => ({
  method: request.method(),
  url: request.url(),
  body: request.postData() ?? '',
  isPage: request.isNavigationRequest(),
});

const ADDIN = '/addin/';
/** The spreadsheet around the pane, and the genuine Office.js, which an Excel has from elsewhere. */
const AROUND = ['/officejs/', '/vendor/', '/preview/'];

/**
 * Requests that carry something of the person's away, or that ask for what the build does not hold: all that a page may do
 * is fetch a file of ours, by its bare name.
 */
export function strangeRequests(requests: readonly SeenRequest[], dist: string): string[] {
  const isPlain = ({ method, url, body, isPage }: SeenRequest): boolean => {
    const { protocol, pathname, search } = new URL(url);
    if (protocol === 'blob:' || protocol === 'data:') return body === '';
    if (method !== 'GET' || body !== '') return false;
    if (isPage) return true;
    if (search !== '') return false;
    if (pathname.startsWith(ADDIN)) return existsSync(join(dist, pathname.slice(ADDIN.length)));
    return pathname === '/favicon.ico' || AROUND.some((folder) => pathname.startsWith(folder));
  };
  return requests
    .filter((request) => !isPlain(request))
    .map(({ method, url, body }) => [method, url, body].join(' ').trim());
}
