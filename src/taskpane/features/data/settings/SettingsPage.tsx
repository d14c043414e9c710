import type { ConventionView } from '../../../model/paneReading';
import { LogoBlock } from '../logo/LogoBlock';
import { PLAIN_ROLES } from './settingGroups';
import { SettingsForm } from './SettingsForm';
import { useWords } from '../../../state/PaneContext';
import { dataWords } from '../words';

/** The settings that are no clauses, all in one form, and the creditor's logo. */
export function SettingsPage({ view }: { readonly view: ConventionView }) {
  const { settings } = useWords(dataWords);
  return (
    <SettingsForm
      view={view}
      page="settings"
      title={settings.title}
      roles={PLAIN_ROLES}
      below={<LogoBlock />}
    />
  );
}
