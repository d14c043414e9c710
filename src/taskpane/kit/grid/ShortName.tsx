import { mergeClasses } from '@fluentui/react-components';
import { useGridStyles } from './styles';

interface ShortNameProps {
  readonly name: string;
  /** Letters before the end that is kept; all of them: there is none. */
  readonly beforeEnd: number;
  readonly upright?: boolean;
}

/** A name in one line, cut before its end where there is no room; the whole of it stands in the title, and is said. */
export function ShortName({ name, beforeEnd, upright = false }: ShortNameProps) {
  const styles = useGridStyles();
  const look = mergeClasses(styles.short, upright && styles.upright);
  if (beforeEnd >= name.length)
    return (
      <span lang="fr" className={look}>
        {name}
      </span>
    );
  return (
    <span lang="fr" className={mergeClasses(look, styles.parted)}>
      <span className={styles.beginning}>{name.slice(0, beforeEnd)}</span>
      <span className={styles.end}>{name.slice(beforeEnd)}</span>
    </span>
  );
}
