/**
 * Pages on the life of a convention that Données leads to, in its order, each a feature of its own. A new one is added
 * here, to `LIFE_PAGES` of the shell and to the words of Données in both languages; it leads back to Données.
 */
export const LIFE_TOOLS = [
  'requests',
  'amendments',
  'evolution',
  'variants',
  'next',
  'personalData',
] as const;
export type LifeTool = (typeof LIFE_TOOLS)[number];
