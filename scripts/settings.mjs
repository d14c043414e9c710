/** What an administrator may choose when building, read from the environment in one place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address under which dist/ will be served, without a trailing slash. Throws where Excel would refuse it. */
export function publicUrl(text = 'https://localhost:3000') {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`QUOTE_PART_URL n'est pas une adresse : ${text}`);
  }
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure)
    throw new Error(`QUOTE_PART_URL doit commencer par https:// (Excel refuse le reste) : ${text}`);
  if (url.search || url.hash || url.username) {
    throw new Error(`QUOTE_PART_URL ne porte ni identifiant, ni ?, ni # : ${text}`);
  }
  return { url: (url.origin + url.pathname).replace(/\/+$/, ''), origin: url.origin };
}

function officeJs(choice = 'cdn') {
  if (choice !== 'cdn' && choice !== 'local') {
    throw new Error(`QUOTE_PART_OFFICE_JS vaut « cdn » ou « local » : ${choice}`);
  }
  // Relative: the pages stand beside office-js/, wherever the add-in is served.
  return { source: choice, base: choice === 'cdn' ? OFFICE_CDN : 'office-js/' };
}

export function readSettings(env = process.env) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    ...publicUrl(env.QUOTE_PART_URL || undefined),
    officeJs: officeJs(env.QUOTE_PART_OFFICE_JS || undefined),
    dist: path.resolve(root, env.QUOTE_PART_DIST || 'dist'),
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
export function contentSecurityPolicy({ officeJs: { source, base } }) {
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
