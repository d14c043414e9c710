/** Variants that a workbook keeps: read as they were made, adopted as somebody would by hand, and taken back. */
import fc from 'fast-check';
import { Decimal } from '../../src/core/money';
import { computeRecap } from '../../src/core/recap';
import { withVariant } from '../../src/core/variants/applied';
import type { Change, Variant } from '../../src/core/variants/variant';
import { recapFingerprint } from '../../src/workbook/documents/recap/entry';
import { columnsToMake } from '../../src/workbook/edits/columnsToMake';
import type { Edit } from '../../src/workbook/edits/edit';
import { applicationFields, memberFields } from '../../src/workbook/edits/fields';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { adoptionOf } from '../../src/workbook/edits/variants/adoption';
import { variantRows } from '../../src/workbook/edits/variants/variantRows';
import { collectFindings } from '../../src/workbook/read/findings/findings';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { readVariants } from '../../src/workbook/read/variants/readVariants';
import { viewTable } from '../../src/workbook/read/tableView';
import { columnHeader, NEW_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { asRead, rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';

const NOW = 46_000;
const example = withTable(rawWorkbookOf(exampleTables()), 'variants');
const reading = (raw: RawWorkbook) => asRead(raw, NEW_BINDING).reading;
const YEAR = 2020;

/** The tables after an edit, with the columns that it makes. */
function after(given: RawWorkbook, edit: Edit): { readonly raw: RawWorkbook; readonly undo: Edit } {
  const raw = columnsToMake(given, NEW_BINDING, edit).reduce((known, { table, column }): RawWorkbook => {
    const standing = known.tables[table]!;
    const headers = [...standing.headers, columnHeader(NEW_BINDING, table, column)];
    return {
      ...known,
      tables: {
        ...known.tables,
        [table]: { ...standing, headers, rows: standing.rows.map((row) => [...row, '']) },
      },
    };
  }, given);
  const outcome = planEdit(raw, NEW_BINDING, edit, NOW);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { raw: applyOperations(raw, outcome.plan.operations), undo: outcome.plan.undo };
}

const keep = (raw: RawWorkbook, variant: Variant): RawWorkbook =>
  after(raw, { kind: 'setVariant', name: variant.name, before: [], rows: variantRows(variant) }).raw;
const kept = (raw: RawWorkbook) => {
  const { findings, report } = collectFindings();
  return { variants: readVariants(raw, NEW_BINDING, report), findings: findings.map(({ code }) => code) };
};
const butJournal = ({ tables }: RawWorkbook) => ({ ...tables, journal: null });

const names = reading(example).convention.members.map(({ name }) => name);
const applications = reading(example).convention.applications.map(({ name }) => name);
const euros = fc.integer({ min: -900_000, max: 900_000 }).map((cents) => new Decimal(cents).div(100));
const rates = fc.integer({ min: 0, max: 1000 }).map((of) => new Decimal(of).div(1000));
const member = fc.constantFrom(...names);

/** A change of each kind at the most, as the pane makes them. */
const changes = fc
  .record({
    populations: fc.option(
      fc.record({
        vintage: fc.option(fc.integer({ min: 2015, max: 2023 })),
        type: fc.constantFrom('totale' as const, 'municipale' as const, null),
        of: fc.uniqueArray(fc.tuple(member, fc.nat(400_000)), {
          selector: ([name]) => name,
          minLength: 1,
          maxLength: 4,
        }),
      }),
    ),
    cost: fc.option(
      fc.tuple(fc.constantFrom(...applications), fc.constantFrom('rate', 'euros', 'amount'), euros, rates),
    ),
    contribution: fc.option(fc.tuple(fc.constantFrom(...applications), rates)),
    created: fc.option(fc.tuple(euros, rates, fc.uniqueArray(member, { maxLength: 3 }))),
    joins: fc.option(fc.nat(5000)),
    leaving: fc.uniqueArray(member, { maxLength: 2 }),
    merging: fc.uniqueArray(member, { maxLength: 3 }),
    added: fc.boolean(),
    rounding: fc.constantFrom('sumOfLines' as const, 'largestRemainder' as const, null),
  })
  .map((of): Change[] => {
    const merging = of.merging.filter((name) => !of.leaving.includes(name));
    return [
      ...(of.populations === null
        ? []
        : [{ kind: 'populations' as const, ...of.populations, of: new Map(of.populations.of) }]),
      ...(of.cost === null
        ? []
        : [
            {
              kind: 'cost' as const,
              application: of.cost[0],
              by:
                of.cost[1] === 'rate'
                  ? { unit: 'rate' as const, rate: of.cost[3] }
                  : of.cost[1] === 'euros'
                    ? { unit: 'euros' as const, euros: of.cost[2] }
                    : { unit: 'amount' as const, amount: of.cost[2] },
            },
          ]),
      ...(of.contribution === null
        ? []
        : [{ kind: 'contribution' as const, application: of.contribution[0], rate: of.contribution[1] }]),
      ...(of.created === null
        ? []
        : [
            {
              kind: 'newApplication' as const,
              application: {
                name: 'Parapheur',
                code: null,
                annualCost: of.created[0],
                contributionRate: of.created[1],
                rebilled: true,
              },
              users: of.created[2],
              firstYear: YEAR,
            },
          ]),
      ...(of.joins === null
        ? []
        : [
            {
              kind: 'joins' as const,
              name: 'Ailleurs',
              inseeCode: '34001',
              population: of.joins,
              applications: [applications[0]!],
              firstYear: YEAR,
            },
          ]),
      ...of.leaving.map((name) => ({ kind: 'leaves' as const, member: name, lastYear: YEAR - 1 })),
      ...(merging.length < 2
        ? []
        : [
            {
              kind: 'merges' as const,
              members: merging,
              into: 'Commune neuve',
              chiefTown: merging[0]!,
              lastYear: YEAR - 1,
            },
          ]),
      ...(of.added ? [{ kind: 'mergedShares' as const, rule: 'addedPopulations' as const }] : []),
      ...(of.rounding === null ? [] : [{ kind: 'rounding' as const, policy: of.rounding }]),
    ];
  });

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each));

