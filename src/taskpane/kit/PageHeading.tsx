import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFocusWish } from './useFocusWish';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    '&:focus': { outlineStyle: 'none' },
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
});

/** The title of a page: the focus comes here when the page changes. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useFocusWish<HTMLHeadingElement>('heading');
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
