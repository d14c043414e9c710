// @ts-check
/**
 * Required before anything else of a command: on a Node that is too old, says so in a sentence and ends with code 1.
 * JavaScript of 2009, so that every Node can read it.
 */
'use strict';

/** @type {{ engines: { node: string } }} */
var project = require('../package.json');

/** "20.19" of ">=20.19". */
var needed = project.engines.node.replace(/^[^0-9]*/, '');
var here = process.versions.node;

/**
 * 20.19.3 as 20019: enough to compare by.
 * @param {string} version
 */
function rank(version) {
  var numbers = version.split('.');
  return Number(numbers[0]) * 1000 + Number(numbers[1]);
}

var sentences =
  'Quote-part demande Node.js NEEDED ou plus récent ; ici, c’est la version HERE.\n' +
  'Quote-part needs Node.js NEEDED or later; this is version HERE.';

if (rank(here) < rank(needed)) {
  console.error(sentences.replace(/NEEDED/g, needed).replace(/HERE/g, here));
  process.exit(1);
}
