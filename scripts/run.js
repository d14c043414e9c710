// @ts-check
/**
 * The door of our own commands: `node scripts/run.js NAME [arguments]` runs scripts/NAME.ts. JavaScript of 2009, as what it
 * requires first and for the same reason.
 */
'use strict';

require('./checkNode');
require('tsx/cjs/api').register();

/** @type {(file: string) => import('./command').CommandModule} */
var load = require;

function run() {
  return load('./' + String(process.argv[2])).main(process.argv.slice(3));
}
/** @param {number} code */
function end(code) {
  process.exitCode = code;
}
/** @param {unknown} error */
function fail(error) {
  console.error(error instanceof Error && error.name === 'Hindrance' ? error.message : error);
  process.exitCode = 1;
}

Promise.resolve().then(run).then(end, fail);
