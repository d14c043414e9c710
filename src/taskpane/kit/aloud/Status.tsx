import { useEffect, useState } from 'react';
import { Spoken } from './Spoken';
import { VisuallyHidden } from './VisuallyHidden';

/** Milliseconds until the focus stands where it was wished for. */
const AFTER_FOCUS = 50;

/**
 * Says a sentence aloud whenever it changes; empty: nothing. Its place stands before it speaks, or nobody would hear it,
 * and what has the focus by then says its own name: that is not said twice.
 */
export function Status({ children: sentence }: { readonly children: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const speaking = setTimeout(() => setSaid(isSaidByFocus(sentence) ? '' : sentence), AFTER_FOCUS);
    return () => clearTimeout(speaking);
  }, [sentence]);
  return (
    <VisuallyHidden role="status">
      <Spoken>{said}</Spoken>
    </VisuallyHidden>
  );
}

const isSaidByFocus = (sentence: string): boolean =>
  document.hasFocus() && document.activeElement?.getAttribute('aria-label') === sentence;
