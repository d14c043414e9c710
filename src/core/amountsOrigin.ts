/**
 * Where the amounts of a year come from. It stands in the amounts themselves (`Recap`), from where they are decided on to
 * whatever shows them, so that nothing can be made of both.
 */
export type AmountsOrigin =
  /** The tables as they are. */
  | { readonly kind: 'tables' }
  /** A version that was frozen for a vote, whatever the tables have become since. */
  | {
      readonly kind: 'version';
      /** `dd/mm/yyyy`. */
      readonly frozenOn: string;
      /** SHA-256 of all that stands on it. */
      readonly fingerprint: string;
      /** Of a document about one commune: its INSEE code, since the version may call it otherwise than the tables do. */
      readonly inseeCode?: string;
    };

export type VersionOrigin = Extract<AmountsOrigin, { kind: 'version' }>;

export const FROM_TABLES: AmountsOrigin = { kind: 'tables' };
