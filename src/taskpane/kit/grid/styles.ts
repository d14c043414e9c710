import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TALL_ENOUGH } from '../layout';

/** Height of every row, in pixels; `noted`: with a line of notes below the boxes. What is drawn follows from it. */
export const ROW_HEIGHT = { plain: 32, noted: 44 } as const;

/** Least width of a column, in pixels; a finger or a shaking hand needs 24. */
const COLUMN = 32;
/** Letters of a note that a column makes room for: two years. Longer ones are cut; they are said whole below the grid. */
const LONGEST_NOTE = 9;
/** Few columns have room for their names in one line; more have them run upwards. */
export const UPRIGHT_FROM = 3;
const WIDE_PANE = '@media (min-width: 480px)';

/** Least width of a column in which the longest of the notes stands in one line; with wide spacing of letters too. */
export const columnWidth = (columns: number, noteLength: number): number =>
  Math.max(columns < UPRIGHT_FROM ? 2 * COLUMN : COLUMN, Math.min(noteLength, LONGEST_NOTE) * 7 + 6);

const focusRing = {
  outlineWidth: tokens.strokeWidthThick,
  outlineStyle: 'solid',
  outlineColor: tokens.colorStrokeFocus2,
  outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
} as const;

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
/** Around what can be ticked: seen against the page in every theme. */
const accessibleLine = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`;
const spaced = { paddingInline: tokens.spacingHorizontalS } as const;

export const useGridStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },

  // Scrolls by itself, in both directions: the page never moves sideways. In a low window three rows still stand in it.
  frame: {
    ...typographyStyles.body1,
    '--names': '128px',
    [WIDE_PANE]: { '--names': '176px' },
    '--head': '64px',
    maxHeight: 'max(90vh, 210px)',
    [TALL_ENOUGH]: { '--head': '104px', maxHeight: 'max(60vh, 240px)' },
    overflow: 'auto',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lines: {
    position: 'relative',
    minWidth: 'calc(var(--names) + var(--columns) * var(--column))',
  },
  row: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(var(--names), 1fr) repeat(var(--columns), minmax(var(--column), max(48px, var(--column))))',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // Always seen, above the rows.
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: 'var(--head)',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: accessibleLine,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  body: { position: 'relative' },
  drawn: { position: 'absolute', insetInline: 0, boxSizing: 'border-box', borderBottom: line },

  // Always seen, beside the cells.
  names: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: 0,
    backgroundColor: 'inherit',
    borderRight: accessibleLine,
    boxSizing: 'border-box',
  },
  ground: { backgroundColor: tokens.colorNeutralBackground1 },
  corner: {
    ...typographyStyles.caption1Strong,
    ...spaced,
    display: 'flex',
    alignItems: 'flex-end',
    paddingBlock: tokens.spacingVerticalS,
    overflow: 'hidden',
  },
  header: { minWidth: 0, minHeight: 0, display: 'flex' },
  button: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorTransparentBackground,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    '&:focus-visible': focusRing,
  },
  name: { ...spaced, textAlign: 'left' },
  columnName: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-end',
    padding: tokens.spacingHorizontalXS,
  },
  // In one line, cut where there is no room; the whole name stands in the title, in what is said and below the grid.
  short: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // Cut before its end.
  parted: { display: 'flex', whiteSpace: 'pre' },
  beginning: { minWidth: 0, minHeight: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  end: { flexShrink: 0 },
  // Read from below.
  upright: { maxHeight: '100%', writingMode: 'vertical-rl', transform: 'rotate(180deg)' },

  cell: { minWidth: 0, minHeight: 0 },
  tick: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': focusRing,
  },
  disabled: { cursor: 'default', opacity: 0.5 },
  box: {
    position: 'relative',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    border: accessibleLine,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  on: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    ...shorthandBorder(tokens.colorCompoundBrandBackground),
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '1px',
      width: '4px',
      height: '8px',
      borderRight: `2px solid ${tokens.colorNeutralForegroundInverted}`,
      borderBottom: `2px solid ${tokens.colorNeutralForegroundInverted}`,
      transform: 'rotate(45deg)',
    },
  },
  // A frame around the box, in a line that nothing else has; the ring of the focus stands outside of it.
  changed: {
    outlineStyle: 'dashed',
    outlineWidth: tokens.strokeWidthThin,
    outlineColor: tokens.colorNeutralForeground1,
    outlineOffset: '3px',
  },
  note: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

function shorthandBorder(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}