test('what is kept is read as it was made, without a finding, and moves no other table', () => {
  fc.assert(
    fc.property(changes, (made) => {
      const variant = { name: 'Essai', changes: made };
      const raw = keep(example, variant);
      const { variants, findings } = kept(raw);
      expect(findings).toEqual([]);
      // Rows of one thing stand together.
      const told = (all: readonly Change[]) => all.map(plain).sort();
      expect(variants.map((each) => [each.name, told(each.variant.changes)])).toEqual([
        ['Essai', told(made)],
      ]);
      expect({ ...butJournal(raw), variants: null }).toEqual({ ...butJournal(example), variants: null });
      expect(recapFingerprint(reading(raw), YEAR)).toBe(recapFingerprint(reading(example), YEAR));
    }),
    { numRuns: 60 },
  );
});

test('adopted, the tables say what the variant said, to the cent; taken back, they are as before', () => {
  const withPopulations = withTable(example, 'populations');
  fc.assert(
    fc.property(changes, (made) => {
      const variant = { name: 'Essai', changes: made };
      const raw = keep(withPopulations, variant);
      const source = asRead(raw, NEW_BINDING);
      const adoption = adoptionOf(variant, source, YEAR);
      const expected = computeRecap(withVariant(source.reading.convention, variant), YEAR);
      if (!adoption.ok) {
        expect(expected.rows.map(({ total }) => total.toFixed())).toEqual(
          source.recapOf(YEAR).rows.map(({ total }) => total.toFixed()),
        );
        return;
      }
      const adopted = after(raw, adoption.edit);
      const recap = computeRecap(reading(adopted.raw).convention, YEAR);
      const shown = ({ rows }: typeof recap) =>
        rows.map(({ commune, lines, total }) => [
          commune.name,
          ...lines.map((line) => line?.toFixed(2) ?? null),
          total.toFixed(2),
        ]);
      expect(shown(recap)).toEqual(shown(expected));
      expect(recap.residualCost.toFixed(2)).toBe(expected.residualCost.toFixed(2));
      const back = after(adopted.raw, adopted.undo);
      const values = (tables: RawWorkbook) =>
        plain(
          computeRecap(reading(tables).convention, YEAR).rows.map(({ commune, total }) => [
            commune.name,
            total.toFixed(2),
          ]),
        );
      expect(values(back.raw)).toBe(values(raw));
      expect(kept(back.raw).variants).toEqual(kept(raw).variants);
    }),
    { numRuns: 60 },
  );
});

const communeRow = (raw: RawWorkbook, name: string) =>
  memberFields(viewTable(raw, NEW_BINDING, 'communes')!.rows.find((row) => row.cell('name') === name)!);
const applicationRow = (raw: RawWorkbook, name: string) =>
  applicationFields(
    viewTable(raw, NEW_BINDING, 'applications')!.rows.find((row) => row.cell('name') === name)!,
  );

