/** Every kind of frozen document, with what hurts programs in the texts of people; and its cells as a reader gives them. */
import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { DocumentPlan, DocumentSource } from '../../src/workbook/documents/document';
import { planInWorkbook } from '../../src/workbook/documents/documentPlans';
import { plan as applicationSheets } from '../../src/workbook/documents/applicationSheets/plan';
import { documentOf } from '../../src/workbook/documents/register';
import { documentSource } from '../../src/workbook/documents/source';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { Filling, SheetKind, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import {
  applicationUseSheet,
  plan as applicationUse,
} from '../../src/workbook/documents/applicationUse/plan';
import { plan as priceSchedule } from '../../src/workbook/documents/priceSchedule/plan';
import { plan as recapPlan } from '../../src/workbook/documents/recap/plan';
import { plan as settlementStatement } from '../../src/workbook/documents/settlementStatement/plan';
import { communeRecapSheet } from '../../src/workbook/documents/communeRecap/plan';
import { rawWorkbookOf } from './rawWorkbook';

export const YEAR = 2021;
export const DATE = '23/11/2026';
/** A formula, a composed letter, an emoji, spaces of several kinds. */
export const COMMUNE = '=Noe\u0308l-sur-Mer 🏘  “x” \u202fet B';

export function documentTables(): NewTables {
  const { settings, rows } = exampleTables();
  const [first, ...others] = rows.applications!;
  return {
    settings,
    rows: {
      ...rows,
      communes: [
        ...rows.communes!,
        { name: COMMUNE, inseeCode: '01001', kind: 'Commune', population: 1_234 },
      ],
      applications: [
        {
          ...first!,
          description: '- Signature\n=1+1\n007\n12/05/2019\n  deux  espaces ; <b>&amp;</b>\n_x0041_',
          communeDuties: '@SUM(A1)\n\u00e9te\u0301 \ufb01n \u00a0 1e5',
        },
        ...others,
      ],
      subscriptions: [...rows.subscriptions!, { commune: COMMUNE, application: String(first!['name']) }],
      priceSchedule: [
        { profile: 'Technicien', dayPrice: 400.1, halfDayPrice: 210.55 },
        { profile: '=Chef "de" projet', dayPrice: 512.33 },
      ],
    },
  };
}

export function sourceOf(tables: NewTables = documentTables()): DocumentSource {
  const raw = rawWorkbookOf(tables);
  return documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
}

export interface FrozenDocument {
  readonly name: string;
  readonly kind: SheetKind;
  /** As it is read back. */
  readonly year: number | null;
  readonly subject: string | null;
  readonly plan: SheetPlan;
}

/** At hand, as tests are listed before they run. */
const PLANS = {
  recap: recapPlan,
  applicationSheets,
  applicationUse,
  priceSchedule,
  settlementStatement,
} satisfies Readonly<Record<string, DocumentPlan>>;

/** Those of the workbook, then those that a commune alone receives. */
export function documentsOf(
  source: DocumentSource = sourceOf(),
  filling: Exclude<Filling, 'live'> = 'frozen',
): FrozenDocument[] {
  const { reading } = source;
  const recap = computeRecap(reading.convention, YEAR);
  const own = recap.rows.at(-1)!;
  const subject = own.commune.name;
  const drawing = { date: DATE };
  const drawn = (
    kind: keyof typeof PLANS,
    about: Partial<Pick<FrozenDocument, 'year' | 'subject'>> = {},
  ): FrozenDocument => {
    const id = { kind, year: YEAR, ...(about.subject ? { subject: about.subject } : {}) };
    const what = documentOf(kind)!;
    const plan = planInWorkbook(what, PLANS[kind], id, source, filling, { ...drawing, note: 'Vu' });
    if (typeof plan === 'string') throw new Error(plan);
    return { name: kind, kind, year: YEAR, subject: null, plan, ...about };
  };
  const extract = (name: string, plan: SheetPlan): FrozenDocument => {
    return { name, kind: plan.kind, year: YEAR, subject, plan };
  };
  return [
    drawn('recap'),
    drawn('applicationSheets', { year: null }),
    drawn('applicationUse'),
    drawn('priceSchedule', { year: null }),
    drawn('settlementStatement', { subject }),
    extract('applicationUse of a commune', applicationUseSheet(reading, YEAR, own.commune, filling, drawing)),
    extract('communeRecap', communeRecapSheet(reading, recap, own, filling, drawing)),
  ];
}

/** What stands in the cells of a plan without formulas. */
export function cellsOf({ cells }: Pick<SheetPlan, 'cells'>): RawCell[][] {
  return cells.map((row) =>
    row.map((cell): RawCell => {
      if (cell.kind === 'formula') return cell.cached ?? '';
      return cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '';
    }),
  );
}

/** The row that prints the fingerprint of the document. */
export const signedRowOf = (cells: readonly (readonly RawCell[])[]): number =>
  cells.findIndex(([first]) => String(first).startsWith('Empreinte du document'));
