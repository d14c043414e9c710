/**
 * Every document that the add-in makes of the example, and the files of three communes, at a fixed date: by a name that
 * says what it is and how it was made, as `settlementStatement / complete / largestRemainder / frozen / Fabrègues`.
 */
import type { WorkbookFormat } from '../../src/files/workbookFile';
import type { DocumentId } from '../../src/workbook/documents/document';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import {
  ALL_CONTENTS,
  allFiles,
  EVERY_CONTENT,
  communePlans,
  communeTables,
  YEAR,
} from '../files/communeFiles';
import { sourceOf } from './frozenDocuments';
import { rawWorkbookOf } from './rawWorkbook';

const DATE = '30/09/2021';
const NOTE = 'Annexé à la délibération n° 2021-12 du 30 septembre 2021';

/** One that uses everything, one that does not, one that uses nothing at all. */
export const COMMUNES = ['Fabrègues', 'Montpellier', 'Saussan'] as const;

type Policy = keyof typeof ROUNDING_WORDS;
const POLICIES = Object.keys(ROUNDING_WORDS) as Policy[];
const OF_OTHER_POLICIES: readonly SheetPlan['kind'][] = ['recap', 'communeRecap', 'settlementStatement'];

export interface Named<T> {
  readonly name: string;
  readonly made: T;
}

/** The example with what it leaves open: SIRETs, prices, and the texts of an application, lines and marks in them. */
function completeTables(policy: Policy): NewTables {
  const { settings, rows } = communeTables();
  const [first, ...others] = rows.applications!;
  return {
    settings: { ...settings, roundingPolicy: ROUNDING_WORDS[policy] },
    rows: {
      ...rows,
      applications: [
        {
          ...first!,
          maintenance: 4000,
          operation: 2333.33,
          upgrades: 1000,
          depreciation: 1000,
          description:
            '- Signature électronique\n- =1+1\nTiers de télétransmission : actes, flux PES ; suivi',
          metropoleDuties: 'Hébergement',
          communeDuties: '@Certificats des agents',
        },
        ...others,
      ],
    },
  };
}

/** Every document, in each filling that it has; those that depend on the rounding, under each policy. */
export async function everyDocument(): Promise<Named<SheetPlan>[]> {
  const complete = POLICIES.map((policy) => documentsOf('complete', policy, completeTables(policy)));
  // As the example is created: much of what documents say is still to be completed.
  const asCreated = (await documentsOf('as created', 'exactTotal', exampleTables())).filter(
    ({ made }) => made.kind !== 'recap' && made.kind !== 'communeRecap',
  );
  return [...(await Promise.all(complete)).flat(), ...asCreated].filter(
    ({ name, made }) => name.includes('exactTotal') || OF_OTHER_POLICIES.includes(made.kind),
  );
}

async function documentsOf(
  tables: string,
  policy: Policy,
  newTables: NewTables,
): Promise<Named<SheetPlan>[]> {
  const source = sourceOf(newTables);
  const raw = rawWorkbookOf(newTables);
  const named = (made: SheetPlan, ...how: readonly string[]): Named<SheetPlan> => ({
    name: [made.kind, tables, policy, made.filling, ...how].join(' / '),
    made,
  });
  const inWorkbook = async (
    id: Omit<DocumentId, 'year'>,
    filling: Filling,
    note?: string,
  ): Promise<SheetPlan> => {
    const plan = await documentPlan({ ...id, year: YEAR }, source, filling, { date: DATE, note });
    if (typeof plan === 'string') throw new Error(plan);
    return plan;
  };
  const OWN_FILLINGS = ['portable', 'frozen'] as const;
  const made: Named<SheetPlan>[] = [];
  for (const filling of ['live', ...OWN_FILLINGS] as const)
    made.push(named(await inWorkbook({ kind: 'recap' }, filling)));
  made.push(named(await inWorkbook({ kind: 'recap' }, 'frozen', NOTE), 'with a note'));
  for (const filling of OWN_FILLINGS) {
    for (const kind of ['applicationSheets', 'applicationUse', 'priceSchedule'])
      made.push(named(await inWorkbook({ kind }, filling)));
    for (const subject of COMMUNES) {
      made.push(named(await inWorkbook({ kind: 'settlementStatement', subject }, filling), subject));
      for (const plan of await ownPlans(raw, filling, subject))
        made.push(named(plan, `in the file of ${subject}`));
    }
  }
  return made;
}

/** What only a commune's own file holds. */
async function ownPlans(
  raw: ReturnType<typeof rawWorkbookOf>,
  filling: 'portable' | 'frozen',
  commune: string,
): Promise<SheetPlan[]> {
  const plans = await communePlans({ raw, filling, content: new Set(['annexe1', 'annexe2']) });
  return plans({ name: commune }).filter(({ kind }) => kind !== 'applicationSheets');
}

/** The files of three communes: all contents together and each alone, in each filling and format. */
export async function everyFile(): Promise<Named<Uint8Array>[]> {
  const raw = rawWorkbookOf(completeTables('exactTotal'));
  const contents = [ALL_CONTENTS, ...[...EVERY_CONTENT].map((each) => new Set([each]))];
  const orders = contents.flatMap((content) =>
    (['portable', 'frozen'] as const).flatMap((filling) =>
      (['xlsx', 'ods'] as const satisfies readonly WorkbookFormat[]).map((format) => ({
        raw,
        content,
        filling,
        format,
        communes: COMMUNES,
      })),
    ),
  );
  const files: Named<Uint8Array>[] = [];
  for (const order of orders)
    for (const { name, bytes } of await allFiles(order))
      files.push({ name: `file / ${order.filling} / ${name}`, made: bytes });
  return files;
}
