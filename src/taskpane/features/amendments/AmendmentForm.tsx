import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { costsInParts } from '../../../workbook/edits/amendments/costsInParts';
import { COST_COMPONENTS } from '../../../workbook/schema/tables';
import { CLAUSE_ROLES, CLAUSE_SETTINGS, type ClauseRole } from '../../../workbook/schema/clauseSettings';
import type { SettingSpec } from '../../../workbook/schema/settingSpec';
import { conventionIn } from '../../../core/conventionIn';
import { Form, type Choice, type FormField, type Values } from '../../kit/form/Form';
import { SaveBar } from '../../kit/form/SaveBar';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { changeField, CHANGE_KINDS, kindOf, readAmendment } from './amendmentFields';
import { AmendmentPreview } from './AmendmentPreview';
import { AmendmentsFrame } from './AmendmentsFrame';
import type { AmendmentsSession } from './amendmentsSession';
import { amendmentsWords, type AmendmentsWords } from './words';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AmendmentFormProps {
  readonly session: AmendmentsSession;
  readonly view: ConventionView;
  readonly back: ReactNode;
}

/** What an amendment says, change by change, with what it comes to in its year before it is saved. */
export function AmendmentForm({ session, view, back }: AmendmentFormProps) {
  const styles = useStyles();
  const words = useWords(amendmentsWords);
  const { typed, changes, tried, busy } = useStore(session);
  const { firstYear, lastYear } = view.reading.settings;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  // The first year is that of the convention itself.
  const later = years.length > 1 ? years.slice(1) : years;
  const effect = Number(typed['effect'] ?? later[0]);
  const { applications } = conventionIn(view.reading.convention, effect);
  const names = applications.map(({ name }) => name);
  const shown = Object.fromEntries(
    Array.from({ length: changes }, (_, change) => standing(change, names, typed)).flat(),
  );
  const values: Values = {
    number: String(view.reading.amendments.length + 1),
    effect: String(effect),
    ...shown,
    ...typed,
  };
  const inParts = useMemo(() => costsInParts(view.raw, view.binding), [view.raw, view.binding]);
  const reading = readAmendment(values, changes, inParts);
  const errors = reading.ok || !tried ? {} : problemsIn(reading.problems, words);
  const fields: FormField[] = [
    { name: 'number', label: words.fields.number, kind: 'text', required: true },
    { name: 'date', label: words.fields.date, kind: 'text', example: '12/10/2019' },
    { name: 'subject', label: words.fields.subject, kind: 'text' },
    {
      name: 'effect',
      label: words.fields.effect,
      kind: { choices: later.map((year) => same(String(year))) },
      required: true,
    },
    ...Array.from({ length: changes }, (_, change) =>
      changeFields(change, names, values, inParts, words),
    ).flat(),
  ];
  const save = (): void => {
    if (reading.ok) void session.apply({ kind: 'recordAmendment', after: reading.fields });
    else session.showProblems();
  };
  return (
    <>
      <AmendmentsFrame session={session} view={view} title={words.add} back={back}>
        <Form
          fields={fields}
          values={values}
          errors={errors}
          testId="field"
          onTyped={(field, value) => session.type(field, value)}
          onSave={save}
        />
        <div className={styles.buttons}>
          <Button data-testid="amendment-add-change" onClick={() => session.setChanges(changes + 1)}>
            {words.addChange}
          </Button>
          {changes > 1 && (
            <Button data-testid="amendment-remove-change" onClick={() => session.setChanges(changes - 1)}>
              {words.removeChange}
            </Button>
          )}
        </div>
        {reading.ok && <AmendmentPreview convention={view.reading.convention} fields={reading.fields} />}
      </AmendmentsFrame>
      <SaveBar label={words.save} busy={busy} testId="amendment-save" onSave={save} />
    </>
  );
}

const same = (value: string): Choice => ({ value, label: value });

/** A choice that nobody touched is the one that is shown. */
function standing(change: number, names: readonly string[], typed: Values): [string, string][] {
  const at = (field: string): string => changeField(field, change);
  const application = typed[at('application')] ?? names[0] ?? '';
  return [
    [at('kind'), 'cost'],
    [at('application'), application],
    [at('contributionRate'), '50'],
    [at('rebilled'), 'yes'],
    [at('clause'), 'paymentDays'],
  ];
}

function changeFields(
  change: number,
  names: readonly string[],
  values: Values,
  inParts: ReadonlySet<string>,
  words: AmendmentsWords,
): FormField[] {
  const { fields } = words;
  const at = (field: string): string => changeField(field, change);
  const kind = kindOf(values, change);
  const head: FormField = {
    name: at('kind'),
    label: fields.kind,
    group: words.change({ number: change + 1 }),
    kind: { choices: CHANGE_KINDS.map((value) => ({ value, label: words.kinds[value] })) },
  };
  if (kind === 'clause') {
    const clause = CLAUSE_ROLES.find((role) => role === values[at('clause')]) ?? 'paymentDays';
    return [
      head,
      {
        name: at('clause'),
        label: fields.clause,
        kind: {
          choices: CLAUSE_ROLES.map((value) => ({
            value,
            label: CLAUSE_SETTINGS[value].key,
            isOfWorkbook: true,
          })),
        },
      },
      {
        name: at('value'),
        label: fields.value,
        kind: valueKind(clause),
        hint: CLAUSE_SETTINGS[clause].explanation,
      },
    ];
  }
  const whose: FormField[] =
    kind === 'cost'
      ? [
          {
            name: at('application'),
            label: fields.application,
            kind: { choices: names.map(same) },
            required: true,
          },
        ]
      : [
          { name: at('name'), label: fields.name, kind: 'text', required: true },
          { name: at('code'), label: fields.code, kind: 'text' },
        ];
  return [
    head,
    ...whose,
    ...costFields(at, kind === 'cost' && inParts.has(values[at('application')] ?? ''), words),
    {
      name: at('contributionRate'),
      label: fields.contributionRate,
      kind: 'number',
      required: true,
      example: '50',
    },
    {
      name: at('rebilled'),
      label: fields.rebilled,
      kind: {
        choices: [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ],
      },
    },
  ];
}

/** The cost, or its components where it is their sum. */
function costFields(
  at: (field: string) => string,
  isInParts: boolean,
  { fields, sumOfThese }: AmendmentsWords,
): FormField[] {
  if (!isInParts)
    return [
      {
        name: at('annualCost'),
        label: fields.annualCost,
        kind: 'number',
        required: true,
        example: '8333,33',
      },
    ];
  return COST_COMPONENTS.map((column, index) => ({
    name: at(column),
    label: fields[column],
    kind: 'number',
    ...(index === COST_COMPONENTS.length - 1 ? { hint: sumOfThese } : {}),
  }));
}

function valueKind(clause: ClauseRole): FormField['kind'] {
  const { choices }: SettingSpec = CLAUSE_SETTINGS[clause];
  return choices === undefined ? 'text' : { choices: ['', ...choices].map(same) };
}

function problemsIn(
  problems: Readonly<Record<string, keyof AmendmentsWords['problems']>>,
  words: AmendmentsWords,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, words.problems[problem]]),
  );
}
