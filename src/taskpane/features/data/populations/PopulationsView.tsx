import { Button, Field, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { vintagesOf, type PopulationKind } from '../../../../data/epci';
import { epciWords } from '../../../kit/epci/words';
import { Notice } from '../../../kit/Notice';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { RadioChoice } from '../../../kit/RadioChoice';
import type { Loading } from '../../../kit/useLoaded';
import { Status } from '../../../kit/aloud/Status';
import type { ConventionView } from '../../../model/paneReading';
import { settingsOf } from '../../../model/rows';
import { usePane, useWords } from '../../../state/PaneContext';
import { yearOf } from '../../../state/paneState';
import { useStore } from '../../../state/store';
import { ChangedActions } from '../ChangedActions';
import { saveAction } from '../dataActions';
import { DataPage } from '../DataPage';
import { EndingNotice } from '../EndingNotice';
import { useData } from '../useData';
import { dataWords } from '../words';
import { fileOf, publishedOf, SOURCES, type PopulationChoice, type PopulationsFound } from './choice';
import { EffectBlock } from './EffectBlock';
import type { FileSession } from './fileSession';
import { FileSource } from './FileSource';
import { kindIn } from '../../../kit/populations/matchCommunes';
import { populationEffect } from './newPopulations';
import { FromYear } from './FromYear';
import { EpciBlock, VintageChoice } from './ShippedSource';
import { populationsWords } from './words';
import { Select } from '../../../kit/form/Select';

export type { PopulationChoice, PopulationsFound } from './choice';

const KINDS: readonly PopulationKind[] = ['totale', 'municipale'];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PopulationsViewProps {
  readonly view: ConventionView;
  readonly choice: PopulationChoice;
  readonly found: Loading<PopulationsFound>;
  readonly session: FileSession;
  readonly onChoose: (changes: Partial<PopulationChoice>) => void;
  readonly onLoadAgain: () => void;
}

/** What to choose, what it would change, and the one thing to press. */
export function PopulationsView(props: PopulationsViewProps) {
  const { view, choice, found, session, onChoose, onLoadAgain } = props;
  const styles = useStyles();
  const { state } = usePane();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const section = useWords(dataWords);
  const { data, dataStore } = useData();
  const opened = useStore(session);
  const year = yearOf(state, view);
  const from = choice.from ?? year;
  const ready = found.status === 'ready' ? found.value : null;
  const file = useMemo(() => fileOf(view, opened, choice.fileVintage), [view, opened, choice.fileVintage]);
  const epci = ready?.epci ?? null;
  const published = useMemo(() => publishedOf(choice, epci, file), [choice, epci, file]);
  const effect = useMemo(
    () => (published ? populationEffect(view, published, year, from) : null),
    [view, published, year, from],
  );
  const edit = effect?.edit ?? null;
  const apply = (): void => {
    if (edit) void dataStore.apply(edit);
  };
  const label = (): string => {
    if (published === null) return words.notReady;
    return edit ? words.apply({ vintage: published.vintage }) : words.nothing;
  };
  const save = saveAction(data, label(), apply);
  const whyNot = (): string | undefined => {
    if (edit) return undefined;
    if (published !== null) return words.nothingWhy;
    return choice.source === 'shipped' && found.status === 'loading' ? words.loading : words.notReadyWhy;
  };

  const chooseKind = (kind: PopulationKind): void => {
    const there = vintagesOf(kind, ready?.entry?.vintages);
    const vintage = there.includes(choice.vintage) ? choice.vintage : (there[0] ?? choice.vintage);
    onChoose({ kind, vintage });
  };
  const settings = settingsOf(view);
  const [first, last] = [view.years[0], view.years.at(-1)];
  const thisYear = ready?.thisYear ?? null;
  const running =
    thisYear !== null && first !== undefined && last !== undefined && first <= thisYear && thisYear <= last
      ? { first, last }
      : null;
  const isShipped = choice.source === 'shipped';
  const name = isShipped ? epci?.name : file?.name;
  const said = [
    ...(isShipped && found.status === 'loading' ? [words.loading] : []),
    ...(isShipped && found.status === 'failed' ? [epciText.communesFailed] : []),
    ...(effect ? [words.ready({ name: name ?? '', count: effect.changed })] : []),
  ].join(' ');
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
              onChange={(_, { value }) => chooseKind(value as PopulationKind)}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {epciText.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <RadioChoice
            label={words.source}
            options={SOURCES.map((value) => ({ value, name: words.sources[value] }))}
            value={choice.source}
            testId="populations-source"
            onChange={(source) => onChoose({ source })}
          />
          {isShipped && <VintageChoice choice={choice} found={found} year={year} onChoose={onChoose} />}
        </div>
        <Status>{said}</Status>
        {isShipped && found.status === 'loading' && <Spinner size="tiny" label={words.loading} />}
        {isShipped && found.status === 'failed' && (
          <Notice tone="error" title={epciText.communesFailed}>
            <span>{words.failedDetail}</span>
            <Button size="small" data-testid="populations-again" onClick={onLoadAgain}>
              {epciText.again}
            </Button>
          </Notice>
        )}
        {isShipped && ready && <EpciBlock found={ready} choice={choice} onChoose={onChoose} />}
        {!isShipped && (
          <FileSource
            session={session}
            file={file}
            choice={choice}
            thisYear={thisYear ?? year}
            onChoose={onChoose}
          />
        )}
        {effect && (
          <FromYear
            years={view.years}
            from={from}
            year={year}
            onChoose={(chosen) => onChoose({ from: chosen })}
          />
        )}
        {effect && <EffectBlock effect={effect} year={year} source={choice.source} running={running} />}
      </DataPage>
      <PrimaryBar action={save} progress={null} testId="data-save" whyNot={whyNot()} />
    </>
  );
}
