/** What a server must do for the add-in to work, judged from what it answered. Pure. */
import { BUILD_LIST, isHashed, type BuildList } from './buildList';

/** What came back for one file, asked for without a name and a password, past every cache. */
export type Answer =
  | { readonly kind: 'silent' | 'redirected' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** In small letters, `''` where the server did not say. */
      readonly headers: {
        /** Without its charset. */
        readonly type: string;
        readonly cacheControl: string;
        readonly allowOrigin: string;
        readonly frameOptions: string;
        readonly securityPolicy: string;
      };
      /** In hexadecimal; null where this browser does not compute one: outside https. */
      readonly sha256: string | null;
    };

export interface Observed {
  readonly list: BuildList;
  /** By name, of every file of the list and of the list itself. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Office.js arrived and ran. */
  readonly officeJs: boolean;
  readonly page: {
    /** Folder of the page, without a trailing slash. */
    readonly url: string;
    /** https with a certificate that the browser took, or this computer itself. */
    readonly isSecure: boolean;
    /** Name of the script that the page runs. */
    readonly script: string;
  };
}

export const CHECKS = [
  'secure',
  'address',
  'version',
  'present',
  'same',
  'types',
  'origins',
  'caching',
  'frames',
  'officeJs',
] as const;
export type Check = (typeof CHECKS)[number];

export interface Verdict {
  readonly check: Check;
  /** `unknown`: this browser cannot tell. */
  readonly state: 'fine' | 'wrong' | 'unknown';
  /** Files and what was found of them, or addresses; to be shown as they are. */
  readonly details: readonly string[];
}

/** By the end of a name. Whatever is not in it may have any type but that of a page. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  css: ['text/css'],
  html: ['text/html'],
  js: ['text/javascript', 'application/javascript', 'application/x-javascript'],
  json: ['application/json'],
  png: ['image/png'],
  svg: ['image/svg+xml'],
  txt: ['text/plain'],
  woff: ['font/woff', 'application/font-woff', 'application/x-font-woff'],
  xml: ['application/xml', 'text/xml'],
};

/** Excel on the web reads these from addresses of its own. */
const READ_BY_EXCEL = ['functions.json', 'functions.en.json', 'functions.js'];

const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1] ?? '';

function isRightType(name: string, type: string): boolean {
  const right = TYPES[extensionOf(name)];
  return right === undefined ? type !== 'text/html' : right.includes(type);
}

/** Asked for each time, or not kept at all. */
const isAskedAgain = (cacheControl: string): boolean =>
  /(^|[\s,])(no-cache|no-store|max-age=0)($|[\s,])/.test(cacheControl);

const mayBeFramed = (frameOptions: string, policy: string): boolean =>
  frameOptions === '' && !/(^|;|,)\s*frame-ancestors\s/.test(policy);

/** In the order of {@link CHECKS}: each says all that is wrong with what it looks at, and nothing of what others look at. */
export function judge({ list, answers, officeJs, page }: Observed): Verdict[] {
  const arrived = [...answers].flatMap(([name, answer]) =>
    answer.kind === 'answered' && answer.status === 200 ? [{ name, ...answer }] : [],
  );
  const missing = [...answers].flatMap(([name, answer]) => {
    if (answer.kind !== 'answered') return [`${name} (${ABSENCE[answer.kind]})`];
    return answer.status === 200 ? [] : [`${name} (${answer.status})`];
  });
  type Arrived = (typeof arrived)[number];
  const those = (
    isWrong: (file: Arrived) => boolean,
    found: (file: Arrived) => string = () => '',
  ): string[] =>
    arrived.filter(isWrong).map((file) => {
      const what = found(file);
      return what === '' ? file.name : `${file.name} (${what})`;
    });

  const details: Record<Check, readonly string[]> = {
    secure: page.isSecure ? [] : [page.url],
    address: page.url === list.url ? [] : [`${page.url} ≠ ${list.url}`],
    version: page.script in list.files ? [] : [page.script],
    present: missing,
    same: those(({ name, sha256 }) => name !== BUILD_LIST && sha256 !== null && sha256 !== list.files[name]),
    types: those(
      ({ name, headers }) => !isRightType(name, headers.type),
      ({ headers }) => headers.type || '?',
    ),
    origins: those(({ name, headers }) => READ_BY_EXCEL.includes(name) && headers.allowOrigin !== '*'),
    caching: those(
      ({ name, headers }) => !isHashed(name) && !isAskedAgain(headers.cacheControl),
      ({ headers }) => headers.cacheControl,
    ),
    frames: those(
      ({ name, headers }) =>
        extensionOf(name) === 'html' && !mayBeFramed(headers.frameOptions, headers.securityPolicy),
      ({ headers }) => headers.frameOptions || headers.securityPolicy,
    ),
    officeJs: officeJs ? [] : [list.officeJs],
  };
  const compared = arrived.some(({ sha256 }) => sha256 !== null);
  return CHECKS.map((check) => {
    if (check === 'same' && !compared) return { check, state: 'unknown', details: [] };
    return { check, state: details[check].length === 0 ? 'fine' : 'wrong', details: details[check] };
  });
}

const ABSENCE = { silent: '—', redirected: '→ 3xx' } as const;