test('adopting is the same edits by hand, cell for cell, but for the Journal', () => {
  const variant: Variant = {
    name: 'Fusion et coûts',
    changes: [
      { kind: 'cost', application: 'E-demat', by: { unit: 'rate', rate: new Decimal('0.05') } },
      {
        kind: 'merges',
        members: ['Jacou', 'Clapiers'],
        into: 'Jacou-Clapiers',
        chiefTown: 'Jacou',
        lastYear: 2019,
      },
      { kind: 'rounding', policy: 'sumOfLines' },
    ],
  };
  const raw = keep(example, variant);
  const adoption = adoptionOf(variant, asRead(raw, NEW_BINDING), YEAR);
  if (!adoption.ok) throw new Error(adoption.why.code);
  const cost = applicationRow(raw, 'E-demat');
  const [jacou, clapiers] = [communeRow(raw, 'Jacou'), communeRow(raw, 'Clapiers')];
  const end = { lastYear: 2019, successor: 'Jacou-Clapiers' };
  const byHand: Edit[] = [
    { kind: 'changeMember', before: clapiers, after: { ...clapiers, ...end } },
    { kind: 'changeMember', before: jacou, after: { ...jacou, ...end } },
    {
      kind: 'addMember',
      after: {
        name: 'Jacou-Clapiers',
        inseeCode: jacou.inseeCode,
        siret: '',
        kind: 'commune',
        population: jacou.population! + clapiers.population!,
        firstYear: 2020,
      },
      subscriptions: [],
    },
    {
      kind: 'changeApplication',
      before: cost,
      after: {
        ...cost,
        maintenance: null,
        operation: null,
        upgrades: null,
        depreciation: null,
        annualCost: 8750,
      },
    },
    {
      kind: 'changeSettings',
      changes: [{ setting: 'roundingPolicy', before: 'Total exact', after: 'Somme des lignes' }],
    },
  ];
  const hand = byHand.reduce((tables, edit) => after(tables, edit).raw, raw);
  const sorted = ({ tables }: RawWorkbook) => {
    const { headers, rows } = tables.communes!;
    const order = [...headers].sort();
    return {
      ...tables,
      journal: null,
      communes: rows.map((row) => order.map((header) => row[headers.indexOf(header)])),
    };
  };
  expect(sorted(after(raw, adoption.edit).raw)).toEqual(sorted(hand));
});

test('changed, deleted, and put back; never over what somebody else wrote', () => {
  const variant: Variant = { name: 'Essai', changes: [{ kind: 'rounding', policy: 'sumOfLines' }] };
  const raw = keep(example, variant);
  const rows = kept(raw).variants[0]!.rows;
  const other = variantRows({
    changes: [{ kind: 'leaves', member: 'Jacou', lastYear: 2019 }, ...variant.changes],
  });
  const changed = after(raw, { kind: 'setVariant', name: 'essai', before: rows, rows: other });
  expect(kept(changed.raw).variants[0]!.variant.changes).toHaveLength(2);
  const gone = after(changed.raw, { kind: 'setVariant', name: 'Essai', before: other, rows: [] });
  expect(kept(gone.raw).variants).toEqual([]);
  expect(kept(after(gone.raw, gone.undo).raw).variants[0]!.rows).toEqual(other);
  const refusal = (edit: Edit) => planEdit(raw, NEW_BINDING, edit, NOW);
  expect(refusal({ kind: 'setVariant', name: 'Essai', before: other, rows: [] })).toMatchObject({
    refusal: { code: 'changedMeanwhile' },
  });
  expect(refusal({ kind: 'setVariant', name: 'Essai', before: [], rows: other })).toMatchObject({
    refusal: { code: 'nameTaken' },
  });
  expect(refusal({ kind: 'setVariant', name: ' ', before: [], rows: other })).toMatchObject({
    refusal: { code: 'nameMissing' },
  });
  expect(refusal({ kind: 'setVariant', name: 'Autre', before: other, rows: [] })).toMatchObject({
    refusal: { code: 'notFound' },
  });
});

test.each([
  ['variantRowUnreadable', { Objet: 'Lune', Clé: 'Jacou', Champ: 'Population', Valeur: 1 }],
  ['variantRowUnreadable', { Objet: 'Commune', Clé: 'Jacou', Champ: 'Population', Valeur: 'peu' }],
  ['variantRowUnreadable', { Objet: 'Commune', Clé: 'Jacou', Champ: 'Taille', Valeur: 1 }],
  ['variantRowUnreadable', { Objet: 'Application', Clé: 'E-demat', Champ: 'Participation', Valeur: 2 }],
  ['variantRowUnreadable', { Objet: 'Paramètre', Clé: 'Couleur', Champ: 'Valeur', Valeur: 2 }],
  ['variantNameUnknown', { Objet: 'Commune', Clé: 'Nulle part', Champ: 'Population', Valeur: 1 }],
  ['variantNameUnknown', { Objet: 'Application', Clé: 'Rien', Champ: 'Participation', Valeur: 0.5 }],
  ['variantNameUnknown', { Objet: 'Fusion', Clé: 'N', Champ: 'Commune', Valeur: 'Nulle part' }],
])('%s', (code, cells) => {
  expect(kept(withRow(example, 'variants', { Nom: 'Essai', ...cells })).findings).toContain(code);
});

