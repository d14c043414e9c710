// @ts-check
const { availableParallelism } = require('node:os');

require('./scripts/checkNode');

/** Plain Jest: pure code and the genuine Office.js client on our host. Journeys in a browser live in test/e2e. */
const transform = { '^.+\\.(tsx?|js)$': ['@swc/jest', { module: { type: 'commonjs' } }] };

/**
 * @param {string} displayName
 * @param {string[]} testMatch
 */
const project = (displayName, testMatch) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  // The Office.js client puts itself on the global scope, and ends its timers there after the last test. One mode for
  // all: a worker keeps the first that it meets.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform,
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
  testMatch,
});

module.exports = {
  projects: [
    project('unit', [
      '<rootDir>/test/{core,french,workbook,functions,i18n,files,data,taskpane,verification}/**/*.test.ts?(x)',
    ]),
    project('host', ['<rootDir>/test/{host,excel}/**/*.test.ts']),
    project('build', ['<rootDir>/test/build/**/*.test.ts']),
    project('e2e', ['<rootDir>/test/{e2e,deployment}/**/*.test.ts']),
  ],
  // Journeys wait for a browser, others for LibreOffice: on two cores, too, two files at once are worth it.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/test/sequencer.js',
  // A guard against what never ends, no measure of speed.
  testTimeout: 120_000,
  verbose: false,
};
