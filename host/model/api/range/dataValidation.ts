import { invalidArgument } from '../../../protocol/errors';
import { type HostObject, isHostObject, type Members } from '../../../protocol/members';
import { parseA1, sameZone, zoneToA1 } from '../../addresses';
import type { Validation } from '../../sheetState';
import type { CellBlock } from './cellBlock';

let rulesMade = 0;

/** Kept as Excel would; a rule that offers a list is given to the engine too, which shows it in the grid. */
export class DataValidation implements HostObject {
  readonly members: Members = {
    className: 'DataValidation',
    read: ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type'],
    write: ['errorAlert', 'ignoreBlanks', 'prompt', 'rule'],
    call: ['clear'],
  };

  constructor(private readonly block: CellBlock) {}

  get rule(): Record<string, unknown> {
    return this.stored()?.rule ?? {};
  }
  set rule(rule: Record<string, unknown>) {
    if (typeof rule !== 'object') throw invalidArgument();
    this.update({ rule: plainRule(rule) });
    this.offerList();
  }
  get type(): string {
    const kinds: Record<string, string> = {
      list: 'List',
      wholeNumber: 'WholeNumber',
      decimal: 'Decimal',
      textLength: 'TextLength',
      date: 'Date',
      time: 'Time',
      custom: 'Custom',
    };
    const [kind] = Object.keys(this.rule);
    return (kind && kinds[kind]) || 'None';
  }
  get prompt() {
    return this.stored()?.prompt ?? { message: '', showPrompt: true, title: '' };
  }
  set prompt(prompt: Record<string, unknown>) {
    this.update({ prompt });
  }
  get errorAlert() {
    return this.stored()?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' };
  }
  set errorAlert(errorAlert: Record<string, unknown>) {
    this.update({ errorAlert });
    this.offerList();
  }
  get ignoreBlanks() {
    return this.stored()?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.update({ ignoreBlanks });
  }

  clear(): void {
    const { book, sheetId, zone } = this.block;
    const state = book.sheets.stateOf(sheetId);
    state.validations = state.validations.filter((validation) => {
      const cells = parseA1(validation.address);
      if (!cells || cells.top < zone.top || cells.bottom > zone.bottom) return true;
      if (cells.left < zone.left || cells.right > zone.right) return true;
      if (validation.engineId)
        book.engine.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: validation.engineId });
      return false;
    });
  }

  /** The rule of exactly these cells, or of an area that has them all. */
  private stored(): Validation | undefined {
    const { book, sheetId, zone } = this.block;
    const around = book.sheets.stateOf(sheetId).validations.filter((validation) => {
      const cells = parseA1(validation.address);
      return (
        cells &&
        cells.top <= zone.top &&
        cells.bottom >= zone.bottom &&
        cells.left <= zone.left &&
        cells.right >= zone.right
      );
    });
    return around.at(-1);
  }

  private update(change: Partial<Validation>): void {
    const { book, sheetId, zone } = this.block;
    book.protection.checkAllowed(sheetId, 'allowFormatCells');
    const { validations } = book.sheets.stateOf(sheetId);
    const own = validations.find((validation) => {
      const cells = parseA1(validation.address);
      return cells && sameZone(cells, zone);
    });
    if (own) {
      Object.assign(own, change);
      return;
    }
    validations.push({
      address: zoneToA1(zone),
      rule: {},
      prompt: this.prompt,
      errorAlert: this.errorAlert,
      ignoreBlanks: true,
      engineId: undefined,
      ...change,
    });
  }

  private offerList(): void {
    const { book, sheetId, zone } = this.block;
    const stored = this.stored();
    const list = stored?.rule.list as { source?: unknown } | undefined;
    const cells = this.block.roomFor(zone);
    if (!stored || !list || !cells) return;
    const criterion = this.listCriterion(typeof list.source === 'string' ? list.source : '');
    if (!criterion) return;
    stored.engineId ??= `validation${(rulesMade += 1)}`;
    book.engine.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: cells }],
      rule: {
        id: stored.engineId,
        criterion: { ...criterion, displayStyle: 'arrow' },
        isBlocking: (stored.errorAlert as { style?: unknown }).style === 'Stop',
      },
    });
  }

  /** Items between commas, or a formula that gives cells: an address, a name, `INDIRECT("Table[Column]")`. */
  private listCriterion(source: string): { type: string; values: string[] } | undefined {
    if (!source.startsWith('=')) {
      return { type: 'isValueInList', values: source.split(',').map((item) => item.trim()) };
    }
    const formula = source.slice(1).trim();
    const indirect = /^INDIRECT\("((?:[^"]|"")*)"\)$/i.exec(formula)?.[1]?.replaceAll('""', '"');
    const range = this.block.book.addressing.rangeOf(indirect ?? formula, this.block.sheetId);
    return (
      range && {
        type: 'isValueInRange',
        values: [this.block.book.addressing.addressOf(range.sheetId, range.zone)],
      }
    );
  }
}

/** A range given as the source of a list is kept as its address. */
function plainRule(rule: Record<string, unknown>): Record<string, unknown> {
  const list = rule.list as { source?: unknown } | undefined;
  if (!isRange(list?.source)) return rule;
  return { ...rule, list: { ...list, source: `=${list.source.address}` } };
}

const isRange = (value: unknown): value is HostObject & { address: string } =>
  isHostObject(value) && value.members.className === 'Range';
