import type { MergedShares } from '../../../core/member';
import type { VariantRow } from '../../read/variants/words';

/** What a person may do with variants, as data. */
export type VariantEdit =
  /** Kept, changed or deleted: its rows as they were seen (none: a new one), and as they shall be (none: it goes). */
  | {
      readonly kind: 'setVariant';
      readonly name: string;
      readonly before: readonly VariantRow[];
      readonly rows: readonly VariantRow[];
    }
  /** What a commune owes that others merged into. */
  | { readonly kind: 'setMergedShares'; readonly rule: MergedShares; readonly former: MergedShares };
