import { Button, makeStyles, tokens, Textarea, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Block } from '../Block';
import { copyText } from './copyText';

const useStyles = makeStyles({
  field: { ...typographyStyles.caption1 },
  copy: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  said: { ...typographyStyles.body1, margin: 0 },
});

export interface CopyWords {
  readonly title: string;
  readonly detail: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

interface CopyFieldProps {
  readonly text: string;
  readonly words: CopyWords;
  /** Begins the test ids. */
  readonly testId: string;
}

/** A text to pass on: to be read, selected, copied. What was said of one text is not said of the next. */
export function CopyField(props: CopyFieldProps) {
  return <FieldOf key={props.text} {...props} />;
}

function FieldOf({ text, words, testId }: CopyFieldProps) {
  const styles = useStyles();
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
        data-testid={`${testId}-text`}
        textarea={{ ref: field }}
      />
      <div className={styles.copy}>
        <Button data-testid={`${testId}-copy`} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <p role="status" className={styles.said} data-testid={`${testId}-copied`}>
          {copied === null ? '' : copied ? words.copied : words.notCopied}
        </p>
      </div>
    </Block>
  );
}
