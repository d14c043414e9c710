import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { STEPS, type StepNumber } from './draft';
import { useWizard } from './useWizard';
import { UNDER_WAY } from '../../kit/buttons/held';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { flexGrow: 1, flexBasis: 0 },
  step: {
    ...typographyStyles.caption1Strong,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  current: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      ':hover': { backgroundColor: 'Highlight' },
    },
  },
});

/** Where one is, and the way to any other step. */
export function StepList({ onChoose }: { readonly onChoose: (step: StepNumber) => void }) {
  const styles = useStyles();
  const { draft, state, words } = useWizard();
  return (
    <nav aria-label={words.steps.label}>
      <ol className={styles.list}>
        {STEPS.map((step) => {
          const name = words.steps.names[step - 1] ?? '';
          return (
            <li key={step} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.step, step === draft.step && styles.current)}
                data-testid={`wizard-step-${step}`}
                aria-current={step === draft.step ? 'step' : undefined}
                aria-label={words.steps.title({ step, name })}
                title={name}
                aria-disabled={state.job !== null}
                aria-describedby={state.job === null ? undefined : UNDER_WAY}
                onClick={() => {
                  if (state.job === null) onChoose(step);
                }}
              >
                {step}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
