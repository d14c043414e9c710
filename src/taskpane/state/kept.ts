/**
 * What the browser keeps for the pane, a text for each key. The store may be closed to us, as where a browser blocks that of
 * a framed page: everything works without it. What comes back may be damaged or from another version.
 */

/** null: nothing kept, or no store. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null forgets it. */
export function keepText(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing to keep it in.
  }
}

/** The fields of a kept object; none where it is no such thing. */
export function parsedFields(text: string | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text ?? '{}');
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
