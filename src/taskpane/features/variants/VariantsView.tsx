import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { compareVariants } from '../../../core/variants/compare';
import { MOST_VARIANTS } from '../../../core/variants/variant';
import { adoptionOf } from '../../../workbook/edits/variants/adoption';
import { collectFindings } from '../../../workbook/read/findings/findings';
import { readVariants, type KeptVariant } from '../../../workbook/read/variants/readVariants';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { Spoken } from '../../kit/aloud/Spoken';
import { PageList } from '../../kit/list/PageList';
import { PageBody } from '../../kit/PageBody';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { useStore } from '../../state/store';
import { ComparisonTable } from './ComparisonTable';
import type { VariantsSession } from './variantsSession';
import { VariantsNotice } from './VariantsNotice';
import { variantsWords } from './words';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // The names are people's, of any length.
  button: { overflowWrap: 'anywhere' },
});

interface VariantsViewProps {
  readonly session: VariantsSession;
  readonly view: ConventionView;
  readonly back: ReactNode;
}

/** The variants that are kept, those that are compared side by side, and what is done with them. */
export function VariantsView({ session, view, back }: VariantsViewProps) {
  const styles = useStyles();
  const { state } = usePane();
  const words = useWords(variantsWords);
  const { chosen, busy } = useStore(session);
  const year = yearOf(state, view);
  const kept = useMemo(
    () => readVariants(view.raw, view.binding, collectFindings().report),
    [view.raw, view.binding],
  );
  const compared = kept.filter(({ name }) => chosen.has(name));
  const comparison = useMemo(
    () =>
      compareVariants(
        view.reading.convention,
        kept.filter(({ name }) => chosen.has(name)).map(({ variant }) => variant),
        year,
      ),
    [view.reading.convention, kept, chosen, year],
  );
  const adopt = ({ variant }: KeptVariant): void => {
    const adoption = adoptionOf(variant, view, year);
    if (adoption.ok) void session.apply(adoption.edit);
    else session.refuse(adoption.why);
  };
  return (
    <PageBody title={words.title} back={back}>
      <VariantsNotice session={session} view={view} />
      <p className={styles.line}>{kept.length === 0 ? words.empty : words.intro}</p>
      <div className={styles.buttons}>
        <Button
          appearance={kept.length === 0 ? 'primary' : 'secondary'}
          data-testid="variant-new"
          onClick={() => session.open({ of: null, name: '', changes: [], typed: {} })}
        >
          {words.create}
        </Button>
      </div>
      {kept.length > 0 && (
        <PageList
          list="variants"
          rows={kept.map(({ name, variant: { changes } }) => ({
            id: name,
            name,
            isOfWorkbook: true,
            detail: words.changesCount({ count: changes.length }),
            figure: '',
            testId: `variant-edit-${name}`,
            changes,
          }))}
          onOpen={({ name, changes }) => session.open({ of: name, name, changes, typed: {} })}
        />
      )}
      {kept.length > 0 && (
        <Block
          title={words.compare({ year })}
          detail={compared.length >= MOST_VARIANTS ? words.tooMany : words.choose}
        >
          <CheckChoice
            options={kept.map(({ name }) => ({ value: name, name }))}
            chosen={chosen}
            disabled={false}
            testId="variant"
            onChange={(wanted) => {
              if (wanted.size <= MOST_VARIANTS) session.choose(wanted);
            }}
          />
          {compared.length > 0 && (
            <>
              <ComparisonTable comparison={comparison} />
              <div>
                <Button
                  {...heldWhile(busy || state.job !== null)}
                  data-testid="variants-draw"
                  onClick={() =>
                    void session.drawSheet(
                      compared.map(({ name }) => name),
                      year,
                    )
                  }
                >
                  {words.draw}
                </Button>
              </div>
              <p className={styles.line}>{words.adoptHint}</p>
              <div className={styles.buttons}>
                {compared.map((each) => (
                  <Button
                    key={each.name}
                    className={styles.button}
                    {...heldWhile(busy)}
                    data-testid={`variant-adopt-${each.name}`}
                    onClick={() => adopt(each)}
                  >
                    <Spoken>{words.adopt({ name: each.name })}</Spoken>
                  </Button>
                ))}
              </div>
            </>
          )}
        </Block>
      )}
    </PageBody>
  );
}
