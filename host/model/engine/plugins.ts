import type { Model } from '@odoo/o-spreadsheet';

/** The names of what a plugin of the engine answers, by which it is told from the others. */
export function gettersOf(plugin: object): readonly string[] {
  return (plugin.constructor as unknown as { readonly getters: readonly string[] }).getters;
}

/** The plugin that answers a getter. */
export function pluginWith(model: Model, getter: string): object | undefined {
  const { handlers } = model as unknown as { readonly handlers: readonly object[] };
  return handlers.find((plugin) => gettersOf(plugin).includes(getter));
}
