import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Spoken } from './aloud/Spoken';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface BlockProps {
  readonly title: string;
  /** Where the title is not of the pane's language. */
  readonly lang?: 'fr';
  /** One grey line below the title. */
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page, under its own title. */
export function Block({ title, lang, detail, icon, children }: BlockProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.block}>
      <div>
        <h2 id={heading} lang={lang} className={styles.title}>
          {icon}
          <Spoken>{title}</Spoken>
        </h2>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </section>
  );
}
