import type { FileContents, FilesSource } from '../../../files/communes/communeDocuments';
import { fingerprintsNow, type MadeFiles } from '../../../files/communes/madeFiles';
import type { DocumentRegister } from '../../../workbook/documents/register';

/** What the files of one reading would show: each content is computed once, and none before somebody asks for it. */
export class Comparison {
  private prints: MadeFiles = new Map();
  private readonly compared = new Set<string>();

  constructor(
    private readonly files: FilesSource,
    private readonly register: DocumentRegister,
  ) {}

  /** Other contents may be among them; null: not all of these are computed. */
  of(contents: FileContents): MadeFiles | null {
    return [...contents].every((each) => this.compared.has(each)) ? this.prints : null;
  }

  /** Computes those that are missing. Rejects with the signal's reason. */
  async compute(contents: FileContents, signal?: AbortSignal): Promise<MadeFiles> {
    const missing = new Set([...contents].filter((each) => !this.compared.has(each)));
    if (missing.size > 0) {
      const now = await fingerprintsNow(this.files, missing, signal, this.register);
      this.prints = new Map(
        [...now].map(([commune, prints]) => [commune, { ...this.prints.get(commune), ...prints }]),
      );
      for (const each of missing) this.compared.add(each);
    }
    return this.prints;
  }
}
