// @ts-check
/**
 * A loader for decimal.js: it leaves out the methods of angles, logarithms,
 * roots, powers, other bases and chance, a third of the library that no bundler can tell is not asked for, and all but two of
 * the thousand decimals of pi and of the logarithm of ten. What asked for one of them would fail ("is not a function"), not
 * answer wrongly.
 */
'use strict';

/** By the name that the library gives each first. */
const METHODS = [
  ...['cosine', 'sine', 'tangent', 'hyperbolicCosine', 'hyperbolicSine', 'hyperbolicTangent'],
  ...['inverseCosine', 'inverseSine', 'inverseTangent'],
  ...['inverseHyperbolicCosine', 'inverseHyperbolicSine', 'inverseHyperbolicTangent'],
  ...['logarithm', 'naturalExponential', 'naturalLogarithm', 'cubeRoot', 'squareRoot', 'toPower'],
  ...['toBinary', 'toHexadecimal', 'toOctal', 'toFraction', 'toNearest'],
];
const STATIC = [
  ...[
    'cos',
    'sin',
    'tan',
    'cosh',
    'sinh',
    'tanh',
    'acos',
    'asin',
    'atan',
    'acosh',
    'asinh',
    'atanh',
    'atan2',
  ],
  ...['log', 'log2', 'log10', 'ln', 'exp', 'cbrt', 'sqrt', 'pow', 'hypot', 'random'],
];
const CONSTANT = /^(\s*(?:LN10|PI) = '\d\.\d\d)\d{1000,}',$/gm;

/** @param {string} source */
module.exports = function smallDecimal(source) {
  let small = source;
  /** @param {RegExp} what */
  const drop = (what) => {
    if (!what.test(small)) throw new Error(`decimal.js has nothing like ${what}`);
    small = small.replace(what, '');
  };
  for (const name of METHODS) drop(new RegExp(`^P\\.${name} = (?:P\\.\\w+ = )?function [^]*?^};$`, 'm'));
  for (const name of STATIC) drop(new RegExp(`^  Decimal\\.${name} = ${name};.*$`, 'm'));
  let constants = 0;
  small = small.replace(CONSTANT, (_whole, begin) => {
    constants += 1;
    return `${begin}',`;
  });
  if (constants !== 2)
    throw new Error(`decimal.js has ${constants} of the two constants that are shortened.`);
  return small;
};
module.exports.METHODS = METHODS;
module.exports.STATIC = STATIC;
