import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the steps have in common. */
export const useWizardStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  wide: { minWidth: 0, width: '100%' },
  scroll: { maxHeight: '40vh', overflowY: 'auto' },
  /** A list with a form in one of its rows: all of the form is seen at once. */
  scrollForm: { maxHeight: 'max(60vh, 34rem)' },
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  start: { alignSelf: 'flex-start' },
  /** Radio buttons stand below their title. */
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What is wrong, below a field; '': nothing. */
export function messageOf(sentence: string) {
  return sentence === '' ? {} : ({ validationState: 'error', validationMessage: sentence } as const);
}
