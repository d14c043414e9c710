/** What a person may do to a whole year of the accounts, as data. */
export type ClosingEdit =
  /** Nothing of the year may be edited any more. */
  | {
      readonly kind: 'closeYear';
      readonly year: number;
      /** Of the accounts as the person saw them (`yearSeal`). */
      readonly seal: string;
      /** The seal that stood there before a reopening that is taken back; left out: that of the accounts. */
      readonly former?: string;
    }
  | { readonly kind: 'reopenYear'; readonly year: number };

/** Why a year stays as it is, or what is in it. */
export type ClosingRefusal =
  /** It is closed: nothing of it is edited before it is reopened. */
  | { readonly code: 'yearClosed'; readonly year: number }
  | { readonly code: 'yearNotClosed'; readonly year: number }
  /** Its accounts are not those that the person saw. */
  | { readonly code: 'accountsChanged'; readonly year: number }
  /** No order of that year. */
  | { readonly code: 'nothingToClose'; readonly year: number };
