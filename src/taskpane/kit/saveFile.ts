/** A file that stands at an address of its own until that is revoked. */
export interface Download {
  readonly file: string;
  readonly url: string;
  readonly bytes: number;
}

/** Bytes that are given to the browser before much of them stands in the memory of the pane. */
const MOST_IN_PANE = 4_000_000;

/** Gathers a long file piece by piece: what is together is the browser's, which puts it away as it sees fit. */
export class GatheredFile {
  private readonly blobs: Blob[] = [];
  private waiting: ArrayBuffer[] = [];
  private bytes = 0;

  /** `piece`: nothing else holds it. */
  add(piece: ArrayBuffer): void {
    this.waiting.push(piece);
    this.bytes += piece.byteLength;
    if (this.bytes >= MOST_IN_PANE) this.give();
  }

  /** All of it, in the order in which it came. */
  parts(): readonly Blob[] {
    this.give();
    return this.blobs;
  }

  private give(): void {
    this.blobs.push(new Blob(this.waiting));
    this.waiting = [];
    this.bytes = 0;
  }
}

/** `parts`: its bytes, one after the other, which nothing else holds. */
export function downloadOf(file: string, parts: readonly (ArrayBuffer | Blob)[], type: string): Download {
  const blob = new Blob([...parts], { type });
  return { file, url: URL.createObjectURL(blob), bytes: blob.size };
}

/** Has the browser save what stands at an address of its own. */
export function saveFile({ file, url }: { readonly file: string; readonly url: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
}
