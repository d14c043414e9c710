import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeKind } from '../../../core/variants/variant';
import { variantRows } from '../../../workbook/edits/variants/variantRows';
import { collectFindings } from '../../../workbook/read/findings/findings';
import { readText } from '../../../workbook/read/readValues';
import { readVariants } from '../../../workbook/read/variants/readVariants';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { Form } from '../../kit/form/Form';
import { PageBody } from '../../kit/PageBody';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { useStore } from '../../state/store';
import { CHANGE_KINDS, changeFields, changeValues, typedChange, withChange } from './changeForm';
import { changeSentence } from './changeSentence';
import type { VariantDraft, VariantsSession } from './variantsSession';
import { VariantsNotice } from './VariantsNotice';
import { VintageBlock } from './VintageBlock';
import { variantsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { Select } from '../../kit/form/Select';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface VariantFormProps {
  readonly session: VariantsSession;
  readonly view: ConventionView;
  readonly draft: VariantDraft;
}

/** A variant that is made or changed: its name, its changes, and one more by its kind. */
export function VariantForm({ session, view, draft }: VariantFormProps) {
  const styles = useStyles();
  const { state, format } = usePane();
  const words = useWords(variantsWords);
  const { busy } = useStore(session);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { convention } = view.reading;
  const kind = CHANGE_KINDS.find((each) => each === draft.typed['kind']) ?? 'cost';
  const values = { ...changeValues(kind, convention, yearOf(state, view), words), ...draft.typed };
  const standing = readVariants(view.raw, view.binding, collectFindings().report);
  const before = standing.find(({ name }) => name === draft.of)?.rows ?? [];
  const chooseKind = (chosen: ChangeKind): void => {
    setErrors({});
    session.draw({ typed: { kind: chosen } });
  };
  const add = (): void => {
    const outcome = typedChange(kind, values, convention, words);
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    setErrors({});
    session.draw({ changes: withChange(draft.changes, outcome.change), typed: { kind } });
  };
  const save = (): void => {
    const name = draft.of ?? readText(draft.name);
    if (name === '') {
      setErrors({ name: words.nameMissing });
      return;
    }
    void session.apply({ kind: 'setVariant', name, before, rows: variantRows(draft) });
  };
  return (
    <PageBody
      title={draft.of === null ? words.newTitle : words.editTitle({ name: draft.of })}
      back={<BackButton label={words.backToList} onBack={() => session.open(null)} />}
    >
      <VariantsNotice session={session} view={view} />
      {draft.of === null && (
        <Field
          label={words.nameField}
          required
          {...(errors['name'] === undefined
            ? {}
            : { validationMessage: errors['name'], validationState: 'error' as const })}
        >
          <Input
            value={draft.name}
            data-testid="variant-name"
            lang="fr"
            onChange={(_, { value }) => session.draw({ name: value })}
          />
        </Field>
      )}
      <Block title={words.changes}>
        {draft.changes.length === 0 ? (
          <p className={styles.line}>{words.noChange}</p>
        ) : (
          <ol className={styles.list} data-testid="variant-changes">
            {draft.changes.map((change, index) => {
              const what = changeSentence(change, words, format);
              return (
                <li key={index}>
                  <Spoken>{what}</Spoken>{' '}
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.remove({ what })}
                    onClick={() => session.draw({ changes: draft.changes.filter((each) => each !== change) })}
                  >
                    ×
                  </Button>
                </li>
              );
            })}
          </ol>
        )}
      </Block>
      <Block title={words.addTitle}>
        <Field label={words.kind}>
          <Select
            value={kind}
            data-testid="variant-kind"
            onChange={(_, { value }) => chooseKind(CHANGE_KINDS.find((each) => each === value) ?? 'cost')}
          >
            {CHANGE_KINDS.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
        {kind === 'populations' && (
          <VintageBlock
            view={view}
            onTake={(change) => session.draw({ changes: withChange(draft.changes, change) })}
          />
        )}
        <Form
          fields={changeFields(kind, convention, words)}
          values={values}
          errors={errors}
          testId="variant-change"
          onTyped={(field, value) => session.draw({ typed: { ...draft.typed, [field]: value } })}
          onSave={add}
        >
          <Button type="submit" data-testid="variant-add">
            {words.add}
          </Button>
        </Form>
      </Block>
      <div className={styles.buttons}>
        <Button appearance="primary" {...heldWhile(busy)} data-testid="variant-save" onClick={save}>
          {words.save}
        </Button>
        {draft.of !== null && (
          <Button
            {...heldWhile(busy)}
            data-testid="variant-delete"
            onClick={() => void session.apply({ kind: 'setVariant', name: draft.of ?? '', before, rows: [] })}
          >
            {words.delete}
          </Button>
        )}
      </div>
    </PageBody>
  );
}
