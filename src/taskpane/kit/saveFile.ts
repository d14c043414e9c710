/** A file that stands at an address of its own until that is revoked. */
export interface Download {
  readonly file: string;
  readonly url: string;
  readonly bytes: number;
}

/** `parts`: its bytes, one after the other, which nothing else holds. */
export function downloadOf(file: string, parts: ArrayBuffer[], type: string): Download {
  const blob = new Blob(parts, { type });
  return { file, url: URL.createObjectURL(blob), bytes: blob.size };
}

/** Has the browser save what stands at an address of its own. */
export function saveFile({ file, url }: { readonly file: string; readonly url: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
}
