import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Block } from '../../kit/Block';
import { Centred } from '../../kit/Centred';
import { FindingList } from './FindingList';
import { PageBody } from '../../kit/PageBody';
import { SeverityIcon } from '../../kit/SeverityIcon';
import type { ConventionView } from '../../model/paneReading';
import { groupBySeverity } from '../../model/todo';
import { MendAll } from './MendButton';
import { MendNotice } from './MendNotice';
import { useMends } from './useMends';
import { useLookAtSheets } from '../../state/lookAtSheets';
import { usePane, useWords } from '../../state/PaneContext';
import { checksWords } from './words';
import { yearOf } from '../../state/paneState';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  icon: { display: 'flex', color: tokens.colorStatusSuccessForeground1 },
  none: { ...typographyStyles.body1Strong, margin: 0 },
});

/** What was found about the tables, gravest first. Loaded when it is opened. */
export default function ChecksPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const { state } = usePane();
  const words = useWords(checksWords);
  const { findings } = view.inYear(yearOf(state, view));
  const mends = useMends(view, findings);
  useLookAtSheets(view);
  if (findings.length === 0)
    return (
      <PageBody title={words.title}>
        <MendNotice view={view} />
        <Centred>
          <span className={styles.icon}>
            <CheckmarkCircle24Filled aria-hidden />
          </span>
          <p className={styles.none}>{words.none}</p>
          <p className={styles.line}>{words.noneDetail}</p>
        </Centred>
      </PageBody>
    );
  return (
    <PageBody title={words.title}>
      <MendNotice view={view} />
      <p className={styles.line}>{words.intro}</p>
      <MendAll mends={[...mends.values()]} />
      {groupBySeverity(findings).map(({ severity, findings: group }) => {
        const { name, detail } = words.severities[severity];
        return (
          <Block
            key={severity}
            icon={<SeverityIcon severity={severity} />}
            title={`${name} (${group.length})`}
            detail={detail}
          >
            <FindingList findings={group} severity={severity} mends={mends} />
          </Block>
        );
      })}
    </PageBody>
  );
}
