import { loadEpci, loadIndex, sourceOf, VINTAGES, type Epci, type EpciEntry } from '../../src/data/epci';
import {
  draftReducer,
  isBegun,
  newDraft,
  isUsedIn,
  pairOf,
  periodsOf,
  settingsOf,
  shownYearOf,
  termOf,
  type Draft,
  type DraftEvent,
} from '../../src/taskpane/features/wizard/draft';
import { loadDraft, parseDraft, saveDraft } from '../../src/taskpane/features/wizard/draftStorage';
import { markOf } from '../../src/taskpane/features/wizard/wanted/draftFields';
import { canCreate, draftTables, reviewOf } from '../../src/taskpane/features/wizard/draftTables';
import { memberProblems, memberTyped } from '../../src/taskpane/features/wizard/members/memberTyping';

const PAYS_BASQUE = '200067106';
const VINTAGE = VINTAGES[0]!;

let entry: EpciEntry;
let epci: Epci;
beforeAll(async () => {
  entry = (await loadIndex()).entries.find(({ siren }) => siren === PAYS_BASQUE)!;
  epci = (await loadEpci(PAYS_BASQUE, VINTAGE))!;
});

const after = (draft: Draft, ...events: DraftEvent[]): Draft => events.reduce(draftReducer, draft);
const filled = (...events: DraftEvent[]): Draft =>
  after(newDraft(2026), { type: 'epciLoaded', entry, epci }, ...events);
const costs = (...amounts: string[]): DraftEvent[] =>
  amounts.map((annualCost, index) => ({
    type: 'applicationChanged',
    id: `a${index}`,
    changes: { annualCost },
  }));
const byHand = (name: string, population = '', kind: 'commune' | 'ccas' = 'commune'): DraftEvent => ({
  type: 'membersAdded',
  members: [{ name, kind, inseeCode: '', siret: '', population }],
});

test('a code that the wizard does not show goes with the name that it came with', () => {
  const [first] = newDraft(2026).applications;
  const codeAfter = (...names: readonly string[]) =>
    names
      .reduce(
        (draft, name) =>
          draftReducer(draft, { type: 'applicationChanged', id: first!.id, changes: { name } }),
        newDraft(2026),
      )
      .applications.find(({ id }) => id === first!.id)?.code;
  expect(first).toMatchObject({ name: 'E-demat', code: 'DEMAT' });
  expect(codeAfter('Messagerie')).toBe('');
  expect(codeAfter('E-dema', 'E-DEMAT')).toBe('DEMAT');
  expect(codeAfter('Marchés publics')).toBe('MP');
});

