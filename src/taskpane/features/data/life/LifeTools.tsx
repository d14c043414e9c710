import { Block } from '../../../kit/Block';
import { PageList } from '../../../kit/list/PageList';
import { LIFE_TOOLS } from '../../../state/lifeTools';
import { usePane, useWords } from '../../../state/PaneContext';
import { dataWords } from '../words';

/** The pages on the life of the convention that Données leads to. */
export function LifeTools() {
  const { store } = usePane();
  const { title, tools } = useWords(dataWords).life;
  return (
    <Block title={title}>
      <PageList
        list="life"
        rows={LIFE_TOOLS.map((id) => ({ id, ...tools[id], figure: '', testId: `open-${id}` }))}
        onOpen={({ id }) => store.dispatch({ type: 'routeChosen', route: id })}
      />
    </Block>
  );
}
