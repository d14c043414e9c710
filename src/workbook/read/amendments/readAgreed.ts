import { schemaVersion, type Binding } from '../../schema/binding';
import { amendedClauses } from './amendedClauses';
import { readAmendments } from './readAmendments';
import { collectFindings } from '../findings/findings';
import { openTable } from '../openTable';
import type { RawWorkbook } from '../rawTables';
import type { ConventionReading } from '../readConvention';
import { readSettings } from '../readSettings';
import { viewTable } from '../tableView';

/**
 * What was agreed, as `readConvention` reads it, from the settings and the amendments alone: for who needs no commune and no
 * application. What is found about them is said where the convention is read.
 */
export function readAgreed(
  raw: RawWorkbook,
  binding: Binding,
): Pick<ConventionReading, 'settings' | 'amendments' | 'laterClauses'> {
  const { report } = collectFindings();
  const version = schemaVersion(binding);
  const table = openTable(raw, binding, 'settings', report);
  const settings = readSettings(table, report, version);
  const amendments = readAmendments(viewTable(raw, binding, 'amendments'), settings, report);
  return {
    settings,
    amendments,
    laterClauses: amendedClauses(table, settings.clauses, amendments, version, report),
  };
}
