import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { BODY_KINDS } from '../../../core/clauses/bodies';
import { PLACES } from '../../../core/holidays';
import { ROUNDING_POLICIES, type RoundingPolicy } from '../../../core/convention';
import { settingProblems } from '../../../workbook/edits/settingRules';
import { isEmpty } from '../../../workbook/read/readValues';
import { DEFAULT_BINDING } from '../../../workbook/schema/binding';
import { refusalSentence } from '../../kit/edits/refusalSentence';
import { settingOf } from '../../kit/edits/settingOf';
import { editWords } from '../../kit/edits/words';
import { BODY_KIND_WORDS, PLACE_WORDS } from '../../../workbook/schema/words';
import { useRowStyles } from '../../kit/rowStyles';
import { useWords } from '../../state/PaneContext';
import { typedSettings } from './draftTables';
import { useRateMessage } from './useRateMessage';
import { settingsOf, type DraftSettings } from './draft';
import { fieldKey, type DraftField } from './wanted/draftFields';
import { messageOf, useWizardStyles } from './styles';
import { useWizard } from './useWizard';
import { Select } from '../../kit/form/Select';

/** What the convention says besides. */
export function SettingsStep() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { draft, change, mark, words } = useWizard();
  const edits = useWords(editWords);
  const rateMessage = useRateMessage();
  const { settings: said } = words;
  const settings = settingsOf(draft);
  const set = (changes: Partial<DraftSettings>): void => change({ type: 'settingsChanged', changes });
  const at = (name: keyof DraftSettings): DraftField => ({ part: 'setting', field: name });
  /** What is wrong with it, or else what the review said of it. */
  const messageAt = (name: keyof DraftSettings, wrong = '') => messageOf(wrong || mark(at(name)));

  const contents = typedSettings(draft);
  const problems = settingProblems(contents, TYPED, draft.begunIn);
  /** As the page of settings would refuse it; what is empty is asked for. */
  const messageFor = (role: (typeof TYPED)[number], missing: string): string => {
    if (isEmpty(contents[role])) return missing;
    const problem = problems.find((each) => settingOf(each) === role);
    if (problem === undefined) return '';
    const { what, todo } = refusalSentence(problem, edits, DEFAULT_BINDING);
    return `${what} ${todo}`;
  };
  return (
    <div className={styles.column}>
      <p className={styles.line}>{said.intro}</p>
      <Field label={said.metropole} {...messageAt('metropole')}>
        <Input
          data-field={fieldKey(at('metropole'))}
          data-testid="wizard-metropole"
          lang="fr"
          value={settings.metropole}
          onChange={(_, { value }) => set({ metropole: value })}
        />
      </Field>
      <Field label={said.bodyKind} hint={said.bodyKindHint} {...messageAt('bodyKind')}>
        <Select
          data-field={fieldKey(at('bodyKind'))}
          data-testid="wizard-body-kind"
          value={settings.bodyKind}
          onChange={(_, { value }) => set({ bodyKind: BODY_KINDS.find((kind) => kind === value) ?? '' })}
        >
          <option value="">{said.unsaid}</option>
          {BODY_KINDS.map((kind) => (
            <option key={kind} value={kind} lang="fr">
              {BODY_KIND_WORDS[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={said.conventionName} {...messageAt('conventionName')}>
        <Input
          data-field={fieldKey(at('conventionName'))}
          lang="fr"
          value={settings.conventionName}
          onChange={(_, { value }) => set({ conventionName: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={said.firstYear} {...messageAt('firstYear', messageFor('firstYear', said.notAYear))}>
          <Input
            data-field={fieldKey(at('firstYear'))}
            className={styles.wide}
            inputMode="numeric"
            data-testid="wizard-first-year"
            value={settings.firstYear}
            onChange={(_, { value }) => set({ firstYear: value })}
          />
        </Field>
        <Field label={said.lastYear} {...messageAt('lastYear', messageFor('lastYear', said.notAYear))}>
          <Input
            data-field={fieldKey(at('lastYear'))}
            className={styles.wide}
            inputMode="numeric"
            data-testid="wizard-last-year"
            value={settings.lastYear}
            onChange={(_, { value }) => set({ lastYear: value })}
          />
        </Field>
      </div>
      <Field
        label={said.contribution}
        hint={said.contributionHint}
        {...rateMessage(
          settings.contribution,
          messageFor('contributionRate', said.notARate) || mark(at('contribution')),
          (contribution) => set({ contribution }),
        )}
      >
        <Input
          data-field={fieldKey(at('contribution'))}
          inputMode="decimal"
          value={settings.contribution}
          onChange={(_, { value }) => set({ contribution: value })}
        />
      </Field>
      <Field
        label={said.vat}
        {...rateMessage(settings.vat, messageFor('vatRate', said.notARate) || mark(at('vat')), (vat) =>
          set({ vat }),
        )}
      >
        <Input
          data-field={fieldKey(at('vat'))}
          inputMode="decimal"
          value={settings.vat}
          onChange={(_, { value }) => set({ vat: value })}
        />
      </Field>
      <Field label={said.rounding} {...messageAt('roundingPolicy')}>
        <RadioGroup
          className={styles.radios}
          data-field={fieldKey(at('roundingPolicy'))}
          value={settings.roundingPolicy}
          onChange={(_, { value }) => set({ roundingPolicy: value as RoundingPolicy })}
        >
          {ROUNDING_POLICIES.map((policy) => (
            <Radio
              key={policy}
              value={policy}
              label={
                <span className={rows.lines}>
                  <span>{said.roundings[policy].name}</span>
                  <span className={rows.detail}>{said.roundings[policy].detail}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={said.threshold}
        hint={said.thresholdHint}
        {...messageAt('recoveryThreshold', messageFor('recoveryThreshold', ''))}
      >
        <Input
          data-field={fieldKey(at('recoveryThreshold'))}
          inputMode="decimal"
          value={settings.recoveryThreshold}
          onChange={(_, { value }) => set({ recoveryThreshold: value })}
        />
      </Field>
      <Field label={said.territory} hint={said.territoryHint} {...messageAt('territory')}>
        <Select
          data-field={fieldKey(at('territory'))}
          data-testid="wizard-territory"
          value={settings.territory}
          onChange={(_, { value }) =>
            set({ territory: PLACES.find((place) => place === value) ?? 'mainland' })
          }
        >
          {PLACES.map((place) => (
            <option key={place} value={place} lang="fr">
              {PLACE_WORDS[place]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

const TYPED = ['firstYear', 'lastYear', 'contributionRate', 'vatRate', 'recoveryThreshold'] as const;
