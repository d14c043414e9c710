/** The declaration of accessibility names every page that there is, and none that there is not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const declaration = readFileSync(path.join(ROOT, 'docs', 'accessibilite.md'), 'utf8');

/** Without a page: what the ribbon shows. */
const WITHOUT_PAGE = ['ribbon'];

test('every page of the pane is in the declaration', () => {
  const features = readdirSync(path.join(ROOT, 'src', 'taskpane', 'features'))
    .filter((name) => !WITHOUT_PAGE.includes(name))
    .sort();
  const pages = declaration.slice(declaration.indexOf('## Pages'), declaration.indexOf('## Critères'));
  const named = Array.from(pages.matchAll(/\| `(\w+)` +\|/g), ([, folder = '']) => folder).sort();
  expect(named).toEqual(features);
});

test('every journey that it rests upon is there', () => {
  const journeys = readdirSync(path.join(ROOT, 'test', 'e2e'));
  const named = /`keyboard`.*?\(dans `test\/e2e`\)/.exec(declaration)?.[0] ?? '';
  const missing = Array.from(named.matchAll(/`(\w+)`/g), ([, name = '']) => `${name}.test.ts`).filter(
    (file) => !journeys.includes(file),
  );
  expect([named.length > 0, missing]).toEqual([true, []]);
});
