import type { Subscription } from '../../src/core/convention';
import { addDays, serialDate } from '../../src/core/dates';
import { ASKED_KINDS, isAboutApplication } from '../../src/core/notice/request';
import { subscriptionsAfter } from '../../src/core/notice/subscriptions';
import { isActive } from '../../src/core/periods';
import { computeRecap } from '../../src/core/recap';
import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import type { RequestFields } from '../../src/workbook/accounts/requests/fields';
import {
  dueOnOf,
  openRequests,
  outcomeOf,
  readRequests,
} from '../../src/workbook/accounts/requests/readRequests';
import type { Edit, EditPlan } from '../../src/workbook/edits/edit';
import { knownSubscription } from '../../src/workbook/edits/fields';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { pairsOfRequest } from '../../src/workbook/edits/requests/pairsOfRequest';
import { nextRequestRef } from '../../src/workbook/edits/requests/planRequests';
import { knownNames } from '../../src/workbook/read/knownNames';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { viewTable } from '../../src/workbook/read/tableView';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { CLAUSE_SETTINGS } from '../../src/workbook/schema/clauseSettings';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables, RowValues } from '../../src/workbook/tables/newTables';
import { applyOperations } from '../helpers/applyOperations';
import { withRow, withTable } from '../helpers/rawWorkbook';
import { ADDS, DROPS, IN_TIME, withRequests } from '../helpers/withRequests';

const NOW = 43_750.5;

/** Subscriptions as in a workbook in which a request was accepted before. */
function withRequestColumn(raw: RawWorkbook): RawWorkbook {
  const table = raw.tables.subscriptions!;
  return {
    ...raw,
    tables: {
      ...raw.tables,
      subscriptions: {
        headers: [...table.headers, 'Demande'],
        rows: table.rows.map((row) => [...row, '']),
      },
    },
  };
}

