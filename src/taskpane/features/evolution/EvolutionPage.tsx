import { Field, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { CAUSE_KINDS, evolutionOf, type Evolution } from '../../../core/explanation/evolution';
import { sum } from '../../../core/money';
import type { Recap } from '../../../core/recap';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { DrawnNotice } from '../../kit/documents/DrawnNotice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { perPane } from '../../state/perPane';
import { useStore } from '../../state/store';
import { createEvolutionSession } from './evolutionSession';
import { ForecastBlock } from './ForecastBlock';
import { evolutionWords, type EvolutionWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';
import { Select } from '../../kit/form/Select';

const useStyles = makeStyles({
  line: { margin: 0 },
  // Not as wide as the longest name in its list.
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

const sessionOf = perPane(createEvolutionSession);

/** The amounts of each year of the term, of all communes or of one, and why a year differs from the one before. */
export default function EvolutionPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const { store, state } = usePane();
  const words = useWords(evolutionWords);
  const session = sessionOf(store);
  const { commune, busy, drawn } = useStore(session);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drawn !== null && document.hasFocus()) element.current?.focus();
  }, [drawn]);
  const { firstYear, lastYear } = view.reading.settings;
  const recaps = useMemo(
    () => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => view.recapOf(firstYear + index)),
    [view, firstYear, lastYear],
  );
  const names = view.reading.convention.members.filter(({ kind }) => kind === 'commune');
  const frozen = new Set(
    view.sheets.flatMap((sheet) => (sheet.frozen && sheet.kind === 'recap' ? [sheet.year] : [])),
  );
  const back = (
    <BackButton label={words.back} onBack={() => store.dispatch({ type: 'routeChosen', route: 'data' })} />
  );
  return (
    <>
      <PageBody title={words.title} back={back}>
        {drawn && <DrawnNotice drawn={drawn} element={element} />}
        {names.length === 0 && <p className={styles.line}>{words.noCommunes}</p>}
        <Field label={words.commune}>
          <Select
            data-testid="evolution-commune"
            value={commune}
            onChange={(_, { value }) => session.choose(value)}
          >
            <option value="">{words.all}</option>
            {names.map(({ name }) => (
              <option key={name} value={name} lang="fr">
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <YearList recaps={recaps} commune={commune} frozen={frozen} words={words} />
        {recaps.slice(1).map((after, index) => {
          const before = recaps[index];
          return (
            before && (
              <CauseList
                key={after.year}
                before={before.year}
                after={after.year}
                rows={evolutionOf([before, after]).filter((row) => commune === '' || row.commune === commune)}
                words={words}
              />
            )
          );
        })}
        {names.length > 0 && <ForecastBlock view={view} year={yearOf(state, view)} />}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => (busy ? words.drawing : words.draw),
          enabled: (state) => state.job === null && !busy,
          run: () => void session.draw(lastYear),
        }}
        progress={null}
        testId="evolution-draw"
        whyNot={names.length > 0 ? undefined : words.noCommunes}
      />
    </>
  );
}

interface YearListProps {
  readonly recaps: readonly Recap[];
  readonly commune: string;
  /** Years of which a recap was frozen. */
  readonly frozen: ReadonlySet<number | null>;
  readonly words: EvolutionWords;
}

function YearList({ recaps, commune, frozen, words }: YearListProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const amountIn = (recap: Recap) =>
    commune === '' ? recap.billed : recap.rows.find((row) => row.commune.name === commune)?.total;
  return (
    <Block title={words.totals}>
      <ul className={looks.list} data-testid="evolution-years">
        {recaps.map((recap) => (
          <li key={recap.year} className={looks.item}>
            <div className={looks.row}>
              <span className={looks.lines}>
                {words.year({ year: recap.year, frozen: frozen.has(recap.year) })}
              </span>
              <span className={styles.figure}>
                {words.amount({ amount: (amountIn(recap) ?? sum([])).toFixed(2) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface CauseListProps {
  readonly before: number;
  readonly after: number;
  readonly rows: readonly Evolution[];
  readonly words: EvolutionWords;
}

/** What a difference comes from, cause by cause: they add up to it, to the cent. */
function CauseList({ before, after, rows, words }: CauseListProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const causes = CAUSE_KINDS.map((kind) => ({
    name: words.causes[kind],
    effect: sum(rows.map(({ effects }) => effects[kind])),
  })).filter(({ effect }) => !effect.isZero());
  const lines = [...causes, { name: words.difference, effect: sum(causes.map(({ effect }) => effect)) }];
  return (
    <Block title={words.between({ before, after })}>
      {causes.length === 0 ? (
        <p className={styles.line}>{words.same}</p>
      ) : (
        <ul className={looks.list} data-testid={`evolution-causes-${after}`}>
          {lines.map(({ name, effect }) => (
            <li key={name} className={looks.item}>
              <div className={looks.row}>
                <span className={looks.lines}>
                  <Spoken>{name}</Spoken>
                </span>
                <span className={styles.figure}>{words.amount({ amount: effect.toFixed(2) })}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
