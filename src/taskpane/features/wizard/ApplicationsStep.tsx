import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';
import type { Decimal } from '../../../core/money';
import { readTypedRate, type TypedRateProblem } from '../../../workbook/read/rates';
import { readNumber, readText, type Reading } from '../../../workbook/read/readValues';
import { COST_COMPONENTS } from '../../../workbook/schema/tables';
import { PastFields } from '../../kit/form/PastFields';
import { settingsOf, type DraftApplication } from './draft';
import { fieldKey, type DraftField } from './wanted/draftFields';
import { componentsTotal } from './draftTables';
import { messageOf, useWizardStyles } from './styles';
import { useRateMessage } from './useRateMessage';
import { useWizard, type WizardView } from './useWizard';
import { Spoken } from '../../kit/aloud/Spoken';

/** What is shared, and what it costs. */
export function ApplicationsStep() {
  const styles = useWizardStyles();
  const { draft, change, say, words } = useWizard();
  const whole = useRef<HTMLDivElement>(null);
  const { applications } = draft;

  const focusName = (at: number): void => {
    requestAnimationFrame(() => {
      const names = whole.current?.querySelectorAll<HTMLInputElement>('[data-name]');
      const add = whole.current?.querySelector<HTMLButtonElement>('[data-testid="wizard-application-add"]');
      (names?.[Math.min(at, names.length - 1)] ?? add)?.focus();
    });
  };
  const add = (): void => {
    change({ type: 'applicationAdded' });
    say(words.applications.added);
    focusName(applications.length);
  };
  const remove = ({ id, name }: DraftApplication, at: number): void => {
    change({ type: 'applicationRemoved', id });
    say(words.applications.removed({ name: readText(name) || words.applications.unnamed }));
    focusName(at);
  };
  return (
    <div ref={whole} className={styles.column}>
      <p className={styles.line}>{words.applications.intro}</p>
      {applications.length === 0 && <p className={styles.line}>{words.applications.empty}</p>}
      {applications.map((application, at) => (
        <ApplicationCard
          key={application.id}
          application={application}
          onRemove={() => remove(application, at)}
        />
      ))}
      <Button
        className={styles.start}
        icon={<Add20Regular />}
        data-testid="wizard-application-add"
        data-field={fieldKey({ part: 'addApplication' })}
        onClick={add}
      >
        {words.applications.add}
      </Button>
    </div>
  );
}

interface ApplicationCardProps {
  readonly application: DraftApplication;
  readonly onRemove: () => void;
}

function ApplicationCard({ application, onRemove }: ApplicationCardProps) {
  const styles = useWizardStyles();
  const { draft, change, mark, words, format } = useWizard();
  const { id, detailed, rebilled } = application;
  type Field = Extract<DraftField, { part: 'application' }>['field'];
  const field = (name: Field): DraftField => ({ part: 'application', id, field: name });
  const rateMessage = useRateMessage();
  const wrongRate = (typed: string): string => {
    const reading = readTypedRate(typed);
    const isRate = !reading.ok || (reading.value.gte(0) && reading.value.lte(1));
    return isRate ? wrongOf(reading, words) : words.settings.notARate;
  };
  const name = readText(application.name) || words.applications.unnamed;
  const total = componentsTotal(application);
  const set = (changes: Partial<Omit<DraftApplication, 'id'>>): void =>
    change({ type: 'applicationChanged', id, changes });
  return (
    <div role="group" aria-label={name} className={styles.card}>
      <Field label={words.applications.name} {...messageOf(mark(field('name')))}>
        <Input
          data-name
          lang="fr"
          data-field={fieldKey(field('name'))}
          data-testid="wizard-application-name"
          value={application.name}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
      {detailed ? (
        <>
          <div className={styles.pair}>
            {COST_COMPONENTS.map((component) => (
              <Field
                key={component}
                label={words.applications.components[component]}
                {...messageOf(wrongNumber(application[component], words) || mark(field(component)))}
              >
                <Input
                  data-field={fieldKey(field(component))}
                  className={styles.wide}
                  inputMode="decimal"
                  value={application[component]}
                  onChange={(_, { value }) => set({ [component]: value })}
                />
              </Field>
            ))}
          </div>
          {total && (
            <p className={styles.line}>
              {words.applications.total({ amount: format.money(total.toFixed(2)) })}
            </p>
          )}
        </>
      ) : (
        <Field
          label={words.applications.cost}
          {...messageOf(wrongNumber(application.annualCost, words) || mark(field('annualCost')))}
        >
          <Input
            data-field={fieldKey(field('annualCost'))}
            inputMode="decimal"
            data-testid="wizard-application-cost"
            value={application.annualCost}
            onChange={(_, { value }) => set({ annualCost: value })}
          />
        </Field>
      )}
      <Checkbox
        label={words.applications.detailed}
        checked={detailed}
        onChange={(_, { checked }) => set({ detailed: checked === true })}
      />
      <Field
        label={words.applications.contribution}
        hint={words.applications.contributionHint({ rate: settingsOf(draft).contribution })}
        {...rateMessage(
          application.contribution,
          wrongRate(application.contribution) || mark(field('contribution')),
          (contribution) => set({ contribution }),
        )}
      >
        <Input
          data-field={fieldKey(field('contribution'))}
          inputMode="decimal"
          value={application.contribution}
          onChange={(_, { value }) => set({ contribution: value })}
        />
      </Field>
      <Checkbox
        label={words.applications.rebilled}
        data-field={fieldKey(field('rebilled'))}
        checked={rebilled}
        onChange={(_, { checked }) => set({ rebilled: checked === true })}
      />
      <Button
        appearance="subtle"
        size="small"
        className={styles.start}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      >
        <Spoken>{words.applications.remove({ name })}</Spoken>
      </Button>
      <PastFields />
    </div>
  );
}

const wrongNumber = (typed: string, words: WizardView['words']): string => wrongOf(readNumber(typed), words);

/** Nothing typed yet is no mistake: the review asks for what is missing. */
function wrongOf(reading: Reading<Decimal, TypedRateProblem>, words: WizardView['words']): string {
  if (reading.ok || reading.reason === 'empty') return '';
  return reading.reason === 'ambiguous' ? words.applications.ambiguous : words.applications.notANumber;
}
