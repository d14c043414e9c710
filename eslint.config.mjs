// @ts-check
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One door to decimal.js: src/core/money sets its precision and rounding. */
const decimal = {
  name: 'decimal.js',
  message: 'Import Decimal from core/money, which sets precision and rounding.',
};
/** Excel is reached through src/excel, so that everything else runs and is tested without it. */
const excel = { name: 'Excel', message: 'Only src/excel and src/commands talk to Excel.' };
const office = { name: 'Office', message: 'Only src/excel, src/taskpane and src/commands know Office.js.' };

export default defineConfig(
  { ignores: ['dist/', 'package/', 'node_modules/', 'artifacts/', 'coverage/', 'test/build/fixtures/'] },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A number in a message is what it is; undefined or an object would be a mistake, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false },
      ],
      // `onClick={async () => …}` and `() => setOpen(true)` are how React is written.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { paths: [decimal] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-globals': ['error', excel, office],
      // Excel opens its own dialogs badly; eval and innerHTML are what the CSP forbids anyway.
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/core/money.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    rules: { 'no-restricted-globals': ['error', excel] },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      // A test that is wrong about what is there fails: the assertion is the check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Loaded as they stand by Node and by tools that ask for CommonJS.
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Read by any Node, however old.
    files: ['scripts/*.js'],
    rules: { 'no-var': 'off' },
  },
);
