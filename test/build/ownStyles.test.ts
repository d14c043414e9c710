/** Styles are worked out when we build: as the pane would work them out, and none is passed over. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

interface OwnStyles {
  withStyles(source: string, name: string): { readonly text: string; readonly others: readonly string[] };
}
type Rules = Readonly<Record<string, readonly unknown[]>>;
type Hook = (options: object) => Readonly<Record<string, string>>;

const { withStyles } = jest.requireActual<OwnStyles>('../../scripts/ownStyles.cjs');
const FLUENT = '@fluentui/react-components';
/** Hooks that ask React for nothing. */
const libraries = {
  ...jest.requireActual<object>(FLUENT),
  ...jest.requireActual<object>('@griffel/core'),
};

const TASKPANE = path.join(__dirname, '../../src/taskpane');
const layout = jest.requireActual<object>('../../src/taskpane/kit/layout');

/** The classes of the hook that a module exports, and the rules that it has put into the page. */
function made(text: string, dir: 'ltr' | 'rtl') {
  const { code } = transformSync(text, {
    filename: 'styles.ts',
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  const exported: Record<string, unknown> = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('exports', 'require', code) as (own: object, ask: (id: string) => object) => void;
  run(exported, (id) => (id === FLUENT ? libraries : layout));
  const [hook] = Object.entries(exported).flatMap(([name, each]) =>
    /^use/.test(name) ? [each as Hook] : [],
  );
  let rules: Rules = {};
  const insertCSSRules = (given: Rules) => {
    rules = given;
  };
  const classes = hook!({ dir, renderer: { id: 'pane', insertCSSRules } });
  // What stands there already is not put there again.
  const once = Object.entries(rules).map(([bucket, entries]) => [
    bucket,
    [...new Set(entries.map((entry) => JSON.stringify(entry)))],
  ]);
  return { classes, rules: once };
}

test.each(['kit/grid/styles.ts', 'kit/rowStyles.ts', 'features/wizard/styles.ts'])(
  '%s: the same classes, the same rules in the same order',
  (name) => {
    const file = path.join(TASKPANE, name);
    const source = readFileSync(file, 'utf8');
    const { text } = withStyles(source, file);
    expect(text).toContain('__styles as makeStyles');
    expect(text.split('\n').length).toBe(source.split('\n').length);
    for (const dir of ['ltr', 'rtl'] as const) {
      const atBuild = made(text, dir);
      expect(atBuild).toEqual(made(source, dir));
      expect(Object.keys(atBuild.classes).length).toBeGreaterThan(1);
      expect(atBuild.rules.flat(2).length).toBeGreaterThan(10);
    }
  },
);

test('what they take from other files of ours is known, so that a change there makes them anew', () => {
  const file = path.join(TASKPANE, 'kit/grid/styles.ts');
  expect(withStyles(readFileSync(file, 'utf8'), file).others).toEqual([path.join(TASKPANE, 'kit/layout.ts')]);
});

test('a module without styles stays as it is', () => {
  const source = '/** As wide as makeStyles has it. */\nexport const width: number = 320;\n';
  expect(withStyles(source, path.join(TASKPANE, 'width.ts'))).toEqual({ text: source, others: [] });
});

test.each([
  ['in a function', `export const of = (width: number) => makeStyles({ root: { width } });`],
  ['handed on', `export const make = makeStyles;`],
  ['of another kind', `const useReset = makeResetStyles({ margin: 0 });`],
  ['of the page', `const usePage = makeStaticStyles({ body: { margin: 0 } });`],
])('styles that are made otherwise end the build: %s', (_how, line) => {
  const source = `import { makeResetStyles, makeStaticStyles, makeStyles } from '${FLUENT}';\n${line}\n`;
  expect(() => withStyles(source, path.join(TASKPANE, 'otherwise.ts'))).toThrow(/in no other way/);
});

test.each([
  ['what only a page has', `{ root: { width: window.innerWidth } }`, /window is not defined/],
  ['more of Fluent than its theme', `{ root: { ...shorthands.margin(0) } }`, /not shorthands/],
  ['a name that nothing declares', `{ root: { width: WIDTH } }`, /WIDTH is not defined/],
])('so do styles that cannot be worked out: %s', (_what, sheet, why) => {
  const source = `import { makeStyles, shorthands } from '${FLUENT}';\nexport const useStyles = makeStyles(${sheet});\n`;
  expect(() => withStyles(source, path.join(TASKPANE, 'unknown.ts'))).toThrow(why);
});
