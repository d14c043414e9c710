import type { Edit } from '../../../src/workbook/edits/edit';
import { draw, valuesOf } from '../../helpers/excel';
import { copyOf, yearOf, type ModelMember, type ModelTables } from './model';
import type { Operation } from './operations';
import { inTables, shown, sorted } from './comparison';
import { WorkbookUnderTest } from './workbookUnderTest';

const YEARS = [2019, 2021];
const ROUNDINGS: readonly ModelTables['rounding'][] = ['Total exact', 'Somme des lignes', 'Plus fort reste'];
/** The sheets and the letters of the columns have room for more, the story gains nothing by them. */
const MOST_INSERTED_COLUMNS = 3;

const START: ModelTables = {
  members: [
    { name: 'Aigues', kind: 'Commune', population: 7037 },
    { name: 'Bruges', kind: 'Commune', population: 285_121 },
    { name: 'Cazes', kind: 'Commune', population: 1 },
    { name: 'Douze', kind: 'Commune', population: 3333 },
    { name: 'CCAS de Bruges', kind: 'CCAS', population: '' },
  ],
  applications: [
    { name: 'Portail', cost: 8333.33, rate: '', rebilled: 'Oui' },
    { name: 'Paie', cost: 5000, rate: 0.25, rebilled: 'Oui' },
    { name: 'Ouverture', cost: 3000, rate: '', rebilled: 'Non' },
  ],
  subscriptions: [
    { member: 'Aigues', application: 'Portail', first: 2019, last: '' },
    { member: 'Bruges', application: 'Portail', first: 2020, last: '' },
    { member: 'Bruges', application: 'Paie', first: '', last: 2020 },
    { member: 'Cazes', application: 'Paie', first: '', last: '' },
    { member: 'Douze', application: 'Ouverture', first: '', last: '' },
  ],
  rate: 0.5,
  rounding: 'Total exact',
};

/** One workbook, its model, and what may be taken back. */
export class Story {
  private model: ModelTables = copyOf(START);
  private lastEdit: { undo: Edit; before: ModelTables; refusedAs: string | null } | null = null;
  private names = 0;
  private insertedColumns = 0;
  private journalRows = 0;

  private constructor(private readonly workbook: WorkbookUnderTest) {}

  static async begin(): Promise<Story> {
    return new Story(await WorkbookUnderTest.open(START));
  }

  async carryOut(operation: Operation): Promise<void> {
    const journalBefore = this.journalRows;
    const done = operation.by === 'pane' ? await this.inPane(operation) : await this.inGrid(operation);
    const tables = await this.workbook.tables();
    this.journalRows = tables.Journal.rows.length;
    // What was done from the pane stands in the Journal, what was refused or typed into the grid does not.
    expect(this.journalRows > journalBefore).toBe(done && operation.by === 'pane');
    expect(inTables(tables)).toEqual(shown(this.model));
    this.expectPane();
  }

  /** Whether the tables were changed. */
  private async inPane(operation: Extract<Operation, { by: 'pane' }>): Promise<boolean> {
    if (operation.do === 'undo') return this.undo();
    const order = this.order(operation);
    if (order === null) return false;
    const before = copyOf(this.model);
    const outcome = await this.workbook.apply(order.edit);
    if (order.refusedAs !== null) {
      expect(outcome).toEqual({ refused: order.refusedAs });
      return false;
    }
    if ('refused' in outcome)
      throw new Error(`${JSON.stringify(order.edit)} was refused: ${outcome.refused}`);
    order.change();
    this.lastEdit = { undo: outcome.undo, before, refusedAs: order.undoRefusedAs ?? null };
    return true;
  }

  private async undo(): Promise<boolean> {
    if (this.lastEdit === null) return false;
    const { undo, before, refusedAs } = this.lastEdit;
    this.lastEdit = null;
    expect(await this.workbook.undo(undo)).toBe(refusedAs);
    if (refusedAs !== null) return false;
    this.model = before;
    return true;
  }

