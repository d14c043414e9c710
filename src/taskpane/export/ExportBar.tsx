import { WorkBar } from '../components/WorkBar';
import { useWords } from '../PaneContext';
import { exportWords } from '../../i18n/export';
import type { ExportProgress } from './exportSession';

interface ExportBarProps {
  /** Workbooks that would be made; 0: something is still to be chosen. */
  readonly count: number;
  readonly progress: ExportProgress | null;
  /** The choices are known: what is missing can be said. */
  readonly ready: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** Makes the workbooks; how far it is, and how to stop it. */
export function ExportBar({ count, progress, ready, onStart, onCancel }: ExportBarProps) {
  const words = useWords(exportWords);
  const label =
    progress === null || progress.name === '' ? words.reading : words.making({ name: progress.name });
  return (
    <WorkBar
      testId="export"
      title={words.title}
      progress={
        progress && { ...progress, label, detail: progress.total > 0 ? words.progress(progress) : '' }
      }
      note={ready && count === 0 ? words.nothingChosen : ''}
      start={words.create({ count: ready ? count : 0 })}
      canStart={count > 0}
      cancel={words.cancel}
      onStart={onStart}
      onCancel={onCancel}
    />
  );
}
