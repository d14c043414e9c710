/** A second allocation key, in this test alone: documents speak of its unit, and nowhere of inhabitants. */
import type { AllocationKey } from '../../src/core/keys/allocationKey';
import { ALLOCATION_KEYS } from '../../src/core/keys/keys';
import { computeRecap } from '../../src/core/recap';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { DocumentSource } from '../../src/workbook/documents/document';
import { plan as applicationSheets } from '../../src/workbook/documents/applicationSheets/plan';
import { plan as communeRecap } from '../../src/workbook/documents/communeRecap/plan';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { plan as recapPlan } from '../../src/workbook/documents/recap/plan';
import { plan as settlementStatement } from '../../src/workbook/documents/settlementStatement/plan';
import { documentSource } from '../../src/workbook/documents/source';
import { readFrozenRecap } from '../../src/workbook/frozen/frozenRecap';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { ROUNDING_WORDS } from '../../src/workbook/schema/words';
import { exampleTables } from '../../src/workbook/tables/example';
import { cellsOf } from '../helpers/frozenDocuments';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

const YEAR = 2021;
const SUBJECT = 'Fabrègues';
const POLICIES = Object.keys(ROUNDING_WORDS) as (keyof typeof ROUNDING_WORDS)[];
const FILLINGS: Filling[] = ['live', 'portable', 'frozen'];

/** By the agents of each commune's services: here one for a hundred inhabitants, and one more. */
const AGENTS: AllocationKey = {
  code: 'agents',
  fact: 'agents',
  ofVintage: false,
  isWeight: (value) => Number.isSafeInteger(value) && value >= 0,
  weightOf: ({ population }) => (population === null ? null : Math.floor(population / 100) + 1),
  totalOf: ({ members }) => members.reduce((total, member) => total + (AGENTS.weightOf(member) ?? 0), 0),
  words: {
    unit: { one: 'agent', other: 'agents', short: 'ag.' },
    weight: 'Effectif',
    theWeight: 'l’effectif',
    aWeight: 'un effectif',
    total: 'effectif total',
    method: null,
  },
};

function sourceBy(key: AllocationKey, policy: keyof typeof ROUNDING_WORDS = 'exactTotal'): DocumentSource {
  const { settings, rows } = exampleTables();
  const raw = rawWorkbookOf({ settings: { ...settings, roundingPolicy: ROUNDING_WORDS[policy] }, rows });
  const reading = readConvention(raw, DEFAULT_BINDING);
  return documentSource(raw, DEFAULT_BINDING, { ...reading, convention: { ...reading.convention, key } });
}

function textsOf({ cells, look }: SheetPlan): string[] {
  return [
    ...cells.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
    ...look.numberFormats.map(({ numberFormat }) => numberFormat),
  ];
}

function planned(plan: typeof recapPlan, source: DocumentSource, filling: Filling): SheetPlan {
  const sheet = plan(source, { year: YEAR, subject: SUBJECT }, filling, { date: '23/11/2026' });
  if (typeof sheet === 'string') throw new Error(sheet);
  return sheet;
}

describe.each(POLICIES)('%s', (policy) => {
  const source = sourceBy(AGENTS, policy);
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const said = (plan: typeof recapPlan, filling: Filling): string[] =>
    textsOf(planned(plan, source, filling)).map(plain);

  test.each(FILLINGS)('%s: its unit in the band, the notes and the statement, and no other', (filling) => {
    const recap = said(recapPlan, filling);
    for (const label of [
      'Effectif',
      'Coût par agent (effectif total)',
      'Agents des communes non adhérentes',
      '#,##0" ag."',
    ])
      expect(recap).toContain(label);
    if (filling === 'portable')
      expect(recap.join('\n')).toContain('modifiez un effectif, les montants suivent.');
    expect(recap.includes('Plus fort reste : agents')).toBe(
      policy === 'largestRemainder' && filling !== 'frozen',
    );

    const own = said(communeRecap, filling);
    for (const label of ['Effectif', 'Coût par agent', '#,##0" ag."']) expect(own).toContain(label);
    expect(own.join(' ')).toContain('le diviseur est l’effectif de toutes les communes.');

    const statement = said(settlementStatement, filling);
    for (const label of ['Effectif du redevable', 'Effectif des communes', 'Coût par agent', '#,##0" ag."'])
      expect(statement).toContain(label);
    expect(statement.join(' ')).toContain('÷ effectif de toutes les communes, adhérentes ou non');
    expect(said(applicationSheets, filling).join(' ')).toContain('Quote-part annuelle selon l’effectif');

    for (const plan of [recapPlan, communeRecap, settlementStatement, applicationSheets])
      expect(said(plan, filling).filter((text) => /habitant|population|hab\./i.test(text))).toEqual([]);
  });

  test('amounts are those of its weights, to the cent, whoever computes them', () => {
    const { reading, recapOf } = source;
    const recap = recapOf(YEAR);
    const members = reading.convention.members.map((member) => {
      return { ...member, population: AGENTS.weightOf(member) };
    });
    // The same numbers as inhabitants.
    const expected = computeRecap(
      {
        ...sourceBy(ALLOCATION_KEYS[0]!, policy).reading.convention,
        members,
        totalPopulation: recap.totalWeight,
      },
      YEAR,
    );
    const amounts = ({ rows, billed, residualCost }: typeof recap): unknown => [
      rows.map(({ commune, weight, lines, total, roundingGap }) => [
        commune.name,
        weight,
        lines,
        total,
        roundingGap,
      ]),
      [billed, residualCost],
    ];
    expect(JSON.stringify(amounts(recap))).toBe(JSON.stringify(amounts(expected)));
    expect(recap.billed.plus(recap.residualCost).equals(recap.annualCost)).toBe(true);
  });
});

test('live formulas do not look for populations', () => {
  const { cells } = planned(recapPlan, sourceBy(AGENTS), 'live');
  const formulas = cells.flat().flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => /population/i.test(formula))).toEqual([]);
});

test('a recap by its weights is read back by who knows the key', () => {
  const source = sourceBy(AGENTS);
  const cells = cellsOf(planned(recapPlan, source, 'frozen'));
  expect(readFrozenRecap(cells)).toBeNull();
  const back = readFrozenRecap(cells, [...ALLOCATION_KEYS, AGENTS]);
  const { rows, totalWeight } = source.recapOf(YEAR);
  expect(Number(back!.totalPopulation)).toBe(totalWeight);
  expect(back!.communes.map(({ population }) => Number(population))).toEqual(
    rows.map(({ weight }) => weight),
  );
});

test('the same tables shared out by another key are another document', () => {
  const about = { year: YEAR, subject: SUBJECT };
  const changed = DOCUMENTS.filter(
    ({ fingerprint }) =>
      fingerprint(sourceBy(AGENTS), about) !== fingerprint(sourceBy(ALLOCATION_KEYS[0]!), about),
  );
  expect(changed.map(({ kind }) => kind)).toEqual([
    'recap',
    'applicationSheets',
    'communeRecap',
    'settlementStatement',
    'convention',
    // It says the amount.
    'letter',
    'finalAccount',
    'amendment',
    'evolution',
    'forecast',
    'yearClosing',
    'shareInformation',
  ]);
});
