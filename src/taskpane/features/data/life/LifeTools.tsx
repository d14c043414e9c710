import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Block } from '../../../kit/Block';
import { useRowStyles } from '../../../kit/rowStyles';
import { LIFE_TOOLS } from '../../../state/lifeTools';
import { usePane, useWords } from '../../../state/PaneContext';
import { dataWords } from '../words';

const useStyles = makeStyles({ list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` } });

/** The pages on the life of the convention that Données leads to. */
export function LifeTools() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { store } = usePane();
  const { title, tools } = useWords(dataWords).life;
  return (
    <Block title={title}>
      <ul className={mergeClasses(rows.list, styles.list)}>
        {LIFE_TOOLS.map((tool) => (
          <li key={tool} className={rows.item}>
            <button
              type="button"
              className={mergeClasses(rows.row, rows.pressable)}
              data-testid={`open-${tool}`}
              onClick={() => store.dispatch({ type: 'routeChosen', route: tool })}
            >
              <span className={rows.lines}>
                <span>{tools[tool].name}</span>
                <span className={rows.detail}>{tools[tool].detail}</span>
              </span>
              <span className={rows.icon}>
                <ChevronRight16Regular aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}
