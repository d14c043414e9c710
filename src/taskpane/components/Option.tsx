import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** What a choice is, and a grey line about it. */
export function Option({ name, detail }: { readonly name: string; readonly detail: string }) {
  const styles = useStyles();
  return (
    <span className={styles.option}>
      <span>{name}</span>
      <span className={styles.detail}>{detail}</span>
    </span>
  );
}
