import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState, type SyntheticEvent } from 'react';
import { MEMBER_KINDS, type MemberKind } from '../../core/convention';
import { isInseeCode } from '../../workbook/checkDigits';
import { nameKey, readNumber, readText } from '../../workbook/readValues';
import { MEMBER_KIND_WORDS } from '../../workbook/schema';
import { populationProblem } from './paste';
import { useWizardStyles } from './styles';
import { useWizard } from './useWizard';

const EMPTY = { name: '', kind: 'commune' as MemberKind, inseeCode: '', population: '' };

/** A commune, a CCAS or another partner, by hand. */
export function AddMember() {
  const styles = useWizardStyles();
  const { draft, change, say, words } = useWizard();
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const populationField = useRef<HTMLInputElement>(null);
  const { kind } = typed;
  const isCommune = kind === 'commune';
  const name = readText(typed.name);
  const inseeCode = readText(typed.inseeCode).toUpperCase();

  const nameProblem =
    name === ''
      ? words.members.nameMissing
      : draft.members.some((one) => nameKey(one.name) === nameKey(name))
        ? words.members.nameTaken
        : '';
  const codeProblem =
    isCommune && inseeCode !== '' && !isInseeCode(inseeCode)
      ? words.paste.problems.inseeInvalid({ value: inseeCode })
      : '';
  const problem = isCommune ? populationProblem(typed.population) : null;
  const populationSentence = problem ? words.paste.problems[problem]({ value: typed.population }) : '';

  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (nameProblem) return nameField.current?.focus();
    if (codeProblem) return codeField.current?.focus();
    if (populationSentence) return populationField.current?.focus();
    const reading = readNumber(typed.population);
    const population = isCommune && reading.ok ? reading.value.toFixed() : '';
    const code = isCommune ? inseeCode : '';
    change({ type: 'membersAdded', members: [{ name, kind, inseeCode: code, siret: '', population }] });
    say(words.members.added({ name }));
    setTyped({ ...EMPTY, kind });
    setTried(false);
    nameField.current?.focus();
  };
  return (
    <form className={styles.column} noValidate onSubmit={add}>
      <Field label={words.members.name} {...message(tried, nameProblem)}>
        <Input
          input={{ ref: nameField }}
          data-testid="wizard-member-name"
          value={typed.name}
          onChange={(_, { value }) => setTyped({ ...typed, name: value })}
        />
      </Field>
      <Field label={words.members.kind}>
        <Select
          value={kind}
          data-testid="wizard-member-kind"
          onChange={(_, { value }) => setTyped({ ...typed, kind: value as MemberKind })}
        >
          {MEMBER_KINDS.map((one) => (
            <option key={one} value={one}>
              {MEMBER_KIND_WORDS[one]}
            </option>
          ))}
        </Select>
      </Field>
      {isCommune && (
        <>
          <Field label={words.members.population} {...message(tried, populationSentence)}>
            <Input
              input={{ ref: populationField }}
              inputMode="numeric"
              data-testid="wizard-member-population"
              value={typed.population}
              onChange={(_, { value }) => setTyped({ ...typed, population: value })}
            />
          </Field>
          <Field label={words.members.code} {...message(tried, codeProblem)}>
            <Input
              input={{ ref: codeField }}
              value={typed.inseeCode}
              onChange={(_, { value }) => setTyped({ ...typed, inseeCode: value })}
            />
          </Field>
        </>
      )}
      <Button type="submit" className={styles.start} data-testid="wizard-member-add">
        {words.members.addButton}
      </Button>
    </form>
  );
}

function message(tried: boolean, sentence: string) {
  return tried && sentence !== '' ? ({ validationState: 'error', validationMessage: sentence } as const) : {};
}
