import { Button, makeStyles, tokens, Textarea, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Block } from '../../kit/Block';
import { useWords } from '../../state/PaneContext';
import { copyText } from './copyText';
import { diagnosticWords } from './words';

const useStyles = makeStyles({
  field: { ...typographyStyles.caption1 },
  copy: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  said: { ...typographyStyles.body1, margin: 0 },
});

/** The text to pass on: to be read, selected, copied. */
export function ReportField({ text }: { readonly text: string }) {
  const styles = useStyles();
  const words = useWords(diagnosticWords).report;
  const field = useRef<HTMLTextAreaElement>(null);
  /** null: not asked for yet. */
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    if (field.current !== null) setCopied(await copyText(field.current));
  };
  return (
    <Block title={words.title} detail={words.detail}>
      <Textarea
        readOnly
        rows={4}
        resize="vertical"
        value={text}
        aria-label={words.title}
        className={styles.field}
        data-testid="diagnostic-text"
        textarea={{ ref: field }}
      />
      <div className={styles.copy}>
        <Button data-testid="diagnostic-copy" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <p role="status" className={styles.said} data-testid="diagnostic-copied">
          {copied === null ? '' : copied ? words.copied : words.notCopied}
        </p>
      </div>
    </Block>
  );
}
