import type { AskedDialect, CsvDialect } from '../../../../files/read/readCsv';
import { Pace } from '../../../../files/pace';
import type { Grid } from '../../../../workbook/intake/grid';
import type { AskedUnderstanding, Understanding } from '../../../../workbook/intake/understand';
import type { IntakeWarningCode } from '../../../../workbook/intake/warnings';
import type { ColumnMatching } from '../../../../workbook/tables/matchColumns';
import type { Watched } from '../../../state/store';
import { openFile, type FileProblem, type PickedFile } from '../openFile';

/** Which sheet of a file, how it was understood, and which of its columns is which of ours. */
export interface TableChoices {
  readonly sheet: number;
  readonly asked: AskedUnderstanding;
  readonly understanding: Understanding;
  /** Rows of the sheet that were not looked at: it is too large to be taken in at once. */
  readonly rowsLeft: number;
  readonly matching: ColumnMatching;
  /** Questions that the person has answered. */
  readonly answered: readonly IntakeWarningCode[];
}

export interface TableState<Choices extends TableChoices = TableChoices> {
  /** Name of the file that is being read, or was. */
  readonly file: string | null;
  readonly busy: boolean;
  /** How much of it was read, 0 to 1; null: not known. */
  readonly progress: number | null;
  readonly sheets: readonly Grid[];
  readonly problems: readonly FileProblem[];
  /** How a CSV was read; null for a workbook. */
  readonly csv: CsvDialect | null;
  /** null where the file has no table. */
  readonly choices: Choices | null;
}

export const NO_TABLE: TableState<never> = {
  file: null,
  busy: false,
  progress: null,
  sheets: [],
  problems: [],
  csv: null,
  choices: null,
};

/** What a person does with a table of a file, whatever it is for. */
export interface TableActions {
  readonly open: (file: PickedFile) => Promise<void>;
  /** Reads the same text otherwise. */
  readonly readAs: (dialect: AskedDialect) => Promise<void>;
  /** Ends the reading that is under way. */
  readonly stop: () => void;
  readonly chooseSheet: (sheet: number) => void;
  /** Says how the table is to be understood; what is not named stays as it was said. */
  readonly ask: (asked: AskedUnderstanding) => void;
  /** Takes a row in that was set apart, or leaves it where it was. */
  readonly takeRow: (row: number, taken: boolean) => void;
  /** Sets a row apart that was not. */
  readonly leaveRow: (row: number) => void;
  readonly answer: (question: IntakeWarningCode) => void;
  readonly match: (column: string, index: number | null) => void;
  /** As before any file. */
  readonly leave: () => void;
}

/** The same with its state; it outlives the page, which goes when the person looks elsewhere. */
export interface TableSession<Choices extends TableChoices = TableChoices>
  extends Watched<TableState<Choices>>, TableActions {}

/** What the tables are for: how one is found among sheets, and understood. */
export interface TableReader<Choices extends TableChoices> {
  /** The sheet that looks most like what is wanted; `former`: of the same file, read otherwise. */
  readonly guess: (sheets: readonly Grid[], former: Choices | null) => Choices | null;
  /** `former`: the same sheet, understood otherwise; null: another one. */
  readonly understood: (
    grid: Grid,
    sheet: number,
    asked: AskedUnderstanding,
    former: Choices | null,
  ) => Choices;
  /** Of another understanding of the same columns, with what was chosen of them. */
  readonly keep: (next: Choices, former: Choices) => Choices;
}

/** Where the state is held. */
export interface TableGround<Choices extends TableChoices> {
  readonly getState: () => TableState<Choices>;
  readonly choose: (choices: Choices) => void;
  readonly change: (changes: Partial<TableState<Choices>>) => void;
  /** As before any file, but for what is given. */
  readonly reset: (changes: Partial<TableState<Choices>>) => void;
}

export function tableActions<Choices extends TableChoices>(
  { getState, choose, change, reset }: TableGround<Choices>,
  reader: TableReader<Choices>,
): TableActions {
  let controller: AbortController | null = null;
  let picked: PickedFile | null = null;
  let asked: AskedDialect = {};

  const read = async (file: PickedFile, former: Choices | null): Promise<void> => {
    controller?.abort();
    const mine = (controller = new AbortController());
    reset({ file: file.name, busy: true });
    try {
      const { signal } = mine;
      const onProgress = (progress: number): void => {
        if (controller === mine) change({ progress });
      };
      const opened = await openFile(file, { signal, onProgress, dialect: asked });
      // Another file was chosen meanwhile.
      if (controller !== mine) return;
      const pace = new Pace(signal);
      const guess = reader.guess(opened.sheets, former);
      // What was found is drawn in a task of its own.
      await pace.breathe();
      change({ busy: false, progress: null, ...opened, choices: null });
      if (guess) choose(guess);
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    }
  };
  const stop = (): void => {
    controller?.abort();
    controller = null;
    picked = null;
    reset({});
  };
  const ask = (said: AskedUnderstanding): void => {
    const { choices, sheets } = getState();
    const grid = choices === null ? undefined : sheets[choices.sheet];
    if (choices === null || grid === undefined) return;
    const isSameTable = said.headerRows === undefined;
    const rows: AskedUnderstanding = isSameTable ? {} : { taken: [], leftOut: [] };
    const next = reader.understood(
      grid,
      choices.sheet,
      { ...choices.asked, ...rows, ...said },
      isSameTable ? choices : { ...choices, answered: [] },
    );
    // What the person has matched stays where the columns do.
    choose(isSameTable ? reader.keep(next, choices) : next);
  };
  return {
    open(file) {
      picked = file;
      asked = {};
      return read(file, null);
    },
    async readAs(dialect) {
      asked = { ...asked, ...dialect };
      if (picked !== null) await read(picked, getState().choices);
    },
    stop,
    leave: stop,
    chooseSheet(sheet) {
      const grid = getState().sheets[sheet];
      if (grid) choose(reader.understood(grid, sheet, {}, null));
    },
    ask,
    takeRow(row, isTaken) {
      const { choices } = getState();
      if (choices === null) return;
      const { taken = [], leftOut = [] } = choices.asked;
      const isBack = leftOut.includes(row);
      const others = taken.filter((each) => each !== row);
      ask({
        taken: isTaken && !isBack ? [...others, row] : others,
        leftOut: leftOut.filter((each) => each !== row),
      });
    },
    leaveRow(row) {
      const { choices } = getState();
      if (choices === null) return;
      const { taken = [], leftOut = [] } = choices.asked;
      ask({ taken: taken.filter((each) => each !== row), leftOut: [...leftOut, row] });
    },
    answer(question) {
      const { choices } = getState();
      if (choices) change({ choices: { ...choices, answered: [...choices.answered, question] } });
    },
    match(column, index) {
      const { choices } = getState();
      if (choices === null) return;
      const matching = withMatch(choices.matching, column, index);
      choose({ ...choices, matching, answered: [...choices.answered, 'noHeader', 'yearHeaders'] });
    },
  };
}

/** The same with one of our columns from another of the file, or from none; a column of the file feeds one of ours. */
function withMatch(matching: ColumnMatching, column: string, index: number | null): ColumnMatching {
  return {
    ...matching,
    matches: matching.matches.map((match) => {
      if (match.column === column) return { ...match, index, certainty: index === null ? 'none' : 'header' };
      return index !== null && match.index === index ? { ...match, index: null, certainty: 'none' } : match;
    }),
  };
}
