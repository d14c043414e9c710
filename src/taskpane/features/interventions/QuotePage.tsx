import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { INCLUDED_WORKS } from '../../../core/interventions/intervention';
import type { InterventionFields } from '../../../workbook/accounts/interventions/fields';
import { readPriceSchedule } from '../../../workbook/read/readPriceSchedule';
import { Form, type Choice, type FormField } from '../../kit/form/Form';
import { Notice } from '../../kit/Notice';
import { SaveBar } from '../../kit/form/SaveBar';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { formOf, lineField, quoteEdit } from './quoteForm';
import { SessionPage } from './SessionPage';
import { interventionsWords, type InterventionsWords } from './words';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface QuotePageProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  /** null: a new one. */
  readonly before: InterventionFields | null;
  readonly back: ReactNode;
}

/** The form of a quote: for whom, for what, and the work by profile; priced when it is saved. */
export function QuotePage({ session, view, before, back }: QuotePageProps) {
  const styles = useStyles();
  const words = useWords(interventionsWords);
  const { typed, busy, lineCount } = useStore(session);
  const count = lineCount ?? Math.max(1, before?.lines.length ?? 1);
  const profiles = readPriceSchedule(view.raw, view.binding).prices.map(({ profile }) => profile);
  // A choice that nobody touched is the one that is shown.
  const first = Object.fromEntries(
    Array.from({ length: count }, (_, line) => [lineField('profile', line), profiles[0] ?? '']),
  );
  const members = view.reading.convention.members.map(({ name }) => name);
  const values = { member: members[0] ?? '', ...first, ...formOf(before), ...typed };
  const fields: FormField[] = [
    { name: 'member', label: words.fields.member, kind: { choices: members.map(named) }, required: true },
    {
      name: 'application',
      label: words.fields.application,
      kind: {
        choices: [
          { value: '', label: words.none },
          ...view.reading.convention.applications.map(({ name }) => named(name)),
        ],
      },
    },
    { name: 'subject', label: words.fields.subject, kind: 'text' },
    { name: 'calendar', label: words.fields.calendar, kind: 'text' },
    ...Array.from({ length: count }, (_, line) => lineFields(line, profiles, words)).flat(),
  ];
  const save = (): void => {
    const outcome = quoteEdit(view, before, values, count);
    if (!outcome.ok) {
      session.refuse(outcome.refusal);
      return;
    }
    void session.apply(outcome.edit, { page: 'list' });
  };
  return (
    <>
      <SessionPage
        session={session}
        view={view}
        title={before === null ? words.newQuote : words.changeQuote({ ref: before.ref })}
        back={back}
      >
        {profiles.length === 0 && (
          <Notice tone="warning" title={words.noProfiles}>
            {words.noProfilesTodo}
          </Notice>
        )}
        <Form
          fields={fields}
          values={values}
          errors={{}}
          testId="field"
          onTyped={(field, value) => session.type(field, value)}
          onSave={save}
        />
        <div className={styles.buttons}>
          <Button data-testid="quote-add-line" onClick={() => session.setLines(count + 1)}>
            {words.addLine}
          </Button>
          {count > 1 && (
            <Button data-testid="quote-remove-line" onClick={() => session.setLines(count - 1)}>
              {words.removeLine}
            </Button>
          )}
        </div>
      </SessionPage>
      <SaveBar label={words.save} busy={busy} testId="quote-save" onSave={save} />
    </>
  );
}

const named = (name: string): Choice => ({ value: name, label: name });

function lineFields(line: number, profiles: readonly string[], words: InterventionsWords): FormField[] {
  return [
    {
      name: lineField('profile', line),
      label: words.fields.profile,
      group: words.lineTitle({ number: line + 1 }),
      kind: { choices: profiles.map(named) },
      required: true,
    },
    { name: lineField('days', line), label: words.fields.days, kind: 'integer' },
    { name: lineField('halfDays', line), label: words.fields.halfDays, kind: 'integer' },
    {
      name: lineField('included', line),
      label: words.fields.included,
      kind: {
        choices: [
          { value: '', label: words.billed },
          ...INCLUDED_WORKS.map((work) => ({ value: work, label: words.included[work] })),
        ],
      },
    },
  ];
}
