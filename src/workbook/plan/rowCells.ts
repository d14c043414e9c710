import type { PlanCell } from './sheetPlan';

/** Cells of a row of a table, from what a form or a reading holds. */

export const text = (value: string): PlanCell =>
  value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
export const number = (value: number | null): PlanCell =>
  value === null ? { kind: 'empty' } : { kind: 'number', value };
