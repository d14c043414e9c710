/** Asks the server for everything that the build lists, as Excel would: without a name, and past every cache. */
import { BUILD_LIST, type BuildList } from './buildList';
import type { Answer, Observed } from './checks';

/** Milliseconds after which a server is taken for one that does not answer. */
const PATIENCE = 20_000;
/** What this computer calls itself: a build is tried there without a certificate. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** null: no list of a build arrives, so that nothing can be compared. `script`: address of the script that the page runs. */
export async function observe(script: string): Promise<Observed | null> {
  const here = new URL('.', location.href);
  const [listAnswer, text] = await ask(BUILD_LIST);
  const list = text === null ? null : parseList(text);
  if (list === null) return null;
  const answers = await Promise.all(
    Object.keys(list.files).map(async (name) => [name, (await ask(name))[0]] as const),
  );
  return {
    list,
    answers: new Map([...answers, [BUILD_LIST, listAnswer]]),
    officeJs: await officeJsRuns(list.officeJs),
    page: {
      url: here.href.replace(/\/$/, ''),
      isSecure: location.protocol === 'https:' || LOOPBACK.test(location.hostname),
      script: script.slice(here.href.length),
    },
  };
}

async function ask(name: string): Promise<readonly [Answer, text: string | null]> {
  try {
    const response = await fetch(name.split('/').map(encodeURIComponent).join('/'), {
      cache: 'reload',
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.type === 'opaqueredirect') return [{ kind: 'redirected' }, null];
    const bytes = await response.arrayBuffer();
    const header = (of: string): string => (response.headers.get(of) ?? '').trim().toLowerCase();
    const answer: Answer = {
      kind: 'answered',
      status: response.status,
      headers: {
        type: header('content-type').replace(/\s*;.*$/, ''),
        cacheControl: header('cache-control'),
        allowOrigin: header('access-control-allow-origin'),
        frameOptions: header('x-frame-options'),
        securityPolicy: header('content-security-policy'),
      },
      sha256: await digest(bytes),
    };
    return [answer, response.ok ? new TextDecoder().decode(bytes) : null];
  } catch {
    return [{ kind: 'silent' }, null];
  }
}

async function digest(bytes: ArrayBuffer): Promise<string | null> {
  if (!isSecureContext) return null;
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a server says instead of the list (a sign-in page, a list that is cut off) is none. */
function parseList(text: string): BuildList | null {
  try {
    const list = JSON.parse(text) as Partial<BuildList> | null;
    return typeof list?.files === 'object' && typeof list.url === 'string' ? (list as BuildList) : null;
  } catch {
    return null;
  }
}

/** As the pane loads it; it finds no Excel here, and needs none. */
function officeJsRuns(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve('Office' in window));
    script.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE);
    document.head.append(script);
  });
}
