import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '../../../core/dates';
import { amountsOf } from '../../../core/interventions/intervention';
import { interventionState, isBinding, nextStep } from '../../../core/interventions/state';
import type { InterventionRow } from '../../../workbook/accounts/interventions/readInterventions';
import { costStatement } from '../../../workbook/documents/costStatement/entry';
import { interventionQuote } from '../../../workbook/documents/interventionQuote/entry';
import { invoice } from '../../../workbook/documents/invoice/entry';
import { invoiceOf, makesInvoices, readInvoicing } from '../../../workbook/accounts/invoices/invoicing';
import { Block } from '../../kit/Block';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { NextStep } from './NextStep';
import { SessionPage } from './SessionPage';
import { interventionsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { OfWorkbook } from '../../kit/aloud/OfWorkbook';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

interface InterventionDetailProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  readonly row: InterventionRow;
  readonly today: number;
  readonly back: ReactNode;
}

/** One intervention: its lines, the steps that were taken, and what can be done now. */
export function InterventionDetail({ session, view, row, today, back }: InterventionDetailProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { state, format } = usePane();
  const words = useWords(interventionsWords);
  const { busy } = useStore(session);
  const { fields, intervention, isPriced } = row;
  const money = (amount: { toFixed(decimals: number): string }): string => format.money(amount.toFixed(2));
  const { net, vat, gross } = amountsOf(intervention.lines);
  const step = nextStep(intervention, today);
  const own = invoiceOf(row.head);
  const invoicedOn = own?.on ?? null;
  const isInvoicing = makesInvoices(readInvoicing(view.raw, view.binding));
  const draw = (kind: string): void => {
    const year = fields.performedOn === null ? yearOf(state, view) : dayOf(fields.performedOn).year;
    void session.draw(kind, year, fields.ref);
  };
  const steps = [
    [words.agreedOn, fields.agreedOn === null ? '' : format.date(fields.agreedOn), fields.agreementReference],
    [words.performedOn, fields.performedOn === null ? '' : format.date(fields.performedOn), ''],
    [
      words.qualityAcceptedOn,
      fields.qualityAcceptedOn === null ? '' : format.date(fields.qualityAcceptedOn),
      '',
    ],
    [words.revenueOrder, fields.revenueOrder, ''],
    [words.invoice, own?.number ?? '', invoicedOn === null ? '' : format.date(invoicedOn)],
  ] as const;
  const summary = [fields.member || words.noMember, fields.application, fields.calendar];
  return (
    <SessionPage
      session={session}
      view={view}
      title={fields.subject || words.one({ ref: fields.ref })}
      back={back}
    >
      <p className={styles.line} data-testid="intervention-state">
        <Spoken>
          {[words.states[interventionState(intervention, today)], ...summary]
            .filter((part) => part !== '')
            .join(' · ')}
        </Spoken>
      </p>
      <Block
        title={words.lines}
        detail={
          isPriced
            ? words.amounts({ net: money(net), vat: money(vat), gross: money(gross) })
            : words.notPriced
        }
      >
        <ul className={looks.list}>
          {fields.lines.map((line, index) => (
            <li key={index} className={mergeClasses(looks.item, looks.row)}>
              <span className={looks.lines}>
                <span>{line.profile}</span>
                <span className={looks.detail}>
                  {[
                    line.days > 0 ? words.days({ count: line.days }) : '',
                    line.halfDays > 0 ? words.halfDays({ count: line.halfDays }) : '',
                    line.included === null ? '' : words.includedIn,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.figure}>
                {line.grossAmount === null ? '–' : format.money(line.grossAmount)}
              </span>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={words.dates}>
        <ul className={looks.list}>
          {steps
            .filter(([, value]) => value !== '')
            .map(([label, value, more]) => (
              <li key={label} className={mergeClasses(looks.item, looks.row)}>
                <span className={looks.lines}>
                  <span>{label}</span>
                  {more !== '' && (
                    <span className={looks.detail}>
                      <OfWorkbook>{more}</OfWorkbook>
                    </span>
                  )}
                </span>
                <span className={styles.figure}>{value}</span>
              </li>
            ))}
        </ul>
        {step !== null && <NextStep key={step} session={session} fields={fields} step={step} today={today} />}
      </Block>
      <div className={styles.buttons}>
        {isPriced && (
          <Button {...heldWhile(busy)} data-testid="draw-quote" onClick={() => draw(interventionQuote.kind)}>
            {words.quote}
          </Button>
        )}
        {isPriced && fields.performedOn !== null && (
          <Button {...heldWhile(busy)} data-testid="draw-statement" onClick={() => draw(costStatement.kind)}>
            {words.statement}
          </Button>
        )}
        {isInvoicing && own !== null && (
          <Button {...heldWhile(busy)} data-testid="draw-invoice" onClick={() => draw(invoice.kind)}>
            {words.drawInvoice}
          </Button>
        )}
        {isInvoicing && own === null && fields.qualityAcceptedOn !== null && gross.gt(0) && (
          <Button
            {...heldWhile(busy)}
            data-testid="number-invoice"
            onClick={() => void session.apply({ kind: 'numberInvoice', ref: fields.ref, on: today }, null)}
          >
            {words.numberInvoice}
          </Button>
        )}
        {!(isBinding(intervention) && isPriced) && (
          <Button
            {...heldWhile(busy)}
            data-testid="intervention-edit"
            onClick={() => session.open({ page: 'quote', ref: fields.ref })}
          >
            {words.edit}
          </Button>
        )}
        {!isBinding(intervention) && (
          <Button
            {...heldWhile(busy)}
            data-testid="intervention-remove"
            onClick={() =>
              void session.apply(
                { kind: 'changeIntervention', before: fields, after: null },
                { page: 'list' },
              )
            }
          >
            {words.remove}
          </Button>
        )}
      </div>
    </SessionPage>
  );
}