test('an amended cost is changed by another amendment, not by a variant', () => {
  const source = asRead(example, NEW_BINDING);
  const costs = [
    {
      application: 'E-demat',
      from: 2020,
      annualCost: new Decimal(1),
      contributionRate: new Decimal(0),
      rebilled: true,
    },
  ];
  const amended = {
    ...source,
    reading: { ...source.reading, convention: { ...source.reading.convention, costs } },
  };
  const variant: Variant = {
    name: 'v',
    changes: [{ kind: 'contribution', application: 'E-demat', rate: new Decimal('0.4') }],
  };
  expect(adoptionOf(variant, amended, YEAR)).toEqual({
    ok: false,
    why: { code: 'amended', application: 'E-demat' },
  });
  expect(adoptionOf({ name: 'v', changes: [] }, source, YEAR)).toEqual({
    ok: false,
    why: { code: 'nothing' },
  });
});

describe('what is named in a variant', () => {
  const [first, second, third] = names as [string, string, string];
  const [application] = applications as [string];
  const speaking = keep(example, {
    name: 'Tout',
    changes: [
      { kind: 'cost', application, by: { unit: 'rate', rate: new Decimal('0.05') } },
      { kind: 'populations', vintage: null, type: null, of: new Map([[first, 12_345]]) },
      {
        kind: 'newApplication',
        application: {
          name: 'Neuve',
          code: null,
          annualCost: new Decimal(1000),
          contributionRate: new Decimal(0),
          rebilled: true,
        },
        users: [first, second],
        firstYear: null,
      },
      {
        kind: 'joins',
        name: 'Autre',
        inseeCode: null,
        population: 10,
        applications: [application],
        firstYear: null,
      },
      { kind: 'merges', members: [second], into: third, chiefTown: first, lastYear: 2020 },
    ],
  });
  const memberRow = (raw: RawWorkbook, name: string) =>
    viewTable(raw, NEW_BINDING, 'communes')!
      .rows.map(memberFields)
      .find((each) => each.name === name)!;
  const applicationRow = (raw: RawWorkbook) =>
    viewTable(raw, NEW_BINDING, 'applications')!
      .rows.map(applicationFields)
      .find((each) => each.name === application)!;
  const cellsOfVariants = (raw: RawWorkbook): string[] =>
    raw.tables.variants!.rows.flat().map((cell) => String(cell));

  test.each([first, second, third])('%s is called otherwise there too, and taken back', (name) => {
    const before = memberRow(speaking, name);
    const renamed = after(speaking, { kind: 'changeMember', before, after: { ...before, name: 'Neuville' } });
    const count = cellsOfVariants(speaking).filter((cell) => cell === name).length;
    expect(count).toBeGreaterThan(0);
    expect(cellsOfVariants(renamed.raw).filter((cell) => cell === 'Neuville')).toHaveLength(count);
    expect(cellsOfVariants(renamed.raw)).not.toContain(name);
    expect(kept(renamed.raw).findings).toEqual([]);
    expect(after(renamed.raw, renamed.undo).raw.tables.variants).toEqual(speaking.tables.variants);
  });

  test('an application too; a name in another column is none', () => {
    const before = applicationRow(speaking);
    const renamed = after(speaking, {
      kind: 'changeApplication',
      before,
      after: { ...before, name: 'E-tout' },
    });
    expect(cellsOfVariants(renamed.raw).filter((cell) => cell === 'E-tout')).toHaveLength(2);
    expect(kept(renamed.raw).findings).toEqual([]);
    const free = memberRow(speaking, names[5]!);
    const other = after(speaking, {
      kind: 'changeMember',
      before: free,
      after: { ...free, name: 'Neuville' },
    });
    expect(other.raw.tables.variants).toEqual(speaking.tables.variants);
  });

  test('who is removed is said to be named there', () => {
    const said = (edit: Edit) => {
      const outcome = planEdit(speaking, NEW_BINDING, edit, NOW);
      return outcome.ok ? outcome.plan.stillNamedBy : outcome.refusal;
    };
    expect(said({ kind: 'removeMember', before: memberRow(speaking, first) })).toEqual(['Tout']);
    expect(said({ kind: 'removeMember', before: memberRow(speaking, names[5]!) })).toEqual([]);
    expect(said({ kind: 'removeApplication', before: applicationRow(speaking) })).toEqual(['Tout']);
  });
});
