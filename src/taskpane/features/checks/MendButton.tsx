import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { mendWords, type MendWords } from './words/mends';
import type { Language, Translator } from '../../../i18n';
import { editOf } from '../../../workbook/edits/mends/mends';
import { redrawSheet } from '../../state/actions';
import { Block } from '../../kit/Block';
import { usePane, useWords } from '../../state/PaneContext';
import { useMendState, type PageMend } from './useMends';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';

const KINDS_AT_ONCE = [
  'toNumber',
  'toCode',
  'toName',
  'toChoice',
  'removeDuplicate',
  'restoreFormula',
] as const;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MendButtonProps {
  readonly mend: PageMend;
  /** The sentence of the finding: some mends are called the same. */
  readonly describedBy: string;
}

/** Puts one finding right; its label says what will be written. */
export function MendButton({ mend, describedBy }: MendButtonProps) {
  const words = useWords(mendWords);
  const { store, state, translator } = usePane();
  const { mends, mendStore } = useMendState();
  return (
    <Button
      size="small"
      data-testid={`mend-${mend.kind}`}
      {...heldWhile(mends.busy || state.job !== null, describedBy)}
      onClick={() =>
        void (mend.kind === 'redraw' ? redrawSheet.run(store, mend.sheet) : mendStore.apply(editOf([mend])))
      }
    >
      <Spoken>{labelOf(mend, words, translator)}</Spoken>
    </Button>
  );
}

/** As it will stand in a cell without a format: no spaces between the thousands. */
const shownNumber = (value: string | number, language: Language): string =>
  language === 'fr' ? String(value).replace('.', ',') : String(value);

function labelOf(mend: PageMend, words: MendWords, { language }: Translator): string {
  switch (mend.kind) {
    case 'toNumber':
      return words.toNumber({ before: String(mend.before), after: shownNumber(mend.after, language) });
    case 'toCode':
      return words.toCode({ after: String(mend.after) });
    case 'toName':
    case 'toChoice':
      return words.toWord({ after: String(mend.after) });
    case 'toNewName':
      return words.toNewName({ before: mend.before, after: mend.after, count: mend.cells.length });
    case 'removeDuplicate':
      return words.removeDuplicate;
    case 'removeTotalRow':
      return words.removeTotalRow({ name: mend.removal.before.name });
    case 'restoreFormula':
      return words.restoreFormula;
    case 'restoreTotal':
      return words.restoreTotal({ population: mend.population });
    case 'redraw':
      return words.redraw({ sheet: mend.sheet.name });
  }
}

/** All mends of a kind at once, where there are several. */
export function MendAll({ mends }: { readonly mends: readonly PageMend[] }) {
  const styles = useStyles();
  const words = useWords(mendWords);
  const { state } = usePane();
  const { mends: mending, mendStore } = useMendState();
  const kinds = KINDS_AT_ONCE.map((kind) => ({
    kind,
    ofKind: mends.filter((mend) => mend.kind === kind),
  })).filter(({ ofKind }) => ofKind.length > 1);
  if (kinds.length === 0) return null;
  return (
    <Block title={words.title} detail={words.detail}>
      <div className={styles.buttons}>
        {kinds.map(({ kind, ofKind }) => (
          <Button
            key={kind}
            size="small"
            data-testid={`mend-all-${kind}`}
            {...heldWhile(mending.busy || state.job !== null)}
            onClick={() => void mendStore.apply(editOf(ofKind.filter((mend) => mend.kind !== 'redraw')))}
          >
            {words.all[kind]({ count: ofKind.length })}
          </Button>
        ))}
      </div>
    </Block>
  );
}
