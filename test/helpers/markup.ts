/**
 * What stands in markup between words that are read one after the other: marks of React, the languages of parts. What stands
 * before a match is looked at behind its own words: in front of them it would be looked at from every character of a page.
 */
export const BETWEEN_WORDS =
  /<!--\/?[ $!]*-->|<template[^>]*><\/template>|<span lang="fr">|<\/span>(?<=<span lang="fr">[^<]*<\/span>)| lang="fr"(?<=<option [^>]* lang="fr")/g;
