/**
 * The steps that compute and touch nothing, from 100 communes to 10,000: what each takes of the processor and by which
 * exponent it grows.
 */
import { evolutionOf } from '../src/core/explanation/evolution';
import { Decimal } from '../src/core/money';
import { consequencesOf } from '../src/core/notice/consequences';
import { computeRecap } from '../src/core/recap';
import { compareVariants } from '../src/core/variants/compare';
import type { Variant } from '../src/core/variants/variant';
import { effectsOf } from '../src/taskpane/features/wizard/next/effects';
import { nextDraft } from '../src/taskpane/features/wizard/next/nextDraft';
import { draftTables } from '../src/taskpane/features/wizard/draftTables';
import { yearClosing } from '../src/workbook/accounts/closing/yearClosing';
import { plan as conventionSheet } from '../src/workbook/documents/convention/plan';
import { forecastsOf } from '../src/workbook/documents/forecast/facts';
import { recapSheet } from '../src/workbook/documents/recap/plan';
import { planImport } from '../src/workbook/edits/import/importRows';
import { planEdit } from '../src/workbook/edits/planEdit';
import type { Edit } from '../src/workbook/edits/edit';
import { NO_MARKS } from '../src/workbook/intake/grid';
import { readPopulationFile } from '../src/workbook/intake/populations/populationFile';
import { compareFrozen } from '../src/workbook/frozen/compareFrozen';
import { readFrozenRecap } from '../src/workbook/frozen/frozenRecap';
import type { RawCell, RawWorkbook } from '../src/workbook/read/rawTables';
import { readConvention } from '../src/workbook/read/readConvention';
import { readNumber } from '../src/workbook/read/readValues';
import { DEFAULT_BINDING } from '../src/workbook/schema/binding';
import { ORDER_NATURE_WORDS } from '../src/workbook/schema/words';
import { billingRaw } from '../test/helpers/billingRaw';
import { cellsOf } from '../test/helpers/frozenDocuments';
import { allOfFrance, codeOf, ensemble } from '../test/helpers/inseeFiles';
import { manyCommunes } from '../test/helpers/manyCommunes';
import { asRead, rawWorkbookOf } from '../test/helpers/rawWorkbook';
import { exponent, line, ms, timed } from './measure';

const SIZES = [100, 1_000, 3_000, 10_000];
/** What takes longer than in proportion is seen at 10,000 communes. */
const MOST_EXPONENT = 1.1;
const NOW = 46_000;
const DRAWING = { date: '23/11/2026', note: '' };

/** What is needed is made before the clock starts. */
type Step = (size: number) => () => unknown;

function planOf(raw: ReturnType<typeof rawWorkbookOf>, edit: Edit) {
  const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.plan;
}

interface Commune {
  readonly name: string;
  readonly inseeCode: string;
  readonly population: number;
}
const communes = (size: number): Commune[] =>
  (manyCommunes(size).rows.communes ?? []) as unknown as Commune[];
const fileRows = (size: number, from: number) =>
  communes(size).map(({ name, population }, at) => ({
    row: at + 2,
    values: { name: `${name} bis`, population, inseeCode: String(from + at) },
  }));

/** An order a commune, in the last month of the year. */
const billed = (size: number): RawWorkbook => {
  const raw = billingRaw(NOW, manyCommunes(size));
  const { revenueOrders } = raw.tables;
  if (revenueOrders === null) throw new Error('No table of orders');
  const rows = communes(size).map(({ name }, at) => {
    const cells: Readonly<Record<string, RawCell>> = {
      'Réf.': `T2021-${at + 1}`,
      Nature: ORDER_NATURE_WORDS.share,
      'N°': String(at + 1),
      Exercice: 2021,
      Commune: name,
      Montant: 20 + at,
      'Émis le': 44_530,
    };
    return revenueOrders.headers.map((header) => cells[header] ?? '');
  });
  return { ...raw, tables: { ...raw.tables, revenueOrders: { ...revenueOrders, rows } } };
};

/** Every kind of change that touches many communes, in as many variants as are read side by side. */
const variants = (size: number): Variant[] => {
  const merged = communes(size).slice(0, size / 2);
  const of = new Map(communes(size).map(({ name, population }) => [name, population + 100]));
  const rate = new Decimal('0.05');
  return [
    { name: 'populations', changes: [{ kind: 'populations', vintage: null, type: null, of }] },
    {
      name: 'mergers',
      changes: merged.flatMap(({ name }, at) => {
        const other = merged[at + 1]?.name;
        if (at % 2 === 1 || other === undefined) return [];
        return [
          { kind: 'merges', members: [name, other], into: `${name} neuve`, chiefTown: name, lastYear: 2020 },
        ];
      }),
    },
    {
      name: 'costs',
      changes: [{ kind: 'cost', application: 'E-demat', by: { unit: 'rate', rate } }],
    },
    { name: 'rounding', changes: [{ kind: 'rounding', policy: 'largestRemainder' }] },
  ];
};

