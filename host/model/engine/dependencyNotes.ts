import type { CompiledFormula, Model } from '@odoo/o-spreadsheet';

type Ranges = readonly Pick<CompiledFormula['rangeDependencies'][number], 'sheetId' | 'zone'>[];

interface Position {
  sheetId: string;
  col: number;
  row: number;
}

interface Insides {
  handlers: { evaluator?: { formulaDependencies(): { addDependencies(of: Position, on: Ranges): void } } }[];
}

/** Notes which cells a formula depends on beyond those in its text, and reads none of them. */
export function dependencyNotes(model: Model): (of: Position, on: Ranges) => boolean {
  const { handlers } = model as unknown as Insides;
  const evaluator = handlers.find((plugin) => plugin.evaluator !== undefined)?.evaluator;
  return (of, on) => {
    evaluator?.formulaDependencies().addDependencies(of, on);
    return evaluator !== undefined;
  };
}