describe('the members', () => {
  test('come with the intercommunality, all with their population totale', () => {
    const { members, source } = filled();
    expect(members).toHaveLength(epci.members.length);
    expect(members.map(({ population }) => Number(population))).toEqual(
      epci.members.map(({ population }) => population.totale),
    );
    expect(source).toMatchObject({ siren: PAYS_BASQUE, department: '64', vintage: VINTAGE });
  });

  test('what was added by hand and taken out survives another kind of population and another vintage', async () => {
    const gone = filled().members[3]!;
    const older = (await loadEpci(PAYS_BASQUE, entry.vintages[1]!))!;
    const draft = filled(
      byHand('CCAS de Bayonne', '', 'ccas'),
      { type: 'memberRemoved', id: gone.id },
      { type: 'populationKindChosen', kind: 'municipale', epci },
      { type: 'vintageLoaded', epci: older },
    );
    const names = draft.members.map(({ name }) => name);
    expect(names).not.toContain(gone.name);
    expect(names.at(-1)).toBe('CCAS de Bayonne');
    expect(draft.members[0]?.population).toBe(String(older.members[0]?.population.municipale));
    expect(draft.source?.vintage).toBe(older.vintage);
  });

  test('a late answer about another intercommunality changes nothing', () => {
    const draft = filled();
    expect(after(draft, { type: 'vintageLoaded', epci: { ...epci, siren: '1' } })).toBe(draft);
  });

  test('a name that is there already is replaced in its place', () => {
    const name = filled().members[0]!.name;
    const draft = filled(byHand(name.toUpperCase(), '12'));
    expect(draft.members).toHaveLength(epci.members.length);
    expect(draft.members[0]).toMatchObject({ name: name.toUpperCase(), population: '12' });
  });

  test('one that is corrected stays in its place with what it uses, under its new name in the tables', () => {
    const before = filled();
    const member = before.members[1]!;
    const [used, unused] = [before.applications[0]!, before.applications[1]!];
    const draft = after(
      before,
      { type: 'useChanged', pairs: [pairOf(member, unused)], used: false, year: 2026 },
      {
        type: 'memberChanged',
        id: member.id,
        member: { ...member, name: 'Ahaxe', siret: '21340129400012', population: '301' },
      },
    );
    expect(draft.members[1]).toMatchObject({ id: member.id, name: 'Ahaxe', population: '301' });
    const { communes, subscriptions } = draftTables(draft).rows;
    expect(communes?.[1]).toMatchObject({ name: 'Ahaxe', siret: '21340129400012', population: 301 });
    const its = subscriptions?.filter(({ commune }) => commune === 'Ahaxe').map((row) => row['application']);
    expect(its).toContain(used.name);
    expect(its).not.toContain(unused.name);
    expect(subscriptions?.some(({ commune }) => commune === member.name)).toBe(false);
  });

  test('a corrected name survives another vintage, whose population it gets', async () => {
    const older = (await loadEpci(PAYS_BASQUE, entry.vintages[1]!))!;
    const { id, ...member } = filled().members[1]!;
    const draft = filled(
      { type: 'memberChanged', id, member: { ...member, name: 'Ahaxe', population: '1' } },
      { type: 'vintageLoaded', epci: older },
    );
    expect(draft.members.filter((one) => one.id === id)).toEqual([
      expect.objectContaining({
        name: 'Ahaxe',
        population: String(older.members.find(({ inseeCode }) => `c${inseeCode}` === id)!.population.totale),
      }),
    ]);
    expect(draft.members).toHaveLength(older.members.length);
  });

  test('one that replaced a commune by a paste and was renamed then does not come back twice', () => {
    const { id, ...member } = filled().members[0]!;
    const draft = filled(
      byHand(member.name, '12'),
      { type: 'memberChanged', id, member: { ...member, name: 'Ailleurs' } },
      { type: 'vintageLoaded', epci },
    );
    expect(draft.members.map((one) => one.id).filter((one) => one === id)).toHaveLength(1);
    expect(draft.members.find((one) => one.id === id)?.name).toBe('Ailleurs');
  });

  test('two communes of one name are told apart by their codes', () => {
    const [first, second] = epci.members;
    const twins = { ...epci, members: [first!, { ...second!, name: first!.name }] };
    const names = after(newDraft(2026), { type: 'epciLoaded', entry, epci: twins }).members.map(
      ({ name }) => name,
    );
    expect(names).toEqual([`${first!.name} (${first!.inseeCode})`, `${first!.name} (${second!.inseeCode})`]);
  });
});

describe('what is typed of a member', () => {
  const typed = {
    name: 'Lattes',
    kind: 'commune',
    inseeCode: '34129',
    siret: '',
    population: '17 162',
  } as const;

  test.each([
    ['nothing', {}, {}],
    ['no name', { name: ' ' }, { name: 'nameMissing' }],
    ['a name that is taken', { name: 'PÉROLS' }, { name: 'nameTaken' }],
    ['a code that is none', { inseeCode: '3412' }, { inseeCode: 'inseeInvalid' }],
    ['a code in small letters', { inseeCode: '2a004' }, {}],
    ['a SIRET that fails its check digit', { siret: '213 401 292 00014' }, { siret: 'siretInvalid' }],
    ['no population', { population: '' }, { population: 'populationMissing' }],
    ['half an inhabitant', { population: '1,5' }, { population: 'populationNotAnInteger' }],
    ['more than anybody has', { population: '1000000001' }, { population: 'populationNotANumber' }],
    ['a population of nobody', { kind: 'ccas', inseeCode: '', population: 'x' }, {}],
  ] as const)('%s', (_, changes, problems) => {
    expect(memberProblems({ ...typed, ...changes }, [{ name: 'Pérols' }])).toEqual(problems);
  });

  test('becomes a member', () => {
    expect(memberTyped({ ...typed, inseeCode: ' 2a004', siret: '213 401 292 00013' })).toEqual({
      name: 'Lattes',
      kind: 'commune',
      inseeCode: '2A004',
      siret: '21340129200013',
      population: '17162',
    });
    expect(memberTyped({ ...typed, kind: 'ccas' }).population).toBe('');
  });
});

