import { useEffect } from 'react';
import { fieldKey } from './draftFields';
import { useWizard } from '../useWizard';

const ENTERED = 'input, select, textarea, button';

/** Gives the field that the review led to the focus: a row and a cell take it themselves, once they are drawn. */
export function useWantedFocus(): void {
  const { store, wanted } = useWizard();
  useEffect(() => {
    if (wanted === null || wanted.field.part === 'member' || wanted.field.part === 'uses') return;
    const place = document.querySelector(`[data-field="${CSS.escape(fieldKey(wanted.field))}"]`);
    const entered = place?.matches(ENTERED) ? place : place?.querySelector(ENTERED);
    if (entered instanceof HTMLElement) entered.focus();
    // The search may still be loading.
    else store.dispatch({ type: 'headingWished' });
  }, [store, wanted]);
}
