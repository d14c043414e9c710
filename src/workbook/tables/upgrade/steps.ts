import type { UpgradeStep } from './upgrade';

/**
 * From each version of the schema to the next, in order. Version 1 is that of 0.1.0, and the only one so far.
 *
 * Whoever changes the schema adds a step, raises `SCHEMA_VERSION` by one, lets `excel/createTables` store the version with
 * the tables that it makes, and keeps the workbooks of earlier versions in test/fixtures as they are. Former headers and
 * keys stay aliases: people's formulas name them.
 */
export const UPGRADES: readonly UpgradeStep[] = [];
