import type { MemberKind } from '../../core/convention';
import type { RawCell } from '../read/rawTables';
import type { PlanCell } from '../plan/sheetPlan';
import type { ColumnRole, TableRole } from '../schema/tables';
import type { OrderEventKind, OrderRefusal } from '../../core/revenueOrders/events';
import type { SettingRole } from '../schema/settings';
import type { VariantEdit } from './variants/variantEdit';
import type { OrderEdit } from './orders/orderEdit';
import type { ClosingEdit, ClosingRefusal } from './closing/closingEdit';
import type { InvoiceEdit, InvoiceRefusal } from './invoices/invoiceEdit';
import type { AmendmentEdit, AmendmentRefusal } from './amendments/amendmentEdit';
import type { InterventionEdit, InterventionRefusal } from './interventionEdit';
import type { PairChange, SubscriptionFields } from './pairChange';
import type { RequestEdit, RequestRefusal } from './requests/requestEdit';

export type { PairChange, Period, SubscriptionFields } from './pairChange';

/**
 * What a person may change, as data. Every edit says what the person saw (`before`), so that a row which somebody
 * else has changed meanwhile is shown instead of overwritten. Rows are found by their key: the name of a member or an
 * application, the pair of both for a subscription. A new one comes last; one that comes back stands before its former
 * neighbour (`next`), as long as that is there.
 */
export type Edit =
  | {
      readonly kind: 'addMember';
      readonly after: MemberFields;
      readonly subscriptions: readonly SubscriptionFields[];
      readonly next?: string;
    }
  | { readonly kind: 'changeMember'; readonly before: MemberFields; readonly after: MemberFields }
  | { readonly kind: 'removeMember'; readonly before: MemberFields }
  | {
      readonly kind: 'addApplication';
      readonly after: ApplicationFields;
      readonly formulas?: FormulasThere;
      readonly subscriptions: readonly SubscriptionFields[];
      readonly next?: string;
    }
  | {
      readonly kind: 'changeApplication';
      readonly before: ApplicationFields;
      readonly after: ApplicationFields;
      readonly formulas?: FormulasThere;
    }
  | { readonly kind: 'removeApplication'; readonly before: ApplicationFields }
  | { readonly kind: 'setPeriods'; readonly pairs: readonly PairChange[] }
  | {
      readonly kind: 'changeSettings';
      readonly changes: readonly SettingChange[];
      readonly putsBack?: PutsBack;
    }
  | {
      readonly kind: 'setPopulations';
      readonly populations: readonly PopulationChange[];
      readonly settings: readonly SettingChange[];
      /** What the table of populations keeps by year; left out: nothing, they are those of every year. */
      readonly kept?: KeptPopulations;
      readonly putsBack?: PutsBack;
    }
  /** Rows of a file: each step is an edit of its own; all are carried out, or none. See `importRows`. */
  | { readonly kind: 'importRows'; readonly steps: readonly Edit[] }
  | AmendmentEdit
  | { readonly kind: 'mendCells'; readonly rows: readonly RowMend[] }
  /** What stands in the cell that a defined name points at, as typed: a number, or a formula in English. */
  | {
      readonly kind: 'setNamedCell';
      readonly name: string;
      readonly before: string | number;
      readonly after: string | number;
    }
  | ErasureEdit
  | VariantEdit
  /** The tables become what a variant says: each step is an edit of its own; all are carried out, or none. */
  | {
      readonly kind: 'adoptVariant';
      readonly name: string;
      readonly steps: readonly Edit[];
      /** What was adopted goes back. */
      readonly takesBack?: true;
    }
  | OrderEdit
  | ClosingEdit
  | InvoiceEdit
  | InterventionEdit
  | RequestEdit;

/** Settings that stood there before an edit that is taken back: they are put there again, right or not. */
export type PutsBack = true;

/** Cells with data of persons are emptied, or come back where that is taken back: the Journal says how many, not what. */
export interface ErasureEdit {
  readonly kind: 'eraseCells';
  readonly rows: readonly RowMend[];
  readonly takesBack?: true;
}

/**
 * Single cells of a row, by the roles of their columns: for what is not written as it is meant, where the fields of a
 * form would say the same before and after.
 */
