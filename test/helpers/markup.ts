/** What stands in markup between words that are read one after the other: marks of React, the languages of parts. */
export const BETWEEN_WORDS =
  /<!--\/?[ $!]*-->|<template[^>]*><\/template>|<span lang="fr">|(?<=<span lang="fr">[^<]*)<\/span>|(?<=<option [^>]*) lang="fr"/g;
