import { readingIn } from '../../read/byYear/readingIn';
import { safeSheetName } from '../../plan/sheetNames';
import { knownNames } from '../../read/knownNames';
import { nameKey } from '../../read/names';
import { isEmpty, readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import { communeRecapFingerprint } from '../communeRecap/entry';
import type { DocumentEntry, DocumentSource } from '../document';
import { documentFingerprint } from '../fingerprint';
import { debtor } from '../settlementStatement/entry';

/** What a commune will owe in the year after, for its budget: a forecast, with what may still move it. */
export const forecast: DocumentEntry = {
  kind: 'forecast',
  name: { fr: 'Prévision', en: 'Forecast' },
  choice: {
    id: 'forecast',
    name: { fr: 'Prévision pour l’an prochain', en: 'Forecast for next year' },
    inWorkbook: {
      hint: { fr: 'Une feuille pour chaque commune choisie', en: 'A sheet for each chosen commune' },
    },
    inCommuneFile: {
      hint: {
        fr: 'Le montant à inscrire à son budget, et ce qui peut le changer',
        en: 'The amount for its budget, and what may change it',
      },
      order: 4,
      onDemand: true,
      fileWord: { one: 'prévision', several: 'prévisions' },
    },
  },
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  title: (year) => `Prévision pour ${year + 1} – après l’exercice ${year}`,
  sheetName: (year, commune = '') => safeSheetName(`Prévision ${year + 1} ${commune}`.trim()),
  fingerprint: (source, { year, subject }) => forecastFingerprint(source, year, subject),
  signed: { columns: () => 6, subject: debtor },
};

/** Of the amounts of both years, and of what may move the second one; null: a member in neither. */
export function forecastFingerprint(
  source: DocumentSource,
  year: number,
  subject: string | undefined,
): string | null {
  const { reading, recapOf, rowOf } = source;
  const member = subject === undefined ? undefined : source.memberOf(subject);
  if (member === undefined) return null;
  const { firstYear, lastYear, recoveryThreshold } = reading.settings;
  const shown = [year, year + 1].map((each) => {
    const row = rowOf(each, member.name);
    return row && communeRecapFingerprint(readingIn(reading, each).settings, recapOf(each), row);
  });
  if (shown.every((each) => each === undefined)) return null;
  return documentFingerprint('forecast 1', [
    [year, firstYear, lastYear, recoveryThreshold.toString()],
    [member.name, member.inseeCode, member.membership ?? null],
    shown.map((each) => each ?? null),
    reading.amendments.map(({ number, subject: what, date, effect }) => [number, what, date, effect]),
    (reading.convention.costs ?? []).map(({ application, from }) => [application, from]),
    pendingRows(source, member.name),
  ]);
}

/** Requests without a decision: a commune's own in full, of the others no more than what they ask for. */
function pendingRows({ raw, binding }: DocumentSource, commune: string): readonly unknown[] {
  const rows = viewTable(raw, binding, 'requests')?.rows ?? [];
  if (rows.length === 0) return [];
  const { commune: names } = knownNames(raw, binding);
  const said = (row: RowView, ...columns: readonly string[]): string[] =>
    columns.map((column) => readText(row.cell(column)));
  return rows
    .filter((row) => isEmpty(row.cell('decision')))
    .map((row) =>
      nameKey(names.known(readText(row.cell('commune')))) === nameKey(commune)
        ? said(row, 'ref', 'kind', 'application', 'sentOn', 'receivedOn', 'wishedYear')
        : said(row, 'kind', 'sentOn', 'receivedOn', 'wishedYear'),
    );
}
