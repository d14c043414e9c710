import type { Picture } from '../../../../core/picture';
import type { Outcome } from '../../../../excel/outcome';
import { readSetting, writeSetting } from '../../../../excel/workbookSettings';
import { parsePicture } from '../../../../files/picture/readPicture';
import { LOGO_KEY, serialisePicture } from '../../../../workbook/plan/logo';

/** Where the logo is kept: in the workbook, beside its tables. */
export interface LogoServices {
  /** null: there is none, or one that was damaged. */
  read(): Promise<Outcome<Picture | null>>;
  /** null: none any more. */
  keep(picture: Picture | null): Promise<Outcome<void>>;
}

export const excelLogo: LogoServices = {
  async read() {
    const kept = await readSetting(LOGO_KEY);
    return kept.ok ? { ok: true, value: parsePicture(kept.value) } : kept;
  },
  keep: (picture) => writeSetting(LOGO_KEY, picture === null ? '' : serialisePicture(picture)),
};
