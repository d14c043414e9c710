import { FORMULA_PROBES } from './formulas';
import { NAME_PROBES } from './names';
import { PAGE_PROBES } from './page';
import type { Probe } from './probe';
import { REQUEST_PROBES } from './requests';
import { SHEET_PROBES } from './sheets';
import { TABLE_PROBES } from './tables';

/**
 * All that the add-in takes for granted of Excel, in the order in which it is tried and read. A new probe is a line in
 * its group; its words, in both languages, are then asked for by the compiler.
 */
export const PROBES = {
  page: PAGE_PROBES,
  formulas: FORMULA_PROBES,
  names: NAME_PROBES,
  tables: TABLE_PROBES,
  requests: REQUEST_PROBES,
  sheets: SHEET_PROBES,
} as const satisfies Readonly<Record<string, readonly Probe[]>>;

export type ProbeGroup = keyof typeof PROBES;
export const PROBE_GROUPS = Object.keys(PROBES) as readonly ProbeGroup[];

type Registered = (typeof PROBES)[ProbeGroup][number];
export type ProbeId = Registered['id'];

/** What a probe may answer. */
export type AnswerOf<Id extends ProbeId> =
  Extract<Registered, { readonly id: Id }> extends Probe<string, infer Answer> ? Answer : never;
