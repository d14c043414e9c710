// @ts-check
/** The door for webpack's own command line: `npx webpack --mode production`. The configuration is scripts/webpack.ts. */
'use strict';

require('./scripts/checkNode');
require('tsx/cjs/api').register();

/** @type {typeof import('./scripts/webpack')} */
const { configuration } = require('./scripts/webpack');

/** @param {{ mode?: string }} argv */
module.exports = (/** @type {unknown} */ _env, argv) =>
  configuration(argv.mode === 'development' ? 'development' : 'production');
