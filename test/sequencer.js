// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest, longest first: begun last, it would go on alone beside an idle core. Jest itself knows only in a
 * checkout that has run before, and guesses by the size of the file elsewhere.
 */
const LONG = [
  'e2e/everyPage',
  'excel/everyProgram',
  'excel/randomOperations',
  'files/communeZip',
  'excel/recap',
  'excel/documents',
  'files/print',
  'excel/charts',
  'excel/failures',
  'e2e/recap',
];

/** @param {{ path: string }} test */
const rank = ({ path }) => {
  const place = LONG.findIndex((name) => path.includes(`/${name}.test.`));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<Sequencer['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
};
