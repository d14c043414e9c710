/** The plain JavaScript through which commands and tools enter: what happens before any TypeScript runs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import type { Configuration } from 'webpack';

const ROOT = path.join(__dirname, '..', '..');

/** Runs a script in a Node that says to be of that version. */
function onNode(version: string, script: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', `${pretend} process.argv[2] = 'manifest'; require(${JSON.stringify(path.join(ROOT, script))});`],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe.each(['scripts/run.js', 'scripts/checkNode.js', 'webpack.config.js', 'jest.config.js'])(
  '%s',
  (script) => {
    test.each(['0.12.18', '18.20.8', '20.18.3'])('on Node %s says what is needed', (version) => {
      const { status, stderr, stdout } = onNode(version, script);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      // Two sentences, no stack.
      expect(stderr.trimEnd().split('\n')).toEqual([
        `Quote-part demande Node.js 20.19 ou plus récent ; ici, c’est la version ${version}.`,
        `Quote-part needs Node.js 20.19 or later; this is version ${version}.`,
      ]);
    });

    test.each(['20.19.0', '22.3.0'])('goes on on Node %s', (version) => {
      expect(onNode(version, script)).toMatchObject({ status: 0, stderr: '' });
    });
  },
);

test.each(['scripts/run.js', 'scripts/checkNode.js'])(
  '%s is JavaScript that every Node can read',
  (script) => {
    const code = readFileSync(path.join(ROOT, script), 'utf8');
    const asOf2009 = { languageOptions: { ecmaVersion: 5, sourceType: 'script' } } as const;
    expect(new Linter().verify(code, asOf2009)).toEqual([]);
    expect(new Linter().verify('const here = 1;', asOf2009)).toHaveLength(1);
  },
);

test('webpack.config.js gives webpack’s own command line the two compilations', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-p', "JSON.stringify(require('./webpack.config.js')({}, { mode: 'development' }))"],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const configurations = JSON.parse(stdout) as Configuration[];
  expect(configurations.map(({ name, mode }) => [name, mode])).toEqual([
    ['pane', 'development'],
    ['functions', 'development'],
  ]);
});
