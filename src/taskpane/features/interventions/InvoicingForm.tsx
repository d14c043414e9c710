import { Button } from '@fluentui/react-components';
import { readInvoicing } from '../../../workbook/accounts/invoices/invoicing';
import { Block } from '../../kit/Block';
import { Form } from '../../kit/form/Form';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { interventionsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

interface InvoicingFormProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
}

/** Under which number and in which series interventions are invoiced; with neither, there are no invoices. */
export function InvoicingForm({ session, view }: InvoicingFormProps) {
  const words = useWords(interventionsWords);
  const { typed, busy } = useStore(session);
  const before = readInvoicing(view.raw, view.binding);
  const values = {
    vatNumber: typed['vatNumber'] ?? before.vatNumber,
    series: typed['series'] ?? before.series,
  };
  const save = (): void => {
    const after = {
      vatNumber: values.vatNumber.replace(/\s/g, '').toUpperCase(),
      series: values.series.trim(),
    };
    void session.apply({ kind: 'setInvoicing', before, after }, null);
  };
  return (
    <Block title={words.invoicing} detail={words.invoicingDetail}>
      <Form
        fields={[
          { name: 'vatNumber', label: words.vatNumber, kind: 'text', example: 'FR83404833048' },
          { name: 'series', label: words.series, kind: 'text', hint: words.seriesHint, example: 'F2021-' },
        ]}
        values={values}
        errors={{}}
        testId="invoicing"
        onTyped={(field, value) => session.type(field, value)}
        onSave={save}
      >
        <Button type="submit" {...heldWhile(busy)} data-testid="invoicing-save">
          {words.saveInvoicing}
        </Button>
      </Form>
    </Block>
  );
}
