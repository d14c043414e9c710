import {
  Button,
  Field,
  makeStyles,
  Select,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  inForceFrom,
  sourceOf,
  VINTAGES,
  type Epci,
  type EpciEntry,
  type PopulationKind,
} from '../../../../data/epci';
import { populationsWords } from './words';
import { TOTAL_POPULATION_NAME } from '../../../../workbook/schema/definedNames';
import { Block } from '../../../kit/Block';
import { Notice } from '../../../kit/Notice';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { VisuallyHidden } from '../../../kit/VisuallyHidden';
import { ChangedActions } from '../ChangedActions';
import { saveAction } from '../dataActions';
import { DataPage } from '../DataPage';
import { EndingNotice } from '../EndingNotice';
import { settingsOf } from '../../../model/rows';
import { useData } from '../useData';
import type { ConventionView } from '../../../model/paneReading';
import { usePane, useWords } from '../../../state/PaneContext';
import { yearOf } from '../../../state/paneState';
import type { Loading } from '../../../kit/useLoaded';
import { EpciSearch } from '../../../kit/epci/EpciSearch';
import { useEpciIndex } from '../../../kit/epci/useEpciIndex';
import { EffectTable } from './EffectTable';
import { kindIn, populationEffect, type PopulationEffect } from './newPopulations';
import { epciWords } from '../../../kit/epci/words';
import { dataWords } from '../words';

export interface PopulationChoice {
  readonly kind: PopulationKind;
  readonly vintage: number;
  /** null: the one that the communes' codes say. */
  readonly picked: EpciEntry | null;
}

export interface PopulationsFound {
  /** null: the codes of the communes say none. */
  readonly entry: EpciEntry | null;
  /** null: it was none in that vintage. */
  readonly epci: Epci | null;
  /** By the clock on the wall; null where there is none. */
  readonly thisYear: number | null;
}

const KINDS: readonly PopulationKind[] = ['totale', 'municipale'];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  wide: { minWidth: 0, width: '100%' },
  start: { alignSelf: 'flex-start' },
});

interface PopulationsViewProps {
  readonly view: ConventionView;
  readonly choice: PopulationChoice;
  readonly found: Loading<PopulationsFound>;
  readonly onChoose: (changes: Partial<PopulationChoice>) => void;
  readonly onLoadAgain: () => void;
}

