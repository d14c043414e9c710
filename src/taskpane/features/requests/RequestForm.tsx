import type { ReactNode } from 'react';
import { ASKED_KINDS } from '../../../core/notice/request';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { nextRequestRef } from '../../../workbook/edits/requests/planRequests';
import { Form, type Choice, type FormField } from '../../kit/form/Form';
import { SaveBar } from '../../kit/form/SaveBar';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { Effects } from './Effects';
import { formOf, requestTyped } from './requestFields';
import type { RequestsModel } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { SessionPage } from './SessionPage';
import { requestsWords } from './words';

interface RequestFormProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly model: RequestsModel;
  /** null: a new one. */
  readonly before: RequestFields | null;
  readonly back: ReactNode;
}

/** A request as it came in; what the clauses say of it and what it would change stands below while it is typed. */
export function RequestForm({ session, view, model, before, back }: RequestFormProps) {
  const words = useWords(requestsWords);
  const { typed, unreadable, busy } = useStore(session);
  const { members, applications } = view.reading.convention;
  const named = ({ name }: { readonly name: string }): Choice => ({ value: name, label: name });
  // A choice that nobody touched is the one that is shown.
  const values = {
    member: members[0]?.name ?? '',
    kind: 'add',
    application: applications[0]?.name ?? '',
    ...formOf(before),
    ...typed,
  };
  const request = requestTyped(values, before, nextRequestRef(model.lines.map(({ fields }) => fields.ref)));
  const isAboutOne = values.kind === 'add' || values.kind === 'drop';
  const typedField = (name: 'sentOn' | 'receivedOn' | 'letter' | 'wishedYear'): FormField => ({
    name,
    ...words.fields[name],
    kind: name === 'wishedYear' ? 'integer' : 'text',
  });
  const fields: FormField[] = [
    {
      name: 'member',
      label: words.fields.member.label,
      kind: { choices: members.map(named) },
      required: true,
    },
    {
      name: 'kind',
      label: words.fields.kind.label,
      kind: { choices: ASKED_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })) },
      required: true,
    },
    ...(isAboutOne
      ? [
          {
            name: 'application',
            label: words.fields.application.label,
            kind: { choices: applications.map(named) },
            required: true,
          },
        ]
      : []),
    typedField('sentOn'),
    typedField('receivedOn'),
    typedField('letter'),
    typedField('wishedYear'),
  ];
  const save = (): void => {
    if (request.unreadable.length > 0) {
      session.leaveUnread(request.unreadable);
      return;
    }
    const { ref } = request.fields;
    void session.apply(
      { kind: 'changeRequest', before, after: request.fields, pairs: [] },
      { page: 'one', ref },
    );
  };
  return (
    <>
      <SessionPage
        session={session}
        view={view}
        title={before === null ? words.newRequest : words.changeRequest({ ref: before.ref })}
        back={back}
      >
        <Form
          fields={fields}
          values={values}
          errors={Object.fromEntries(
            unreadable.map((name) => [name, name === 'wishedYear' ? words.notAYear : words.notADate]),
          )}
          testId="field"
          onTyped={(field, value) => session.type(field, value)}
          onSave={save}
        />
        <Effects view={view} fields={request.fields} />
      </SessionPage>
      <SaveBar label={words.save} busy={busy} testId="request-save" onSave={save} />
    </>
  );
}
