import { clausesIntoSettings } from './clausesIntoSettings';
import { interventionsIntoLines } from './interventionsIntoLines';
import { namesIntoCells } from './namesIntoCells';
import { ordersComputed } from './ordersComputed';
import { neutralWords } from './neutralWords';
import type { UpgradeStep } from './upgrade';

/**
 * From each version of the schema to the next, in order. Version 1 is that of 0.1.0.
 *
 * Whoever changes the schema adds a step, raises `SCHEMA_VERSION` by one, and keeps the workbooks of earlier versions in
 * test/fixtures as they are. Former headers and keys stay aliases: people's formulas name them.
 */
export const UPGRADES: readonly UpgradeStep[] = [
  namesIntoCells,
  clausesIntoSettings,
  neutralWords,
  ordersComputed,
  interventionsIntoLines,
];
