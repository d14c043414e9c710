/** The sheets of the workbook, by their ids: names, what Excel keeps on them, and the one that is seen. */
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../../protocol/errors';
import { newSheetState, type SheetState } from '../sheetState';
import type { BookEngine } from './engine';

/** The sheet of a new workbook. */
export const firstSheet = (locale: string) => ({ id: sheetId(1), name: freeName(locale, []) });

function sheetId(serial: number): string {
  const text = serial.toString(16).toUpperCase().padStart(8, '0');
  return `{${text}-0001-0000-0000-000000000000}`;
}

function freeName(locale: string, taken: string[]): string {
  const word = locale.startsWith('fr') ? 'Feuil' : 'Sheet';
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let index = taken.length + 1;
  while (lower.has(`${word}${index}`.toLowerCase())) index += 1;
  return `${word}${index}`;
}

/** What the engine does not keep of the sheets. */
export interface SavedSheets {
  readonly states: readonly (readonly [string, SheetState])[];
  readonly made: number;
}

export class Sheets {
  private readonly states = new Map<string, SheetState>();
  /** The structure of the workbook is protected. */
  areFixed = false;
  /** The first is the new workbook's own. */
  private made = 1;

  constructor(private readonly engine: BookEngine) {}

  ids(): string[] {
    return [...this.engine.getters.getSheetIds()];
  }

  nameOf(sheetId: string): string {
    return this.engine.getters.getSheetName(sheetId);
  }

  /** By id or by name, whatever the case. */
  find(key: string): string | undefined {
    const lower = key.toLowerCase();
    return this.ids().find((id) => id === key || this.nameOf(id).toLowerCase() === lower);
  }

  stateOf(sheetId: string): SheetState {
    let state = this.states.get(sheetId);
    if (!state) this.states.set(sheetId, (state = newSheetState()));
    return state;
  }

  save(): SavedSheets {
    return structuredClone({ states: [...this.states], made: this.made });
  }
  restore(saved: SavedSheets): void {
    const { states, made } = structuredClone(saved);
    for (const [id, state] of states) this.states.set(id, state);
    this.made = made;
  }

  forget(sheetId: string): void {
    this.states.delete(sheetId);
  }

  /** Before a sheet comes, goes or is called otherwise. */
  checkFree(): void {
    if (this.areFixed) throw accessDenied();
  }

  add(name: string | undefined): string {
    this.checkFree();
    const taken = this.ids().map((id) => this.nameOf(id));
    const wanted = name ?? freeName(this.engine.locale, taken);
    this.checkName(wanted);
    this.made += 1;
    const id = sheetId(this.made);
    this.engine.dispatch('CREATE_SHEET', { sheetId: id, position: taken.length, name: wanted });
    return id;
  }

  rename(sheetId: string, newName: string): void {
    const oldName = this.nameOf(sheetId);
    if (oldName === newName) return;
    this.checkFree();
    this.checkName(newName, sheetId);
    this.engine.dispatch('RENAME_SHEET', { sheetId, oldName, newName });
  }

  private checkName(name: string, except?: string): void {
    const isValid =
      typeof name === 'string' &&
      name !== '' &&
      name.length <= 31 &&
      !/[[\]:*?/\\]/.test(name) &&
      !/^'|'$/.test(name);
    if (!isValid) throw invalidArgument(`The name "${name}" is not valid for a sheet.`);
    const taken = this.find(name);
    if (taken !== undefined && taken !== except) throw itemAlreadyExists();
  }

  /** The sheet that a person sees. */
  activeId(): string {
    return this.engine.getters.getActiveSheetId();
  }

  activate(sheetId: string): void {
    const from = this.activeId();
    if (from === sheetId) return;
    if (!this.engine.getters.isSheetVisible(sheetId)) {
      throw invalidOperation('A hidden sheet cannot be activated.');
    }
    this.engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
  }
}
