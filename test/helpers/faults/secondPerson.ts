import { columnsOf } from '../../../src/workbook/schema/tables';
import { HostWorkbook, type RequestBody, type SavedWorkbook } from '../../../host/index';
import { openExcel } from '../../../host/node';
import { isCleanup } from '../../../host/protocol/requestLog';
import { currentHost, withFunctions } from '../excel';
import { pictureOf } from './faultRuns';
import type { WriteAction } from './writeActions';

/** What a second person does to the workbook between our reading and our writing. */
export interface SecondPerson {
  readonly name: string;
  readonly does: (workbook: Excel.Workbook) => void;
}

const table = (workbook: Excel.Workbook, name: string) => workbook.tables.getItem(name);
const body = (workbook: Excel.Workbook, name: string) => table(workbook, name).getDataBodyRange();
/** The three communes are Montpellier, Lattes and Jacou, in this order or another: rows are named by their place. */
const sorting = (name: string, key: number, ascending: boolean): SecondPerson => ({
  name: `sorts ${name} by column ${key + 1}${ascending ? '' : ' downwards'}`,
  does: (workbook) => table(workbook, name).sort.apply([{ key, ascending }]),
});
const typing = (name: string, row: number, column: number, value: string | number): SecondPerson => ({
  name: `types ${value} into ${name} ${row + 1}, ${column + 1}`,
  does: (workbook) => {
    body(workbook, name).getCell(row, column).values = [[value]];
  },
});
const deleting = (name: string, row: number): SecondPerson => ({
  name: `deletes row ${row + 1} of ${name}`,
  does: (workbook) => table(workbook, name).rows.getItemAt(row).delete(),
});
const adding = (name: string, at: number | undefined, row: (string | number)[]): SecondPerson => ({
  name: `adds ${String(row[0])} to ${name} ${at === undefined ? 'at the end' : `above row ${at + 1}`}`,
  does: (workbook) => table(workbook, name).rows.add(at, [row]),
});
const ofSheet = (name: string, what: string, does: (sheet: Excel.Worksheet) => void): SecondPerson => ({
  name: `${what} ${name}`,
  does: (workbook) => does(workbook.worksheets.getItem(name)),
});

const column = (
  name: string,
  header: string,
  what: string,
  does: (item: Excel.TableColumn) => void,
): SecondPerson => ({
  name: `${what} ${name}, ${header}`,
  does: (workbook) => does(table(workbook, name).columns.getItem(header)),
});

const SHEETS = ['Communes', 'Applications', 'Adhesions', 'Parametres', 'Journal'];

export const SECOND_PEOPLE: readonly SecondPerson[] = [
  adding('Communes', 0, ['Aaa', '34999', '', 'Commune', 1000]),
  adding('Communes', 2, ['Mmm', '34998', '', 'Commune', 2000]),
  adding('Communes', undefined, ['Zzz', '34997', '', 'Commune', 3000]),
  adding('Communes', undefined, ['Saint-Ailleurs', '01004', '', 'Commune', 1]),
  adding('Applications', 0, ['Aaa', '', 1, 1, 1, 1, 4, 0.5, 'Oui', '', '', '']),
  adding('Adhesions', 0, ['Jacou', 'Open Data', 2020, '', '']),
  adding('Adhesions', undefined, ['Lattes', 'Open Data', 2020, '', '']),
  adding('Journal', undefined, [46_000, 'Ajout', 'Commune Zzz', '', '']),
  adding('Journal', 0, [46_000, 'Ajout', 'Commune Zzz', '', '']),
  adding('Parametres', 0, ['À moi', 7, '', '']),
  adding('Titres', undefined, [
    ...['T2021-9', '', '2021-2', 2021, 'Lattes', '', 100],
    ...Array<string>(columnsOf('revenueOrders').length - 7).fill(''),
  ]),
  ...[0, 1, 2].map((row) => deleting('Communes', row)),
  ...[0, 1, 2].map((row) => deleting('Applications', row)),
  ...[0, 3, 5].map((row) => deleting('Adhesions', row)),
  deleting('Parametres', 0),
  ...[0, 1, 3, 4].flatMap((key) => [sorting('Communes', key, true), sorting('Communes', key, false)]),
  sorting('Applications', 0, true),
  sorting('Applications', 6, false),
  ...[0, 1].flatMap((key) => [sorting('Adhesions', key, true), sorting('Adhesions', key, false)]),
  sorting('Parametres', 0, true),
  typing('Communes', 1, 0, 'Renommée'),
  typing('Communes', 2, 0, 'Renommée'),
  typing('Communes', 1, 4, 4242),
  typing('Communes', 2, 4, 4242),
  typing('Communes', 1, 2, '21340129900018'),
  typing('Applications', 0, 6, 1),
  typing('Applications', 2, 0, 'Autre'),
  typing('Adhesions', 2, 3, 2020),
  typing('Adhesions', 4, 1, 'Open Data'),
  typing('Parametres', 7, 1, 0.3),
  typing('Journal', 0, 2, 'À moi'),
  column('Communes', 'Type', 'filters', (item) => item.filter.applyValuesFilter(['CCAS'])),
  column('Adhesions', 'Application', 'filters', (item) => item.filter.applyValuesFilter(['E-demat'])),
  column('Communes', 'Population', 'renames', (item) => {
    item.name = 'Habitants';
  }),
  column('Adhesions', 'Commune', 'renames', (item) => {
    item.name = 'Ville';
  }),
  column('Communes', 'SIRET', 'deletes', (item) => item.delete()),
  ...['Communes', 'Adhesions', 'Applications', 'Journal'].map((name): SecondPerson => ({
    name: `inserts a column into ${name}`,
    does: (workbook) => table(workbook, name).columns.add(1, undefined, 'À moi'),
  })),
  ...SHEETS.map((name) => ofSheet(name, 'protects', (sheet) => sheet.protection.protect())),
  ...['Communes', 'Adhesions'].flatMap((name) => [
    ofSheet(name, 'deletes the sheet of', (sheet) => sheet.delete()),
    ofSheet(name, 'inserts two rows above', (sheet) => sheet.getRange('1:2').insert('Down')),
    ofSheet(name, 'hides the sheet of', (sheet) => {
      sheet.visibility = 'Hidden';
    }),
  ]),
  {
    name: 'renames the table Communes',
    does: (workbook) => {
      table(workbook, 'Communes').name = 'Villes';
    },
  },
  {
    name: 'shows totals of Adhesions',
    does: (workbook) => {
      table(workbook, 'Adhesions').showTotals = true;
    },
  },
];

