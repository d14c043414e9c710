/** The names of what a plugin of the engine answers, by which it is told from the others. */
export function gettersOf(plugin: object): readonly string[] {
  return (plugin.constructor as unknown as { readonly getters: readonly string[] }).getters;
}
