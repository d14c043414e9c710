import { makeStyles } from '@fluentui/react-components';
import { erasureOf } from '../../../workbook/edits/personal/planErasure';
import {
  cellsOf,
  ERASURES,
  PERSONAL_PLACES,
  rowsIn,
  type PersonalCell,
} from '../../../workbook/read/personal/personalData';
import { BackButton } from '../../kit/BackButton';
import { Block } from '../../kit/Block';
import { CheckChoice } from '../../kit/CheckChoice';
import { WorkPage } from '../../kit/edits/WorkPage';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { useRowStyles } from '../../kit/rowStyles';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { perPane } from '../../state/perPane';
import { useStore } from '../../state/store';
import { createPersonalSession } from './personalSession';
import { personalDataWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

const sessionOf = perPane(createPersonalSession);

/** Which data of persons the workbook may hold, in which files they leave, and a way to empty what nobody needs. */
export default function PersonalDataPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { store, state } = usePane();
  const words = useWords(personalDataWords);
  const session = sessionOf(store);
  const work = useStore(session);
  const year = yearOf(state, view);
  const cells = new Map(ERASURES.map((erasure) => [erasure, cellsOf(view, erasure, year)]));
  const chosen = once([...work.chosen].flatMap((erasure) => cells.get(erasure) ?? []));
  return (
    <>
      <WorkPage
        work={work}
        view={view}
        title={words.title}
        undoTestId="personal-undo"
        onUndo={(undo) => void session.undo(undo)}
        back={
          <BackButton
            label={words.back}
            onBack={() => store.dispatch({ type: 'routeChosen', route: 'data' })}
          />
        }
      >
        <p className={styles.line}>{words.intro}</p>
        <Block title={words.places}>
          <ul className={looks.list} data-testid="personal-places">
            {PERSONAL_PLACES.map((place) => (
              <li key={place} className={looks.item}>
                <div className={looks.row}>
                  <span className={looks.lines}>
                    <Spoken>{words.of[place].name}</Spoken>
                    <span className={looks.detail}>{words.of[place].detail}</span>
                  </span>
                  <span className={styles.figure}>{words.cells({ count: rowsIn(view, place).length })}</span>
                </div>
              </li>
            ))}
          </ul>
          <p className={styles.line}>{words.journal}</p>
        </Block>
        <Block title={words.erase}>
          <CheckChoice
            options={ERASURES.map((value) => ({
              value,
              name: words.erasures[value],
              detail: words.cells({ count: cells.get(value)?.length ?? 0 }),
            }))}
            chosen={work.chosen}
            onChange={(next) => session.choose(next)}
            disabled={work.busy}
            testId="personal-erase"
          />
          {work.chosen.size > 0 && chosen.length === 0 && <p className={styles.line}>{words.nothing}</p>}
        </Block>
      </WorkPage>
      <PrimaryBar
        action={{
          label: () => words.run({ count: chosen.length }),
          enabled: ({ job }) => job === null && !work.busy && chosen.length > 0,
          run: () => void session.apply(erasureOf(chosen)),
        }}
        progress={null}
        testId="personal-run"
      />
    </>
  );
}

/** A cell that two choices name is emptied once. */
function once(cells: readonly PersonalCell[]): readonly PersonalCell[] {
  return [...new Map(cells.map((cell) => [`${cell.place} ${cell.row.index}`, cell])).values()];
}
