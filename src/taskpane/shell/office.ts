/** The one place where the pane looks at Office itself: readiness, language, theme. Everything about Excel stands in src/excel. */

export interface Surroundings {
  /** false: the page stands in a browser, outside Office. */
  readonly inOffice: boolean;
  /** Language of Office's menus, such as `fr-FR`; undefined outside Office. */
  readonly displayLanguage: string | undefined;
}

/** Whether Office.js arrived: all else here rests on it. */
export const isOfficeThere = (): boolean => typeof Office !== 'undefined';

export async function officeReady(): Promise<Surroundings> {
  const { host } = (await Office.onReady()) as { readonly host: Office.HostType | null };
  return {
    inOffice: host !== null,
    displayLanguage: (Office.context as Office.Context | undefined)?.displayLanguage,
  };
}

const DARK = '(prefers-color-scheme: dark)';

/** Types promise a context and a theme; an older Excel, or a page outside Office, has none. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
}

/** Office's theme where it tells, else the system's. */
export function isDark(): boolean {
  const theme = officeTheme();
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const luminance = luminanceOf(theme?.bodyBackgroundColor);
  return luminance === null ? matchMedia(DARK).matches : luminance < 0.5;
}

/** Milliseconds, a little more than those for which Office's client answers what it knows without asking Excel. */
const CLIENT_REMEMBERS = 5_500;

/**
 * Excel raises no event when its theme changes: the system's does, and coming back to the pane is looked at. At once, and
 * again when the client has forgotten what it knew before, or Excel has followed the system.
 */
export function watchTheme(onChange: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    onChange();
    clearTimeout(later);
    later = setTimeout(onChange, CLIENT_REMEMBERS);
  };
  const query = matchMedia(DARK);
  query.addEventListener('change', look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(later);
    query.removeEventListener('change', look);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** 0 (black) to 1 (white) of a colour such as `#RRGGBB`; null where it is none. */
export function luminanceOf(colour: string | undefined): number | null {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '')?.slice(1);
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
