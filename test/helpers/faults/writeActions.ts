import { applyEdit, type EditResult } from '../../../src/excel/applyEdit';
import { makeBilling } from '../../../src/excel/billing/makeBilling';
import { readWorkbook, type WorkbookState } from '../../../src/excel/readWorkbook';
import {
  applicationsOf,
  membersOf,
  named,
  settingsOf,
  subscriptionsOf,
} from '../../../src/taskpane/model/rows';
import type { ApplicationFields, Edit, MemberFields, Period } from '../../../src/workbook/edits/edit';
import { planImport } from '../../../src/workbook/edits/import/importRows';
import { editOf, mendFinder } from '../../../src/workbook/edits/mends/mends';
import { readConvention } from '../../../src/workbook/read/readConvention';
import { excelWith } from '../excel';
import { threeCommunes } from './threeCommunes';
import { adoptVariant, keepVariant } from './variantActions';

/** Something that writes into a workbook. */
export interface WriteAction {
  readonly name: string;
  /** Opens the workbook in which it is done. */
  readonly prepare: () => Promise<void>;
  /** What is done, decided in the workbook as it was prepared. */
  readonly decide: () => Promise<() => Promise<Ending>>;
}

/** What the person is told: done, nothing was written, or that a part may stand there. */
export type Ending = 'done' | 'intact' | 'half';

export const NOW = 46_349.75;

