/** What the preview's server hands out, and what it does not. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adaptAddinPage } from '../../host/preview/addinPage';
import { startPreview } from '../../host/preview/server';
import { serveStatic, type RunningServer } from '../../host/preview/staticFiles';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ADDRESSES = { bridge: '/preview/bridge.js', officeJs: '/officejs/' };
const page = (policy: string, client: string): string =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}" /><script src="${client}"></script></head></html>`;

let folder: string;
let dist: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quote-part-server-'));
  dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(dist, 'taskpane.html'),
    page(`default-src 'none'; script-src ${CDN}`, `${CDN}office.js`),
  );
  writeFileSync(join(dist, 'functions.json'), '{}');
  writeFileSync(join(dist, 'été 1.js'), '// été');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path as it is: `fetch` would tidy it up before it sends it. */
function rawStatus(url: string, path: string, host = new URL(url).host): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('utf8');
    socket.once('data', (answer) => resolve(Number(String(answer).split(' ')[1])));
    socket.once('error', reject);
  });
}

describe('the preview', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startPreview({ port: 0, dist });
  });
  afterAll(() => server.close());
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${server.url}${path}`, init);

  test('listens on this computer only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  test('answers under the names of this computer only', async () => {
    const { port } = new URL(server.url);
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
      expect(await rawStatus(server.url, '/', `${name}:${port}`)).toBe(200);
    for (const name of ['exemple.fr', `127.0.0.1.exemple.fr:${port}`, `localhost.exemple.fr:${port}`, ''])
      expect(await rawStatus(server.url, '/', name)).toBe(421);
  });

  test('takes the next free port', async () => {
    const first = await startPreview({ dist });
    const second = await startPreview({ dist });
    expect(Number(new URL(first.url).port)).toBeGreaterThanOrEqual(3000);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    await Promise.all([first.close(), second.close()]);
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['preview/shell.js', 'text/javascript; charset=utf-8'],
    ['preview/shell.css', 'text/css; charset=utf-8'],
    ['officejs/office.js', 'text/javascript; charset=utf-8'],
    ['vendor/o-spreadsheet/o_spreadsheet.xml', 'application/xml; charset=utf-8'],
    ['addin/functions.json', 'application/json; charset=utf-8'],
    ['addin/%C3%A9t%C3%A9%201.js?x=1', 'text/javascript; charset=utf-8'],
  ])('/%s has its content type and is never cached', async (path, contentType) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('serves the add-in’s pages with our scripts, and leaves the build alone', async () => {
    const before = readFileSync(join(dist, 'taskpane.html'), 'utf8');
    const served = await (await get('addin/taskpane.html?_host_Info=Excel')).text();
    expect(served).toContain(
      '<script src="/preview/bridge.js"></script><script src="/officejs/office.js"></script>',
    );
    expect(served).toContain(`script-src ${CDN} 'self'`);
    expect(readFileSync(join(dist, 'taskpane.html'), 'utf8')).toBe(before);
  });

  test.each([
    '/addin/../secret.txt',
    '/addin/%2e%2e/secret.txt',
    '/addin/..%2fsecret.txt',
    '/addin/assets/../../secret.txt',
    '/addin/%00',
    '/addin/%E0%A4%A',
    '/addin/',
    '/addin/assets',
    '/officejs/../package.json',
    '/nothing',
  ])('%s leads nowhere', async (path) => {
    expect(await rawStatus(server.url, path)).toBe(404);
  });

  test('a link in the folder does not lead out of it', async () => {
    symlinkSync(join(folder, 'secret.txt'), join(dist, 'link.txt'));
    expect((await get('addin/link.txt')).status).toBe(404);
  });

  test('answers nothing but GET and HEAD', async () => {
    expect((await get('', { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await get('addin/functions.json', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

test('the server for Excel hands out the build as it is', async () => {
  const server = await serveStatic({ dist, port: 0 });
  try {
    const address = server.url.replace('localhost', '127.0.0.1');
    expect(await (await fetch(`${address}taskpane.html`)).text()).toBe(
      readFileSync(join(dist, 'taskpane.html'), 'utf8'),
    );
    expect((await fetch(`${address}nothing.js`)).status).toBe(404);
  } finally {
    await server.close();
  }
});

test.each([
  [undefined, '*'],
  [true, '*'],
  [false, null],
] as const)('it lets pages of other origins read functions.json: %s', async (otherOrigins, allowed) => {
  const server = await serveStatic({
    dist,
    port: 0,
    ...(otherOrigins === undefined ? {} : { otherOrigins }),
  });
  try {
    const address = server.url.replace('localhost', '127.0.0.1');
    const { headers } = await fetch(`${address}functions.json`, {
      headers: { Origin: 'https://excel.test' },
    });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
  } finally {
    await server.close();
  }
});

describe('a page of the add-in', () => {
  test.each([
    [`${CDN}office.js`, '/officejs/office.js'],
    [`${CDN}custom-functions-runtime.js`, '/officejs/custom-functions-runtime.js'],
    ['office-js/office.js', '/officejs/office.js'],
  ])('gets %s from here', (client, address) => {
    const adapted = adaptAddinPage(page("script-src 'self'", client), ADDRESSES);
    expect(adapted).toContain(`<script src="/preview/bridge.js"></script><script src="${address}"></script>`);
    expect(adapted).toContain(`content="script-src 'self'"`);
  });

  test('keeps the rest of its policy', () => {
    const adapted = adaptAddinPage(
      page("default-src 'none'; script-src 'none'; upgrade-insecure-requests; img-src data:", 'office.js'),
      ADDRESSES,
    );
    expect(adapted).toContain(`content="default-src 'none'; script-src 'self'; img-src data:"`);
  });

  test('without Microsoft’s client stays as it is', () => {
    const help = '<html><script src="help.js"></script></html>';
    expect(adaptAddinPage(help, ADDRESSES)).toBe(help);
  });
});
