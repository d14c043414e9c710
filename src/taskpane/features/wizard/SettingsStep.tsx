import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { BODY_KINDS } from '../../../core/clauses/bodies';
import { ROUNDING_POLICIES, type RoundingPolicy } from '../../../core/convention';
import { readNumber, readYear } from '../../../workbook/read/readValues';
import { BODY_KIND_WORDS } from '../../../workbook/schema/words';
import { useRowStyles } from '../../kit/rowStyles';
import { numberMessage } from './ApplicationsStep';
import { settingsOf, type DraftSettings } from './draft';
import { useWizardStyles } from './styles';
import { useWizard } from './useWizard';

/** What the convention says besides. */
export function SettingsStep() {
  const styles = useWizardStyles();
  const rows = useRowStyles();
  const { draft, change, words } = useWizard();
  const { settings: said } = words;
  const settings = settingsOf(draft);
  const set = (changes: Partial<DraftSettings>): void => change({ type: 'settingsChanged', changes });

  const yearMessage = (typed: string): string => (readYear(typed).ok ? '' : said.notAYear);
  const [first, last] = [readYear(settings.firstYear), readYear(settings.lastYear)];
  const reversed = first.ok && last.ok && last.value < first.value;
  const rateMessage = (typed: string): string => {
    const reading = readNumber(typed.replace(/\s*%\s*$/, ''));
    return reading.ok && reading.value.gte(0) && reading.value.lte(100) ? '' : said.notARate;
  };
  return (
    <div className={styles.column}>
      <p className={styles.line}>{said.intro}</p>
      <Field label={said.metropole}>
        <Input
          data-testid="wizard-metropole"
          value={settings.metropole}
          onChange={(_, { value }) => set({ metropole: value })}
        />
      </Field>
      <Field label={said.bodyKind} hint={said.bodyKindHint}>
        <Select
          data-testid="wizard-body-kind"
          value={settings.bodyKind}
          onChange={(_, { value }) => set({ bodyKind: BODY_KINDS.find((kind) => kind === value) ?? '' })}
        >
          <option value="">{said.unsaid}</option>
          {BODY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {BODY_KIND_WORDS[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={said.conventionName}>
        <Input value={settings.conventionName} onChange={(_, { value }) => set({ conventionName: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={said.firstYear} {...messageOf(yearMessage(settings.firstYear))}>
          <Input
            className={styles.wide}
            inputMode="numeric"
            data-testid="wizard-first-year"
            value={settings.firstYear}
            onChange={(_, { value }) => set({ firstYear: value })}
          />
        </Field>
        <Field
          label={said.lastYear}
          {...messageOf(reversed ? said.reversed : yearMessage(settings.lastYear))}
        >
          <Input
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
        {...messageOf(rateMessage(settings.contribution))}
      >
        <Input
          inputMode="decimal"
          value={settings.contribution}
          onChange={(_, { value }) => set({ contribution: value })}
        />
      </Field>
      <Field label={said.vat} {...messageOf(rateMessage(settings.vat))}>
        <Input inputMode="decimal" value={settings.vat} onChange={(_, { value }) => set({ vat: value })} />
      </Field>
      <Field label={said.rounding}>
        <RadioGroup
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
        {...numberMessage(settings.recoveryThreshold, words)}
      >
        <Input
          inputMode="decimal"
          value={settings.recoveryThreshold}
          onChange={(_, { value }) => set({ recoveryThreshold: value })}
        />
      </Field>
      <Checkbox
        label={said.alsaceMoselle}
        checked={settings.alsaceMoselle}
        onChange={(_, { checked }) => set({ alsaceMoselle: checked === true })}
      />
    </div>
  );
}

function messageOf(sentence: string) {
  return sentence === '' ? {} : ({ validationState: 'error', validationMessage: sentence } as const);
}
