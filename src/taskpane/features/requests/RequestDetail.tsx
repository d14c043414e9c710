import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '../../../core/dates';
import { isAboutApplication } from '../../../core/notice/request';
import { finalAccount } from '../../../workbook/documents/finalAccount/entry';
import { requestAnswer } from '../../../workbook/documents/requestAnswer/entry';
import { Block } from '../../kit/Block';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import { AnswerNotice } from './AnswerNotice';
import { DecisionForm } from './DecisionForm';
import { Effects } from './Effects';
import type { RequestLine } from './requestsModel';
import type { RequestsSession } from './requestsSession';
import { askedWords, stateSentence } from './sentences';
import { SessionPage } from './SessionPage';
import { requestsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  figure: { flexShrink: 0, textAlign: 'right' },
});

interface RequestDetailProps {
  readonly session: RequestsSession;
  readonly view: ConventionView;
  readonly line: RequestLine;
  readonly day: number;
  readonly back: ReactNode;
}

/** One request: what was asked and when, what it changes, and its answer. */
export function RequestDetail({ session, view, line, day, back }: RequestDetailProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { format } = usePane();
  const words = useWords(requestsWords);
  const { busy, saved } = useStore(session);
  const { fields } = line;
  const date = (on: number | null): string => (on === null ? '' : format.date(on));
  const facts = [
    [words.fields.sentOn.label, date(fields.sentOn)],
    [words.fields.receivedOn.label, date(fields.receivedOn)],
    [words.fields.letter.label, fields.letter],
    [words.fields.wishedYear.label, fields.wishedYear === null ? '' : String(fields.wishedYear)],
    [words.fields.answeredOn.label, date(fields.answeredOn)],
    [words.fields.reason.label, fields.reason],
  ] as const;
  const isOpen = fields.decision === null;
  const answerYear = fields.effectYear ?? dayOf(fields.answeredOn ?? day).year;
  const isLeaver = fields.decision === 'accepted' && fields.kind !== null && !isAboutApplication(fields.kind);
  return (
    <SessionPage
      session={session}
      view={view}
      title={words.one({ ref: fields.ref, member: fields.member || words.noMember })}
      back={back}
    >
      {saved !== null && <AnswerNotice saved={saved} />}
      <p className={styles.line} data-testid="request-state">
        <Spoken>{[askedWords(fields, words), stateSentence(line, words, format)].join(' · ')}</Spoken>
      </p>
      <ul className={looks.list}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <li key={label} className={mergeClasses(looks.item, looks.row)}>
              <span className={looks.lines}>{label}</span>
              <span className={styles.figure}>
                <Spoken>{value}</Spoken>
              </span>
            </li>
          ))}
      </ul>
      {isOpen && (
        <>
          <Effects view={view} fields={fields} />
          <Block title={words.answer}>
            <DecisionForm session={session} view={view} fields={fields} day={day} />
          </Block>
        </>
      )}
      {fields.decision === 'accepted' && !isLeaver && <p className={styles.line}>{words.annexes}</p>}
      <div className={styles.buttons}>
        {!isOpen && (
          <Button
            {...heldWhile(busy)}
            data-testid="request-draw-answer"
            onClick={() => void session.draw(requestAnswer.kind, answerYear, fields.ref)}
          >
            {words.drawAnswer}
          </Button>
        )}
        {!isOpen && (
          <Button
            {...heldWhile(busy)}
            data-testid="request-save-answer"
            onClick={() => void session.save(view, fields, answerYear)}
          >
            {words.saveAnswer}
          </Button>
        )}
        {isLeaver && fields.effectYear !== null && (
          <Button
            {...heldWhile(busy)}
            data-testid="request-draw-account"
            onClick={() =>
              void session.draw(finalAccount.kind, (fields.effectYear ?? answerYear) - 1, fields.member)
            }
          >
            {words.drawAccount}
          </Button>
        )}
        {isOpen && (
          <Button
            {...heldWhile(busy)}
            data-testid="request-edit"
            onClick={() => session.open({ page: 'form', ref: fields.ref })}
          >
            {words.edit}
          </Button>
        )}
        {fields.decision !== 'accepted' && (
          <Button
            {...heldWhile(busy)}
            data-testid="request-remove"
            onClick={() =>
              void session.apply(
                { kind: 'changeRequest', before: fields, after: null, pairs: [] },
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
