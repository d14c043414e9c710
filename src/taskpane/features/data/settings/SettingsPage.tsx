import type { ConventionView } from '../../../model/paneReading';
import { PLAIN_ROLES } from './settingGroups';
import { SettingsForm } from './SettingsForm';
import { useWords } from '../../../state/PaneContext';
import { dataWords } from '../words';

/** The settings that are no clauses, all in one form. */
export function SettingsPage({ view }: { readonly view: ConventionView }) {
  const { settings } = useWords(dataWords);
  return <SettingsForm view={view} page="settings" title={settings.title} roles={PLAIN_ROLES} />;
}
