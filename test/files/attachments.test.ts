/** The names of the files that brought the communes their statements, as the workbook keeps them. */
import {
  attachmentsKey,
  parseAttachments,
  serialiseAttachments,
  withAttachments,
} from '../../src/files/communes/attachments';

const FIRST = new Map([['lattes', '2021_34129_Lattes_etat-liquidatif.xlsx']]);

test('kept and read again, by year', () => {
  expect([...parseAttachments(serialiseAttachments(FIRST))]).toEqual([...FIRST]);
  expect(attachmentsKey(2021)).not.toBe(attachmentsKey(2020));
});

test.each([null, '', '{', '[]', '{"version":2,"files":{}}', '{"version":1,"files":null}'])(
  '%s names none',
  (text) => expect(parseAttachments(text).size).toBe(0),
);

test('what is no name is left out', () => {
  expect([...parseAttachments('{"version":1,"files":{"a":1,"b":"b.pdf"}}')]).toEqual([['b', 'b.pdf']]);
});

test('the last file with the statement counts, whatever is in it besides', () => {
  const made = new Map([
    ['Lattes', '2021_34129_Lattes_etat-liquidatif-et-annexes.pdf'],
    ['Pérols', '2021_34198_Perols_etat-liquidatif-et-annexes.pdf'],
  ]);
  expect(withAttachments(FIRST, made, new Set(['annexe1', 'annexe2']))).toBe(FIRST);
  expect([...withAttachments(FIRST, made, new Set(['statement', 'annexe1'])).values()]).toEqual([
    ...made.values(),
  ]);
});
