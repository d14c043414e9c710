import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { findingWords } from '../../kit/findings/words/index';
import { bindingWords, type BindingWords } from './words';
import {
  checkChoice,
  planBinding,
  previewBinding,
  type ChoiceProblem,
} from '../../../workbook/tables/bindTables';
import { findTable, type FoundWorkbook } from '../../../workbook/tables/foundTables';
import { proposeBinding, proposeColumns, type BindingChoice } from '../../../workbook/tables/proposeBinding';
import { columnsOf, FIRST_ROLES, REQUIRED_ROLES, type TableRole } from '../../../workbook/schema/tables';
import type { PaneAction } from '../../state/actions';
import { Block } from '../../kit/Block';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useWords } from '../../state/PaneContext';
import type { BindingWork } from './bindingWork';
import { isWayAfter, PastFields } from '../../kit/form/PastFields';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';
import { Select } from '../../kit/form/Select';

const SHOWN_FINDINGS = 5;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  columns: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0 },
});

interface BindViewProps {
  readonly found: FoundWorkbook;
  readonly work: BindingWork;
  readonly back: ReactNode;
  readonly notice: ReactNode;
}

/** The table for each role, its columns, and what would be read. */
export function BindView({ found, work, back, notice }: BindViewProps) {
  const styles = useStyles();
  const words = useWords(bindingWords);
  const [year] = useState(() => new Date().getFullYear());
  const proposed = useMemo(() => proposeBinding(found), [found]);
  const [changed, setChanged] = useState<Partial<BindingChoice>>({});
  const choice: BindingChoice = { ...proposed, ...changed };
  const problems = checkChoice(choice, found);
  const busy = work.progress !== null;

  const bind: PaneAction = {
    label: () => words.bind,
    enabled: () => !busy,
    run: () => work.carryOut('bind', (services, onProgress) => services.bindTables(choice, year, onProgress)),
  };
  const fields = (role: TableRole) => (
    <RoleFields
      key={role}
      role={role}
      found={found}
      choice={choice}
      problems={problems.filter((problem) => 'role' in problem && problem.role === role)}
      onChange={(next) => setChanged((before) => ({ ...before, [role]: next }))}
    />
  );
  const others = FIRST_ROLES.filter((role) => !REQUIRED_ROLES.some((each) => each === role));
  return (
    <>
      <PageBody title={words.title} back={back}>
        {notice}
        <p className={styles.line}>{words.intro}</p>
        {REQUIRED_ROLES.toSorted((a, b) => Number(a === 'settings') - Number(b === 'settings')).map(
          (role) => (
            <Block key={role} title={words.roles[role]}>
              {fields(role)}
            </Block>
          ),
        )}
        <Block title={words.otherRoles}>
          <div className={styles.fields}>{others.map(fields)}</div>
        </Block>
        <Preview choice={choice} problems={problems} found={found} year={year} />
      </PageBody>
      <PrimaryBar
        action={bind}
        progress={work.progress}
        testId="bind-tables"
        whyNot={problems.length > 0 ? words.toSettle : undefined}
      />
    </>
  );
}

interface RoleFieldsProps {
  readonly role: TableRole;
  readonly found: FoundWorkbook;
  readonly choice: BindingChoice;
  readonly problems: readonly ChoiceProblem[];
  readonly onChange: (next: BindingChoice[TableRole]) => void;
}

