import {
  makeStyles,
  mergeClasses,
  Select as FluentSelect,
  type SelectProps,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  // As wide as its place: its longest option makes neither itself nor what it stands in wider.
  whole: { minWidth: 0, contain: 'inline-size' },
  // A name that is cut says so: it is whole in the list that opens.
  chosen: { textOverflow: 'ellipsis' },
});

/** A list to choose from that keeps to the width of its place, whatever stands in it. */
export function Select({ className, ...props }: SelectProps) {
  const styles = useStyles();
  return (
    <FluentSelect
      {...props}
      className={mergeClasses(styles.whole, className)}
      select={{ className: styles.chosen }}
    />
  );
}
