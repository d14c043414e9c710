/** What an administrator may choose when building, read from the environment in one place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hindrance } from './command';

export const ROOT = path.join(__dirname, '..');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface PublicAddress {
  /** Without a trailing slash. */
  readonly url: string;
  readonly origin: string;
}

export interface OfficeJs {
  readonly source: 'cdn' | 'local';
  /** Folder that holds office.js, with a trailing slash; relative to the pages when it is a copy of ours. */
  readonly base: string;
}

export interface Settings extends PublicAddress {
  readonly officeJs: OfficeJs;
  /** Folder to write, absolute. */
  readonly dist: string;
  /** That of package.json. */
  readonly version: string;
}

/** The address under which dist/ will be served. Throws a Hindrance where Excel would refuse it. */
export function publicAddress(text = 'https://localhost:3000'): PublicAddress {
  if (!URL.canParse(text)) throw new Hindrance(`QUOTE_PART_URL n'est pas une adresse : ${text}`);
  const url = new URL(text);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure) {
    throw new Hindrance(`QUOTE_PART_URL doit commencer par https:// (Excel refuse le reste) : ${text}`);
  }
  if (url.search || url.hash || url.username) {
    throw new Hindrance(`QUOTE_PART_URL ne porte ni identifiant, ni ?, ni # : ${text}`);
  }
  return { url: (url.origin + url.pathname).replace(/\/+$/, ''), origin: url.origin };
}

function officeJs(choice = 'cdn'): OfficeJs {
  if (choice !== 'cdn' && choice !== 'local') {
    throw new Hindrance(`QUOTE_PART_OFFICE_JS vaut « cdn » ou « local » : ${choice}`);
  }
  // Relative: the pages stand beside office-js/, wherever the add-in is served.
  return { source: choice, base: choice === 'cdn' ? OFFICE_CDN : 'office-js/' };
}

/** Throws a Hindrance on a setting that cannot be. Empty is the same as absent. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    ...publicAddress(env.QUOTE_PART_URL || undefined),
    officeJs: officeJs(env.QUOTE_PART_OFFICE_JS || undefined),
    dist: path.resolve(ROOT, env.QUOTE_PART_DIST || 'dist'),
    version,
  };
}

/**
 * The Content-Security-Policy of every page of ours.
 * - styles inline: Fluent writes its rules into <style> elements, and so does Office.js on the web;
 * - no frame: Office.js opens one only to ask whether an unknown site may host the add-in. Blocked, the add-in stays shut there;
 * - connections to ourselves only: Office.js talks to Excel through the host, not the network. What this stops is its telemetry;
 * - frame-ancestors cannot stand in a <meta>: the web server sends it, if it is wanted.
 */
export function contentSecurityPolicy({ source, base }: OfficeJs): string {
  const scripts = source === 'cdn' ? `'self' ${new URL(base).origin}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
