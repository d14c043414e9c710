import { Field } from '@fluentui/react-components';
import { shownYearOf, termOf } from './draft';
import { useWizard } from './useWizard';
import { Select } from '../../kit/form/Select';

interface YearChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly testId: string;
}

/** Which year of the term the matrix and the review show; none to choose where the term has one. */
export function YearChoice({ label, hint, testId }: YearChoiceProps) {
  const { draft, change } = useWizard();
  const years = termOf(draft);
  if (years.length < 2) return null;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        data-testid={testId}
        value={String(shownYearOf(draft))}
        onChange={(_, { value }) => change({ type: 'yearChosen', year: Number(value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
    </Field>
  );
}
