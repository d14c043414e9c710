/**
 * The preview's server: the shell page with its spreadsheet under `/`, the add-in's build under `/addin/`, the genuine
 * Office.js where the add-in's pages look for it. Everything comes from this machine.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { adaptAddinPage } from './addinPage';
import {
  answering,
  contentTypeOf,
  fileInside,
  listen,
  NOT_FOUND,
  replyWithFile,
  running,
  type Reply,
  type RunningServer,
} from './staticFiles';

const ROOT = join(__dirname, '..', '..');
const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/** Where a package stands, as seen from a folder: that of another package has its own dependencies beside it. */
const packageFolder = (name: string, from = ROOT): string =>
  dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

/** The grid compiles its templates in the page, hence unsafe-eval. Nothing may come from or go to anywhere else. */
const SHELL_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PreviewOptions {
  /** 0: any free port. Omitted: the next free one from 3000. */
  readonly port?: number;
  /** Folder of the built add-in. */
  readonly dist?: string;
}

export async function startPreview(options: PreviewOptions = {}): Promise<RunningServer> {
  const dist = options.dist ?? join(ROOT, 'dist');
  const scripts = await buildScripts();
  const grid = packageFolder('@odoo/o-spreadsheet');
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ['/officejs/', join(packageFolder('@microsoft/office-js'), 'dist')],
    ['/vendor/o-spreadsheet/', join(grid, 'dist')],
    // The grid is dressed in these two, in the versions that it asks for.
    ['/vendor/bootstrap/', join(packageFolder('bootstrap', grid), 'dist', 'css')],
    ['/vendor/font-awesome/', packageFolder('font-awesome', grid)],
  ];

  async function respond(path: string): Promise<Reply> {
    if (path === '/') {
      const shell = await replyWithFile(__dirname, 'shell.html');
      return { ...shell, headers: { 'Content-Security-Policy': SHELL_POLICY } };
    }
    if (path === '/favicon.ico') return { status: 204, contentType: 'image/x-icon', body: '' };
    if (path === '/preview/shell.css') return replyWithFile(__dirname, 'shell.css');
    if (path.startsWith('/addin/')) return replyWithAddinFile(dist, path.slice('/addin/'.length));
    const script = scripts.get(path);
    if (script !== undefined) return { status: 200, contentType: contentTypeOf(path), body: script };
    for (const [prefix, folder] of folders) {
      if (path.startsWith(prefix)) return replyWithFile(folder, path.slice(prefix.length));
    }
    return NOT_FOUND;
  }

  const server = createServer(answering(respond));
  const port = options.port === undefined ? await listenFrom(FIRST_PORT) : await listen(server, options.port);
  return running(server, 'http', '127.0.0.1', port);

  async function listenFrom(candidate: number): Promise<number> {
    try {
      return await listen(server, candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= LAST_PORT) throw error;
      return listenFrom(candidate + 1);
    }
  }
}

async function replyWithAddinFile(dist: string, urlPath: string): Promise<Reply> {
  const file = await fileInside(dist, urlPath);
  if (file === null || !file.endsWith('.html')) return replyWithFile(dist, urlPath);
  const html = adaptAddinPage(await readFile(file, 'utf8'), {
    bridge: '/preview/bridge.js',
    officeJs: '/officejs/',
  });
  return { status: 200, contentType: 'text/html; charset=utf-8', body: html };
}

/** The two scripts of the preview and their source maps, built anew at each start: URL path -> content. */
async function buildScripts(): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: [join(__dirname, 'shell.ts'), join(__dirname, 'bridge.ts')],
    outdir: '/preview',
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // The grid's `browser` entry is a script that sets a global; its module is what we want in a bundle.
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    logLevel: 'error',
    absWorkingDir: ROOT,
  });
  return new Map(result.outputFiles.map((file) => [`/preview/${basename(file.path)}`, file.text]));
}

/** Only where a person sits in front of a screen. */
function canOpenBrowser(): boolean {
  if (process.env.CI || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function openBrowser(url: string): void {
  const [command, ...args]: [string, ...string[]] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No browser to open is no reason to stop: the address stands on the console.
  child.on('error', () => undefined);
  child.unref();
}

/** Serves the preview until the process ends, says where, and shows it where a person sits in front of a screen. */
export async function openPreview(inBrowser: boolean): Promise<void> {
  const preview = await startPreview();
  console.log(`Quote-part, aperçu : ${preview.url}`);
  console.log(`Classeur vide : ${preview.url}?empty   Anglais : ${preview.url}?lang=en   Arrêter : Ctrl+C`);
  if (inBrowser && canOpenBrowser()) openBrowser(preview.url);
}
