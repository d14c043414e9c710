import { POPULATION } from '../../../core/keys/population';
import { definedName, type Binding } from '../../schema/binding';
import { TOTAL_POPULATION_NAME } from '../../schema/definedNames';
import type { TableRole } from '../../schema/tables';
import { nameKey } from '../names';

/** What live formulas may refer to. */
export interface Available {
  readonly definedNames: ReadonlySet<string>;
  readonly columns: Readonly<Partial<Record<TableRole, ReadonlySet<string>>>>;
  /** Applications whose cost of the year does not stand in their own rows, by their names; left out: none. */
  readonly amended?: ReadonlySet<string>;
}

/** The same but for populations: what the workbook gives for them is of today. */
export function withoutPopulations(available: Available, binding: Binding): Available {
  const { definedNames, columns } = available;
  const total = nameKey(definedName(binding, TOTAL_POPULATION_NAME));
  const { communes } = columns;
  return {
    ...available,
    definedNames: new Set([...definedNames].filter((name) => name !== total)),
    columns: {
      ...columns,
      ...(communes ? { communes: new Set([...communes].filter((each) => each !== POPULATION.fact)) } : {}),
    },
  };
}

/** The same but for the costs of some applications: what their rows give is of the years before. */
export function withoutCosts(available: Available, applications: readonly string[]): Available {
  return applications.length === 0 ? available : { ...available, amended: new Set(applications) };
}