/** How an edit and a second person get along; `wrong` says what stands there that neither asked for. */
export type Meeting = 'asIfAfterwards' | 'asIfBefore' | 'refusedUntouched' | { readonly wrong: string };

/** Lines of the Journal come in any order where two people write into it: none is lost, that is all that counts. */
function seen(host: HostWorkbook): string {
  const picture = JSON.parse(pictureOf(host)) as {
    readonly sheets: readonly { readonly name: string; cells: Record<string, unknown> }[];
  };
  for (const sheet of picture.sheets.filter(({ name }) => name === 'Journal')) {
    const rows = new Map<string, [string, unknown][]>();
    for (const [at, cell] of Object.entries(sheet.cells)) {
      const [column = '', row = ''] = at.match(/[A-Z]+|\d+/g) ?? [];
      rows.set(row, [...(rows.get(row) ?? []), [column, cell]]);
    }
    const lines = [...rows.values()].map((cells) =>
      JSON.stringify(cells.sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    sheet.cells = { lines: lines.sort() };
  }
  return JSON.stringify(picture);
}

/** A workbook in which edits meet second people, opened anew for each. */
export class MeetingPlace {
  private constructor(private readonly saved: SavedWorkbook) {}

  static async of(prepare: () => Promise<void>): Promise<MeetingPlace> {
    await prepare();
    return new MeetingPlace(currentHost().save());
  }

  private async open(): Promise<HostWorkbook> {
    const host = HostWorkbook.fromSaved(this.saved);
    await openExcel({ host });
    return withFunctions(host);
  }

  /**
   * The second person comes right after our reading. What comes of it must be what would have come of it had they been
   * there before us or after, or a refusal that leaves what they did.
   */
  async meet(action: WriteAction, person: SecondPerson): Promise<Meeting> {
    const first = await this.open();
    const afterwards = await action.decide();
    await carryOut(person);
    const theirs = seen(first);
    const expected = await afterwards();
    const wanted = seen(first);

    const host = await this.open();
    const write = await action.decide();
    const leave = comesAfterReading(host, () => carryOut(person));
    const ending = await write();
    leave();
    const now = seen(host);
    if (ending === expected && now === wanted) return 'asIfAfterwards';
    if (ending === 'intact' && now === theirs) return 'refusedUntouched';
    if (ending === 'done' && now === (await this.before(action, person))) return 'asIfBefore';
    return { wrong: `${action.name}, ${person.name}: ${ending} instead of ${expected}` };
  }

  /** What comes of it where the second person comes when we are done. */
  private async before(action: WriteAction, person: SecondPerson): Promise<string> {
    const host = await this.open();
    await (
      await action.decide()
    )();
    await carryOut(person);
    return seen(host);
  }
}

const carryOut = (person: SecondPerson): Promise<void> =>
  Excel.run(async (context) => {
    person.does(context.workbook);
    await context.sync();
  });

/**
 * Does it once the next request has been answered, before the client hears of it; `after`: so many of the add-in's
 * requests later. What comes back keeps it from coming at all.
 */
export function comesAfterReading(host: HostWorkbook, does: () => Promise<void>, after = 0): () => void {
  const answer = host.processRequest.bind(host);
  let toPass = after;
  const leave = (): void => {
    host.processRequest = answer;
  };
  // The seam waits for promises; that of a workbook by itself has none to give.
  host.processRequest = ((body: RequestBody) => {
    const response = answer(body);
    if (isCleanup(body)) return response;
    toPass -= 1;
    if (toPass >= 0) return response;
    leave();
    return does().then(() => response);
  }) as unknown as typeof answer;
  return leave;
}