export interface RowMend {
  readonly table: TableRole;
  /** Where the row was seen. */
  readonly row: number;
  /** The cells to change and those that tell the row from others, as they were seen. */
  readonly seen: Readonly<Record<string, RawCell>>;
  readonly after: Readonly<Record<string, RawCell>>;
}

export interface MemberFields {
  readonly name: string;
  /** '' where there is none. */
  readonly inseeCode: string;
  readonly siret: string;
  readonly kind: MemberKind;
  /** Inhabitants; null for none, or for what cannot be read. */
  readonly population: number | null;
  /** What only documents need; left out, or '': nothing stands there. */
  readonly address?: string;
  readonly serviceCode?: string;
  readonly engagement?: string;
  readonly email?: string;
  readonly deliberation?: string;
  /** Excel serial date, or what stands there in its place. */
  readonly signedOn?: number | string;
  /** Calendar years in which it is a member, or what stands there in their place. */
  readonly firstYear?: number | string;
  readonly lastYear?: number | string;
  /** Name of the commune that it merges into after the last one. */
  readonly successor?: string;
}

export interface ApplicationFields {
  readonly name: string;
  readonly code: string;
  /** EUR a year; null where the cell is empty. */
  readonly maintenance: number | null;
  readonly operation: number | null;
  readonly upgrades: number | null;
  readonly depreciation: number | null;
  /** null: the sum of the components. */
  readonly annualCost: number | null;
  /** 0 to 1; null: the default. */
  readonly contributionRate: number | null;
  readonly rebilled: boolean;
  /** For annexe 1, with their line ends; '' where nothing is written. */
  readonly description: string;
  readonly metropoleDuties: string;
  readonly communeDuties: string;
}

/** Formulas that an edit wrote over or deleted: taking it back puts them where they stood. */
export interface FormulasThere {
  /** Of the table, from 0 below the header. */
  readonly row: number;
  /** By the roles of the columns; '' for a cell that was empty where a formula would be written. */
  readonly formulas: Readonly<Record<string, string>>;
}

export interface SettingChange {
  readonly setting: SettingRole;
  /** As the cell shows it; '' for an empty one. */
  readonly before: string | number;
  readonly after: string | number;
}

export interface PopulationChange {
  readonly member: string;
  readonly before: number | null;
  readonly after: number;
}

/** A row of the table of populations: those of a commune from a year on. Inhabitants; null: not known. */
export interface PopulationOfYear {
  readonly member: string;
  readonly from: number;
  readonly vintage: number | null;
  readonly municipale: number | null;
  readonly apart: number | null;
  readonly totale: number | null;
  /** Which of them counts: a word of POPULATION_TYPE_WORDS. */
  readonly kind: string;
  readonly source: string;
}

/** Populations of a commune as they were published. */
export type PublishedFigures = Pick<PopulationOfYear, 'member' | 'municipale' | 'apart' | 'totale'>;

export type KeptPopulations =
  /** The new ones count from a year on: those of before stay for the years until then. */
  | {
      readonly kind: 'from';
      readonly year: number;
      readonly figures: readonly PublishedFigures[];
      /** Communes that the same import names anew: their rows get the new name. */
      readonly renamed?: readonly { readonly member: string; readonly after: string }[];
    }
  /** Rows that go, by commune and year, and rows that come back. */
  | {
      readonly kind: 'back';
      readonly removed: readonly Pick<PopulationOfYear, 'member' | 'from'>[];
      readonly added: readonly PopulationOfYear[];
    };

