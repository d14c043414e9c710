import { Button, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { inForceFrom, type PopulationKind } from '../../../../data/epci';
import type { FigureProblem } from '../../../../workbook/intake/populations/populationFile';
import type { IntakeWarningCode } from '../../../../workbook/intake/warnings';
import { Block } from '../../../kit/Block';
import { epciWords } from '../../../kit/epci/words';
import { FileChooser } from '../../../kit/files/FileChooser';
import { FileProblems } from '../../../kit/files/FileProblems';
import { understoodWords } from '../../../kit/files/understood/words';
import { Notice } from '../../../kit/Notice';
import { usePane, useWords } from '../../../state/PaneContext';
import { vintageOfFile, vintagesOffered, type PopulationChoice, type ReadFile } from './choice';
import type { FileSession } from './fileSession';
import { populationsWords } from './words';
import { Spoken } from '../../../kit/aloud/Spoken';
import { Select } from '../../../kit/form/Select';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What is worth saying of the rows of communes: the rest is how such files are. */
const SAID: readonly IntakeWarningCode[] = ['hiddenRows', 'notComputed', 'errorCells', 'doubtfulTexts'];

interface FileSourceProps {
  readonly session: FileSession;
  readonly file: ReadFile | null;
  readonly choice: PopulationChoice;
  /** By the clock, or of the convention where there is none. */
  readonly thisYear: number;
  readonly onChoose: (changes: Partial<PopulationChoice>) => void;
}

/** A file of INSEE or of the DGCL: which, of what year, and what of it was found. */
export function FileSource({ session, file, choice, thisYear, onChoose }: FileSourceProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(populationsWords);
  const epciText = useWords(epciWords);
  const opened = session.getState();
  const { problems } = opened;
  const vintage = file && vintageOfFile(file, choice.fileVintage);
  const read = file?.read ?? null;
  const quote = read?.said.find((each) => each.vintage === vintage)?.quote;
  return (
    <Block title={words.file} detail={words.fileDetail}>
      <div className={styles.column}>
        <FileChooser
          reading={opened}
          testId="populations"
          onPick={(picked) => {
            onChoose({ fileVintage: null });
            void session.open(picked);
          }}
          onStop={session.stop}
        />
        <FileProblems problems={problems} readable={file !== null} unreadable={words.unreadable} />
        {file && read === null && (
          <Notice tone="error" title={words.notPopulations}>
            {words.notPopulationsDetail}
          </Notice>
        )}
        {file && read && (
          <>
            <p className={styles.detail} data-testid="populations-read">
              <Spoken>
                {words.found({
                  sheet: read.sheet,
                  rows: format.integer(read.rows),
                  found: read.communes.length,
                  communes: file.communes,
                })}
              </Spoken>
            </p>
            <Field
              label={words.fileVintage}
              {...(quote === undefined ? {} : { hint: words.said({ quote }) })}
              {...(vintage === null
                ? { validationMessage: words.vintageAsked, validationState: 'warning' as const }
                : {})}
            >
              <Select
                data-testid="populations-file-vintage"
                value={vintage === null ? '' : String(vintage)}
                onChange={(_, { value }) => onChoose({ fileVintage: value === '' ? null : Number(value) })}
              >
                {vintage === null && <option value="">{words.chooseVintage}</option>}
                {vintagesOffered(file, thisYear).map((each) => (
                  <option key={each} value={each}>
                    {epciText.vintageOption({ vintage: each, year: inForceFrom(each) })}
                  </option>
                ))}
              </Select>
            </Field>
            {read.said.length > 1 && read.vintages.length === 0 && (
              <p className={styles.detail} data-testid="populations-said">
                {words.saidTwice({ quotes: read.said.map((each) => `« ${each.quote} »`).join(', ') })}
              </p>
            )}
            {!read.figures.includes(choice.kind) && <OtherKind kind={choice.kind} onChoose={onChoose} />}
            <Doubts problems={read.problems} file={read} />
          </>
        )}
      </div>
    </Block>
  );
}

/** The file gives the other population alone: it never stands in. */
function OtherKind({
  kind,
  onChoose,
}: {
  readonly kind: PopulationKind;
  readonly onChoose: FileSourceProps['onChoose'];
}) {
  const words = useWords(populationsWords);
  const other = kind === 'totale' ? 'municipale' : 'totale';
  return (
    <Notice tone="warning" title={words.otherKind({ kind: words.kindsInText[other] })}>
      <span>{words.otherKindDetail({ kind: words.kindsInText[kind] })}</span>
      <Button size="small" data-testid="populations-other-kind" onClick={() => onChoose({ kind: other })}>
        {words.useKind({ kind: words.kindsInText[other] })}
      </Button>
    </Notice>
  );
}

function Doubts({
  problems,
  file: { warnings },
}: {
  readonly problems: readonly FigureProblem[];
  readonly file: NonNullable<ReadFile['read']>;
}) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(populationsWords);
  const said = useWords(understoodWords);
  const sentence = (problem: FigureProblem): string => {
    const { row, name } = problem;
    switch (problem.code) {
      case 'sumDiffers': {
        const { figures } = problem;
        const shown = (value: number | null): string => (value === null ? '–' : format.integer(value));
        return words.problems.sumDiffers({
          row,
          name,
          municipale: shown(figures.municipale),
          apart: shown(figures.apart),
          totale: shown(figures.totale),
        });
      }
      case 'unreadable':
        return words.problems.unreadable({ row, name, value: problem.value });
      case 'twice':
        return words.problems.twice({ row, name });
      case 'inParts':
        return words.problems.inParts({ row, name });
    }
  };
  const cautions = warnings.filter(({ code }) => SAID.includes(code));
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="warning" title={words.notTaken({ count: problems.length })}>
          <ul className={styles.list} data-testid="populations-not-taken">
            {problems.map((problem, index) => (
              <li key={index}>{sentence(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {cautions.length > 0 && (
        <Notice tone="warning" title={said.cautions}>
          {cautions.map(({ code, count, value, addresses }) => (
            <p key={code} className={styles.line}>
              <Spoken>{said.warnings[code]({ count, value, at: addresses.slice(0, 8).join(', ') })}</Spoken>
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
