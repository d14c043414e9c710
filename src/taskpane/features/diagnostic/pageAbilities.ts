import type { Browser, PageAbilities } from '../../../excel/probes/probe';
import { keepText, keptText } from '../../state/kept';

/** What the page can do, looked at without doing it: nothing is copied or saved for a trial. */
export function pageAbilities(): PageAbilities {
  // Types promise a clipboard; a page that is not trusted has none.
  const { clipboard } = navigator as Partial<Navigator>;
  return {
    browser: browserOf(navigator.userAgent),
    storage: keepsTexts(),
    clipboard: typeof clipboard?.writeText === 'function' ? 'api' : selectionCopies(),
    files: makesFiles(),
  };
}

/** The family, and no more: versions of browsers tell people apart. */
export function browserOf(userAgent: string): Browser {
  if (/Trident|MSIE/.test(userAgent)) return 'internetExplorer';
  if (/Edge\//.test(userAgent)) return 'legacyEdge';
  if (/Edg(A|iOS)?\//.test(userAgent)) return 'edge';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chrome';
  // What Excel for Mac shows the pane in names itself by its engine only.
  return /AppleWebKit\//.test(userAgent) ? 'safari' : 'unknown';
}

const KEY = 'quote-part.diagnostic';

function keepsTexts(): boolean {
  keepText(KEY, 'essai');
  const kept = keptText(KEY) === 'essai';
  keepText(KEY, null);
  return kept;
}

function selectionCopies(): 'selection' | 'none' {
  return 'execCommand' in document ? 'selection' : 'none';
}

function makesFiles(): boolean {
  try {
    URL.revokeObjectURL(URL.createObjectURL(new Blob(['essai'])));
    return 'download' in HTMLAnchorElement.prototype;
  } catch {
    return false;
  }
}