describe('the settings', () => {
  test('follow the intercommunality and the year until they are typed', () => {
    expect(settingsOf(filled())).toMatchObject({
      metropole: epci.name,
      firstYear: '2026',
      lastYear: '2028',
      territory: 'mainland',
    });
    const typed = filled({ type: 'settingsChanged', changes: { metropole: 'Ici', firstYear: '2027' } });
    expect(settingsOf(typed)).toMatchObject({ metropole: 'Ici', firstYear: '2027', lastYear: '2029' });
    expect(settingsOf(typed).conventionName).toContain('2027-2029');
  });

  test.each(['57', '67', '68'])('the holidays of Alsace-Moselle in %s', (department) => {
    const there = { ...entry, departments: [department] as const };
    const draft = after(newDraft(2026), { type: 'epciLoaded', entry: there, epci });
    expect(settingsOf(draft).territory).toBe('alsaceMoselle');
    const refused = after(draft, { type: 'settingsChanged', changes: { territory: 'mainland' } });
    expect(settingsOf(refused).territory).toBe('mainland');
  });
});

describe('the kind of body', () => {
  test.each([
    ['CC', 'communauteCommunes', 'Communauté de communes', 'article L. 5214-16-1'],
    ['CA', 'communauteAgglomeration', 'Communauté d’agglomération', 'articles L. 5216-7-1 et L. 5215-27'],
    ['CU', 'communauteUrbaine', 'Communauté urbaine', 'article L. 5215-27'],
    ['METRO', 'metropole', 'Métropole', 'articles L. 5217-7 et L. 5215-27'],
    ['MET69', 'metropoleDeLyon', 'Métropole de Lyon', 'article L. 3633-4'],
  ] as const)('%s brings its name and its law, and no clause of another', (type, kind, word, law) => {
    const draft = after(newDraft(2026), { type: 'epciLoaded', entry, epci: { ...epci, type } });
    expect(settingsOf(draft).bodyKind).toBe(kind);
    const { settings } = draftTables(draft);
    expect(settings).toMatchObject({ bodyKind: word, legalBasis: law });
    expect(settings).toMatchObject({ contestDays: '', paymentDays: '', articleShare: '', transmission: '' });
    const changed = after(draft, { type: 'settingsChanged', changes: { bodyKind: 'syndicat' } });
    expect(draftTables(changed).settings).toMatchObject({ bodyKind: 'Syndicat', legalBasis: '' });
  });

  test('is left open where nobody chose an intercommunality', () => {
    expect(draftTables(newDraft(2026)).settings).toMatchObject({ bodyKind: '', legalBasis: '' });
  });
});

