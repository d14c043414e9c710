/** Packages that the configuration or the tests import and that bring no types: what we use of them. */

declare module 'eslint-plugin-jsx-a11y' {
  import type { Linter } from 'eslint';
  const plugin: { readonly flatConfigs: { readonly strict: Linter.Config } };
  export default plugin;
}

/** The public holidays of the mainland in a year, by name, as midnight of the machine's own clock: tests compare ours. */
declare module '@socialgouv/jours-feries' {
  export default function joursFeries(year: number): Readonly<Record<string, Date>>;
}

/** YAML 1.2 as plain data; dates stay the text that they are. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: object;
  export function load(text: string, options: { readonly schema: object }): unknown;
}
