import { Pace, paced } from '../../../../files/pace';
import type { Tables } from '../../../model/rows';
import { rowCount } from '../../../kit/files/understood/tableRows';
import { hasNeededColumns, plannedImport, type ImportChoices, type PlannedImport } from './importChoices';

/** What the rows of a file would do, as far as it is known. */
export interface Planning {
  /** null: nothing is planned, or not yet. While it is worked out anew, what it was before. */
  readonly planned: PlannedImport | null;
  readonly isUnderWay: boolean;
  /** A mistake of ours ended it: the page says so, instead of waiting for what never comes. */
  readonly broken: Error | null;
}

export const NOTHING_PLANNED: Planning = { planned: null, isUnderWay: false, broken: null };

/** What is planned, and with what it is compared. */
interface Question {
  readonly choices: ImportChoices;
  readonly tables: Tables;
  readonly reference: ReadonlyMap<string, string>;
}

/** Works it out in turns: 5,000 rows among a thousand communes would hold the pane. A new question ends the former one. */
export class ImportPlanning {
  private asked: { readonly question: Question; readonly controller: AbortController } | null = null;
  private state = NOTHING_PLANNED;

  constructor(private readonly onChange: (state: Planning) => void) {}

  /** null: there is nothing to plan. */
  ask(question: Question | null): void {
    const former = this.asked;
    former?.controller.abort();
    if (question === null || !canBePlanned(question.choices)) {
      this.asked = null;
      this.become(NOTHING_PLANNED);
      return;
    }
    this.asked = { question, controller: new AbortController() };
    const isAlike = former !== null && isSameTable(former.question.choices, question.choices);
    this.become({ planned: isAlike ? this.state.planned : null, isUnderWay: true, broken: null });
    void this.answer(this.asked);
  }

  private async answer(asked: NonNullable<typeof this.asked>): Promise<void> {
    const { question, controller } = asked;
    const { choices, tables, reference } = question;
    try {
      const planned = await paced(plannedImport(choices, tables, reference), new Pace(controller.signal));
      if (this.asked === asked) this.become({ planned, isUnderWay: false, broken: null });
    } catch (error) {
      if (controller.signal.aborted) return;
      this.become({ ...NOTHING_PLANNED, broken: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  private become(state: Planning): void {
    if (state === this.state) return;
    this.state = state;
    this.onChange(state);
  }
}

const canBePlanned = (choices: ImportChoices): boolean =>
  !rowCount(choices).tooMany && hasNeededColumns(choices);

/** The same rows as rows of the same table of ours: what they would do is much the same. */
const isSameTable = (a: ImportChoices, b: ImportChoices): boolean => a.sheet === b.sheet && a.role === b.role;
