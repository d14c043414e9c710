import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { OrderEventKind } from '../../../core/revenueOrders/events';
import { possibleEvents } from '../../../core/revenueOrders/possible';
import { readNumberList } from '../../../workbook/accounts/billing/numberList';
import type { Edit } from '../../../workbook/edits/edit';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { focusField, Form, type Values } from '../../kit/form/Form';
import { PageBody } from '../../kit/PageBody';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { usePane, useWords } from '../../state/PaneContext';
import { entryFields, readEntry } from './entry';
import { OrdersEnding } from './OrdersEnding';
import type { OrdersPageProps } from './OrderList';
import { orderLines } from './ordersModel';
import { siretsOf } from './sirets';
import { useOrders } from './useOrders';
import { ordersWords } from './words';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is entered for many at once; a payment of many pays each what it owes. */
const SHARED = ['issue', 'receive', 'accept', 'pay', 'demand'] as const satisfies readonly OrderEventKind[];
type Shared = (typeof SHARED)[number] | 'number';

/** One date for many orders, or their numbers from the list of the finance software. */
export function ManyPage({ view, model, year }: OrdersPageProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(ordersWords);
  const { orders, session } = useOrders();
  const lines = useMemo(() => orderLines(model, year), [model, year]);
  const possible = useMemo(
    () => new Map(lines.map(({ billed }) => [billed.order.ref, possibleEvents(billed, model.day)])),
    [lines, model],
  );
  const countOf = (kind: OrderEventKind): number =>
    [...possible.values()].filter((kinds) => kinds.includes(kind)).length;
  const first = SHARED.find((kind) => countOf(kind) > 0) ?? 'number';
  const [chosenKind, setKind] = useState<Shared | null>(null);
  const kind = chosenKind ?? first;
  const [typed, setTyped] = useState<Values>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const concerned = lines.filter(
    ({ billed }) => kind !== 'number' && possible.get(billed.order.ref)?.includes(kind) === true,
  );
  const chosen = concerned.filter(({ billed }) => !left.has(billed.order.ref));
  const values: Values = { date: format.date(model.day), numbers: '', reference: '', ...typed, event: kind };
  const list = useMemo(() => {
    const sirets = siretsOf(view);
    return readNumberList(
      typed['numbers'] ?? '',
      lines.map(({ billed: { order } }) => ({
        ref: order.ref,
        debtor: order.debtor,
        siret: sirets(order.debtor),
        number: order.number ?? '',
      })),
    );
  }, [typed, lines, view]);
  const count = kind === 'number' ? list.found.length : chosen.length;

  const nobodyWhy = concerned.length === 0 ? words.noneOfThese : words.noneChosen;

  const editOf = (): Edit | null => {
    if (kind === 'number') {
      const known = new Map(lines.map(({ billed: { order } }) => [order.ref, order.number ?? '']));
      return {
        kind: 'numberOrders',
        numbers: list.found.map(({ ref, number }) => ({ ref, before: known.get(ref) ?? '', after: number })),
      };
    }
    const events = chosen.map(({ billed: { order }, position }) => ({
      ref: order.ref,
      read: readEntry(kind, {
        date: values['date'] ?? '',
        amount: position.open.toFixed(2),
        reference: values['reference'] ?? '',
      }),
    }));
    const read = events.flatMap(({ ref, read: each }) => (each.ok ? [{ ref, event: each.event }] : []));
    return read.length < events.length ? null : { kind: 'recordEvents', events: read };
  };
  const save = async (): Promise<void> => {
    const edit = editOf();
    if (edit === null) {
      setWrong(true);
      focusField(form.current, 'date');
    } else await session.applyThenList(edit);
  };
  return (
    <>
      <PageBody
        title={words.manyTitle}
        back={<BackButton label={words.back} onBack={() => session.open({ page: 'list' })} />}
      >
        <OrdersEnding view={view} />
        <Form
          ref={form}
          fields={[
            {
              name: 'event',
              label: words.event,
              kind: {
                choices: [
                  ...SHARED.map((each) => ({
                    value: each,
                    label: words.group({ state: words.events[each], count: countOf(each) }),
                  })),
                  { value: 'number', label: words.number },
                ],
              },
            },
            ...(kind === 'number'
              ? [
                  {
                    name: 'numbers',
                    label: words.numbers,
                    hint: words.numbersHint,
                    kind: 'lines' as const,
                  },
                ]
              : entryFields(kind, words).filter(({ name }) => name !== 'amount')),
          ]}
          values={values}
          errors={wrong ? { date: words.dateWrong } : {}}
          testId="many"
          onTyped={(field, value) => {
            setWrong(false);
            if (field === 'event') {
              setKind(value as Shared);
              setLeft(new Set());
            } else setTyped({ ...typed, [field]: value });
          }}
          onSave={() => void save()}
        />
        {kind === 'number' ? (
          <div>
            {list.found.length > 0 && (
              <p className={styles.line}>{words.numbersFound({ count: list.found.length })}</p>
            )}
            {list.unknown.length > 0 && (
              <p className={styles.line}>{words.numbersUnknown({ lines: list.unknown.join(', ') })}</p>
            )}
          </div>
        ) : (
          <Block title={words.orders}>
            {concerned.length === 0 ? (
              <p className={styles.line}>{words.noneOfThese}</p>
            ) : (
              <>
                <div className={styles.buttons}>
                  <Button size="small" data-testid="many-all" onClick={() => setLeft(new Set())}>
                    {words.all}
                  </Button>
                  <Button
                    size="small"
                    data-testid="many-none"
                    onClick={() => setLeft(new Set(concerned.map(({ billed }) => billed.order.ref)))}
                  >
                    {words.noOne}
                  </Button>
                </div>
                <CheckChoice
                  options={concerned.map(({ billed: { order }, position }) => ({
                    value: order.ref,
                    name: order.debtor,
                    detail: [
                      order.number === null ? order.ref : words.numbered({ number: order.number }),
                      format.money(position.open.toFixed(2)),
                    ].join(' · '),
                  }))}
                  chosen={new Set(chosen.map(({ billed }) => billed.order.ref))}
                  disabled={orders.busy}
                  testId="many"
                  onChange={(next) =>
                    setLeft(
                      new Set(
                        concerned.map(({ billed }) => billed.order.ref).filter((ref) => !next.has(ref)),
                      ),
                    )
                  }
                />
              </>
            )}
          </Block>
        )}
      </PageBody>
      <PrimaryBar
        action={{
          label: () => words.saveMany({ count }),
          enabled: () => !orders.busy,
          run: save,
        }}
        progress={null}
        testId="many-save"
        whyNot={count > 0 ? undefined : kind === 'number' ? words.noNumbers : nobodyWhy}
      />
    </>
  );
}
