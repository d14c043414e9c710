import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Spoken } from './aloud/Spoken';
import { useFocusWish } from './useFocusWish';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
});

/** What the pane is called, after the page that is open in it. */
const PANE = 'Quote-part';

/** The title of a page, and of the window: the focus comes here when the page changes. */
export function PageHeading({ children }: { readonly children: string }) {
  const styles = useStyles();
  const heading = useFocusWish<HTMLHeadingElement>('heading');
  useEffect(() => {
    document.title = `${children} · ${PANE}`;
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      <Spoken>{children}</Spoken>
    </h1>
  );
}
