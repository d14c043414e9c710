import { Field } from '@fluentui/react-components';
import { inForceFrom } from '../../../../data/epci';
import { shortened } from '../../../../workbook/intake/excerpt';
import { Block } from '../../../kit/Block';
import { epciWords } from '../../../kit/epci/words';
import { useWords } from '../../../state/PaneContext';
import { FromYear } from '../populations/FromYear';
import type { ImportSession } from './importSession';
import type { VintageQuestion } from './importVintage';
import { importWords } from './words';
import { Select } from '../../../kit/form/Select';

const YEARS_OFFERED = 12;
/** Published in the last days of the second year after. */
const YEARS_TO_PUBLICATION = 2;

const LONGEST_QUOTE = 200;

interface VintageBlockProps {
  readonly question: VintageQuestion;
  /** Of the term. */
  readonly years: readonly number[];
  /** Of the page. */
  readonly year: number;
  readonly session: ImportSession;
}

/** Of which year the populations of a file are: it is written into the settings with them. */
export function VintageBlock({ question, years, year, session }: VintageBlockProps) {
  const words = useWords(importWords);
  const epciText = useWords(epciWords);
  const { said, vintage, current } = question;
  const published = Array.from(
    { length: YEARS_OFFERED },
    (_, index) => session.thisYear() - YEARS_TO_PUBLICATION - index,
  );
  const known = typeof current === 'number' ? [current] : [];
  const offered = [...new Set([...said.map((each) => each.vintage), ...known, ...published])];
  const quote = said.find((each) => each.vintage === vintage)?.quote;
  return (
    <Block title={words.vintage} detail={words.vintageDetail}>
      <Field
        label={epciText.vintage}
        {...(quote === undefined
          ? {}
          : { hint: words.vintageSaid({ quote: shortened(quote, LONGEST_QUOTE) }) })}
        {...(vintage === null
          ? { validationMessage: words.vintageAsked, validationState: 'warning' as const }
          : {})}
      >
        <Select
          data-testid="import-vintage"
          value={vintage === null ? '' : String(vintage)}
          onChange={(_, { value }) => session.chooseVintage(value === '' ? null : Number(value))}
        >
          {vintage === null && <option value="">{words.chooseVintage}</option>}
          {offered
            .sort((a, b) => b - a)
            .map((each) => (
              <option key={each} value={each}>
                {each === current
                  ? words.vintageKept({ vintage: each })
                  : epciText.vintageOption({ vintage: each, year: inForceFrom(each) })}
              </option>
            ))}
        </Select>
      </Field>
      {vintage !== null && vintage !== current && (
        <FromYear years={years} from={question.from} year={year} onChoose={session.chooseFrom} />
      )}
    </Block>
  );
}