  /** The edit that the pane would send, from what it shows, and what it does to the model; null: nothing to do it to. */
  private order(operation: Exclude<Extract<Operation, { by: 'pane' }>, { do: 'undo' }>): Order | null {
    const { model, workbook } = this;
    switch (operation.do) {
      case 'addMember': {
        const { kind } = operation;
        const name = this.freshName('Commune');
        const population = kind === 'Commune' ? operation.population : null;
        return {
          edit: {
            kind: 'addMember',
            after: { name, inseeCode: '', siret: '', kind: kind === 'CCAS' ? 'ccas' : 'commune', population },
            subscriptions: [],
          },
          refusedAs: null,
          change: () => model.members.push({ name, kind, population: population ?? '' }),
        };
      }
      case 'addMemberTwice': {
        const member = pick(workbook.members, operation.which);
        return (
          member && {
            edit: {
              kind: 'addMember',
              after: { ...member, name: ` ${member.name.toUpperCase()} ` },
              subscriptions: [],
            },
            refusedAs: 'nameTaken',
            change: () => undefined,
          }
        );
      }
      case 'setPopulation': {
        const before = pick(workbook.members, operation.which);
        const member = before && this.member(before.name);
        if (!before || !member) return null;
        const { population } = operation;
        return {
          edit: { kind: 'changeMember', before, after: { ...before, population } },
          refusedAs:
            before.population === population
              ? 'nothingChanged'
              : member.kind === 'CCAS'
                ? 'populationNotForKind'
                : null,
          change: () => (member.population = population),
          undoRefusedAs: this.undoOfMember(member),
        };
      }
      case 'renameMember': {
        const before = pick(workbook.members, operation.which);
        const member = before && this.member(before.name);
        if (!before || !member) return null;
        const name = this.freshName('Commune');
        return {
          edit: { kind: 'changeMember', before, after: { ...before, name } },
          refusedAs: this.undoOfMember(member),
          change: () => {
            for (const subscription of model.subscriptions)
              if (subscription.member === member.name) subscription.member = name;
            member.name = name;
          },
        };
      }
      case 'removeMember': {
        const before = pick(workbook.members, operation.which);
        const member = before && this.member(before.name);
        if (!before || !member) return null;
        return {
          edit: { kind: 'removeMember', before },
          refusedAs: null,
          change: () => {
            model.members = model.members.filter((each) => each !== member);
            model.subscriptions = model.subscriptions.filter((each) => each.member !== member.name);
          },
          undoRefusedAs: this.undoOfMember(member),
        };
      }
      case 'staleMember': {
        const now = pick(workbook.members, operation.which);
        return (
          now && {
            edit: {
              kind: 'changeMember',
              before: { ...now, population: (now.population ?? 0) + 1 },
              after: { ...now, population: (now.population ?? 0) + 2 },
            },
            refusedAs: 'changedMeanwhile',
            change: () => undefined,
          }
        );
      }
      case 'addApplication': {
        const name = this.freshName('Application');
        const cost = operation.cents / 100;
        const { rate } = operation;
        return {
          edit: {
            kind: 'addApplication',
            after: { ...NO_APPLICATION, name, annualCost: cost, contributionRate: rate },
            subscriptions: [],
          },
          refusedAs: null,
          change: () => model.applications.push({ name, cost, rate: rate ?? '', rebilled: 'Oui' }),
        };
      }
      case 'setCost': {
        const before = pick(workbook.applications, operation.which);
        if (!before) return null;
        const cost = operation.cents / 100;
        return {
          edit: { kind: 'changeApplication', before, after: { ...before, annualCost: cost } },
          refusedAs: before.annualCost === cost ? 'nothingChanged' : null,
          change: () => (this.application(before.name).cost = cost),
        };
      }
      case 'turnRebilled': {
        const before = pick(workbook.applications, operation.which);
        if (!before) return null;
        return {
          edit: { kind: 'changeApplication', before, after: { ...before, rebilled: !before.rebilled } },
          refusedAs: null,
          change: () => (this.application(before.name).rebilled = before.rebilled ? 'Non' : 'Oui'),
        };
      }
      case 'renameApplication': {
        const before = pick(workbook.applications, operation.which);
        if (!before) return null;
        const name = this.freshName('Application');
        return {
          edit: { kind: 'changeApplication', before, after: { ...before, name } },
          refusedAs: null,
          change: () => {
            this.application(before.name).name = name;
            for (const subscription of model.subscriptions)
              if (subscription.application === before.name) subscription.application = name;
          },
        };
      }
      case 'removeApplication': {
        const before = pick(workbook.applications, operation.which);
        if (!before) return null;
        return {
          edit: { kind: 'removeApplication', before },
          refusedAs: null,
          change: () => {
            model.applications = model.applications.filter((each) => each.name !== before.name);
            model.subscriptions = model.subscriptions.filter((each) => each.application !== before.name);
          },
        };
      }
      case 'setPeriods': {
        const member = pick(workbook.members, operation.member)?.name;
        const application = pick(workbook.applications, operation.application)?.name;
        if (member === undefined || application === undefined) return null;
        const before = workbook.subscriptions
          .filter((each) => each.member === member && each.application === application)
          .map(({ firstYear, lastYear, reference }) => ({ firstYear, lastYear, reference }));
        const after = operation.periods.map(([firstYear, lastYear]) => ({
          firstYear,
          lastYear,
          reference: '',
        }));
        return {
          edit: { kind: 'setPeriods', pairs: [{ member, application, before, after }] },
          refusedAs: JSON.stringify(before) === JSON.stringify(after) ? 'nothingChanged' : null,
          change: () => {
            model.subscriptions = [
              ...model.subscriptions.filter(
                (each) => each.member !== member || each.application !== application,
              ),
              ...after.map(({ firstYear, lastYear }) => ({
                member,
                application,
                first: firstYear ?? ('' as const),
                last: lastYear ?? ('' as const),
              })),
            ];
          },
        };
      }
      case 'setRate': {
        const { rate } = operation;
        return {
          edit: {
            kind: 'changeSettings',
            changes: [
              { setting: 'contributionRate', before: workbook.settings.contributionRate, after: rate },
            ],
          },
          refusedAs: null,
          change: () => (model.rate = rate),
        };
      }
      case 'setRounding': {
        const rounding = pick(ROUNDINGS, operation.which)!;
        return {
          edit: {
            kind: 'changeSettings',
            changes: [
              { setting: 'roundingPolicy', before: workbook.settings.roundingPolicy, after: rounding },
            ],
          },
          refusedAs: null,
          change: () => (model.rounding = rounding),
        };
      }
    }
  }

