/**
 * A second person between our reading and our writing, in any of many ways, and edits of every kind: each ends as if they
 * had been there first, or is refused and leaves what they did. Two in three of them meet an edit each, in turn; with
 * `SWEEP=1`, and in `npm run faults`, all meet all.
 */
import { MeetingPlace, SECOND_PEOPLE } from '../helpers/faults/secondPerson';
import { EDITS, prepareThree } from '../helpers/faults/writeActions';
import { IS_SWEEP } from '../helpers/sweep';

const MET = EDITS.filter(({ name }) => !/mend|undo/.test(name));
const COMING = IS_SWEEP ? SECOND_PEOPLE : SECOND_PEOPLE.filter((_, index) => index % 3 < 2);

let place: MeetingPlace;
beforeAll(async () => {
  place = await MeetingPlace.of(prepareThree);
});

test.each(COMING.map((person, index) => [person.name, person, index] as const))(
  'somebody %s',
  async (_, person, index) => {
    const meetings = [];
    for (const action of IS_SWEEP ? MET : [MET[index % MET.length]!])
      meetings.push(await place.meet(action, person));
    const wrong = meetings.flatMap((meeting) => (typeof meeting === 'object' ? [meeting.wrong] : []));
    expect(wrong).toEqual([]);
  },
);

test('many ways, all kinds of edits', () => {
  expect(SECOND_PEOPLE.length).toBeGreaterThan(60);
  expect(COMING.length).toBeGreaterThanOrEqual(40);
  expect(MET.length).toBeGreaterThan(12);
  for (const way of ['sorts', 'filters', 'inserts a column', 'adds', 'deletes row', 'types', 'protects'])
    expect({ way, comes: COMING.some(({ name }) => name.startsWith(way)) }).toEqual({ way, comes: true });
});

test.each([
  // A rate meets a cell of text, which takes it as text.
  ['change settings', 'sorts Parametres by column 1'],
  ['set populations', 'sorts Parametres by column 1'],
])('%s, while somebody %s', async (edit, way) => {
  const action = MET.find(({ name }) => name === edit)!;
  const person = SECOND_PEOPLE.find(({ name }) => name === way)!;
  expect(await place.meet(action, person)).toBe('asIfAfterwards');
});

test('lines of the Journal that somebody adds meanwhile stand among ours, and none is lost', async () => {
  const action = MET.find(({ name }) => name === 'set periods')!;
  const person = SECOND_PEOPLE.find(({ name }) => name === 'adds 46000 to Journal at the end')!;
  expect(['asIfAfterwards', 'asIfBefore']).toContain(await place.meet(action, person));
});
