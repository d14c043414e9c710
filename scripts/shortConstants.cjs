// @ts-check
/**
 * A loader for decimal.js in the functions' bundle: it keeps two decimals of the thousand that the library has of pi and
 * of the logarithm of ten, about one kilobyte of digits that no compression makes smaller. Only angles, logarithms and
 * powers with fractions ask for them, which nothing in the functions does; what did would be refused by the library
 * ("precision limit exceeded"), not answered wrongly.
 */
'use strict';

const CONSTANT = /^(\s*(?:LN10|PI) = '\d\.\d\d)\d{1000,}',$/gm;

/** @param {string} source */
module.exports = function shortConstants(source) {
  let found = 0;
  const short = source.replace(CONSTANT, (_whole, begin) => {
    found += 1;
    return `${begin}',`;
  });
  if (found !== 2) throw new Error(`decimal.js has ${found} of the two constants that are shortened.`);
  return short;
};
