import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ClipboardTask20Filled, ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { Database20Filled, Database20Regular } from '@fluentui/react-icons/svg/database';
import { DocumentTable20Filled, DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { ReceiptMoney20Filled, ReceiptMoney20Regular } from '@fluentui/react-icons/svg/receipt-money';
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home';
import { useRef, type KeyboardEvent } from 'react';
import { open } from '../state/actions';
import type { ConventionView } from '../model/paneReading';
import { anomalyCount } from '../model/todo';
import { usePane } from '../state/PaneContext';
import { SECTIONS, yearOf, type Section } from '../state/paneState';
import { VisuallyHidden } from '../kit/aloud/VisuallyHidden';

const ICONS = {
  overview: { plain: Home20Regular, chosen: Home20Filled },
  data: { plain: Database20Regular, chosen: Database20Filled },
  checks: { plain: ClipboardTask20Regular, chosen: ClipboardTask20Filled },
  orders: { plain: ReceiptMoney20Regular, chosen: ReceiptMoney20Filled },
  documents: { plain: DocumentTable20Regular, chosen: DocumentTable20Filled },
} satisfies Record<Section, unknown>;

export const tabId = (section: Section): string => `tab-${section}`;
export const panelId = (section: Section): string => `panel-${section}`;

const useStyles = makeStyles({
  tabs: {
    display: 'grid',
    gridAutoFlow: 'column',
    // No word is broken: the wider ones take from the others.
    gridAutoColumns: 'minmax(min-content, 1fr)',
    overflowWrap: 'normal',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.caption1,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorTransparentBackground,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: tokens.spacingHorizontalL,
      right: tokens.spacingHorizontalL,
      borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  icon: { display: 'flex', position: 'relative' },
  chosenIcon: { color: tokens.colorCompoundBrandForeground1 },
  count: {
    ...typographyStyles.caption2Strong,
    position: 'absolute',
    left: '60%',
    bottom: '40%',
    minWidth: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  grave: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

interface SectionTabsProps {
  /** null: what is wrong with the tables is not known yet, and no number is said. */
  readonly view: ConventionView | null;
  readonly current: Section;
}

/** The sections. Arrow keys move between them, Enter or Space opens one and takes the focus to its title. */
export function SectionTabs({ view, current }: SectionTabsProps) {
  const styles = useStyles();
  const { state, store, text } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const findings = view?.inYear(yearOf(state, view)).findings ?? [];
  const anomalies = anomalyCount(findings);
  const grave = findings.some((finding) => finding.severity === 'error');

  const moveFocus = (event: KeyboardEvent): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const from = tabs.findIndex((tab) => tab === document.activeElement);
    const to = nextTab(event.key, from, tabs.length);
    if (to === null) return;
    event.preventDefault();
    tabs[to]?.focus();
  };

  return (
    // The keys come up from the tabs, which have the focus.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={list}
      role="tablist"
      aria-label={text.sections.label}
      className={styles.tabs}
      onKeyDown={moveFocus}
    >
      {SECTIONS.map((section) => {
        const chosen = section === current;
        const Icon = ICONS[section][chosen ? 'chosen' : 'plain'];
        const count = section === 'checks' ? anomalies : 0;
        return (
          <button
            key={section}
            type="button"
            role="tab"
            id={tabId(section)}
            data-testid={`section-${section}`}
            aria-selected={chosen}
            aria-controls={chosen ? panelId(section) : undefined}
            tabIndex={chosen ? 0 : -1}
            className={mergeClasses(styles.tab, chosen && styles.chosen)}
            onClick={() => void open.run(store, section)}
          >
            <span className={mergeClasses(styles.icon, chosen && styles.chosenIcon)}>
              <Icon aria-hidden />
              {count > 0 && (
                <span
                  className={mergeClasses(styles.count, grave && styles.grave)}
                  data-testid="checks-count"
                  aria-hidden
                >
                  {count > 99 ? '99+' : count}
                </span>
              )}
            </span>
            {text.sections[section]}
            {count > 0 && <VisuallyHidden>, {text.sections.count({ count })}</VisuallyHidden>}
            {section === 'checks' && view === null && <VisuallyHidden>, {text.checking}</VisuallyHidden>}
          </button>
        );
      })}
    </div>
  );
}

/** Where a key takes the focus among `count` tabs; null: the key is not ours. */
export function nextTab(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