const decide = (raw: RawWorkbook, edit: Edit) => planEdit(raw, DEFAULT_BINDING, edit, NOW);
function planned(raw: RawWorkbook, edit: Edit): EditPlan {
  const outcome = decide(raw, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.plan;
}
const after = (raw: RawWorkbook, edit: Edit): RawWorkbook =>
  applyOperations(raw, planned(raw, edit).operations);
const refusalOf = (raw: RawWorkbook, edit: Edit) => {
  const outcome = decide(raw, edit);
  return outcome.ok ? null : outcome.refusal;
};
const requests = (raw: RawWorkbook): RequestFields[] =>
  readRequests(raw, DEFAULT_BINDING).map(({ fields }) => fields);
const subscriptions = (raw: RawWorkbook) =>
  viewTable(raw, DEFAULT_BINDING, 'subscriptions')!.rows.map((row) =>
    knownSubscription(row, knownNames(raw, DEFAULT_BINDING)),
  );

const accepted = (raw: RawWorkbook, before: RequestFields, effectYear: number): Edit => ({
  kind: 'changeRequest',
  before,
  after: { ...before, decision: 'accepted', effectYear, answeredOn: 43_770 },
  pairs: pairsOfRequest(before, effectYear, subscriptions(raw)),
});
const entered = (fields: Partial<RequestFields>): Extract<Edit, { kind: 'changeRequest' }> => ({
  kind: 'changeRequest',
  before: null,
  after: {
    ref: 'D1',
    member: 'Montpellier',
    kind: 'add',
    application: 'E-demat',
    letter: '',
    sentOn: IN_TIME,
    receivedOn: null,
    wishedYear: null,
    effectYear: null,
    answeredOn: null,
    decision: null,
    reason: '',
    ...fields,
  },
  pairs: [],
});

describe('edits', () => {
  const raw = withRequestColumn(withRequests([ADDS, DROPS]));
  const [adds, drops] = requests(raw) as [RequestFields, RequestFields];

  test('a request is entered, changed and deleted, and each taken back', () => {
    const empty = withRequests([{}]);
    const edit = entered({ letter: '1A', receivedOn: 43_740, wishedYear: 2021 });
    const plan = planned(empty, edit);
    const entry = applyOperations(empty, plan.operations);
    expect(requests(entry)).toEqual([edit.after]);
    expect(plan.journal).toEqual([
      {
        action: 'Ajout',
        subject: 'Demande D1, Montpellier',
        before: '',
        after:
          'Réf. : D1 ; Commune : Montpellier ; Objet : Ajout ; Application : E-demat ; Courrier : 1A ; Envoyée le : 30/09/2019 ; Reçue le : 02/10/2019 ; Effet demandé : 2021',
      },
    ]);
    expect(requests(after(entry, plan.undo))).toEqual([]);

    const changed: Edit = { ...edit, before: edit.after, after: { ...edit.after!, receivedOn: 43_741 } };
    expect(requests(after(entry, changed))).toEqual([changed.after]);
    const removal: Edit = { ...edit, before: edit.after, after: null };
    expect(requests(after(entry, removal))).toEqual([]);
    expect(requests(after(after(entry, removal), planned(entry, removal).undo))).toEqual([edit.after]);
  });

  test('accepted: the years, the reference of the letter, the request, the decision, and back', () => {
    const edit = accepted(raw, adds, 2020);
    const plan = planned(raw, edit);
    const done = applyOperations(raw, plan.operations);
    expect(subscriptions(done).at(-1)).toEqual({
      member: 'Montpellier',
      application: 'E-demat',
      firstYear: 2020,
      lastYear: null,
      reference: '1A 123 456 7890 1',
      request: 'D1',
    });
    expect(requests(done)[0]).toEqual({
      ...adds,
      decision: 'accepted',
      effectYear: 2020,
      answeredOn: 43_770,
    });
    expect(plan.journal.map(({ action, after: words }) => [action, words])).toEqual([
      ['Décision', 'Effet retenu : 2020 ; Répondue le : 01/11/2019 ; Décision : Acceptée'],
      ['Adhésion', '2020–…'],
    ]);
    const back = after(done, plan.undo);
    expect(requests(back)).toEqual(requests(raw));
    expect(subscriptions(back)).toEqual(subscriptions(raw));
  });

  test('what was added by a request and ended by another names both', () => {
    const done = after(raw, accepted(raw, adds, 2020));
    const drop = {
      ...ADDS,
      ref: 'D3',
      kind: 'Suppression',
      sentOn: serialDate(2020, 9, 1),
      receivedOn: serialDate(2020, 9, 2),
    };
    const next = withRow(done, 'requests', {
      'Réf.': drop.ref,
      Commune: 'montpellier',
      Objet: drop.kind,
      Application: 'E-demat',
      'Envoyée le': drop.sentOn,
      'Reçue le': drop.receivedOn,
    });
    const fields = requests(next).at(-1)!;
    const decision = accepted(next, fields, 2021) as Extract<Edit, { kind: 'changeRequest' }>;
    const ended = after(next, { ...decision, after: { ...decision.after!, answeredOn: 44_090 } });
    expect(subscriptions(ended).at(-1)).toMatchObject({ firstYear: 2020, lastYear: 2020, request: 'D1, D3' });
  });

  test('refused with its reason', () => {
    const refused = { ...drops, decision: 'refused', answeredOn: 43_750, reason: 'Hors délai' } as const;
    const edit: Edit = { kind: 'changeRequest', before: drops, after: refused, pairs: [] };
    expect(requests(after(raw, edit))[1]).toEqual(refused);
  });

  test.each<[string, Edit, object]>([
    ['a key that is taken', entered({ ref: 'd2' }), { code: 'nameTaken' }],
    ['nothing asked for', entered({ ref: 'D9', kind: null }), { reason: 'kindMissing' }],
    ['nobody', entered({ ref: 'D9', member: '' }), { reason: 'memberMissing' }],
    ['somebody unknown', entered({ ref: 'D9', member: 'Nîmes' }), { code: 'notFound' }],
    ['no application', entered({ ref: 'D9', application: '' }), { reason: 'applicationMissing' }],
    ['received first', entered({ ref: 'D9', receivedOn: 43_000 }), { reason: 'receivedBeforeSent' }],
    ['too early an effect', accepted(raw, drops, 2020), { reason: 'effectNotAllowed' }],
    [
      'answered first',
      {
        ...accepted(raw, adds, 2020),
        after: { ...adds, decision: 'accepted', effectYear: 2020, answeredOn: 43_000 },
      } as Edit,
      { reason: 'answeredBefore' },
    ],
    [
      'no reason',
      {
        kind: 'changeRequest',
        before: drops,
        after: { ...drops, decision: 'refused', answeredOn: 43_770 },
        pairs: [],
      },
      { reason: 'reasonMissing' },
    ],
    [
      'years that stay as they are',
      { ...accepted(raw, adds, 2020), pairs: [] } as Edit,
      { reason: 'usedAlready' },
    ],
  ])('%s is refused', (_, edit, refusal) => {
    expect(refusalOf(raw, edit)).toMatchObject(refusal);
  });

  test('only what was seen: a date or a year that somebody else changed meanwhile', () => {
    const edit = accepted(raw, adds, 2020);
    const moved = withRequestColumn(withRequests([{ ...ADDS, receivedOn: 43_741 }, DROPS]));
    expect(refusalOf(moved, edit)).toMatchObject({ code: 'changedMeanwhile', name: 'D1' });
    const taken = withRow(raw, 'subscriptions', { Commune: 'Montpellier', Application: 'E-demat' });
    expect(refusalOf(taken, edit)).toMatchObject({ code: 'changedMeanwhile', name: 'Montpellier, E-demat' });
  });

  test('what is accepted is neither deleted nor decided otherwise', () => {
    const done = after(raw, accepted(raw, adds, 2020));
    const [before] = requests(done) as [RequestFields];
    const to = (fields: RequestFields | null): Edit => ({
      kind: 'changeRequest',
      before,
      after: fields,
      pairs: [],
    });
    expect(refusalOf(done, to(null))).toMatchObject({ reason: 'stillAccepted' });
    expect(refusalOf(done, to({ ...before, effectYear: 2021 }))).toMatchObject({ reason: 'alreadyDecided' });
    expect(refusalOf(done, to({ ...before, letter: '2B' }))).toBeNull();
  });

  test('the table that is made when it is first used is asked for after all else', () => {
    const none = { ...raw, tables: { ...raw.tables, requests: null } };
    expect(refusalOf(none, entered({ kind: null }))).toMatchObject({ reason: 'kindMissing' });
    expect(refusalOf(none, entered({}))).toEqual({ code: 'tableMissing', table: 'requests' });
  });

  test('keys go on from the highest', () => {
    expect(nextRequestRef(['D2', 'd11', 'autre'])).toBe('D12');
    expect(nextRequestRef([])).toBe('D1');
  });
});

describe('findings', () => {
  const found = (rows: readonly RowValues[], day?: number, change = (raw: RawWorkbook) => raw) => {
    const raw = change(withRequests(rows, day));
    return accountFindings(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING)).map(
      ({ code, place }) => [code, place !== null && 'column' in place ? place.column : null],
    );
  };

  test('none of requests that are in order', () => {
    expect(found([ADDS, DROPS])).toEqual([]);
  });

  test.each<[RowValues, (string | null)[][]]>([
    [{ ...ADDS, commune: 'Nîmes' }, [['unknownCommuneInAccounts', 'commune']]],
    [{ ...ADDS, application: 'Paie' }, [['unknownApplicationInAccounts', 'application']]],
    [{ ...ADDS, kind: 'Achat' }, [['accountCellInvalid', 'kind']]],
    [{ ...ADDS, decision: 'Peut-être' }, [['accountCellInvalid', 'decision']]],
    [{ ...ADDS, sentOn: 'jadis' }, [['accountCellInvalid', 'sentOn']]],
    [{ ...ADDS, wishedYear: 'bientôt' }, [['accountCellInvalid', 'wishedYear']]],
    [{ ...ADDS, sentOn: 43_741 }, [['orderDateBefore', 'receivedOn']]],
    [{ ...ADDS, ref: '' }, [['accountCellMissing', 'ref']]],
    [{ ...ADDS, application: '' }, [['accountCellMissing', 'application']]],
    [{ ...ADDS, commune: 'Lattes' }, [['requestAddsUsed', 'application']]],
    [{ ...DROPS, commune: 'Montpellier' }, [['requestDropsUnused', 'application']]],
    [{ ...ADDS, decision: 'Acceptée', answeredOn: 43_770 }, [['accountCellMissing', 'effectYear']]],
    [
      { ...ADDS, decision: 'Acceptée', answeredOn: 43_770, effectYear: 2020 },
      [['requestNotApplied', 'effectYear']],
    ],
    [
      { ...DROPS, decision: 'Acceptée', answeredOn: 43_770, effectYear: 2020 },
      [
        ['requestEffectNotAllowed', 'effectYear'],
        ['requestNotApplied', 'effectYear'],
      ],
    ],
  ])('%o', (row, expected) => {
    expect(found([row])).toEqual(expected);
  });

  test('an answer is overdue from the day after its last day on, and none is once it is given', () => {
    const last = serialDate(2019, 11, 2);
    expect(found([ADDS], last)).toEqual([]);
    expect(found([ADDS], addDays(last, 1))).toEqual([['requestOverdue', 'answeredOn']]);
    const refused = { ...ADDS, decision: 'Refusée', answeredOn: 43_770, reason: 'non' };
    expect(found([refused], addDays(last, 1))).toEqual([]);
  });

  test('a key names one request', () => {
    expect(found([ADDS, { ...DROPS, ref: 'd1' }])).toEqual([['requestKeyTwice', 'ref']]);
  });

  test('accepted by the edit, nothing is found', () => {
    const accept = (raw: RawWorkbook): RawWorkbook => {
      const ready = withRequestColumn(raw);
      return after(ready, accepted(ready, requests(ready)[0]!, 2020));
    };
    expect(found([ADDS], undefined, accept)).toEqual([]);
  });
});

