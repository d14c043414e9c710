import type { Edit, KeptPopulations, MemberFields, SettingChange } from './edit';
import { POPULATION_TYPE_WORDS } from '../schema/words';

type Import = Extract<Edit, { kind: 'importRows' }>;
type ChangeMember = Extract<Edit, { kind: 'changeMember' }>;

/** What is said of the populations of an import. */
export interface ImportedVintage {
  readonly vintage: number;
  /** The setting as the person saw it. */
  readonly before: SettingChange['before'];
  /** The setting that names the source of those that stand there; it does not tell of the new ones, and goes. */
  readonly source: SettingChange['before'];
  /** Which population of a commune the convention counts, as the setting says it. */
  readonly kind: string;
  /** The first year in which they count: what counts today is kept for the years until then. */
  readonly from: number;
}

/**
 * Whether an edit writes populations of communes: they are of a vintage (millésime), so that whoever asks for the edit
 * must ask which, and say it with `withVintage`.
 */
export function writesPopulations(edit: Edit): boolean {
  switch (edit.kind) {
    case 'addMember':
      return edit.after.population !== null;
    case 'changeMember':
      return edit.after.population !== null && edit.after.population !== edit.before.population;
    case 'setPopulations':
      return edit.populations.length > 0;
    case 'importRows':
      return edit.steps.some(writesPopulations);
    default:
      return false;
  }
}

/**
 * The same rows, which also say of which year their populations are, and from which year of the convention on they count:
 * carried out and taken back together, and refused together where no such vintage can have been published. Of the vintage
 * that stands there already they are corrections, and count in all years.
 */
export function withVintage(edit: Import, imported: ImportedVintage): Import {
  const { vintage, before, source, kind, from } = imported;
  if (before === vintage) return edit;
  const changed = edit.steps.filter((step): step is ChangeMember => step.kind === 'changeMember');
  const kept: KeptPopulations = {
    kind: 'from',
    year: from,
    figures: changed.flatMap((step) => figuresOf(step, kind)),
    renamed: changed.flatMap((step) =>
      step.after.name === step.before.name ? [] : [{ member: step.before.name, after: step.after.name }],
    ),
  };
  const settings: SettingChange[] = [
    { setting: 'populationVintage', before, after: vintage },
    ...(source === '' ? [] : [{ setting: 'populationSource' as const, before: source, after: '' }]),
  ];
  return { ...edit, steps: [...edit.steps, { kind: 'setPopulations', populations: [], settings, kept }] };
}

/** The rows write the population into the table of communes; the table of populations by year holds it too. */
function figuresOf(
  { before, after }: { readonly before: MemberFields; readonly after: MemberFields },
  kind: string,
): Extract<KeptPopulations, { kind: 'from' }>['figures'] {
  if (after.population === null) return [];
  const isMunicipale = kind === POPULATION_TYPE_WORDS.municipale;
  const [municipale, totale] = isMunicipale ? [after.population, null] : [null, after.population];
  return [{ member: before.name, municipale, apart: null, totale }];
}
