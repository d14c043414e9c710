import { Field } from '@fluentui/react-components';
import { useWords } from '../../../state/PaneContext';
import { populationsWords } from './words';
import { Select } from '../../../kit/form/Select';

interface FromYearProps {
  /** Of the term. */
  readonly years: readonly number[];
  readonly from: number;
  /** Of the page. */
  readonly year: number;
  readonly onChoose: (from: number) => void;
}

/** From which year on populations count: the years before keep theirs, and do not move. */
export function FromYear({ years, from, year, onChoose }: FromYearProps) {
  const words = useWords(populationsWords);
  const first = years[0] ?? year;
  const hint = (): string => {
    if (from <= first) return words.fromFirstHint;
    return from > year ? words.fromLaterHint({ year, from }) : words.fromHint({ until: from - 1 });
  };
  return (
    <Field label={words.from} hint={hint()}>
      <Select
        data-testid="populations-from"
        value={String(from)}
        onChange={(_, { value }) => onChoose(Number(value))}
      >
        {[...new Set([...years, from])]
          .sort((a, b) => a - b)
          .map((each) => (
            <option key={each} value={each}>
              {each <= first ? words.fromFirst({ year: each }) : each}
            </option>
          ))}
      </Select>
    </Field>
  );
}
