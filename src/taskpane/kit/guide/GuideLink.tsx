import { Link, makeStyles } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { openInBrowser } from '../../../excel/browser/openInBrowser';
import type { Language } from '../../../i18n/language';

const useStyles = makeStyles({
  // As high as a finger needs beside a button; without its colour nothing else would tell it from text.
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface GuideLinkProps {
  /** Page of the guide and anchor in it: `annee.html#payer`. */
  readonly place: string;
  /** Of what it leads to, not of the pane. */
  readonly language: Language;
  readonly words: string;
  readonly testId: string;
  /** The id of what it says more of, where its words alone do not say it. */
  readonly describedBy?: string;
}

/** To a place in the guide, which the build puts beside the pane's page. It opens in the person's browser. */
export function GuideLink({ place, language, words, testId, describedBy }: GuideLinkProps) {
  const styles = useStyles();
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <Link
      className={styles.link}
      href={`guide/${place}`}
      hrefLang={language}
      target="_blank"
      rel="noopener"
      data-testid={testId}
      aria-describedby={describedBy}
      onClick={open}
    >
      {words}
    </Link>
  );
}
