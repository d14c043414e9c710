import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostWorkbook } from '../../host/index';
import { zipParts, unzipParts } from '../../host/model/xlsx/zip';
import { enableXlsx, openExcel } from '../../host/node';
import { withFunctions } from './excel';

/** Opens an .xlsx behind the genuine Office.js client, with our functions live in its cells. */
export async function openSaved(bytes: Uint8Array): Promise<HostWorkbook> {
  await enableXlsx();
  const host = HostWorkbook.fromXlsx(unzipParts(bytes));
  await openExcel({ host });
  return withFunctions(host);
}

export const savedBytes = async (host: HostWorkbook): Promise<Uint8Array> =>
  zipParts(await host.exportXlsx());

/** A workbook as a version of the add-in left it: see test/fixtures/makeWorkbooks. */
export const workbookOf = (version: string, name: string): Uint8Array =>
  readFileSync(join(__dirname, '..', 'fixtures', 'workbooks', version, `${name}.xlsx`));