  private async inGrid(operation: Extract<Operation, { by: 'grid' }>): Promise<boolean> {
    const { model, workbook } = this;
    const done = await (async (): Promise<boolean> => {
      switch (operation.do) {
        case 'typePopulation': {
          const member = pick(
            model.members.filter(({ kind }) => kind === 'Commune'),
            operation.which,
          );
          if (!member) return false;
          await workbook.type(
            'Communes',
            'Population',
            (cell) => cell('Commune') === member.name,
            String(operation.typed),
          );
          member.population = operation.typed;
          return true;
        }
        case 'typeCost': {
          const application = pick(model.applications, operation.which);
          if (!application) return false;
          const cost = operation.cents / 100;
          await workbook.type(
            'Applications',
            'Coût annuel global',
            (cell) => cell('Application') === application.name,
            String(cost),
          );
          application.cost = cost;
          return true;
        }
        case 'typeName': {
          const member = pick(model.members, operation.which);
          if (!member) return false;
          const name = this.freshName('Ville');
          await workbook.type('Communes', 'Commune', (cell) => cell('Commune') === member.name, name);
          member.name = name;
          return true;
        }
        case 'addMember': {
          const { population } = operation;
          const name = this.freshName('Ville');
          await workbook.addRow('Communes', { Commune: name, Type: 'Commune', Population: population });
          model.members.push({ name, kind: 'Commune', population });
          return true;
        }
        case 'deleteMember': {
          const member = pick(model.members, operation.which);
          if (!member) return false;
          await workbook.deleteRow('Communes', (cell) => cell('Commune') === member.name);
          model.members = model.members.filter((each) => each !== member);
          return true;
        }
        case 'addSubscription': {
          const member = pick(model.members, operation.member)?.name;
          const application = pick(model.applications, operation.application)?.name;
          if (member === undefined || application === undefined) return false;
          const { first } = operation;
          await workbook.addRow('Adhesions', {
            Commune: member,
            Application: application,
            'Première année': first,
          });
          model.subscriptions.push({ member, application, first, last: '' });
          return true;
        }
        case 'deleteSubscription': {
          const subscription = pick(model.subscriptions, operation.which);
          if (!subscription) return false;
          await workbook.deleteRow('Adhesions', isSubscription(subscription));
          model.subscriptions = model.subscriptions.filter((each) => each !== subscription);
          return true;
        }
        case 'typeFirstYear': {
          const subscription = pick(model.subscriptions, operation.which);
          if (!subscription) return false;
          await workbook.type(
            'Adhesions',
            'Première année',
            isSubscription(subscription),
            String(operation.first),
          );
          subscription.first = operation.first;
          return true;
        }
        case 'typeRate':
          await workbook.type(
            'Parametres',
            'Valeur',
            (cell) => cell('Paramètre') === 'Participation',
            String(operation.rate),
          );
          model.rate = operation.rate;
          return true;
        case 'sortByPopulation':
          await workbook.sortByPopulation(operation.ascending);
          return true;
        case 'insertColumn':
          if (this.insertedColumns === MOST_INSERTED_COLUMNS) return false;
          this.insertedColumns += 1;
          await workbook.insertColumn();
          return true;
      }
    })();
    if (done) this.lastEdit = null;
    await workbook.look();
    return done;
  }

