import type { VersionOrigin } from '../../core/amountsOrigin';
import type { Member } from '../../core/convention';
import type { Asked } from '../../core/explanation/steps';
import type { Decimal } from '../../core/money';
import type { CommuneRecap, Recap } from '../../core/recap';
import type { Handling } from './debtors';
import type { Filling, SheetKind, SheetPlan } from '../plan/sheetPlan';
import type { RawCell, RawWorkbook } from '../read/rawTables';
import type { ConventionReading } from '../read/readConvention';
import type { Binding } from '../schema/binding';
import type { TableRole } from '../schema/tables';

/**
 * What a document is, said once: whoever lists, draws, freezes, checks, exports or names documents asks its entry in the
 * register. An entry is light and holds nothing that draws; that is its plan, which is fetched when it is used.
 */
export interface DocumentEntry {
  /** By which labels and marks of sheets know it: it never changes. */
  readonly kind: SheetKind;
  /** On screen: `Annexe 1 (fiches)`. */
  readonly name: Words;
  /** What it is chosen as where the pane offers documents; null: it has a page of its own. */
  readonly choice: DocumentChoice | null;
  /**
   * In the workbook itself: one a year, one a year for each commune, one for each intervention by its key, one a year for
   * each debtor (of what is late, of who leaves), one for each request by its key, one a year for variants by their
   * names, or none.
   */
  readonly inWorkbook:
    'one' | 'perCommune' | 'perIntervention' | 'perDebtor' | 'perRequest' | 'perVariants' | null;
  /** In a commune's file: the same sheet for every commune, one of its own, or none. */
  readonly inCommuneFile: 'same' | 'own' | null;
  /** In the workbook it is drawn of nothing but amounts: none without a commune, or without a total to divide by. */
  readonly needsAmounts: boolean;
  /** Its amounts are those that were voted, where a version of the year was frozen. */
  readonly asVoted?: true;
  /** It says which years were frozen for a vote; a year that is frozen later does not put it out of date. */
  readonly saysFrozenYears?: true;
  /** Of one that goes to whom something is claimed from, or to whom nothing is; left out: to both. */
  readonly about?: Exclude<Handling, 'none'>;
  /** What stands in A1, by which it is known again; a year stands at the end. */
  readonly title: (year: number) => string;
  /** Name of its sheet when it is made; `commune` where there is one sheet a commune. */
  readonly sheetName: (year: number, commune?: string) => string;
  /**
   * SHA-256 of everything that it shows or computes from as the tables are now, whoever draws it and when; `subject`:
   * the commune whose document it is, one of its own file too. null: there is nothing to show any more.
   */
  readonly fingerprint: (source: DocumentSource, about: DocumentSubject) => string | null;
  /** A table that is made when the document is first drawn or put into a file. */
  readonly table?: TableRole;
  /** Of a text with fields: those that are not known for its subject. */
  readonly unfilled?: (source: DocumentSource, about: DocumentSubject) => readonly string[];
  /** How it is read back. */
  readonly signed: SignedShape;
}

/** In each language of the screen. */
export type Words = Readonly<Record<'fr' | 'en', string>>;

/** What a person chooses: one document, or several that go together, such as the two parts of annexe 1. */
export interface DocumentChoice {
  /** Kept in preferences and in the record of made files: it never changes. */
  readonly id: string;
  readonly name: Words;
  /** Among the sheets to draw in the workbook, with what it is there. */
  readonly inWorkbook?: { readonly hint: Words };
  /** Among the contents of a commune's file. */
  readonly inCommuneFile?: {
    readonly hint: Words;
    /** Of its sheets there; the lowest first. */
    readonly order: number;
    /** Left out until somebody chooses it. */
    readonly onDemand?: true;
    /** In a file's name, which is French: alone (`annexe 2`), and with others of the same plural (`annexes`). */
    readonly fileWord: { readonly one: string; readonly several: string };
    /** Ids of choices without which it does not leave. */
    readonly brings?: readonly string[];
  };
}

/** The tables as they are at one moment. */
export interface DocumentSource {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
  readonly recapOf: (year: number) => Recap;
  /** A commune's row of the recap, by its name, case aside; undefined: it has none. */
  readonly rowOf: (year: number, commune: string | undefined) => CommuneRecap | undefined;
  /** A commune or another member, in the same way. */
  readonly memberOf: (name: string) => Member | undefined;
  /** Years whose recap was frozen for a vote, by the sheets of the workbook; left out: nobody looked. */
  readonly frozenYears?: ReadonlySet<number>;
}

export interface DocumentSubject {
  readonly year: number;
  /** The commune, the key of the intervention or of the request, or the names of the variants. */
  readonly subject?: string | undefined;
  /** Of one that is drawn already: the version that its amounts are from. */
  readonly origin?: VersionOrigin | undefined;
}

/** What a sheet in the workbook is: there is one of a kind, a year and a subject, and frozen ones beside it. */
export interface DocumentId extends DocumentSubject {
  readonly kind: SheetKind;
}

/** What leaves the workbook has no add-in to compute it: native formulas, or values. */
export type DocumentFilling = Exclude<Filling, 'live'>;

/** When and for whom a sheet is drawn: what the tables do not say. */
export interface Drawing {
  /** `dd/mm/yyyy`. */
  readonly date: string;
  /** What the author of a frozen recap says about it: printed on it as text. */
  readonly note?: string | undefined;
  /** It lacks something that it must say: it is marked as a draft. */
  readonly draft?: boolean | undefined;
  /** Number of the revenue order that a settlement statement is joined to. */
  readonly orderNumber?: string | undefined;
}

/**
 * Plans a document, with its plain name: as it stands in a file, or before a frozen one gets a name of its own. Who has
 * no formulas of ours takes `live` for native ones. noSubject: the tables have no commune of that name;
 * unfilled: it is a text with fields, one of which is not known for this commune.
 */
export type DocumentPlan = (
  source: DocumentSource,
  about: DocumentSubject,
  filling: Filling,
  drawing: Drawing,
) => SheetPlan | 'noSubject' | 'unfilled';

export type SheetCells = readonly (readonly RawCell[])[];

/** How far a document reaches and whom it is about, by what stands in it. */
export interface SignedShape {
  /** Columns from A; what a person wrote beside them is no part of it. Infinity: it cannot be told any more. */
  readonly columns: (cells: SheetCells) => number;
  /** Empty where it is about all communes, or about none. */
  readonly subject?: (cells: SheetCells) => string;
  /** Rows above it hold names that people chose: the words at the end are not looked for there. */
  readonly foot?: (cells: SheetCells) => number;
  /** Its figures that follow from others of it, as these stand: who has nothing else finds there what was changed. */
  readonly loadComputed?: () => Promise<(cells: SheetCells) => readonly ComputedCell[]>;
}

/** A figure, by its place from 0. */
export interface ComputedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Decimal;
}

/**
 * Which amount of its recap stands in a cell (row and column from 0) of a document as it is now, whatever rows people
 * moved in it; null: none. `subject`: the commune that the document is about.
 */
export type AmountsOn = (
  cells: SheetCells,
  recap: Recap,
  subject: string | null,
) => (row: number, column: number) => Asked | null;

/** Only the recap computes with our functions. */
export function nativeFilling(filling: Filling): DocumentFilling {
  return filling === 'frozen' ? 'frozen' : 'portable';
}
