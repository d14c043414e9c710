import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { BODY_KINDS, type BodyKind } from '../../../../core/clauses/bodies';
import { modelOfKind, MONTPELLIER_2019 } from '../../../../core/clauses/models';
import { clauseValues } from '../../../../workbook/tables/clauseRows';
import { BODY_KIND_WORDS } from '../../../../workbook/schema/words';
import { usePane, useWords } from '../../../state/PaneContext';
import { settingsOf, type SettingValues } from '../../../model/rows';
import type { ConventionView } from '../../../model/paneReading';
import { settingsForm, typedInto } from '../forms';
import { CLAUSE_PAGE_ROLES } from './settingGroups';
import { SettingsForm } from './SettingsForm';
import { useData } from '../useData';
import { dataWords } from '../words';
import { Select } from '../../../kit/form/Select';

const useStyles = makeStyles({
  line: { margin: 0 },
  model: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  choice: { flexGrow: 1 },
});

const MONTPELLIER = 'montpellier';

/** What the convention says and others do not, in one form; and models to start from. */
export function ClausesPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const { translator } = usePane();
  const { clauses: words } = useWords(dataWords);
  const { data, dataStore } = useData();
  const current = settingsOf(view);
  const standing = BODY_KINDS.find((kind) => BODY_KIND_WORDS[kind] === current.bodyKind);
  const [model, setModel] = useState<BodyKind | typeof MONTPELLIER>(standing ?? 'communauteCommunes');

  /** Typed into the form, to be looked at and saved like what a person types. */
  const takeModel = (): void => {
    const taken = settingsForm({ ...current, ...valuesOf(model) }, translator.language);
    const clauses = CLAUSE_PAGE_ROLES.reduce(
      (draft, role) => typedInto<SettingValues>(draft, current, role, taken[role] ?? ''),
      data.drafts.clauses,
    );
    dataStore.dispatch({ type: 'typed', field: 'bodyKind', drafts: { clauses } });
  };

  return (
    <SettingsForm view={view} page="clauses" title={words.title} roles={CLAUSE_PAGE_ROLES}>
      <p className={styles.line}>{words.intro}</p>
      <div className={styles.model}>
        <Field className={styles.choice} label={words.model} hint={words.modelHint}>
          <Select
            value={model}
            data-testid="clauses-model"
            onChange={(_, { value }) => setModel(value as typeof model)}
          >
            {BODY_KINDS.map((kind) => (
              <option key={kind} value={kind} lang="fr">
                {BODY_KIND_WORDS[kind]}
              </option>
            ))}
            <option value={MONTPELLIER}>{words.montpellier}</option>
          </Select>
        </Field>
        <Button data-testid="clauses-take-model" onClick={takeModel}>
          {words.takeModel}
        </Button>
      </div>
    </SettingsForm>
  );
}

/** A kind of body brings what the law says of it, and leaves what is the convention's own as it stands. */
function valuesOf(model: BodyKind | typeof MONTPELLIER): Partial<SettingValues> {
  if (model === MONTPELLIER) return { ...clauseValues(MONTPELLIER_2019), tribunal: MONTPELLIER_2019.court };
  const { bodyKind, legalBasis } = clauseValues(modelOfKind(model));
  return { bodyKind, legalBasis };
}
