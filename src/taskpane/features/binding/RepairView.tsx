import { Field, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { bindingWords } from './words';
import {
  checkRepair,
  columnKey,
  proposeRepair,
  type ColumnRepair,
  type MissingColumn,
  type MissingParts,
  type RepairChoice,
} from '../../../workbook/tables/repair';
import { SETTINGS } from '../../../workbook/schema/settings';
import type { PaneAction } from '../../state/actions';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useWords } from '../../state/PaneContext';
import type { BindingWork } from './bindingWork';
import { Spoken } from '../../kit/aloud/Spoken';
import { Select } from '../../kit/form/Select';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  // Headers are people's, of any length.
  select: { minWidth: 0 },
});

interface RepairViewProps {
  readonly missing: MissingParts;
  readonly work: BindingWork;
  readonly back: ReactNode;
  readonly notice: ReactNode;
  readonly onOthers: () => void;
}

/** What is missing, and what is put back. */
export function RepairView({ missing, work, back, notice, onOthers }: RepairViewProps) {
  const styles = useStyles();
  const words = useWords(bindingWords);
  const [changed, setChanged] = useState<RepairChoice>({});
  const choice = { ...proposeRepair(missing), ...changed };
  const twice = checkRepair(missing, choice);
  const repair: PaneAction = {
    label: () => words.repair,
    enabled: () => work.progress === null,
    run: () => work.carryOut('repair', (services, onProgress) => services.repairTables(choice, onProgress)),
  };
  const headerOf = (column: string | undefined): string =>
    missing.columns.find((each) => each.role === twice?.role && each.column === column)?.header ?? '';
  return (
    <>
      <PageBody title={words.title} back={back}>
        {notice}
        <Notice tone="warning" title={words.missing}>
          <p className={styles.line}>{words.missingDetail}</p>
        </Notice>
        <ul className={styles.list} data-testid="repair-list">
          {missing.tables.map(({ role, name }) => (
            <li key={role}>
              <Spoken>{words.missingTable({ name })}</Spoken>
            </li>
          ))}
          {missing.settings.map((role) => (
            <li key={role}>
              <Spoken>{words.missingSetting({ name: SETTINGS[role].key })}</Spoken>
            </li>
          ))}
          {missing.names.map(({ role, name, lost }) => (
            <li key={role}>{lost ? words.lostName({ name }) : words.missingName({ name })}</li>
          ))}
        </ul>
        {missing.columns.map((column) => (
          <Field
            key={columnKey(column)}
            label={words.missingColumn({ header: column.header, role: words.roles[column.role] })}
            {...(twice?.role === column.role && twice.columns[1] === column.column
              ? {
                  validationState: 'error' as const,
                  validationMessage: words.problems.columnTwice({
                    header: twice.header,
                    other: headerOf(twice.columns[0]),
                  }),
                }
              : {})}
          >
            <Select
              className={styles.select}
              data-testid={`repair-${columnKey(column)}`}
              value={valueOf(choice[columnKey(column)])}
              onChange={(_, { value }) =>
                setChanged((before) => ({ ...before, [columnKey(column)]: repairOf(value, column) }))
              }
            >
              {column.unclaimed.map((header) => (
                <option key={header} value={`bind ${header}`} lang="fr">
                  {words.readColumn({ header })}
                </option>
              ))}
              <option value="add">{words.addColumn}</option>
              {!column.required && <option value="without">{words.withoutColumn}</option>}
            </Select>
          </Field>
        ))}
        <div>
          <Link as="button" data-testid="other-tables" onClick={onOthers}>
            {words.others}
          </Link>
        </div>
      </PageBody>
      <PrimaryBar
        action={repair}
        progress={work.progress}
        testId="repair-tables"
        whyNot={twice === null ? undefined : words.toSettle}
      />
    </>
  );
}

function valueOf(repair: ColumnRepair | undefined): string {
  return repair?.kind === 'bind' ? `bind ${repair.header}` : (repair?.kind ?? 'add');
}

function repairOf(value: string, { unclaimed }: MissingColumn): ColumnRepair {
  if (value === 'without') return { kind: 'without' };
  const header = unclaimed.find((each) => value === `bind ${each}`);
  return header === undefined ? { kind: 'add' } : { kind: 'bind', header };
}
