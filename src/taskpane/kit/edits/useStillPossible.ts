import { useEffect, useState } from 'react';
import type { Edit } from '../../../workbook/edits/edit';
import { planEdit } from '../../../workbook/edits/planEdit';
import type { Tables } from '../../model/rows';

/**
 * Whether the workbook lets an edit be carried out, for a button that would do so. To tell, it has to be planned, a
 * thousand rows perhaps, so this is asked once the page stands; until then the answer is what it was before, or yes: who
 * presses meanwhile is told why not.
 */
export function useStillPossible(tables: Tables | null, edit: Edit | null): boolean {
  const [answer, setAnswer] = useState<{ readonly edit: Edit; readonly isPossible: boolean } | null>(null);
  useEffect(() => {
    if (tables === null || edit === null) return undefined;
    const later = setTimeout(
      () => setAnswer({ edit, isPossible: planEdit(tables.raw, tables.binding, edit, 0).ok }),
      0,
    );
    return () => clearTimeout(later);
  }, [tables, edit]);
  if (tables === null || edit === null) return false;
  return answer?.edit === edit ? answer.isPossible : true;
}