  private expectPane(): void {
    const { view, members, applications, subscriptions } = this.workbook;
    const number = (cell: number | string): number | null => (typeof cell === 'number' ? cell : null);
    const { model } = this;
    expect(sorted(members.map(({ name, kind, population }) => [name, kind, population]))).toEqual(
      sorted(
        model.members.map(({ name, kind, population }) => [
          name,
          kind === 'CCAS' ? 'ccas' : 'commune',
          number(population),
        ]),
      ),
    );
    expect(
      sorted(applications.map((each) => [each.name, each.annualCost, each.contributionRate, each.rebilled])),
    ).toEqual(
      sorted(
        model.applications.map(({ name, cost, rate, rebilled }) => [
          name,
          cost,
          number(rate),
          rebilled === 'Oui',
        ]),
      ),
    );
    expect(
      sorted(subscriptions.map((each) => [each.member, each.application, each.firstYear, each.lastYear])),
    ).toEqual(
      sorted(
        model.subscriptions.map(({ member, application, first, last }) => [
          member,
          application,
          number(first),
          number(last),
        ]),
      ),
    );
    for (const year of YEARS) {
      const { annualCost, billed, residualCost, communes } = view.inYear(year);
      const { totals: _, ...expected } = yearOf(model, year);
      expect({ year, annualCost, billed, residualCost, communes }).toEqual({ year, ...expected });
    }
  }

  /** The recap in the grid, once the story is told. */
  async expectRecap(): Promise<void> {
    expect([...this.workbook.host.unimplemented]).toEqual([]);
    const { totals } = yearOf(this.model, 2021);
    const outcome = await draw({ year: 2021 });
    const names = Object.keys(totals);
    const inhabitants = this.model.members.reduce(
      (sum, { population }) => sum + (typeof population === 'number' ? population : 0),
      0,
    );
    if (inhabitants === 0) {
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'nothingToShare' } });
      return;
    }
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const billed = this.model.applications.filter(({ rebilled }) => rebilled === 'Oui').length;
    const rows = await valuesOf(outcome.value.sheetName, `A8:Z${7 + names.length}`);
    expect(
      Object.fromEntries(rows.map((cells) => [String(cells[0]), Number(cells[3 + billed]).toFixed(2)])),
    ).toEqual(totals);
  }

  private undoOfMember({ kind, population }: ModelMember): string | null {
    // The pane takes nothing back that would make a bad row.
    return kind === 'Commune' && typeof population !== 'number' ? 'populationInvalid' : null;
  }

  private member(name: string): ModelMember {
    return this.model.members.find((each) => each.name === name)!;
  }

  private application(name: string) {
    return this.model.applications.find((each) => each.name === name)!;
  }

  private freshName(word: string): string {
    this.names += 1;
    return `${word} ${this.names}`;
  }
}

interface Order {
  readonly edit: Edit;
  readonly refusedAs: string | null;
  readonly change: () => unknown;
  readonly undoRefusedAs?: string | null;
}

const NO_APPLICATION = {
  code: '',
  maintenance: null,
  operation: null,
  upgrades: null,
  depreciation: null,
  rebilled: true,
  description: '',
  metropoleDuties: '',
  communeDuties: '',
};

function pick<Item>(items: readonly Item[], which: number): Item | null {
  return items[which % items.length] ?? null;
}

const isSubscription =
  ({ member, application, first, last }: ModelTables['subscriptions'][number]) =>
  (cell: (header: string) => unknown): boolean =>
    cell('Commune') === member &&
    cell('Application') === application &&
    cell('Première année') === first &&
    cell('Dernière année') === last;
