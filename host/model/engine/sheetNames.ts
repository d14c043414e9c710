import type { Model } from '@odoo/o-spreadsheet';

interface SheetPlugin {
  checkSheetName(command: unknown): string;
}

/**
 * The engine refuses apostrophes in the name of a sheet, though it reads and writes them in formulas; Excel takes
 * them, and French is full of them. Our own check (see book/sheets) has been made before.
 */
export function allowApostrophes(model: Model): void {
  const { corePlugins } = model as unknown as { corePlugins: Partial<SheetPlugin>[] };
  for (const plugin of corePlugins) {
    if (!plugin.checkSheetName) continue;
    const check = plugin.checkSheetName.bind(plugin);
    plugin.checkSheetName = (command) => {
      const { name, newName } = command as { name?: string; newName?: string };
      const hasApostropheOnly = /'/.test(newName ?? name ?? '') && !/[*?/\\[\]:]/.test(newName ?? name ?? '');
      const result = check(command);
      return result === 'ForbiddenCharactersInSheetName' && hasApostropheOnly ? 'Success' : result;
    };
  }
}