function RoleFields({ role, found, choice, problems, onChange }: RoleFieldsProps) {
  const styles = useStyles();
  const words = useWords(bindingWords);
  const { table: name, columns } = choice[role];
  const table = findTable(found, name);
  const required = REQUIRED_ROLES.some((each) => each === role);
  const ofTable = problems.find(({ code }) => code === 'tableTwice' || code === 'tableGone');
  const ofColumn = (column: string): ChoiceProblem | undefined =>
    problems.find(
      (problem) =>
        (problem.code === 'columnNeeded' && problem.column === column) ||
        (problem.code === 'columnTwice' && problem.columns[1] === column) ||
        (problem.code === 'columnGone' && problem.header === columns[column]),
    );
  return (
    <div className={styles.fields}>
      <Field label={required ? words.table : words.roles[role]} {...wrong(ofTable, words)}>
        <Select
          data-testid={`bind-${role}`}
          aria-label={`${words.roles[role]} : ${words.table}`}
          value={table?.name ?? ''}
          onChange={(_, { value }) => {
            const next = findTable(found, value);
            onChange({
              table: next?.name ?? null,
              columns: next ? proposeColumns(next, role, found.binding) : {},
            });
          }}
        >
          <option value="">{words.created}</option>
          {found.tables.map((each) => (
            <option key={each.name} value={each.name} lang="fr">
              {words.tableOn({ table: each.name, sheet: each.sheet, rows: each.rowCount })}
            </option>
          ))}
        </Select>
      </Field>
      {table && (
        <div className={styles.columns}>
          {columnsOf(role).map(([column, spec], at, all) => (
            <Fragment key={column}>
              <Field
                label={<OfWorkbook>{spec.header}</OfWorkbook>}
                required={spec.required}
                {...wrong(ofColumn(column), words)}
              >
                <Select
                  data-testid={`bind-${role}-${column}`}
                  value={columns[column] ?? ''}
                  onChange={(_, { value }) =>
                    onChange({ table: table.name, columns: { ...columns, [column]: value || null } })
                  }
                >
                  <option value="">{words.noColumn}</option>
                  {table.headers.map((header) => (
                    <option key={header} value={header} lang="fr">
                      {header}
                    </option>
                  ))}
                </Select>
              </Field>
              {isWayAfter(at, all.length) && <PastFields />}
            </Fragment>
          ))}
        </div>
      )}
      <PastFields />
    </div>
  );
}

function wrong(
  problem: ChoiceProblem | undefined,
  words: BindingWords,
): { validationMessage?: string; validationState?: 'error' } {
  return problem === undefined
    ? {}
    : { validationMessage: sentenceOf(problem, words), validationState: 'error' };
}

function sentenceOf(problem: ChoiceProblem, { problems, roles }: BindingWords): string {
  switch (problem.code) {
    case 'tableTwice':
      return problems.tableTwice({ table: problem.table, other: roles[problem.other] });
    case 'columnTwice': {
      const other = columnsOf(problem.role).find(([column]) => column === problem.columns[0])?.[1].header;
      return problems.columnTwice({ header: problem.header, other: other ?? '' });
    }
    case 'columnNeeded':
      return problems.columnNeeded;
    case 'tableGone':
      return problems.gone({ name: problem.table });
    case 'columnGone':
      return problems.gone({ name: problem.header });
    case 'nothingChosen':
      return problems.nothingChosen;
  }
}

interface PreviewProps {
  readonly choice: BindingChoice;
  readonly problems: readonly ChoiceProblem[];
  readonly found: FoundWorkbook;
  readonly year: number;
}

/** Through the reader itself: what it says here is what it says afterwards. */
function Preview({ choice, problems, found, year }: PreviewProps) {
  const styles = useStyles();
  const words = useWords(bindingWords);
  const sentenceOf = useWords(findingWords);
  if (problems.length > 0)
    return (
      <Block title={words.preview}>
        <p className={styles.line}>
          {problems.some(({ code }) => code === 'nothingChosen')
            ? words.problems.nothingChosen
            : words.incomplete}
        </p>
      </Block>
    );
  const plan = planBinding(choice, found, year);
  const { reading, partial } = previewBinding(choice, plan, found);
  const { convention, settings, findings } = reading;
  const communes = convention.members.filter(({ kind }) => kind === 'commune').length;
  return (
    <Block title={words.preview}>
      <p className={styles.line} data-testid="bind-counts">
        {words.counts({
          communes,
          inhabitants: convention.totalPopulation,
          applications: convention.applications.length,
          subscriptions: convention.subscriptions.length,
        })}
      </p>
      <p className={styles.line}>{words.term(settings)}</p>
      {partial.length > 0 && <p className={styles.line}>{words.partial}</p>}
      {plan.created.length > 0 && (
        <p className={styles.line}>
          {words.willCreate({ names: plan.created.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {findings.length === 0 ? (
        <p className={styles.line}>{words.noFindings}</p>
      ) : (
        <Notice tone="warning" title={words.findings({ count: findings.length })}>
          {findings.slice(0, SHOWN_FINDINGS).map((finding, index) => (
            <p key={index} className={styles.line}>
              {sentenceOf(finding).what}
            </p>
          ))}
          {findings.length > SHOWN_FINDINGS && (
            <p className={styles.line}>{words.more({ count: findings.length - SHOWN_FINDINGS })}</p>
          )}
        </Notice>
      )}
    </Block>
  );
}
