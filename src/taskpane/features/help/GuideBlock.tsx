import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Block } from '../../kit/Block';
import { GuideLink } from '../../kit/guide/GuideLink';
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
  const { language } = translator;
  return (
    <Block title={words.guideTitle}>
      <p className={styles.paragraph}>{words.guide}</p>
      <div className={styles.links}>
        <GuideLink place={place} language="fr" words={words.guideHere} testId="guide-here" />
        <GuideLink
          place={GUIDE_START[language]}
          language={language}
          words={words.guideStart}
          testId="guide-start"
        />
      </div>
    </Block>
  );
}
