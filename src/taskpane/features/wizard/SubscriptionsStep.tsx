import { Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { nameKey } from '../../../workbook/read/names';
import { readText } from '../../../workbook/read/readValues';
import {
  isUsedIn,
  pairOf,
  periodsOf,
  shownYearOf,
  termOf,
  type DraftApplication,
  type DraftMember,
  type DraftPeriod,
} from './draft';
import { FILTERED_FROM } from './MemberList';
import { useWizardStyles } from './styles';
import { useWizard } from './useWizard';
import { YearChoice } from './YearChoice';

const useStyles = makeStyles({
  frame: {
    maxHeight: '60vh',
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'separate', borderSpacing: 0 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { textAlign: 'left', padding: tokens.spacingHorizontalXS },
  cell: { padding: tokens.spacingHorizontalXS, textAlign: 'center' },
  row: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  header: {
    ...typographyStyles.caption1Strong,
    padding: tokens.spacingHorizontalXS,
    color: 'inherit',
    backgroundColor: tokens.colorTransparentBackground,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  // Where there is room for it, the words of a column run upwards rather than push the grid wider.
  upright: { writingMode: 'sideways-lr', maxHeight: '120px' },
  rowHeader: { fontWeight: tokens.fontWeightRegular, width: '100%' },
  years: { ...typographyStyles.caption2, display: 'block', color: tokens.colorNeutralForeground2 },
  box: {
    width: '20px',
    height: '20px',
    margin: 0,
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandBackground,
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
});

/** A place in the grid: the headers are row and column 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Who uses what from a year on: everything, until it is unchecked. */
export function SubscriptionsStep() {
  const common = useWizardStyles();
  const { draft, words } = useWizard();
  const [filter, setFilter] = useState('');
  const { members, applications } = draft;
  const total = members.length * applications.length;
  if (total === 0) return <p className={common.line}>{words.uses.empty}</p>;
  const filtered = members.length > FILTERED_FROM;
  const shown = filtered ? members.filter(({ name }) => nameKey(name).includes(nameKey(filter))) : members;
  const year = shownYearOf(draft);
  const isUsed = (pair: string): boolean => isUsedIn(draft, pair, year);
  const used = members.reduce(
    (sum, member) => sum + applications.filter((one) => isUsed(pairOf(member, one))).length,
    0,
  );
  const several = termOf(draft).length > 1;
  return (
    <div className={common.column}>
      <p className={common.line}>{words.uses.intro}</p>
      <YearChoice label={words.uses.year} hint={words.uses.yearHint} testId="wizard-uses-year" />
      <p className={common.detail}>{words.uses.keys}</p>
      {filtered && (
        <Input
          type="search"
          className={common.wide}
          aria-label={words.members.filter}
          placeholder={words.members.filter}
          value={filter}
          onChange={(_, { value }) => setFilter(value)}
        />
      )}
      {shown.length === 0 ? <p className={common.line}>{words.members.noMatch}</p> : <Grid members={shown} />}
      <p className={common.count} role="status" data-testid="wizard-uses-count">
        {several ? words.uses.countIn({ used, total, year }) : words.uses.count({ used, total })}
      </p>
    </div>
  );
}

function Grid({ members }: { readonly members: readonly DraftMember[] }) {
  const styles = useStyles();
  const { draft, change, words } = useWizard();
  const { applications } = draft;
  const year = shownYearOf(draft);
  const isUsed = (pair: string): boolean => isUsedIn(draft, pair, year);
  const [place, setPlace] = useState<Place>({ row: 1, column: 1 });
  const table = useRef<HTMLTableElement>(null);
  const last: Place = { row: members.length, column: applications.length };
  const current: Place = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) };

  const go = (to: Place): void => {
    setPlace(to);
    const target = table.current?.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`);
    target?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event, current, last);
    if (to === null) return;
    event.preventDefault();
    go(to);
  };
  const toggle = (pairs: readonly string[]): void =>
    // Where one is missing the first press fills, the next one empties.
    change({ type: 'useChanged', pairs, used: !pairs.every(isUsed), year });
  const focusable = (row: number, column: number) => ({
    'data-place': `${row}:${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
    onKeyDown,
  });

  return (
    <div className={styles.frame}>
      <table
        ref={table}
        // The very element that ARIA gives to a grid of rows and cells.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={words.uses.grid}
        aria-rowcount={members.length + 1}
        className={styles.table}
        data-testid="wizard-uses"
      >
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              <span className={styles.header}>{words.uses.member}</span>
            </th>
            {applications.map((application, index) => {
              const pairs = members.map((member) => pairOf(member, application));
              const used = pairs.filter(isUsed).length;
              const name = nameOf(application, words.applications.unnamed);
              return (
                <th key={application.id} scope="col" className={mergeClasses(styles.head, styles.cell)}>
                  <button
                    type="button"
                    className={mergeClasses(styles.header, applications.length > 2 && styles.upright)}
                    aria-label={words.uses.column({ application: name, used, total: pairs.length })}
                    {...focusable(0, index + 1)}
                    onClick={() => toggle(pairs)}
                  >
                    {name}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => {
            const pairs = applications.map((application) => pairOf(member, application));
            return (
              <tr key={member.id}>
                <th scope="row" className={styles.row}>
                  <button
                    type="button"
                    className={mergeClasses(styles.header, styles.rowHeader)}
                    {...focusable(row + 1, 0)}
                    onClick={() => toggle(pairs)}
                  >
                    {member.name}
                  </button>
                </th>
                {applications.map((application, column) => {
                  const pair = pairOf(member, application);
                  return (
                    <td key={application.id} className={styles.cell}>
                      <Box
                        className={styles.box}
                        label={[
                          words.uses.cell({
                            member: member.name,
                            application: nameOf(application, words.applications.unnamed),
                          }),
                          ...partsOf(periodsOf(draft, pair)).map(words.uses.period),
                        ].join(', ')}
                        checked={isUsed(pair)}
                        onToggle={() => toggle([pair])}
                        focusable={focusable(row + 1, column + 1)}
                      />
                      {partsOf(periodsOf(draft, pair)).map((period) => (
                        <span key={shortOf(period)} className={styles.years} aria-hidden>
                          {shortOf(period)}
                        </span>
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface BoxProps {
  readonly className: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly focusable: object;
}

function Box({ className, label, checked, onToggle, focusable }: BoxProps) {
  return (
    <input
      type="checkbox"
      className={className}
      aria-label={label}
      checked={checked}
      onChange={onToggle}
      {...focusable}
    />
  );
}

/** The periods that are a part of the term only: what goes all through it needs no years. */
const partsOf = (periods: readonly DraftPeriod[]): readonly DraftPeriod[] =>
  periods.filter(({ firstYear, lastYear }) => firstYear !== null || lastYear !== null);

/** For the eye, in a narrow column; the box says it in words. */
const shortOf = ({ firstYear, lastYear }: DraftPeriod): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear ?? ''}→${lastYear ?? ''}`;

const nameOf = ({ name }: DraftApplication, unnamed: string): string => readText(name) || unnamed;

/** Where a key leads from a place; null: it is no key of the grid. The corner holds nothing to press. */
export function placeAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  from: Place,
  last: Place,
): Place | null {
  const { row, column } = from;
  const rowAt = (wanted: number): number => Math.max(column === 0 ? 1 : 0, Math.min(wanted, last.row));
  const columnAt = (wanted: number): number => Math.max(row === 0 ? 1 : 0, Math.min(wanted, last.column));
  switch (key) {
    case 'ArrowDown':
      return { row: rowAt(row + 1), column };
    case 'ArrowUp':
      return { row: rowAt(row - 1), column };
    case 'ArrowRight':
      return { row, column: columnAt(column + 1) };
    case 'ArrowLeft':
      return { row, column: columnAt(column - 1) };
    case 'PageDown':
      return { row: rowAt(row + 10), column };
    case 'PageUp':
      return { row: rowAt(row - 10), column };
    case 'Home':
      return ctrlKey ? { row: rowAt(1), column: 1 } : { row, column: columnAt(0) };
    case 'End':
      return ctrlKey ? last : { row, column: last.column };
    default:
      return null;
  }
}
