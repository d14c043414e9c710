import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  centred: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
});

/** A page, or the rest of one, that holds a single message. */
export function Centred({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().centred}>{children}</div>;
}