describe('the tables', () => {
  test('of the straight path', () => {
    const draft = filled(...costs('8 333,33', '5000', '6,666.67', '3000'));
    const { settings, rows } = draftTables(draft);
    expect(settings).toMatchObject({
      metropole: epci.name,
      firstYear: 2026,
      lastYear: 2028,
      year: 2026,
      populationType: 'Totale',
      populationVintage: VINTAGE,
      populationSource: sourceOf(VINTAGE),
      contributionRate: 0.5,
      vatRate: 0.2,
      roundingPolicy: 'Total exact',
      recoveryThreshold: 15,
      territory: 'France hexagonale',
    });
    expect(rows.communes).toHaveLength(158);
    expect(rows.applications).toMatchObject([
      { name: 'E-demat', annualCost: 8333.33, contributionRate: '', rebilled: 'Oui' },
      { name: 'Marchés publics', annualCost: 5000 },
      { name: 'E-services', annualCost: 6666.67 },
      { name: 'Open Data', annualCost: 3000, rebilled: 'Non' },
    ]);
    expect(rows.subscriptions).toHaveLength(158 * 4);
    expect(rows.subscriptions?.[0]).toEqual({
      commune: epci.members[0]?.name,
      application: 'E-demat',
      firstYear: 2026,
    });

    const review = reviewOf(draft);
    expect(review.errors).toEqual([]);
    expect(canCreate(review)).toBe(true);
    expect(review.recap.rows).toHaveLength(158);
    expect(review.recap.annualCost.toFixed(2)).toBe('20000.00');
    expect(review.recap.billed.plus(review.recap.residualCost).toFixed(2)).toBe('20000.00');
  });

  test('components add up, a contribution of its own is a rate', () => {
    const draft = filled({
      type: 'applicationChanged',
      id: 'a0',
      changes: { detailed: true, maintenance: '0,1', operation: '0,2', contribution: '12,5 %' },
    });
    expect(draftTables(draft).rows.applications?.[0]).toMatchObject({
      maintenance: 0.1,
      operation: 0.2,
      upgrades: '',
      annualCost: 0.3,
      contributionRate: 0.125,
    });
  });

  test('what is unchecked is no subscription, and comes back when it is checked', () => {
    const draft = filled();
    const pair = pairOf(draft.members[0]!, draft.applications[1]!);
    const without = after(draft, { type: 'useChanged', pairs: [pair], used: false, year: 2026 });
    expect(draftTables(without).rows.subscriptions).toHaveLength(158 * 4 - 1);
    const back = after(without, { type: 'useChanged', pairs: [pair], used: true, year: 2026 });
    expect(draftTables(back)).toEqual(draftTables(draft));
  });

  describe('from a year on', () => {
    const draft = draftReducer(
      draftReducer(newDraft(2026), byHand('Lattes', '100')),
      byHand('Pérols', '300'),
    );
    const [lattes] = draft.members;
    const [first, second] = draft.applications;
    const pair = pairOf(lattes!, first!);
    const use = (year: number, used: boolean, pairs = [pair]): DraftEvent => ({
      type: 'useChanged',
      pairs,
      used,
      year,
    });
    const rowsOf = (changed: Draft) =>
      draftTables(changed)
        .rows.subscriptions?.filter(
          (row) => row['commune'] === 'Lattes' && row['application'] === first!.name,
        )
        .map(({ firstYear, lastYear }) => [firstYear, lastYear]);

    test.each([
      ['untouched', [], [[2026, undefined]]],
      ['never', [use(2026, false)], []],
      ['from the second year', [use(2026, false), use(2027, true)], [[2027, undefined]]],
      ['to the first year', [use(2027, false)], [[2026, 2026]]],
      [
        'with a year between',
        [use(2027, false), use(2028, true)],
        [
          [2026, 2026],
          [2028, undefined],
        ],
      ],
      ['stopped and gone on', [use(2027, false), use(2027, true)], [[2026, undefined]]],
      [
        'begun later, then all through',
        [use(2026, false), use(2027, true), use(2026, true)],
        [[2026, undefined]],
      ],
      ['the second year only', [use(2026, false), use(2027, true), use(2028, false)], [[2027, 2027]]],
    ] as const)('%s', (_, events, rows) => {
      expect(rowsOf(after(draft, ...events))).toEqual(rows);
    });

    test('all through the term is kept as nothing at all, and follows the term', () => {
      const back = after(draft, use(2026, false), use(2027, true), use(2026, true));
      expect(back.uses).toEqual({});
      const later = after(back, {
        type: 'settingsChanged',
        changes: { firstYear: '2030', lastYear: '2032' },
      });
      expect(rowsOf(later)).toEqual([[2030, undefined]]);
    });

    test('a whole row leaves what is as it should be alone', () => {
      const ends = after(draft, use(2028, false));
      const both = draft.applications.map((one) => pairOf(lattes!, one));
      const filledRow = after(ends, use(2028, false, [pairOf(lattes!, second!)]), use(2027, true, both));
      expect(periodsOf(filledRow, pair)).toEqual([{ firstYear: null, lastYear: 2027 }]);
    });

    test('a term that is moved takes a period with it that lies outside it', () => {
      const ended = after(draft, use(2027, false));
      const moved = after(ended, {
        type: 'settingsChanged',
        changes: { firstYear: '2028', lastYear: '2030' },
      });
      expect(rowsOf(moved)).toEqual([]);
      expect(reviewOf(moved).warnings.map(({ finding }) => finding.code)).not.toContain(
        'subscriptionOutsideTerm',
      );
      const begun = after(draft, use(2026, false), use(2027, true), {
        type: 'settingsChanged',
        changes: { firstYear: '2027' },
      });
      expect(rowsOf(begun)).toEqual([[2027, undefined]]);
    });

    test('the review computes the chosen year, and the tables keep theirs', () => {
      const changed = after(draft, ...costs('1000', '0', '0', '0'), use(2026, false), use(2027, true));
      const inYear = (year: number) => reviewOf(after(changed, { type: 'yearChosen', year }));
      expect(inYear(2026).recap.billed.toFixed(2)).toBe('375.00');
      expect(inYear(2027).recap.billed.toFixed(2)).toBe('500.00');
      expect(inYear(2027).tables.settings.year).toBe(2026);
      expect(isUsedIn(changed, pair, 2026)).toBe(false);
    });

    test('the years follow the settings; a year that is no longer of the term is the first', () => {
      const chosen = after(draft, { type: 'yearChosen', year: 2028 });
      expect([termOf(chosen), shownYearOf(chosen)]).toEqual([[2026, 2027, 2028], 2028]);
      const moved = after(chosen, { type: 'settingsChanged', changes: { firstYear: '2030' } });
      expect([termOf(moved), shownYearOf(moved)]).toEqual([[2030, 2031, 2032], 2030]);
      const unreadable = after(chosen, { type: 'settingsChanged', changes: { firstYear: 'bientôt' } });
      expect([termOf(unreadable), shownYearOf(unreadable)]).toEqual([[2026], 2026]);
    });
  });

  test('what leaves takes its unchecked places along', () => {
    const draft = filled();
    const [member, application] = [draft.members[0]!, draft.applications[1]!];
    const without = after(draft, {
      type: 'useChanged',
      pairs: [pairOf(member, application)],
      used: false,
      year: 2026,
    });
    expect(after(without, { type: 'memberRemoved', id: member.id }).uses).toEqual({});
    expect(after(without, { type: 'applicationRemoved', id: application.id }).uses).toEqual({});
  });

  test('what cannot be read stays, and the review says where to mend it', () => {
    const draft = filled(...costs('environ 12', '1', '1', '1'), {
      type: 'settingsChanged',
      changes: { lastYear: '2020' },
    });
    expect(draftTables(draft).rows.applications?.[0]?.['annualCost']).toBe('environ 12');
    const review = reviewOf(draft);
    expect(review.errors.map(({ step, finding }) => [step, finding.code])).toEqual(
      expect.arrayContaining([
        [2, 'costNotANumber'],
        [4, 'termReversed'],
      ]),
    );
    expect(canCreate(review)).toBe(false);
  });

  test('the review leads to the field itself', () => {
    const draft = filled(...costs('environ 12', '1', '1', '1'), {
      type: 'settingsChanged',
      changes: { firstYear: '2021', lastYear: '2020', vat: '0,2' },
    });
    const [odd, ...members] = draft.members;
    const review = reviewOf({ ...draft, members: [{ ...odd!, population: '-3' }, ...members] });
    const fieldOf = (wanted: string) => review.errors.find(({ finding }) => finding.code === wanted)?.field;
    expect(fieldOf('costNotANumber')).toEqual({
      part: 'application',
      id: draft.applications[0]!.id,
      field: 'annualCost',
    });
    expect(fieldOf('termReversed')).toMatchObject({ part: 'setting' });
    expect(review.errors).toContainEqual(
      expect.objectContaining({ step: 1, field: { part: 'member', id: odd!.id, field: 'population' } }),
    );
    expect(review.askedRates).toEqual([{ part: 'setting', field: 'vat' }]);
  });

  test('an application that nobody uses is looked for in the grid', () => {
    const draft = filled(...costs('1', '1', '1', '1'));
    const pairs = draft.members.map((member) => pairOf(member, draft.applications[1]!));
    const unused = after(draft, { type: 'useChanged', pairs, used: false, year: 2026 });
    expect(reviewOf(unused).warnings.map(({ step, field }) => [step, field])).toContainEqual([
      3,
      { part: 'uses', application: draft.applications[1]!.id },
    ]);
  });

  test('what the review said of a field stays until it is changed', () => {
    const draft = filled(...costs('environ 12', '1', '1', '1'));
    const field = { part: 'application', id: draft.applications[0]!.id, field: 'annualCost' } as const;
    const wanted = { field, what: 'Mend it.', draft };
    expect(markOf(wanted, field, after(draft, { type: 'stepChosen', step: 2 }))).toBe('Mend it.');
    expect(markOf(wanted, { ...field, field: 'name' }, draft)).toBe('');
    expect(markOf(wanted, field, filled(...costs('12', '1', '1', '1')))).toBe('');
  });

  test('a cost that is missing is said once, not for everyone who subscribes', () => {
    expect(reviewOf(filled(...costs('', '1', '1', '1'))).errors.map(({ finding }) => finding.code)).toEqual([
      'costMissing',
    ]);
  });

  test('nothing at all is refused without breaking', () => {
    const empty = ['a0', 'a1', 'a2', 'a3'].reduce(
      (draft, id) => after(draft, { type: 'applicationRemoved', id }),
      newDraft(2026),
    );
    const review = reviewOf(empty);
    expect([review.noCommune, review.noApplication, canCreate(review)]).toEqual([true, true, false]);
  });

  test('a partner has no population in the table', () => {
    const { rows } = draftTables(filled(byHand('CCAS de Bayonne', '99', 'ccas')));
    expect(rows.communes?.at(-1)).toMatchObject({ kind: 'CCAS', population: '' });
  });
});