export async function stateNow(): Promise<WorkbookState> {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

export function endingOf(result: EditResult): Ending {
  if (result.kind === 'failed') return result.failure.restored ? 'intact' : 'half';
  return result.kind === 'done' ? 'done' : 'intact';
}

export const prepareThree = async (): Promise<void> => {
  await excelWith(threeCommunes());
};

export async function done(edit: Edit): Promise<Edit> {
  const result = await applyEdit(edit, NOW - 1);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan.undo;
}

export const anEdit = (
  name: string,
  edit: (state: WorkbookState) => Edit,
  prepare: () => Promise<void> = prepareThree,
): WriteAction => ({
  name,
  prepare,
  decide: async () => {
    const decided = edit(await stateNow());
    return async () => endingOf(await applyEdit(decided, NOW));
  },
});

/** What takes an edit back, once it is done. */
export const anUndo = (
  name: string,
  edit: (state: WorkbookState) => Edit,
  prepare: () => Promise<void> = prepareThree,
): WriteAction => {
  let undo: Edit | null = null;
  return {
    name,
    prepare: async () => {
      await prepare();
      undo = await done(edit(await stateNow()));
    },
    decide: () => {
      const decided = undo;
      if (decided === null) throw new Error('Nothing is there to be taken back.');
      return Promise.resolve(async () => endingOf(await applyEdit(decided, NOW)));
    },
  };
};

function member(state: WorkbookState, name: string): MemberFields {
  const fields = named(membersOf(state), name);
  if (fields === null) throw new Error(`No member ${name}`);
  return fields;
}

function application(state: WorkbookState, name: string): ApplicationFields {
  const fields = named(applicationsOf(state), name);
  if (fields === null) throw new Error(`No application ${name}`);
  return fields;
}

function periodsOf(state: WorkbookState, who: string, what: string): Period[] {
  return subscriptionsOf(state)
    .filter((each) => each.member === who && each.application === what)
    .map(({ firstYear, lastYear, reference }) => ({ firstYear, lastYear, reference }));
}

export const NEW_MEMBER: MemberFields = {
  name: 'Saint-Ailleurs',
  inseeCode: '01004',
  siret: '',
  kind: 'commune',
  population: 1234,
};

const since = (year: number): Period => ({ firstYear: year, lastYear: null, reference: 'DEL 2020-12' });

export const addMember = (): Edit => ({
  kind: 'addMember',
  after: NEW_MEMBER,
  subscriptions: ['E-demat', 'E-services'].map((each) => ({
    member: NEW_MEMBER.name,
    application: each,
    ...since(2020),
  })),
});
export const changeMember = (state: WorkbookState): Edit => {
  const before = member(state, 'Lattes');
  return { kind: 'changeMember', before, after: { ...before, population: 17_000, inseeCode: '' } };
};
/** The column is made for it. */
export const addressMember = (state: WorkbookState): Edit => {
  const before = member(state, 'Lattes');
  return {
    kind: 'changeMember',
    before,
    after: { ...before, address: '1 place de la Mairie\n34970 Lattes' },
  };
};
export const renameMember = (state: WorkbookState): Edit => {
  const before = member(state, 'Jacou');
  return { kind: 'changeMember', before, after: { ...before, name: 'Jacou-sur-Lez' } };
};
export const removeMember = (state: WorkbookState): Edit => ({
  kind: 'removeMember',
  before: member(state, 'Lattes'),
});
export const addApplication = (state: WorkbookState): Edit => ({
  kind: 'addApplication',
  after: {
    ...application(state, 'E-demat'),
    name: 'Cadastre',
    code: '007',
    maintenance: 100,
    operation: 20,
    annualCost: null,
  },
  subscriptions: [{ member: 'Lattes', application: 'Cadastre', ...since(2021) }],
});
export const changeApplication = (state: WorkbookState): Edit => {
  const before = application(state, 'E-services');
  return { kind: 'changeApplication', before, after: { ...before, annualCost: 4321.5, rebilled: false } };
};
export const renameApplication = (state: WorkbookState): Edit => {
  const before = application(state, 'E-demat');
  return { kind: 'changeApplication', before, after: { ...before, name: 'E-démat' } };
};
export const removeApplication = (state: WorkbookState): Edit => ({
  kind: 'removeApplication',
  before: application(state, 'E-services'),
});
export const setPeriods = (state: WorkbookState): Edit => ({
  kind: 'setPeriods',
  pairs: [
    ['Lattes', 'E-demat', []],
    ['Jacou', 'E-services', [since(2019), since(2021)]],
    ['Montpellier', 'E-demat', [since(2021)]],
  ].map(([who, what, after]) => ({
    member: who as string,
    application: what as string,
    before: periodsOf(state, who as string, what as string),
    after: after as Period[],
  })),
});
export const changeSettings = (state: WorkbookState): Edit => ({
  kind: 'changeSettings',
  changes: [
    { setting: 'contributionRate', before: settingsOf(state).contributionRate, after: 0.4 },
    { setting: 'metropole', before: settingsOf(state).metropole, after: 'Métropole' },
  ],
});
export const setPopulations = (state: WorkbookState): Edit => ({
  kind: 'setPopulations',
  populations: membersOf(state).map(({ name, population }, index) => ({
    member: name,
    before: population,
    after: 1000 + index,
  })),
  settings: [{ setting: 'populationVintage', before: settingsOf(state).populationVintage, after: 2019 }],
});
/** The table of populations is made for it. */
export const setPopulationsFrom = (state: WorkbookState): Edit => ({
  ...(setPopulations(state) as Extract<Edit, { kind: 'setPopulations' }>),
  kept: { kind: 'from', year: 2020, figures: [] },
});
export const importCommunes = (state: WorkbookState): Edit => ({
  kind: 'importRows',
  steps: planImport(
    state.raw,
    state.binding,
    'communes',
    [
      { name: 'Saint-Ailleurs', inseeCode: '01004', siret: '21010004000018', population: 1234 },
      { inseeCode: '34129', population: 17_000 },
      { name: "=CMD|' /C calc'!A0", population: 5 },
    ].map((values, index) => ({ row: index + 2, values })),
  ).steps,
});
export const mendAll = ({ raw, binding }: WorkbookState): Edit => {
  const mendOf = mendFinder(raw, binding);
  return editOf(readConvention(raw, binding).findings.flatMap((finding) => mendOf(finding) ?? []));
};
export const fixTotal = ({ raw }: WorkbookState): Edit => ({
  kind: 'setNamedCell',
  name: 'PopulationTotale',
  before: raw.totalPopulationInput ?? '',
  after: 500_000,
});

/** A population in a cell of text and a code that lost its zero. */
export async function prepareMends(): Promise<void> {
  await prepareThree();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Communes');
    const [population, code] = [sheet.getRange('E3'), sheet.getRange('B4')];
    population.numberFormat = [['@']];
    population.formulas = [["'7\u202f037"]];
    code.numberFormat = [['General']];
    code.formulas = [[1004]];
    await context.sync();
  });
}

