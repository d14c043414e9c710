import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AmendmentFields } from '../../../workbook/edits/amendments/amendmentEdit';
import { amendmentRows } from '../../../workbook/edits/amendments/amendmentRows';
import { clauseWords, withUnit } from '../../../workbook/read/amendments/clauseValues';
import { CLAUSE_SETTINGS } from '../../../workbook/schema/clauseSettings';
import { Block } from '../../kit/Block';
import { PrimaryBar } from '../../kit/PrimaryBar';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { AmendmentsFrame } from './AmendmentsFrame';
import type { AmendmentsSession } from './amendmentsSession';
import { amendmentsWords, type AmendmentsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';
import { Spoken } from '../../kit/aloud/Spoken';
import { useListKeys } from '../../kit/list/useListKeys';

const useStyles = makeStyles({
  line: { margin: 0 },
  all: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AmendmentListProps {
  readonly session: AmendmentsSession;
  readonly view: ConventionView;
  readonly back: ReactNode;
}

/** All amendments, the earliest effect first, each with what it changes and its document to sign. */
export function AmendmentList({ session, view, back }: AmendmentListProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(amendmentsWords);
  const { busy } = useStore(session);
  const amendments = view.reading.amendments.toSorted((a, b) => a.effect - b.effect);
  const keys = useListKeys({
    list: 'amendments',
    lines: amendments.map(({ number, subject }) => ({ id: number, name: subject || number })),
  });
  return (
    <>
      <AmendmentsFrame session={session} view={view} title={words.title} back={back}>
        <p className={styles.line}>{amendments.length === 0 ? words.empty : words.intro}</p>
        <ul {...keys.whole} className={styles.all}>
          {amendments.slice(0, keys.drawn).map(({ number, subject, effect, date }, index) => {
            const fields = amendmentRows(view.raw, view.binding, number)?.fields;
            const detail = [words.effect({ year: effect }), date === null ? '' : format.date(date)];
            return (
              <li key={number} {...keys.row(index)}>
                <Block
                  title={words.named({ number, subject })}
                  detail={detail.filter((part) => part !== '').join(' · ')}
                >
                  {fields && <Changes fields={fields} words={words} />}
                  <div className={styles.buttons}>
                    <Button
                      size="small"
                      data-testid={`amendment-draw-${number}`}
                      aria-label={words.drawNamed({ year: effect })}
                      {...heldWhile(busy)}
                      onClick={() => void session.draw(effect)}
                    >
                      {words.draw}
                    </Button>
                    {fields && (
                      <Button
                        size="small"
                        data-testid={`amendment-withdraw-${number}`}
                        aria-label={words.withdrawNamed({ number })}
                        {...heldWhile(busy)}
                        onClick={() => void session.apply({ kind: 'withdrawAmendment', before: fields })}
                      >
                        {words.withdraw}
                      </Button>
                    )}
                  </div>
                </Block>
              </li>
            );
          })}
        </ul>
      </AmendmentsFrame>
      <PrimaryBar
        action={{
          label: () => words.add,
          enabled: (state) => state.job === null,
          run: () => session.open('form'),
        }}
        progress={null}
        testId="amendment-add"
      />
    </>
  );
}

interface ChangesProps {
  readonly fields: AmendmentFields;
  readonly words: AmendmentsWords;
}

function Changes({ fields: { costs, clauses, brought }, words }: ChangesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {costs.map(({ application, annualCost }) => {
        const say = brought.some(({ name }) => name === application) ? words.brings : words.cost;
        return (
          <li key={application}>
            <Spoken>{say({ application, cost: annualCost ?? 0 })}</Spoken>
          </li>
        );
      })}
      {clauses.map(({ clause, value }) => (
        <li key={clause}>
          <OfWorkbook>
            {words.clause({
              clause: CLAUSE_SETTINGS[clause].key,
              value: withUnit(clause, clauseWords(clause, value)),
            })}
          </OfWorkbook>
        </li>
      ))}
    </ul>
  );
}
