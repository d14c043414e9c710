import type { Picture } from '../core/picture';

/** All that a file says about where it comes from: no machine, no user, no program. */
export interface FileProperties {
  readonly title: string;
  /** The creditor. */
  readonly creator: string;
  /** `yyyy-mm-dd`, when the document is dated; otherwise the file holds no date. */
  readonly date?: string;
  /** Of the creditor, on the sheets that have room for it. */
  readonly logo?: Picture;
}
