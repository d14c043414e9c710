import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane, useWords } from '../../state/PaneContext';
import { councilWords } from './words';
import { fileWords } from '../../kit/files/words';
import { Notice } from '../../kit/Notice';
import { ProblemText } from '../../kit/ProblemText';
import { CheckedDocuments } from './CheckedDocuments';
import { useDocuments } from '../../kit/documents/documentRegister';
import type { CheckedDocument } from './councilServices';
import { Differences } from '../../kit/amounts/Differences';
import { documentLines } from './documentLines';
import { checkTitle, documentName, toneOf, type ShownCheck } from './shownCheck';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({ line: { margin: 0 } });

/**
 * Whether documents are what was frozen, and how the tables of today differ from a recap among them. The focus comes
 * here.
 */
export function CheckResult({ shown }: { readonly shown: ShownCheck }) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(councilWords);
  const files = useWords(fileWords);
  const { nameOf } = useDocuments();
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [shown]);
  const documents = shown.kind === 'checked' ? shown.documents : [];
  const [first, ...others] = documents;
  return (
    <>
      <Notice tone={toneOf(shown)} title={checkTitle(shown, words, nameOf)} focusRef={element}>
        {first && others.length === 0 && <Verdict checked={first} />}
        {shown.kind === 'checked' && !first && <p className={styles.line}>{words.noDocumentDetail}</p>}
        {shown.kind === 'unreadable' && (
          <p className={styles.line}>
            {files.problems[shown.code]} {words.unreadableDetail}
          </p>
        )}
        {shown.kind === 'failed' && <ProblemText problem={shown.problem} />}
      </Notice>
      {others.length > 0 && <CheckedDocuments documents={documents} />}
      <Comparisons documents={documents} />
    </>
  );
}

/** Of a file with one document, all that there is to say. */
function Verdict({ checked }: { readonly checked: CheckedDocument }) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(councilWords);
  const { nameOf } = useDocuments();
  const { document } = checked;
  const about = words.about({ document: documentName(document, words, nameOf), date: document.drawnOn });
  const none = checked.original === null && checked.filling === 'frozen' ? [words.noOriginal] : [];
  return [about, ...documentLines(checked, words, format), ...none].map((line) => (
    <p key={line} className={styles.line}>
      <Spoken>{line}</Spoken>
    </p>
  ));
}

/** Of the recaps that were frozen; where none was, of those that are there. */
function Comparisons({ documents }: { readonly documents: readonly CheckedDocument[] }) {
  const words = useWords(councilWords);
  const recaps = documents.flatMap(({ sheet, integrity, document: { year }, comparison }) =>
    comparison === null || year === null ? [] : [{ sheet, integrity, year, comparison }],
  );
  const signed = recaps.filter(({ integrity }) => integrity !== 'unsigned');
  const shown = signed.length > 0 ? signed : recaps;
  return shown.map(({ sheet, year, comparison }) => (
    <Differences
      key={sheet}
      title={shown.length > 1 ? words.todayOn({ year, sheet }) : words.today({ year })}
      comparison={comparison}
    />
  ));
}
