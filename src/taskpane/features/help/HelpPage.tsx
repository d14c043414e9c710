import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { GuideBlock } from './GuideBlock';
import { helpWords } from './words';
import { open } from '../../state/actions';
import { ActionButton } from '../../kit/ActionButton';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { PageBody } from '../../kit/PageBody';
import { usePane, useWords } from '../../state/PaneContext';

const useStyles = makeStyles({
  paragraph: { ...typographyStyles.body1, margin: 0 },
  formula: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'center',
  },
  result: { whiteSpace: 'nowrap' },
  fraction: { display: 'flex', flexDirection: 'column' },
  numerator: {
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}`,
  },
  denominator: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0` },
});

/** The way to the guide, and how the amounts come about. Loaded when it is opened. */
export default function HelpPage() {
  const styles = useStyles();
  const words = useWords(helpWords);
  const { store, state, text } = usePane();
  const { behind } = state;
  return (
    <PageBody
      title={words.title}
      back={
        <BackButton
          label={behind === 'overview' ? text.open.overview : words.back}
          onBack={() => store.dispatch({ type: 'routeChosen', route: behind })}
        />
      }
    >
      <GuideBlock />
      <Block title={words.formulaTitle} detail={words.formulaIntro}>
        <div role="math" aria-label={words.formula.spoken} className={styles.formula}>
          <span className={styles.result}>{words.formula.result} =</span>
          <span className={styles.fraction}>
            <span className={styles.numerator}>{words.formula.numerator}</span>
            <span className={styles.denominator}>{words.formula.denominator}</span>
          </span>
        </div>
      </Block>
      <Block title={words.exampleTitle}>
        <p className={styles.paragraph}>{words.example}</p>
      </Block>
      {words.topics.map(({ title, paragraphs }) => (
        <Block key={title} title={title}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.paragraph}>
              {paragraph}
            </p>
          ))}
        </Block>
      ))}
      <Block title={words.diagnosticTitle}>
        <p className={styles.paragraph}>{words.diagnostic}</p>
        <div>
          <ActionButton action={open} target="diagnostic" testId="open-diagnostic" />
        </div>
      </Block>
    </PageBody>
  );
}