describe('the kept draft', () => {
  test('comes back whole', () => {
    const draft = filled({ type: 'stepChosen', step: 3 });
    expect(parseDraft(JSON.stringify({ version: 1, draft }))).toEqual(draft);
  });

  test('keeps the periods', () => {
    const pairs = [pairOf(filled().members[0]!, filled().applications[0]!)];
    const draft = filled({ type: 'useChanged', pairs, used: false, year: 2027 });
    expect(parseDraft(JSON.stringify({ version: 1, draft }))).toEqual(draft);
  });

  test('from before there were periods is read: what was not used is not', () => {
    const { uses: _uses, year: _year, ...former } = filled();
    const pair = pairOf(former.members[0]!, former.applications[1]!);
    const read = parseDraft(JSON.stringify({ version: 1, draft: { ...former, notUsed: [pair] } }));
    expect(read).toEqual(filled({ type: 'useChanged', pairs: [pair], used: false, year: 2026 }));
  });

  test('with periods that are none is none', () => {
    const draft = { ...filled(), uses: { 'c64001/a0': [{ firstYear: '2026', lastYear: null }] } };
    expect(parseDraft(JSON.stringify({ version: 1, draft }))).toBeNull();
  });

  test.each([null, '', '{', '[]', '{"version":2,"draft":{}}', '{"version":1,"draft":{"step":1}}'])(
    '%s is none',
    (text) => expect(parseDraft(text)).toBeNull(),
  );

  test('without a store the wizard works all the same', () => {
    expect(loadDraft()).toBeNull();
    expect(() => saveDraft(filled())).not.toThrow();
  });

  test('an untouched one is not worth keeping', () => {
    expect(isBegun(newDraft(2026))).toBe(false);
    expect(isBegun(after(newDraft(2026), { type: 'stepChosen', step: 2 }))).toBe(false);
    expect(isBegun(filled())).toBe(true);
    expect(after(filled(), { type: 'restarted', year: 2026 })).toEqual(newDraft(2026));
  });
});
