/**
 * Words. EPCI: an intercommunality that levies taxes (communauté de communes, communauté d'agglomération, communauté
 * urbaine, métropole) and, beside them, the métropole de Lyon. Vintage: the year of a census; its populations are in force
 * three years later, and an EPCI has the members of that later year. SIREN and INSEE codes are text.
 */

/** Totale, what conventions use, is municipale and the population comptée à part. */
export type PopulationKind = 'totale' | 'municipale';

/** Inhabitants. null: of that vintage only the population municipale is known, and nothing stands in for the totale. */
export interface Populations {
  readonly totale: number | null;
  readonly municipale: number;
}

/** Communauté de communes, d'agglomération, urbaine, métropole, métropole de Lyon. */
export type EpciType = 'CC' | 'CA' | 'CU' | 'METRO' | 'MET69';

/** What the search knows of an EPCI: its newest vintage. */
export interface EpciEntry {
  readonly siren: string;
  readonly name: string;
  /** Other names that it had in earlier vintages, newest first. */
  readonly formerNames: readonly string[];
  readonly type: EpciType;
  /** Codes of the departments of its communes; first the one where most inhabitants live. */
  readonly departments: readonly [string, ...string[]];
  /** Number of communes. */
  readonly members: number;
  /** Population totale, inhabitants. */
  readonly population: number;
  /** Those that it stands in with both populations, newest first: an EPCI that was dissolved lacks the newest. */
  readonly vintages: readonly number[];
}

export interface EpciIndex {
  /** In the order of SIREN. */
  readonly entries: readonly EpciEntry[];
  /** Code -> name, of all departments that have an EPCI. */
  readonly departments: ReadonlyMap<string, string>;
}

export interface EpciMember {
  readonly inseeCode: string;
  readonly siren: string;
  /** The newest name, whatever the vintage. */
  readonly name: string;
  readonly population: Populations;
}

/** An EPCI in one vintage. */
export interface Epci {
  readonly siren: string;
  /** The newest name, whatever the vintage. */
  readonly name: string;
  readonly type: EpciType;
  readonly vintage: number;
  /** Year of the census that counted these inhabitants: the vintage, but in Mayotte. */
  readonly census: number;
  /** In the order of INSEE codes: of names, inside a department, but for their articles. */
  readonly members: readonly EpciMember[];
  readonly population: Populations;
}
