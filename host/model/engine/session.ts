import type { Model } from '@odoo/o-spreadsheet';

interface Session {
  commandSquisher: { squish(commands: unknown[]): unknown[]; unsquish(commands: unknown[]): unknown[] };
  uuidGenerator: { uuidv4(): string };
}

/**
 * The engine makes its changes small before it sends them to the other people in the same workbook. Here is nobody
 * else; and it fails on a formula with `$L$8:$L8` below one with `L7` in the same place.
 */
export function sendChangesAsTheyAre(model: Model): void {
  const { session } = model as unknown as { session: Session };
  const same = (commands: unknown[]): unknown[] => commands;
  session.commandSquisher = { squish: same, unsquish: same };
  countSteps(session);
}

/** Each step has a name of its own, also where the workbook is opened again; it needs no chance for each of its letters. */
function countSteps(session: Session): void {
  const opened = session.uuidGenerator.uuidv4();
  let step = 0;
  session.uuidGenerator = { uuidv4: () => `${opened} ${(step += 1)}` };
}