/** What to choose, what it would change, and the one thing to press. */
export function PopulationsView({ view, choice, found, onChoose, onLoadAgain }: PopulationsViewProps) {
  const styles = useStyles();
  const { state } = usePane();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const section = useWords(dataWords);
  const { data, dataStore } = useData();
  const year = yearOf(state, view);
  const epci = found.status === 'ready' ? found.value.epci : null;
  const effect = useMemo(
    () => (epci ? populationEffect(view, epci, choice.kind, year) : null),
    [view, epci, choice.kind, year],
  );
  const edit = effect?.edit ?? null;
  const apply = (): void => {
    if (edit) void dataStore.apply(edit);
  };
  const label = (): string => {
    if (epci === null) return words.notReady;
    return edit ? words.apply({ vintage: epci.vintage }) : words.nothing;
  };
  const save = saveAction(data, label(), apply);

  const vintages = (found.status === 'ready' && found.value.entry?.vintages) || VINTAGES;
  const settings = settingsOf(view);
  return (
    <>
      <DataPage title={section.populations.title}>
        <EndingNotice
          view={view}
          changedActions={<ChangedActions onTake={{ type: 'endingLeft' }} onSave={edit ? apply : null} />}
        />
        <div className={styles.column}>
          <p className={styles.line}>{words.intro({ year })}</p>
          <p className={styles.detail}>
            {words.current({
              kind: words.kindsInText[kindIn(view)],
              vintage: String(settings.populationVintage) || words.unknownVintage,
            })}
          </p>
          <Field label={epciText.populationKind}>
            <Select
              data-testid="populations-kind"
              value={choice.kind}
              onChange={(_, { value }) => onChoose({ kind: value as PopulationKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {epciText.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={epciText.vintage}>
            <Select
              data-testid="populations-vintage"
              value={String(choice.vintage)}
              onChange={(_, { value }) => onChoose({ vintage: Number(value) })}
            >
              {[...new Set([...vintages, choice.vintage])].map((vintage) => (
                <option key={vintage} value={vintage}>
                  {epciText.vintageOption({ vintage, year: inForceFrom(vintage) })}
                </option>
              ))}
            </Select>
          </Field>
          {inForceFrom(choice.vintage) > year && (
            <p className={styles.detail}>
              {words.notYetInForce({ vintage: choice.vintage, year: inForceFrom(choice.vintage) })}
            </p>
          )}
        </div>
        <VisuallyHidden role="status">
          {found.status === 'loading' && words.loading}
          {found.status === 'failed' && epciText.communesFailed}
          {epci && effect && words.ready({ name: epci.name, count: effect.changed })}
        </VisuallyHidden>
        {found.status === 'loading' && <Spinner size="tiny" label={words.loading} />}
        {found.status === 'failed' && (
          <Notice tone="error" title={epciText.communesFailed}>
            <span>{words.failedDetail}</span>
            <Button size="small" data-testid="populations-again" onClick={onLoadAgain}>
              {epciText.again}
            </Button>
          </Notice>
        )}
        {found.status === 'ready' && (
          <Found view={view} found={found.value} choice={choice} effect={effect} onChoose={onChoose} />
        )}
      </DataPage>
      <PrimaryBar
        action={{ ...save, enabled: (pane) => edit !== null && save.enabled(pane) }}
        progress={null}
        testId="data-save"
      />
    </>
  );
}

interface FoundProps {
  readonly view: ConventionView;
  readonly found: PopulationsFound;
  readonly choice: PopulationChoice;
  readonly effect: PopulationEffect | null;
  readonly onChoose: PopulationsViewProps['onChoose'];
}

function Found({ view, found, choice, effect, onChoose }: FoundProps) {
  const styles = useStyles();
  const { state, format } = usePane();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const [searching, setSearching] = useState(false);
  const { entry, epci, thisYear } = found;
  const pick = (picked: EpciEntry): void => {
    setSearching(false);
    onChoose({
      picked,
      vintage: picked.vintages.includes(choice.vintage)
        ? choice.vintage
        : (picked.vintages[0] ?? choice.vintage),
    });
  };
  const year = yearOf(state, view);
  const [first, last] = [view.years[0], view.years.at(-1)];
  const isRunning =
    thisYear !== null && first !== undefined && last !== undefined && first <= thisYear && thisYear <= last;

  if (entry === null)
    return (
      <>
        <Notice tone="warning" title={words.epciUnknown}>
          {words.epciUnknownDetail}
        </Notice>
        <SearchedEpci onPick={pick} />
      </>
    );
  return (
    <>
      <Block title={entry.name}>
        <div className={styles.column}>
          {epci && (
            <p className={styles.detail} data-testid="populations-source">
              {epciText.source({ source: sourceOf(epci.vintage, epci.census) })}
            </p>
          )}
          {searching ? (
            <SearchedEpci onPick={pick} />
          ) : (
            <Button
              size="small"
              className={styles.start}
              data-testid="populations-other"
              onClick={() => setSearching(true)}
            >
              {words.other}
            </Button>
          )}
        </div>
      </Block>
      {epci === null && (
        <Notice tone="warning" title={words.notInVintage({ name: entry.name, vintage: choice.vintage })}>
          {words.notInVintageDetail}
        </Notice>
      )}
      {effect && isRunning && (
        <Notice tone="warning" title={words.termRunning({ first, last })}>
          {words.termRunningDetail}
        </Notice>
      )}
      {effect && effect.fixedTotal !== null && (
        <Notice
          tone="warning"
          title={words.fixedTotal({ name: TOTAL_POPULATION_NAME, total: format.integer(effect.fixedTotal) })}
        >
          {words.fixedTotalDetail}
        </Notice>
      )}
      {effect && effect.leftAlone.length > 0 && (
        <Notice tone="warning" title={words.leftAlone({ count: effect.leftAlone.length })}>
          <ul className={styles.list}>
            {effect.leftAlone.map(({ name, why }, index) => (
              <li key={index}>{words.why[why]({ name })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {effect && effect.absent.length > 0 && (
        <Notice tone="warning" title={words.absent({ count: effect.absent.length })}>
          {words.absentDetail({ names: effect.absent.join(', ') })}
        </Notice>
      )}
      {effect && (
        <Block title={words.effect({ year })} detail={words.effectDetail({ count: effect.changed })}>
          {effect.rows.length === 0 ? (
            <p className={styles.line}>{words.noCommune}</p>
          ) : (
            <EffectTable effect={effect} caption={words.effect({ year })} />
          )}
        </Block>
      )}
    </>
  );
}

function SearchedEpci({ onPick }: { readonly onPick: (entry: EpciEntry) => void }) {
  const [index, loadAgain] = useEpciIndex();
  const words = useWords(epciWords);
  switch (index.status) {
    case 'loading':
      return <Spinner size="tiny" label={words.loading} />;
    case 'failed':
      return (
        <Notice tone="error" title={words.failed}>
          <Button size="small" onClick={loadAgain}>
            {words.again}
          </Button>
        </Notice>
      );
    case 'ready':
      return <EpciSearch index={index.value} onChoose={onPick} />;
  }
}