/** Why an edit is not carried out; each has its sentence in i18n. `field` says where in the form. */
export type Refusal =
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTaken'; readonly name: string }
  | { readonly code: 'notFound'; readonly name: string }
  /** Somebody else changed it: what stands there now. */
  | {
      readonly code: 'changedMeanwhile';
      readonly name: string;
      readonly now: string | number;
      /** Whose value `now` is. */
      readonly setting?: SettingRole;
    }
  | { readonly code: 'populationInvalid'; readonly name: string }
  | { readonly code: 'populationNotForKind'; readonly name: string }
  | { readonly code: 'inseeCodeInvalid'; readonly value: string }
  | { readonly code: 'siretInvalid'; readonly value: string; readonly setting?: SettingRole }
  | { readonly code: 'emailInvalid'; readonly value: string }
  | { readonly code: 'signedOnInvalid'; readonly value: string }
  /** Years that are none, or the wrong way round. */
  | { readonly code: 'membershipInvalid'; readonly name: string }
  /** The same commune, or no last year after which another one would follow. */
  | { readonly code: 'successorInvalid'; readonly name: string }
  | { readonly code: 'costInvalid'; readonly name: string }
  | { readonly code: 'costMissing'; readonly name: string }
  | { readonly code: 'rateInvalid'; readonly name: string }
  | { readonly code: 'periodInvalid'; readonly member: string; readonly application: string }
  | { readonly code: 'settingInvalid'; readonly setting: SettingRole; readonly value: string | number }
  /** The last year of the convention would stand before the first. */
  | { readonly code: 'termReversed'; readonly firstYear: number; readonly lastYear: number }
  | {
      readonly code: 'yearOutsideTerm';
      readonly year: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  /** No populations of that year can have been published; `latest`: the last year of which they may be. */
  | { readonly code: 'vintageNotPublished'; readonly vintage: number; readonly latest: number }
  /** Revenue orders or interventions name it: they are accounts, and stay. */
  | {
      readonly code: 'stillUsed';
      readonly name: string;
      readonly revenueOrders: number;
      readonly interventions: number;
    }
  /** Requests name it: they are letters, and stay. */
  | { readonly code: 'stillRequested'; readonly name: string; readonly requests: number }
  /** Amendments say what the application costs: they are withdrawn first. `costs`: how many years on. */
  | { readonly code: 'stillAmended'; readonly name: string; readonly costs: number }
  /** A formula gives what would be mended: it is not written over. */
  | { readonly code: 'cellHoldsFormula'; readonly name: string }
  | AmendmentRefusal
  /** The tables of the billing year are still to be made. */
  | { readonly code: 'billingMissing' }
  /** Something that cannot have happened to an order; `name`: its debtor. */
  | {
      readonly code: 'orderEventRefused';
      readonly name: string;
      readonly event: OrderEventKind;
      readonly why: OrderRefusal;
    }
  /** The debtor has an order for these shares already. */
  | { readonly code: 'orderExists'; readonly name: string; readonly year: number }
  | { readonly code: 'orderAmountInvalid'; readonly name: string }
  /** A convention that does not say when orders are to be paid. */
  | { readonly code: 'paymentDelayMissing' }
  | { readonly code: 'orderNumberTaken'; readonly number: string; readonly name: string }
  | InterventionRefusal
  | ClosingRefusal
  | InvoiceRefusal
  | RequestRefusal
  | { readonly code: 'tableMissing'; readonly table: TableRole }
  | { readonly code: 'columnMissing'; readonly table: TableRole; readonly column: string }
  | { readonly code: 'nothingChanged' };

/** What happens to the tables; rows count from 0 below the header, in the tables as they were read. */
export type TableOperation =
  | { readonly kind: 'set'; readonly table: TableRole; readonly row: number; readonly values: CellValues }
  | {
      readonly kind: 'add';
      readonly table: TableRole;
      readonly rows: readonly CellValues[];
      /** The row that they come before, where nothing else happens to the table; left out: they come last. */
      readonly before?: number;
    }
  | { readonly kind: 'delete'; readonly table: TableRole; readonly rows: readonly number[] };

/** The cell that a defined name points at. */
export interface NamedCellOperation {
  readonly kind: 'namedCell';
  readonly name: string;
  /** As it is typed: a number, or a formula in English with its leading `=`. */
  readonly input: string | number;
}

/** By the roles of the columns; what is left out stays as it is. */
export type CellValues = Readonly<Record<string, PlanCell>>;

/** An edit that may be carried out. */
export interface EditPlan {
  readonly operations: readonly (TableOperation | NamedCellOperation)[];
  /** Subscriptions that go along with what is removed. */
  readonly removedSubscriptions: number;
  /** Variants that name what is removed: what they say of it changes nothing any more. */
  readonly stillNamedBy?: readonly string[];
  /** For the Journal; the date is added when it is written. */
  readonly journal: readonly JournalEntry[];
  /** The edit that takes this one back. */
  readonly undo: Edit;
}

export type JournalEntry = Readonly<Record<Exclude<ColumnRole<'journal'>, 'date'>, string>>;

export type EditOutcome =
  { readonly ok: true; readonly plan: EditPlan } | { readonly ok: false; readonly refusal: Refusal };
