import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Block } from '../../../kit/Block';
import { CheckChoice } from '../../../kit/CheckChoice';
import { Notice } from '../../../kit/Notice';
import { ProblemText } from '../../../kit/ProblemText';
import { Status } from '../../../kit/aloud/Status';
import { usePane, useWords } from '../../../state/PaneContext';
import { useStore } from '../../../state/store';
import { lettersSessionOf, type Addressee } from './lettersSession';
import { remindersWords } from './words';
import { ReasonedButton } from '../../../kit/buttons/ReasonedButton';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } });

const keyOf = ({ debtor, year }: Addressee): string => JSON.stringify([debtor, year]);

/** A letter to each debtor that is late, drawn as a sheet of the workbook. */
export function LettersBlock({ addressees }: { readonly addressees: readonly Addressee[] }) {
  const styles = useStyles();
  const words = useWords(remindersWords);
  const session = lettersSessionOf(usePane().store);
  const { done, count, result } = useStore(session);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result !== null && document.hasFocus()) element.current?.focus();
  }, [result]);
  const chosen = addressees.filter((each) => !left.has(keyOf(each)));
  const busy = done !== null;
  return (
    <Block title={words.letters} detail={words.lettersDetail}>
      {result && result.drawn > 0 && (
        <Notice tone="success" title={words.lettersDrawn({ count: result.drawn })} focusRef={element} />
      )}
      {result?.failed[0] && (
        <Notice
          tone="error"
          title={words.lettersFailed({ count: result.failed.length, first: result.failed[0].debtor })}
          {...(result.drawn > 0 ? {} : { focusRef: element })}
        >
          <ProblemText problem={result.failed[0].problem} />
        </Notice>
      )}
      <CheckChoice
        options={addressees.map((each) => ({
          value: keyOf(each),
          name: each.debtor,
          detail: String(each.year),
        }))}
        chosen={new Set(chosen.map(keyOf))}
        disabled={busy}
        testId="reminders-letter"
        onChange={(next) => setLeft(new Set(addressees.map(keyOf).filter((key) => !next.has(key))))}
      />
      <ReasonedButton
        className={styles.start}
        data-testid="reminders-draw"
        busy={busy}
        whyNot={chosen.length === 0 ? words.noneChosen : null}
        onClick={() => void session.draw(chosen)}
      >
        {busy ? words.drawing({ done, count }) : words.draw({ count: chosen.length })}
      </ReasonedButton>
      <Status>{busy ? words.drawing({ done, count }) : ''}</Status>
    </Block>
  );
}
