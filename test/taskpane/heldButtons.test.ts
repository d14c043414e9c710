/** A button that cannot be pressed says why: only the parts of the kit that do so hold one back. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PANE = path.join(__dirname, '..', '..', 'src', 'taskpane');
const KIT = ['ActionButton.tsx', 'buttons/ReasonedButton.tsx', 'buttons/held.ts'].map((file) =>
  path.join('kit', file),
);
/** Held by `heldWhile`, and by what its bar says besides. */
const WITH_A_NOTE_OF_ITS_OWN = [path.join('features', 'wizard', 'WizardBar.tsx')];

const sources = (readdirSync(PANE, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file));
const holding = (what: RegExp): string[] =>
  sources.filter((file) => what.test(readFileSync(path.join(PANE, file), 'utf8'))).sort();

test('no button is held back but by the kit', () => {
  expect(holding(/\bdisabledFocusable\b/)).toEqual([...KIT, ...WITH_A_NOTE_OF_ITS_OWN].sort());
});

test('no button is taken from the keys', () => {
  expect(holding(/<(Button|button|ToggleButton)\b(?:[^>]|=>)*?\sdisabled\b/)).toEqual([]);
});
