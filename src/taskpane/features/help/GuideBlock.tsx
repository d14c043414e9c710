import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { openInBrowser } from '../../../excel/browser/openInBrowser';
import { Block } from '../../kit/Block';
import { innerPageBehind } from '../../state/innerPage';
import { usePane, useWords } from '../../state/PaneContext';
import { GUIDE_PLACES, GUIDE_START, guideSubject } from './guidePlaces';
import { helpWords } from './words';

const useStyles = makeStyles({
  paragraph: { ...typographyStyles.body1, margin: 0 },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalS },
});

/** The way to the guide: to what it says of the page that the help was opened from, and to its beginning. */
export function GuideBlock() {
  const styles = useStyles();
  const words = useWords(helpWords);
  const { store, state, translator } = usePane();
  const place = GUIDE_PLACES[guideSubject(state, innerPageBehind(store, state))];
  return (
    <Block title={words.guideTitle}>
      <p className={styles.paragraph}>{words.guide}</p>
      <div className={styles.links}>
        <GuideLink place={place} words={words.guideHere} testId="guide-here" />
        <GuideLink place={GUIDE_START[translator.language]} words={words.guideStart} testId="guide-start" />
      </div>
    </Block>
  );
}

interface GuideLinkProps {
  readonly place: string;
  readonly words: string;
  readonly testId: string;
}

/** The build puts the guide beside the pane's page. */
function GuideLink({ place, words, testId }: GuideLinkProps) {
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <Link href={`guide/${place}`} target="_blank" rel="noopener" data-testid={testId} onClick={open}>
      {words}
    </Link>
  );
}
