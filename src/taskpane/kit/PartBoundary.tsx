import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { usePane } from '../state/PaneContext';
import { unexpected } from '../state/unexpected';
import { Centred } from './Centred';
import { PageHeading } from './PageHeading';
import { ProblemText } from './ProblemText';

interface PartBoundaryState {
  readonly error: unknown;
}

/** A page that could not be loaded, or that broke, is said in its place; the pane is not left empty. */
export class PartBoundary extends Component<{ readonly children: ReactNode }, PartBoundaryState> {
  override state: PartBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

/** What is loaded once is not asked for again while the pane is open: opening it anew does. Drafts are kept. */
function Broken({ error }: { readonly error: unknown }) {
  const { text } = usePane();
  return (
    <Centred>
      <PageHeading>{text.error.part}</PageHeading>
      <ProblemText problem={unexpected(error, true).problem} />
      <Button data-testid="open-anew" onClick={() => location.reload()}>
        {text.error.again}
      </Button>
    </Centred>
  );
}
