import type { VersionOrigin } from '../../core/amountsOrigin';
import type { Convention } from '../../core/convention';
import { computeRecap, type Recap } from '../../core/recap';
import type { DocumentSource, SheetCells } from '../documents/document';
import { documentSource } from '../documents/source';
import { clausesIn } from '../read/byYear/readingIn';
import type { Settings } from '../read/readSettings';
import type { FrozenSheet } from './checkFrozen';
import { compareFrozen, matchedRows, type FrozenComparison } from './compareFrozen';
import { frozenConvention } from './frozenConvention';
import { readFrozenRecap } from './frozenRecap';
import { readSignedDocument } from './signedDocument';

/** A recap of a year that was frozen for a vote, by what stands on its sheet. */
export interface FrozenVersion {
  readonly sheet: string;
  /** `dd/mm/yyyy`; empty where it cannot be read. */
  readonly frozenOn: string;
  /** What its author wrote for it; empty where there is nothing. */
  readonly note: string;
}

/**
 * Why nothing is made from a version. unmarked: nothing tells any more what was frozen there; unsigned: an interrupted
 * drawing, or an older version, froze it without a fingerprint; altered: a figure or a word is another one since;
 * unreadable: its lines or columns are not found; notRecomputed: its amounts do not follow from its own costs and
 * populations.
 */
export type VersionProblem = 'unmarked' | 'unsigned' | 'altered' | 'unreadable' | 'notRecomputed';

export interface UsableVersion extends FrozenVersion {
  readonly problem: null;
  readonly origin: VersionOrigin;
  /** Its amounts of the year, for all that is planned from tables. */
  readonly source: DocumentSource;
  /** How the amounts of the tables differ from its own. */
  readonly comparison: FrozenComparison;
}

export interface UnusableVersion extends FrozenVersion {
  readonly problem: VersionProblem;
}

export type VersionReading = UsableVersion | UnusableVersion;

/**
 * Reads a frozen recap as what the amounts of its year come from. It is usable only as it was frozen, by its mark, and
 * when the amounts that stand on it are those that its own costs, rates, populations and subscriptions give: then
 * everything that it does not print (cost per unit, shares of those who do not subscribe) is computed from it, and from
 * nothing else. What it does not hold and no amount needs is that of the tables (see `frozenConvention`).
 */
export function readVersion(
  cells: SheetCells,
  sheet: FrozenSheet & { readonly year: number },
  today: DocumentSource,
): VersionReading {
  const document = readSignedDocument(cells, sheet);
  const version = { sheet: sheet.name, frozenOn: document?.drawnOn ?? '', note: document?.note ?? '' };
  const { values: fingerprint, year } = sheet;
  if (fingerprint === null) return { ...version, problem: 'unsigned' };
  if (document?.values !== fingerprint) return { ...version, problem: 'altered' };
  const frozen = readFrozenRecap(cells);
  if (frozen === null) return { ...version, problem: 'unreadable' };

  const now = today.recapOf(year);
  const rowOf = matchedRows(frozen, now);
  const found = frozenConvention(frozen, year, today.reading, (commune) => rowOf.get(commune)?.commune);
  if (found === null) return { ...version, problem: 'unreadable' };
  for (const convention of found.conventions) {
    const computed = computeRecap(convention, year);
    if (!compareFrozen(frozen, computed).same) continue;
    const origin: VersionOrigin = { kind: 'version', frozenOn: version.frozenOn, fingerprint };
    const recap: Recap = { ...computed, origin, notRebilled: found.notRebilled };
    return {
      ...version,
      problem: null,
      origin,
      source: versionSource(today, convention, found.settings, recap, debtorsThen(today, rowOf)),
      comparison: compareFrozen(frozen, now),
    };
  }
  return { ...version, problem: 'notRecomputed' };
}

/** What is known today of who owes, by the names that the version has. */
function debtorsThen(
  { reading: { debtors } }: DocumentSource,
  rowOf: ReturnType<typeof matchedRows>,
): DocumentSource['reading']['debtors'] {
  const then = new Map(debtors);
  for (const [was, { commune }] of rowOf) {
    const debtor = debtors.get(commune.name);
    if (debtor !== undefined) then.set(was.name, { ...debtor, member: { ...debtor.member, name: was.name } });
  }
  return then;
}

/** The tables with one year's amounts, and what they depend on, from a version; every other year is that of the tables. */
function versionSource(
  today: DocumentSource,
  convention: Convention,
  settings: Settings,
  recap: Recap,
  debtors: DocumentSource['reading']['debtors'],
): DocumentSource {
  const { raw, binding } = today;
  const { roundingPolicy } = convention;
  const reading = {
    ...today.reading,
    convention,
    settings: { ...settings, clauses: clausesIn(today.reading, recap.year), roundingPolicy },
    debtors,
    memberRows: [],
    applicationRows: [],
    // What it prints is of its year.
    formerVintages: [],
    laterClauses: [],
  };
  const source = documentSource(raw, binding, reading, recap);
  const ofYear = (year: number): DocumentSource => (year === recap.year ? source : today);
  return {
    ...source,
    recapOf: (year) => ofYear(year).recapOf(year),
    rowOf: (year, commune) => ofYear(year).rowOf(year, commune),
  };
}
