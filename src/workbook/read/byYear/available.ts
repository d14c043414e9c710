import { POPULATION } from '../../../core/keys/population';
import { definedName, type Binding } from '../../schema/binding';
import { TOTAL_POPULATION_NAME } from '../../schema/definedNames';
import type { TableRole } from '../../schema/tables';
import { nameKey } from '../names';

/** What live formulas may refer to. */
export interface Available {
  readonly definedNames: ReadonlySet<string>;
  readonly columns: Readonly<Partial<Record<TableRole, ReadonlySet<string>>>>;
}

/** The same but for populations: what the workbook gives for them is of today. */
export function withoutPopulations({ definedNames, columns }: Available, binding: Binding): Available {
  const total = nameKey(definedName(binding, TOTAL_POPULATION_NAME));
  const { communes } = columns;
  return {
    definedNames: new Set([...definedNames].filter((name) => name !== total)),
    columns: {
      ...columns,
      ...(communes ? { communes: new Set([...communes].filter((each) => each !== POPULATION.fact)) } : {}),
    },
  };
}
