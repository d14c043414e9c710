import type { ReactElement } from 'react';
import { readTypedRate } from '../../../workbook/read/rates';
import { RateChoices } from '../../kit/form/RateChoices';
import { formWords } from '../../kit/form/words';
import { useWords } from '../../state/PaneContext';

/** What stands below a field of a percentage. */
interface RateMessage {
  readonly validationState?: 'error' | 'warning';
  readonly validationMessage?: string | ReactElement;
}

/** Asks which of two rates is meant where that is not plain, else says what is `wrong`; '': nothing. */
export function useRateMessage(): (
  typed: string,
  wrong: string,
  onChosen: (typed: string) => void,
) => RateMessage {
  const words = useWords(formWords);
  return (typed, wrong, onChosen) => {
    const reading = readTypedRate(typed);
    if (!reading.ok && reading.reason === 'belowOne')
      return {
        validationState: 'warning',
        validationMessage: (
          <>
            {words.belowOne}
            <RateChoices typed={typed} onChosen={onChosen} />
          </>
        ),
      };
    return wrong === '' ? {} : { validationState: 'error', validationMessage: wrong };
  };
}
