import { useMemo } from 'react';
import { Grid } from '../../kit/grid/Grid';
import type { GridCell, GridCells } from '../../kit/grid/gridCells';
import { readText } from '../../../workbook/read/readValues';
import { isUsedIn, pairOf, periodsOf, shownYearOf, termOf, type Draft, type DraftPeriod } from './draft';
import { useWizardStyles } from './styles';
import { useWizard, type WizardView } from './useWizard';
import { YearChoice } from './YearChoice';

/** Who uses what from a year on: everything, or what was used at the end of a former convention, until it is changed. */
export function SubscriptionsStep() {
  const common = useWizardStyles();
  const { draft, change, next, wanted, words } = useWizard();
  const { members, applications } = draft;
  const total = members.length * applications.length;
  const year = shownYearOf(draft);
  const cells = useMemo(() => cellsOf(draft, year, words.uses.period), [draft, year, words]);
  const rows = useMemo(
    () => members.map(({ id, name, inseeCode }) => ({ id, name, detail: inseeCode })),
    [members],
  );
  const columns = useMemo(
    () => applications.map(({ id, name }) => ({ id, name: readText(name) || words.applications.unnamed })),
    [applications, words],
  );
  if (total === 0) return <p className={common.line}>{words.uses.empty}</p>;
  const used = cells.reduce((sum, line) => sum + line.filter(({ on }) => on).length, 0);
  const several = termOf(draft).length > 1;
  return (
    <div className={common.column}>
      <p className={common.line}>{next === null ? words.uses.intro : words.following.usesIntro}</p>
      <YearChoice label={words.uses.year} hint={words.uses.yearHint} testId="wizard-uses-year" />
      <Grid
        label={words.uses.grid}
        testId="wizard-uses"
        rows={rows}
        columns={columns}
        cells={cells}
        {...(wanted?.field.part === 'uses'
          ? {
              begin: {
                row: wanted.field.application === null ? (rows[0]?.id ?? null) : null,
                column: wanted.field.application,
              },
            }
          : {})}
        onTurn={(pairs, on) => change({ type: 'useChanged', pairs, used: on, year })}
      />
      <p className={common.count} data-testid="wizard-uses-count">
        {several ? words.uses.countIn({ used, total, year }) : words.uses.count({ used, total })}
      </p>
    </div>
  );
}

function cellsOf(draft: Draft, year: number, sentence: WizardView['words']['uses']['period']): GridCells {
  return draft.members.map((member) =>
    draft.applications.map((application): GridCell => {
      const key = pairOf(member, application);
      // Most are: everybody uses everything, until it is unchecked.
      if (draft.uses[key] === undefined) return { key, on: true };
      const parts = partsOf(periodsOf(draft, key));
      return {
        key,
        on: isUsedIn(draft, key, year),
        ...(parts.length === 0
          ? {}
          : { note: { short: parts.map(shortOf).join(' '), long: parts.map(sentence).join(', ') } }),
      };
    }),
  );
}

/** The periods that are a part of the term only: what goes all through it needs no years. */
const partsOf = (periods: readonly DraftPeriod[]): readonly DraftPeriod[] =>
  periods.filter(({ firstYear, lastYear }) => firstYear !== null || lastYear !== null);

/** For the eye, in a narrow column. */
const shortOf = ({ firstYear, lastYear }: DraftPeriod): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear ?? ''}→${lastYear ?? ''}`;
