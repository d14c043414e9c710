import type { ConventionView, FindingView, SheetView } from './paneReading';
import { RECAP } from '../../workbook/documents/recap/kind';
import type { Severity } from '../../core/findings';

/** What wants doing in a year, most pressing first. */
export type Todo =
  | { readonly kind: 'errors' | 'warnings' | 'documentsStale'; readonly count: number }
  | { readonly kind: 'sheetIncomplete'; readonly sheet: string }
  | { readonly kind: 'sheetChanged'; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: 'sheetsChanged'; readonly count: number }
  | { readonly kind: 'recapMissing' | 'recapStale' };

export function todosOf(view: ConventionView, year: number): Todo[] {
  const { findings } = view.inYear(year);
  const errors = countOf(findings, 'error');
  // Sheets have a line of their own.
  const warnings = countOf(
    findings.filter(({ place }) => place === null || !('sheet' in place)),
    'warning',
  );
  const sheets = view.sheets.filter((sheet) => sheet.year === year);
  const incomplete = sheets.filter((sheet) => sheet.state === 'incomplete');

  const todos: Todo[] = [];
  if (errors > 0) todos.push({ kind: 'errors', count: errors });
  todos.push(...incomplete.map((sheet) => ({ kind: 'sheetIncomplete', sheet: sheet.name }) as const));
  const recaps = sheets.filter((sheet) => sheet.kind === RECAP);
  if (recaps.length === 0) todos.push({ kind: 'recapMissing' });
  else if (isStale(recaps)) todos.push({ kind: 'recapStale' });
  const documents = staleDocuments(sheets);
  todos.push(...changedByHand(sheets));
  if (documents > 0) todos.push({ kind: 'documentsStale', count: documents });
  if (warnings > 0) todos.push({ kind: 'warnings', count: warnings });
  return todos;
}

function changedByHand(sheets: readonly SheetView[]): Todo[] {
  const changed = sheets.flatMap(({ name, changes }) => (changes ? [{ name, ...changes }] : []));
  const [first] = changed;
  if (first === undefined) return [];
  return changed.length === 1
    ? [{ kind: 'sheetChanged', sheet: first.name, cells: first.cells }]
    : [{ kind: 'sheetsChanged', count: changed.length }];
}

/** The sheet that is drawn again in place decides; where there is none, the frozen ones do. */
function isStale(sheets: readonly SheetView[]): boolean {
  const whole = sheets.filter((sheet) => sheet.state !== 'incomplete');
  const working = whole.filter((sheet) => !sheet.frozen);
  const deciding = working.length > 0 ? working : whole;
  return deciding.length > 0 && deciding.every((sheet) => sheet.state === 'stale');
}

/** Annexes and statements of which no sheet says what the tables say. What a council voted on is meant to stay. */
function staleDocuments(sheets: readonly SheetView[]): number {
  const documents = new Map<string, SheetView[]>();
  for (const sheet of sheets) {
    // Recaps have a line of their own; those of single communes stand in the communes' own files.
    if (sheet.kind === RECAP || !sheet.redrawable) continue;
    // A copy of our sheet has its label with it, to the letter.
    const key = JSON.stringify([sheet.kind, sheet.subject]);
    documents.set(key, [...(documents.get(key) ?? []), sheet]);
  }
  return [...documents.values()].filter(isStale).length;
}

/** What the tab of checks counts: informations are none. */
export function anomalyCount(findings: readonly FindingView[]): number {
  return findings.filter((finding) => finding.severity !== 'info').length;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
}

/** Gravest first, empty groups left out; inside a group in the order of the reading. */
export function groupBySeverity(findings: readonly FindingView[]): FindingGroup[] {
  return SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
}

function countOf(findings: readonly FindingView[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