const STEPS: Readonly<Record<string, Step>> = {
  'reading a convention': (size) => {
    const raw = rawWorkbookOf(manyCommunes(size));
    return () => readConvention(raw, DEFAULT_BINDING);
  },
  'its recap': (size) => {
    const { convention } = readConvention(rawWorkbookOf(manyCommunes(size)), DEFAULT_BINDING);
    return () => computeRecap(convention, 2021);
  },
  'four variants of it against today': (size) => {
    const { convention } = readConvention(rawWorkbookOf(manyCommunes(size)), DEFAULT_BINDING);
    const compared = variants(size);
    return () => compareVariants(convention, compared, 2021);
  },
  'the effect of the next convention': (size) => {
    const source = asRead(rawWorkbookOf(manyCommunes(size)));
    const after = asRead(rawWorkbookOf(draftTables(nextDraft(source)))).recapOf(2022);
    return () => effectsOf(nextDraft(source), source.recapOf(2021), after);
  },
  'the effect of a request': (size) => {
    const { convention } = readConvention(rawWorkbookOf(manyCommunes(size)), DEFAULT_BINDING);
    const member = convention.members[0]?.name ?? '';
    return () => consequencesOf(convention, { kind: 'terminate', member, effectYear: 2021 }, 2021);
  },
  'the evolution of each commune': (size) => {
    const { recapOf } = asRead(rawWorkbookOf(manyCommunes(size)));
    return () => evolutionOf([recapOf(2020), recapOf(2021)]);
  },
  'the forecast of each commune': (size) => {
    const source = asRead(rawWorkbookOf(manyCommunes(size)));
    return () => forecastsOf(source, 2020);
  },
  'the year closed against its recap': (size) => {
    const raw = billed(size);
    const { reading, recapOf } = asRead(raw);
    const closing = () => yearClosing(raw, DEFAULT_BINDING, reading.settings, recapOf(2021));
    if (closing().debtors.length < size) throw new Error('The orders were not read');
    return closing;
  },
  'the text of the convention for each hundredth commune': (size) => {
    const source = asRead(rawWorkbookOf(manyCommunes(size)));
    // A text takes milliseconds: all of 10,000 would take minutes, and say no more of how it grows.
    const about = communes(size)
      .filter((_, at) => at % 100 === 0)
      .map(({ name }) => ({ year: 2021, subject: name }));
    return () => about.map((each) => conventionSheet(source, each, 'frozen', DRAWING));
  },
  'the sheet of the recap': (size) => {
    const reading = readConvention(rawWorkbookOf(manyCommunes(size)), DEFAULT_BINDING);
    const recap = computeRecap(reading.convention, 2021);
    return () => recapSheet(reading, recap, DEFAULT_BINDING, 'live', DRAWING);
  },
  'a text that is no number, of ten characters a commune': (size) => {
    const texts = [`1${' '.repeat(10 * size)}x`, '1,'.repeat(5 * size), `(${'1'.repeat(10 * size)}`];
    return () => texts.map((text) => readNumber(text));
  },
  'populations of thirty communes in a file of all': (size) => {
    const all = allOfFrance([], size);
    const sheets = ensemble(all, 2023).map((sheet) => ({
      ...sheet,
      hidden: false,
      marks: NO_MARKS,
      rowNumbers: sheet.rows.map((_, at) => at + 1),
    }));
    const wanted = { codes: new Set(all.slice(0, 30).map(codeOf)), names: [] };
    return () => readPopulationFile(sheets, 'ensemble.xlsx', wanted);
  },
  'an import of as many new communes': (size) => {
    const raw = rawWorkbookOf(manyCommunes(size));
    const rows = fileRows(size, 60_000);
    return () => planImport(raw, DEFAULT_BINDING, 'communes', rows);
  },
  'an import that renames all communes': (size) => {
    const raw = rawWorkbookOf(manyCommunes(size));
    const rows = fileRows(size, 34_001);
    return () => {
      const { steps } = planImport(raw, DEFAULT_BINDING, 'communes', rows);
      planOf(raw, { kind: 'importRows', steps });
    };
  },
  'the undo of an import': (size) => {
    const raw = rawWorkbookOf(manyCommunes(size));
    const steps = communes(size).map((values): Edit => ({
      kind: 'removeMember',
      before: { siret: '', ...values, kind: 'commune' },
    }));
    return () => planOf(raw, { kind: 'importRows', steps });
  },
  'a frozen recap against today, in another order': (size) => {
    const reading = readConvention(rawWorkbookOf(manyCommunes(size)), DEFAULT_BINDING);
    const recap = computeRecap(reading.convention, 2021);
    const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', DRAWING);
    const frozen = readFrozenRecap(cellsOf(plan));
    if (frozen === null) throw new Error('No recap is in the cells');
    const turned = { ...frozen, communes: frozen.communes.toReversed() };
    return () => compareFrozen(turned, recap);
  },
};

for (const [name, step] of Object.entries(STEPS)) {
  const points = SIZES.map((size) => {
    const work = step(size);
    // The first run also compiles.
    work();
    return [size, timed(work, 3)] as const;
  });
  line(`${name}: ${SIZES.join(', ')} communes`, points.map(([, time]) => ms(time)).join(', '));
  const grows = exponent(points);
  line('  exponent', `${grows}${Number(grows) > MOST_EXPONENT ? ' MISSED' : ''}`);
}
