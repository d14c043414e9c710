import { makeStyles } from '@fluentui/react-components';
import { decidedAmounts, type AmountsChoice, type AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import type { UnusableVersion, VersionReading } from '../../../workbook/frozen/version';
import { goToSheet } from '../../state/actions';
import { useWords } from '../../state/PaneContext';
import { ActionLink } from '../ActionLink';
import { Block } from '../Block';
import { Notice } from '../Notice';
import { RadioChoice, type OptionWords } from '../RadioChoice';
import { Differences } from './Differences';
import { amountsWords, type AmountsWords } from './words';

const useStyles = makeStyles({ line: { margin: 0 } });

/** What a pane shows of them before a choice; the page of the council shows all. */
const MOST_DIFFERENCES = 12;
const TABLES = 'tables';

interface AmountsBlockProps {
  readonly offer: AmountsOffer;
  readonly choice: AmountsChoice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: AmountsChoice) => void;
}

/**
 * Where the amounts of a year come from, where a version of it was frozen: how the tables differ from it, and the choice.
 * Nothing where there is nothing to choose.
 */
export function AmountsBlock({ offer, choice, disabled, onChoose }: AmountsBlockProps) {
  const styles = useStyles();
  const words = useWords(amountsWords);
  const { year, versions, seen } = offer;
  if (versions.length === 0) return null;
  const decided = decidedAmounts(offer, choice);
  const value = decided.kind === 'toChoose' ? '' : chosenValue(versions, decided.origin);
  const shown = versions.find(
    (each, index) => each.problem === null && (value === versionValue(index) || !isVersionValue(value)),
  );
  const choose = (chosen: string): void => {
    const version = versions.find((_, index) => versionValue(index) === chosen);
    if (chosen === TABLES) onChoose({ kind: 'tables', seen });
    else if (version?.problem === null)
      onChoose({ kind: 'version', fingerprint: version.origin.fingerprint });
  };
  return (
    <>
      {versions
        .filter((each): each is UnusableVersion => each.problem !== null)
        .map(({ sheet, problem }) => (
          <Notice key={sheet} tone="warning" title={words.unusable({ sheet })}>
            <p className={styles.line}>{words.problems[problem]}</p>
            <ActionLink action={goToSheet} target={sheet} />
          </Notice>
        ))}
      {shown?.problem === null && !shown.comparison.same && (
        <>
          <Notice tone="warning" title={words.differ}>
            <p className={styles.line}>{words.differDetail({ date: shown.frozenOn })}</p>
          </Notice>
          <Differences
            title={words.today({ date: shown.frozenOn })}
            comparison={shown.comparison}
            most={MOST_DIFFERENCES}
          />
        </>
      )}
      <Block title={words.title({ year })}>
        <RadioChoice
          label={words.title({ year })}
          options={optionsOf(versions, words)}
          value={value}
          disabled={disabled}
          testId="amounts"
          onChange={choose}
        />
      </Block>
    </>
  );
}

const versionValue = (index: number): string => `version-${index}`;
const isVersionValue = (value: string): boolean => value.startsWith('version-');

function chosenValue(
  versions: readonly VersionReading[],
  origin: Extract<ReturnType<typeof decidedAmounts>, { kind: 'decided' }>['origin'],
): string {
  if (origin.kind === 'tables') return TABLES;
  const { fingerprint } = origin;
  return versionValue(
    versions.findIndex((each) => each.problem === null && each.origin.fingerprint === fingerprint),
  );
}

function optionsOf(versions: readonly VersionReading[], words: AmountsWords): OptionWords<string>[] {
  const [latest] = versions;
  const same = latest?.problem === null && latest.comparison.same;
  return [
    ...versions.flatMap(({ problem, sheet, note, frozenOn }, index): OptionWords<string>[] =>
      problem === null
        ? [
            {
              value: versionValue(index),
              name: words.version({ date: frozenOn }),
              detail: words.versionDetail({ sheet, note }),
            },
          ]
        : [],
    ),
    { value: TABLES, name: words.tables, detail: same ? words.tablesSame : undefined },
  ];
}
