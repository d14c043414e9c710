import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { openHelp } from '../state/actions';
import { ActionLink } from './ActionLink';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexShrink: 0 },
});

/** The way back, and the help, on a page that stands without the head of the pane. */
export function BackRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className={useStyles().row}>
      {children}
      <ActionLink action={openHelp} target={undefined} testId="help" />
    </div>
  );
}
