import { computeRecap, type Recap } from '../../core/recap';
import type { Binding } from '../schema/binding';
import { recapFingerprint } from './fingerprint';
import type { RawWorkbook } from '../read/rawTables';
import type { ConventionReading } from '../read/readConvention';
import { readDescriptions } from '../read/readDescriptions';
import { readPriceSchedule } from '../read/readPriceSchedule';
import { sameName } from '../read/names';
import type { Filling, SheetKind, SheetPlan } from '../plan/sheetPlan';
import {
  applicationSheetsFingerprint,
  applicationSheetsSheet,
  applicationUseFingerprint,
  applicationUseSheet,
} from './annexe1';
import { communeRecapFingerprint } from './communeRecap';
import { priceScheduleFingerprint, priceScheduleSheet } from './annexe3';
import { frozenSheetName, type DrawnKind } from './documents';
import { recapSheet, type Drawing } from './recap';
import { settlementStatementFingerprint, settlementStatementSheet } from './settlementStatement';

export type { DrawnKind } from './documents';

/** What a sheet in the workbook is: there is one of a kind, a year and a subject, and frozen ones beside it. */
export interface DocumentId {
  readonly kind: DrawnKind;
  readonly year: number;
  /** The commune, for a settlement statement. */
  readonly subject?: string;
}

/** The tables as they are at one moment. */
export interface DocumentSource {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
  readonly recapOf: (year: number) => Recap;
}

export function documentSource(
  raw: RawWorkbook,
  binding: Binding,
  reading: ConventionReading,
): DocumentSource {
  const recaps = new Map<number, Recap>();
  return {
    raw,
    binding,
    reading,
    recapOf(year) {
      const recap = recaps.get(year) ?? computeRecap(reading.convention, year);
      recaps.set(year, recap);
      return recap;
    },
  };
}

/**
 * The sheet that is to stand in the workbook. Only the recap has formulas of ours: asked for as live, any other has
 * native ones. nothingToShare: no commune with a population; noSubject: the tables have no commune of that name.
 */
export function documentPlan(
  { kind, year, subject }: DocumentId,
  { reading, raw, binding, recapOf }: DocumentSource,
  filling: Filling,
  drawing: Drawing,
): SheetPlan | 'nothingToShare' | 'noSubject' {
  if (kind === 'recap') {
    const recap = recapOf(year);
    return isEmpty(recap) ? 'nothingToShare' : recapSheet(reading, recap, binding, filling, drawing);
  }
  const own = filling === 'frozen' ? 'frozen' : 'portable';
  switch (kind) {
    case 'applicationSheets':
      return beside(applicationSheetsSheet(reading, year, readDescriptions(raw, binding), own, drawing));
    case 'applicationUse':
      return beside(applicationUseSheet(reading, year, 'all', own, drawing));
    case 'priceSchedule': {
      const { prices } = readPriceSchedule(raw, binding);
      return beside(priceScheduleSheet(reading.settings, year, prices, own, drawing));
    }
    case 'settlementStatement': {
      const recap = recapOf(year);
      if (isEmpty(recap)) return 'nothingToShare';
      const row = recap.rows.find(({ commune }) => sameName(commune.name, subject));
      return row ? beside(settlementStatementSheet(reading, recap, row, own, drawing)) : 'noSubject';
    }
  }
}

/**
 * Of what a document shows as the tables are now; null where there is nothing to show any more. `subject`: the commune
 * whose document it is, one of its own file too.
 */
export function fingerprintNow(
  { kind, year, subject }: { kind: SheetKind; year: number; subject?: string | undefined },
  { reading, raw, binding, recapOf }: DocumentSource,
): string | null {
  const { settings, convention } = reading;
  switch (kind) {
    case 'recap':
      return recapFingerprint(reading, year);
    case 'applicationSheets':
      return applicationSheetsFingerprint(settings, convention.applications, readDescriptions(raw, binding));
    case 'applicationUse': {
      const who =
        subject === undefined ? 'all' : convention.members.find(({ name }) => sameName(name, subject));
      return who ? applicationUseFingerprint(settings, convention, year, who) : null;
    }
    case 'priceSchedule':
      return priceScheduleFingerprint(settings, readPriceSchedule(raw, binding).prices);
    case 'settlementStatement':
    case 'communeRecap': {
      const recap = recapOf(year);
      const row = recap.rows.find(({ commune }) => sameName(commune.name, subject));
      if (!row) return null;
      return kind === 'communeRecap'
        ? communeRecapFingerprint(reading, recap, row)
        : settlementStatementFingerprint(reading, recap, row);
    }
  }
}

/** In a file of its own a document has its plain name; here a frozen one stands beside the one that is drawn again. */
function beside(plan: SheetPlan): SheetPlan {
  return plan.filling === 'frozen' ? { ...plan, sheetName: frozenSheetName(plan.sheetName) } : plan;
}

function isEmpty(recap: Recap): boolean {
  return recap.rows.length === 0 || recap.totalPopulation === 0;
}