/** The example with its first communes alone: a life of hundreds of requests is read again and again. */
function sixCommunes(): NewTables {
  const { settings, rows } = exampleTables();
  const communes = rows.communes!.slice(0, 6);
  const names = new Set(communes.map(({ name }) => name));
  return {
    settings,
    rows: {
      ...rows,
      communes,
      subscriptions: rows.subscriptions!.filter(({ commune }) => names.has(commune)),
    },
  };
}

describe('a clause that an amendment changed', () => {
  /** Two months of notice and of answer from 2020 on, in place of three and one. */
  const amended = (row: RowValues): RawWorkbook =>
    (['noticeMonths', 'answerMonths'] as const).reduce(
      (raw, clause) =>
        withRow(raw, 'amendments', {
          'N°': '1',
          Objet: 'Délais',
          Effet: 2020,
          Clause: CLAUSE_SETTINGS[clause].key,
          Valeur: 2,
        }),
      withTable(withRequests([row]), 'amendments'),
    );
  const outcome = (sentOn: number) => {
    const raw = amended({ ...ADDS, sentOn, receivedOn: sentOn + 2 });
    const [fields] = requests(raw);
    const reading = readConvention(raw, DEFAULT_BINDING);
    return { outcome: outcomeOf(fields!, reading), due: dueOnOf(fields!, reading), sentOn };
  };

  test('counts for what is asked from its year on, and not before', () => {
    const before = outcome(serialDate(2019, 10, 31));
    expect(before.outcome).toMatchObject({ kind: 'effect', year: 2021 });
    expect(before.due).toBe(serialDate(2019, 12, 2));
    const then = outcome(serialDate(2020, 10, 31));
    expect(then.outcome).toMatchObject({ kind: 'effect', year: 2021, delayedBy: null });
    expect(then.due).toBe(serialDate(2021, 1, 2));
  });

  test('the calendar too, and the findings of the table', () => {
    const sentOn = serialDate(2020, 10, 31);
    const raw = amended({ ...ADDS, sentOn, receivedOn: sentOn + 2 });
    const reading = readConvention(raw, DEFAULT_BINDING);
    expect(openRequests(raw, DEFAULT_BINDING, reading)).toMatchObject([
      { effectYear: 2021, answerMonths: 2 },
    ]);
    const overdue = (day: number) =>
      accountFindings({ ...raw, calculationDate: day }, DEFAULT_BINDING, reading).filter(
        ({ code }) => code === 'requestOverdue',
      );
    expect(overdue(serialDate(2021, 1, 2))).toEqual([]);
    expect(overdue(serialDate(2021, 1, 3))).toHaveLength(1);
  });
});

