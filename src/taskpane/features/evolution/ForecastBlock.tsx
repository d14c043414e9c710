import { Button, Field, Link, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { sum } from '../../../core/money';
import { canDownload } from '../../../excel/openWorkbook';
import { DEFAULT_CSV_OPTIONS, writeCsv } from '../../../files/csv/csv';
import { forecastColumns } from '../../../files/csv/forecastCsv';
import { forecastsOf } from '../../../workbook/documents/forecast/facts';
import { fileName } from '../../../workbook/plan/fileNames';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { saveFile } from '../../kit/saveFile';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { evolutionWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

/** What the list came to: saved by the browser, or, where files cannot be saved, a text to copy. */
type MadeList =
  | { readonly kind: 'saved'; readonly file: string; readonly url: string }
  | { readonly kind: 'text'; readonly text: string };

interface ForecastBlockProps {
  readonly view: ConventionView;
  /** The year that is there: the next one is forecast. */
  readonly year: number;
}

/** Next year's amounts for the communes' budgets, as a list; past the term, that there are none. */
export function ForecastBlock({ view, year }: ForecastBlockProps) {
  const styles = useStyles();
  const words = useWords(evolutionWords);
  const { lastYear } = view.reading.settings;
  const next = year + 1;
  const [made, setMade] = useState<MadeList | null>(null);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (made !== null && document.hasFocus()) element.current?.focus();
    return () => {
      if (made?.kind === 'saved') URL.revokeObjectURL(made.url);
    };
  }, [made]);
  if (next > lastYear)
    return (
      <Block title={words.forecast.title({ year: next })}>
        <p className={styles.line} data-testid="forecast-none">
          {words.forecast.beyond({ lastYear, year: next })}
        </p>
      </Block>
    );
  const make = (): void => {
    const forecasts = forecastsOf(view, year);
    const { bytes } = writeCsv(forecasts, forecastColumns(forecasts), DEFAULT_CSV_OPTIONS);
    if (!canDownload()) {
      setMade({ kind: 'text', text: new TextDecoder().decode(bytes) });
      return;
    }
    const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'text/csv' }));
    const file = fileName([String(next), view.reading.settings.metropole, 'prévision'], 'csv');
    saveFile({ file, url });
    setMade({ kind: 'saved', file, url });
  };
  const { billed, rows } = view.recapOf(next);
  return (
    <Block title={words.forecast.title({ year: next })} detail={words.forecast.detail}>
      <p className={styles.line} data-testid="forecast-total">
        {words.forecast.total({ count: rows.length, amount: sum([billed]).toFixed(2) })}
      </p>
      <div>
        <Button data-testid="forecast-csv" onClick={make}>
          {words.forecast.list}
        </Button>
      </div>
      {made?.kind === 'saved' && (
        <Notice tone="success" title={words.forecast.made} focusRef={element}>
          <Link href={made.url} download={made.file} data-testid="forecast-download">
            {made.file}
          </Link>
        </Notice>
      )}
      {made?.kind === 'text' && (
        <Notice tone="success" title={words.forecast.toCopy} focusRef={element}>
          <Field label={words.forecast.text}>
            <Textarea readOnly value={made.text} rows={6} data-testid="forecast-text" />
          </Field>
        </Notice>
      )}
    </Block>
  );
}
