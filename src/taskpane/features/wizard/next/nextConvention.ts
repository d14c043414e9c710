import type { Recap } from '../../../../core/recap';
import { nameKey } from '../../../../workbook/read/names';
import { carriedOver, withCarried } from '../../../../workbook/tables/next/carriedOver';
import type { NewTables } from '../../../../workbook/tables/newTables';
import type { ConventionView } from '../../../model/paneReading';
import { draftTables } from '../draftTables';
import type { Draft } from '../draft';

/** What the wizard needs of the convention of the workbook, where it prepares the one that follows. */
export interface NextConvention {
  /** The last year as it is billed. */
  readonly before: Recap;
  /** What is made of a draft, with what the former convention hands on. */
  readonly tablesOf: (draft: Draft) => NewTables;
}

export function nextConvention(view: ConventionView): NextConvention {
  const carried = carriedOver(view);
  return {
    before: view.recapOf(view.reading.settings.lastYear),
    tablesOf: (draft) =>
      withCarried(draftTables(draft), carried, {
        members: new Map(draft.members.map(({ name, former = [] }) => [nameKey(name), former])),
        applications: new Map(
          draft.applications.map(({ name, former }) => [nameKey(name), former === undefined ? [] : [former]]),
        ),
      }),
  };
}