test('the calendar is told what is still to be answered', () => {
  const refused = { ...ADDS, ref: 'D3', decision: 'Refusée', answeredOn: 43_770, reason: 'non' };
  const ends = { ...ADDS, ref: 'D4', kind: 'Résiliation', application: '' };
  const raw = withRequests([ADDS, DROPS, refused, ends, { ...ADDS, receivedOn: '' }]);
  expect(openRequests(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING))).toEqual([
    { member: 'Montpellier', receivedOn: 43_740, effectYear: 2020 },
    { member: 'Lattes', receivedOn: 43_741, effectYear: 2021 },
  ]);
});

test('a life of the convention by its tables: to the cent, years before an effect and everybody else as before', () => {
  // A generator of one's own, so that the life is the same each time.
  let seed = 20_191;
  const any = (count: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * count);
  };
  const YEARS = [2019, 2020, 2021];
  let raw = withRequestColumn(withRequests([{}], undefined, sixCommunes()));
  const { convention: first } = readConvention(raw, DEFAULT_BINDING);
  const amountsOf = (now: RawWorkbook) => {
    const { convention } = readConvention(now, DEFAULT_BINDING);
    return YEARS.map((year) => {
      const recap = computeRecap(convention, year);
      expect(recap.billed.plus(recap.residualCost).toFixed(2)).toBe(recap.annualCost.toFixed(2));
      return new Map(recap.rows.map((row) => [row.commune.name, row.total.toFixed(2)]));
    });
  };
  let amounts = amountsOf(raw);
  const ends = { accepted: 0, refused: 0 };
  for (let count = 0; count < 240; count += 1) {
    // Most ask for an application; one in twelve ends the convention.
    const kind = any(12) === 0 ? ASKED_KINDS[2 + any(2)]! : ASKED_KINDS[any(2)]!;
    const sentOn = serialDate(2018, 7, 1) + any(900);
    const { after: fields, ...edit } = entered({
      ref: nextRequestRef(requests(raw).map(({ ref }) => ref)),
      member: first.members[any(first.members.length)]!.name,
      kind,
      application: isAboutApplication(kind) ? first.applications[any(first.applications.length)]!.name : '',
      sentOn,
      receivedOn: sentOn + any(20),
    });
    const request = fields!;
    raw = after(raw, { ...edit, after: request });
    const reading = readConvention(raw, DEFAULT_BINDING);
    const { convention } = reading;
    const outcome = outcomeOf(request, reading);
    const year = outcome?.kind === 'effect' ? outcome.year : null;
    const pairs = year === null ? [] : pairsOfRequest(request, year, subscriptions(raw));
    const answeredOn = request.receivedOn! + 10;
    if (year === null || pairs.length === 0) {
      const refused = { ...request, decision: 'refused', answeredOn, reason: 'Sans effet' } as const;
      raw = after(raw, { ...edit, before: request, after: refused });
      ends.refused += 1;
    } else {
      const accept = { ...request, decision: 'accepted', effectYear: year, answeredOn } as const;
      raw = after(raw, { ...edit, before: request, after: accept, pairs });
      ends.accepted += 1;
      const about = { member: request.member, effectYear: year };
      const expected = subscriptionsAfter(
        convention,
        kind === 'add' || kind === 'drop'
          ? { ...about, kind, application: request.application }
          : { ...about, kind: 'terminate' },
      );
      const usesIn = (all: readonly Subscription[]): string[] =>
        YEARS.flatMap((each) =>
          all
            .filter((one) => isActive(one, each))
            .map((one) => `${each} ${one.member} ${one.application}`)
            .sort(),
        );
      expect(usesIn(readConvention(raw, DEFAULT_BINDING).convention.subscriptions)).toEqual(usesIn(expected));
    }
    const next = amountsOf(raw);
    const changed = amounts.flatMap((before, index) =>
      [...before]
        .filter(([name]) => YEARS[index]! < (year ?? Infinity) || name !== request.member)
        .filter(([name, amount]) => next[index]!.get(name) !== amount),
    );
    expect([request, changed]).toEqual([request, []]);
    amounts = next;
  }
  expect(ends.accepted).toBeGreaterThan(60);
  expect(ends.refused).toBeGreaterThan(40);
});
