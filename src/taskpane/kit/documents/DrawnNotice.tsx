import type { Ref } from 'react';
import { useWords } from '../../state/PaneContext';
import type { DrawnOne } from '../../state/drawOne';
import { Notice } from '../Notice';
import { ProblemText } from '../ProblemText';
import { drawnWords } from './words';

/** How the drawing of one sheet ended. */
export function DrawnNotice({
  drawn,
  element,
}: {
  readonly drawn: DrawnOne;
  readonly element: Ref<HTMLDivElement>;
}) {
  const words = useWords(drawnWords);
  return drawn.ok ? (
    <Notice tone="success" title={words.drawn({ sheet: drawn.sheet })} focusRef={element} />
  ) : (
    <Notice tone="error" title={words.notDrawn} focusRef={element}>
      <ProblemText problem={drawn.problem} />
    </Notice>
  );
}
