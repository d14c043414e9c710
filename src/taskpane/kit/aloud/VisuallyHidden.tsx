import { makeStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Read aloud, not shown. */
export function VisuallyHidden(props: Pick<ComponentProps<'span'>, 'children' | 'role' | 'id'>) {
  return <span {...props} className={useStyles().hidden} />;
}