/** The tables of the billing year, with two orders that were issued. */
export async function prepareOrders(): Promise<void> {
  await prepareThree();
  const made = await makeBilling({ place: 'mainland', firstYear: 2019 }, () => undefined);
  if (!made.ok) throw new Error(JSON.stringify(made));
  await done(prepareYear());
  await done(issueAll());
}
export const prepareYear = (): Edit => ({
  kind: 'prepareOrders',
  year: 2021,
  claims: [
    { debtor: 'Lattes', amount: 347.23, nature: 'share' },
    { debtor: 'Jacou', amount: 141.57, nature: 'share' },
  ],
});
export const issueAll = (): Edit => ({
  kind: 'recordEvents',
  events: ['T2021-0001', 'T2021-0002'].map((ref) => ({ ref, event: { kind: 'issue', on: 44_469 } })),
});
export const payAndCorrect = (): Edit => ({
  kind: 'recordEvents',
  events: [
    { ref: 'T2021-0001', event: { kind: 'pay', on: 44_500, amount: 47.23, reference: 'virement' } },
    { ref: 'T2021-0002', event: { kind: 'correct', on: 44_500, amount: 100 } },
  ],
});

/** As a list of the accountant gives them: one order in two parts, one in whole. */
export const payFromList = (): Edit => ({
  kind: 'recordEvents',
  events: [
    { ref: 'T2021-0001', amount: 100, reference: 'VIR 1' },
    { ref: 'T2021-0001', amount: 247.23, reference: 'VIR 2' },
    { ref: 'T2021-0002', amount: 141.57, reference: 'VIR 3' },
  ].map(({ ref, ...paid }) => ({ ref, event: { kind: 'pay', on: 44_500, ...paid }, paymentsSeen: 0 })),
});

/** Edits of every kind, an import, mends, and what takes them back. */
export const EDITS: readonly WriteAction[] = [
  anEdit('add a member', addMember),
  anEdit('change a member', changeMember),
  anEdit('give a member its address', addressMember),
  anEdit('rename a member', renameMember),
  anEdit('remove a member', removeMember),
  anEdit('add an application', addApplication),
  anEdit('change an application', changeApplication),
  anEdit('rename an application', renameApplication),
  anEdit('remove an application', removeApplication),
  anEdit('set periods', setPeriods),
  anEdit('change settings', changeSettings),
  anEdit('set populations', setPopulations),
  anEdit('set populations from a year on', setPopulationsFrom),
  anEdit('import communes', importCommunes),
  anEdit('keep a variant', keepVariant),
  anEdit('adopt a variant', adoptVariant),
  anUndo('undo an adoption', adoptVariant),
  anEdit('mend cells', mendAll, prepareMends),
  anEdit('fix the total population', fixTotal),
  anEdit('pay one order and correct another', payAndCorrect, prepareOrders),
  anEdit('record payments of a list', payFromList, prepareOrders),
  anEdit('bring orders over', () => ({ kind: 'adoptOrders' }), prepareOrders),
  anUndo('undo payment and correction', payAndCorrect, prepareOrders),
  anUndo('undo payments of a list', payFromList, prepareOrders),
  anUndo('undo a removal', removeMember),
  anUndo('undo a removed application', removeApplication),
  anUndo('undo an import', importCommunes),
  anUndo('undo populations from a year on', setPopulationsFrom),
];
