/**
 * A second person between our reading and our writing, in any of many ways, and edits of every kind: each ends as if they
 * had been there first, or is refused and leaves what they did. Each of them meets some edits in turn; `npm run faults`
 * has all meet all.
 */
import { MeetingPlace, SECOND_PEOPLE } from '../helpers/faults/secondPerson';
import { EDITS, prepareThree } from '../helpers/faults/writeActions';

const EDITS_EACH = 2;
const MET = EDITS.filter(({ name }) => !/mend|undo/.test(name));

let place: MeetingPlace;
beforeAll(async () => {
  place = await MeetingPlace.of(prepareThree);
});

test.each(SECOND_PEOPLE.map((person, index) => [person.name, person, index] as const))(
  'somebody %s',
  async (_, person, index) => {
    const meetings = [];
    for (let turn = 0; turn < EDITS_EACH; turn += 1) {
      const action = MET[(index * EDITS_EACH + turn) % MET.length]!;
      meetings.push(await place.meet(action, person));
    }
    expect(meetings.filter((meeting) => typeof meeting === 'object')).toEqual([]);
  },
);

test('many ways, many edits', () => {
  expect(SECOND_PEOPLE.length).toBeGreaterThan(60);
  expect(MET.length).toBeGreaterThan(12);
});
