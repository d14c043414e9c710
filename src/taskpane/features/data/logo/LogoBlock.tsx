import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Block } from '../../../kit/Block';
import { FileInput } from '../../../kit/files/FileInput';
import { Notice } from '../../../kit/Notice';
import { ProblemText } from '../../../kit/ProblemText';
import { usePane, useWords } from '../../../state/PaneContext';
import { useStore } from '../../../state/store';
import { excelLogo, type LogoServices } from './logoServices';
import { createLogoSession, type LogoEnding } from './logoSession';
import { logoWords } from './words';
import { heldWhile } from '../../../kit/buttons/held';

const useStyles = makeStyles({
  line: { margin: 0 },
  // On the white of the paper, in the dark as well.
  picture: {
    alignSelf: 'flex-start',
    boxSizing: 'border-box',
    maxWidth: '100%',
    maxHeight: '80px',
    padding: tokens.spacingVerticalXS,
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The creditor's logo: which it is, another one, none. It is kept at once, apart from the form beside it. */
export function LogoBlock({ services = excelLogo }: { readonly services?: LogoServices }) {
  const styles = useStyles();
  const words = useWords(logoWords);
  const [session] = useState(() => createLogoSession(services));
  const { logo, busy, ending } = useStore(session);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void session.read(), [session]);
  return (
    <Block title={words.title} detail={words.detail}>
      {ending && <Ending ending={ending} />}
      {logo === undefined && ending === null && <p className={styles.line}>{words.reading}</p>}
      {logo === null && <p className={styles.line}>{words.none}</p>}
      {logo && (
        <img
          className={styles.picture}
          src={`data:image/${logo.format};base64,${logo.data}`}
          alt={words.altText}
          data-testid="logo-picture"
        />
      )}
      <div className={styles.buttons}>
        <Button {...heldWhile(busy)} data-testid="logo-choose" onClick={() => input.current?.click()}>
          {logo ? words.chooseAnother : words.choose}
        </Button>
        {logo && (
          <Button {...heldWhile(busy)} data-testid="logo-remove" onClick={() => void session.remove()}>
            {words.remove}
          </Button>
        )}
      </div>
      <FileInput
        input={input}
        label={words.choose}
        accept=".png,.jpg,.jpeg"
        testId="logo-file"
        onPick={(picked) => void session.pick(picked)}
      />
    </Block>
  );
}

function Ending({ ending }: { readonly ending: LogoEnding }) {
  const { text } = usePane();
  const words = useWords(logoWords);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [ending]);
  switch (ending.kind) {
    case 'kept':
    case 'removed':
      return <Notice tone="success" title={words[ending.kind]} focusRef={element} />;
    case 'refused':
      return (
        <Notice tone="error" title={words.refused} focusRef={element}>
          {words.problems[ending.problem]}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" title={text.error.title} focusRef={element}>
          <ProblemText problem={ending.problem} />
        </Notice>
      );
  }
}
