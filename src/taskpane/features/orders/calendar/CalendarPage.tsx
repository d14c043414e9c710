import { makeStyles, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fileName } from '../../../../workbook/plan/fileNames';
import { Spoken } from '../../../kit/aloud/Spoken';
import { BackButton } from '../../../kit/BackButton';
import { Block } from '../../../kit/Block';
import { shortList } from '../../../kit/names/shortList';
import { namesWords } from '../../../kit/names/words';
import { PageBody } from '../../../kit/PageBody';
import { PrimaryBar } from '../../../kit/PrimaryBar';
import { useRowStyles } from '../../../kit/rowStyles';
import { saveFile } from '../../../kit/saveFile';
import { usePane, useWords } from '../../../state/PaneContext';
import type { OrdersPageProps } from '../OrderList';
import { excelOrders } from '../ordersServices';
import { useOrders } from '../useOrders';
import { calendarEntries, DAYS_AHEAD, dueGroups, type DueGroup } from './calendarModel';
import { calendarWords } from './words';

/** More names than anybody reads in a line; the file for the calendar has them all. */
const MOST_NAMES = 12;

const useStyles = makeStyles({
  line: { margin: 0 },
  day: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** What is due in the next days over the whole convention, and the same for the person's own calendar. */
export default function CalendarPage({ view, model }: Pick<OrdersPageProps, 'view' | 'model'>) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { format } = usePane();
  const words = useWords(calendarWords);
  const namesSaid = useWords(namesWords);
  const { session } = useOrders();
  /** Where the browser saves no files: what would stand in it. */
  const [text, setText] = useState<string | null>(null);
  const groups = useMemo(() => dueGroups(view, model), [view, model]);
  const title = ({ kind, year, members }: DueGroup): string =>
    words.due[kind]({ year, count: members.length, one: members[0] ?? '' });
  const detail = ({ members }: DueGroup): string => members.join(', ');
  const save = async (): Promise<void> => {
    const { calendarFile } = await import('../../../../files/ics/calendarFile');
    const entries = calendarEntries(groups, { title, detail }, view.name);
    const written = calendarFile(view.name, entries, UNIX_EPOCH + Date.now() / MILLISECONDS_A_DAY);
    if (!excelOrders.canDownload()) {
      setText(written);
      return;
    }
    const url = URL.createObjectURL(new Blob([written], { type: 'text/calendar;charset=utf-8' }));
    saveFile({ file: fileName([words.file, view.name], 'ics'), url });
    // The browser has begun to save it by the next turn.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  };
  return (
    <>
      <PageBody
        title={words.title}
        back={<BackButton label={words.back} onBack={() => session.open({ page: 'list' })} />}
      >
        <Block
          title={words.window({
            from: format.date(model.day),
            to: format.date(model.day + DAYS_AHEAD),
          })}
          detail={words.windowDetail}
        >
          {groups.length === 0 ? (
            <p className={styles.line}>{words.nothing}</p>
          ) : (
            <ul className={rows.list} data-testid="calendar-list">
              {groups.map((group) => (
                <li key={[group.kind, group.on, group.year].join(' ')} className={rows.item}>
                  <div className={rows.row}>
                    <span className={rows.lines}>
                      <span>
                        <Spoken>{title(group)}</Spoken>
                      </span>
                      {group.members.length > 1 && (
                        <span className={rows.detail}>
                          <Spoken>{shortList(group.members, MOST_NAMES, namesSaid)}</Spoken>
                        </span>
                      )}
                    </span>
                    <span className={styles.day}>{format.date(group.on)}</span>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Block>
        {text !== null && (
          <Block title={words.copy} detail={words.copyDetail}>
            <Textarea readOnly value={text} aria-label={words.copy} data-testid="calendar-text" rows={8} />
          </Block>
        )}
      </PageBody>
      <PrimaryBar
        action={{ label: () => words.save, enabled: () => true, run: save }}
        progress={null}
        testId="calendar-save"
        whyNot={groups.length > 0 ? undefined : words.nothing}
      />
    </>
  );
}

/** 1 January 1970 as an Excel serial date. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;
