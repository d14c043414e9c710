import type { Edit, SettingChange } from './edit';

type Import = Extract<Edit, { kind: 'importRows' }>;

/**
 * Whether an edit writes populations of communes: they are of a vintage (millésime), so that whoever asks for the edit
 * must ask which, and say it with `withVintage`.
 */
export function writesPopulations(edit: Edit): boolean {
  switch (edit.kind) {
    case 'addMember':
      return edit.after.population !== null;
    case 'changeMember':
      return edit.after.population !== null && edit.after.population !== edit.before.population;
    case 'setPopulations':
      return edit.populations.length > 0;
    case 'importRows':
      return edit.steps.some(writesPopulations);
    default:
      return false;
  }
}

/**
 * The same rows, which also say of which year their populations are: carried out and taken back together, and refused
 * together where no such vintage can have been published. `before`: the setting as the person saw it.
 */
export function withVintage(edit: Import, before: SettingChange['before'], vintage: number): Import {
  if (before === vintage) return edit;
  const change: SettingChange = { setting: 'populationVintage', before, after: vintage };
  return { ...edit, steps: [...edit.steps, { kind: 'changeSettings', changes: [change] }] };
}
