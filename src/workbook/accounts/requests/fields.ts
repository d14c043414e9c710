import {
  ASKED_KINDS,
  REQUEST_DECISIONS,
  type AskedKind,
  type RequestDecision,
} from '../../../core/notice/request';
import { number, text } from '../../plan/rowCells';
import type { PlanCell } from '../../plan/sheetPlan';
import { sameName } from '../../read/names';
import type { RawCell } from '../../read/rawTables';
import { readText, readYear } from '../../read/readValues';
import { REQUEST_DECISION_WORDS, REQUEST_KIND_WORDS } from '../../schema/words';
import { dateIn } from '../interventions/fields';

/** A request as its row says it. Dates are Excel serial dates; null: none, or what cannot be read. */
export interface RequestFields {
  readonly ref: string;
  readonly member: string;
  readonly kind: AskedKind | null;
  /** '' where it is about all of them. */
  readonly application: string;
  /** Number of the registered letter. */
  readonly letter: string;
  readonly sentOn: number | null;
  readonly receivedOn: number | null;
  /** The year asked for. */
  readonly wishedYear: number | null;
  /** The year on whose 1 January it takes effect, once it is accepted. */
  readonly effectYear: number | null;
  readonly answeredOn: number | null;
  readonly decision: RequestDecision | null;
  /** Why it was refused, or what else was said of the decision. */
  readonly reason: string;
}

export const REQUEST_DATES = ['sentOn', 'receivedOn', 'answeredOn'] as const;
export const REQUEST_YEARS = ['wishedYear', 'effectYear'] as const;
const TEXTS = ['ref', 'application', 'letter', 'reason'] as const;

/** A cell by the role of its column. */
type Cell = (column: string) => RawCell;

export function requestFields(cell: Cell): RequestFields {
  const texts = fromEntries(TEXTS, (column) => readText(cell(column)));
  const dates = fromEntries(REQUEST_DATES, (column) => dateIn(cell(column)));
  const years = fromEntries(REQUEST_YEARS, (column) => yearIn(cell(column)));
  return {
    ...texts,
    ...dates,
    ...years,
    member: readText(cell('commune')),
    kind: ASKED_KINDS.find((each) => sameName(REQUEST_KIND_WORDS[each], cell('kind'))) ?? null,
    decision:
      REQUEST_DECISIONS.find((each) => sameName(REQUEST_DECISION_WORDS[each], cell('decision'))) ?? null,
  };
}

/** Cells of its row, by the roles of their columns. */
export function requestCells(fields: RequestFields): Readonly<Record<string, PlanCell>> {
  return {
    ...fromEntries(TEXTS, (column) => text(fields[column])),
    ...fromEntries([...REQUEST_DATES, ...REQUEST_YEARS], (column) => number(fields[column])),
    commune: text(fields.member),
    kind: text(fields.kind === null ? '' : REQUEST_KIND_WORDS[fields.kind]),
    decision: text(fields.decision === null ? '' : REQUEST_DECISION_WORDS[fields.decision]),
  };
}

export function yearIn(cell: RawCell): number | null {
  const reading = readYear(cell);
  return reading.ok ? reading.value : null;
}

function fromEntries<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
