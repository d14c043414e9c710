import { enableXlsx, openExcel } from '../../host/node';
import { createTables } from '../../src/excel/createTables';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { withFunctions } from './excel';
import { savedBytes } from './savedWorkbook';

/** What a large body may have at most: 159 members, twelve applications, names of 60 letters, millions of euros. */
const COMMUNES = 159;
const APPLICATIONS = 12;
const LETTERS = 60;

const PLACES = [
  'Saint-Germain-des-Trois-Fontaines-et-de-la-Vallée-Basse',
  'Villeneuve-sur-la-Rivière-aux-Peupliers-et-Bois-le-Comte',
  'Syndicat mixte d’aménagement du bassin de la Grande Lande',
];
/** The last one has no place to break. */
const SERVICES = [
  'Plateforme de dématérialisation des autorisations d’urbanisme',
  'Archivage électronique intermédiaire et définitif des actes',
  'InformationGéographiqueCadastreRéseauxAdressesEtUrbanisme',
];

/** So many letters, with a number at the end that tells it from the others. */
const named = (names: readonly string[], at: number): string => {
  const number = ` ${at + 1}`;
  const name = names[at % names.length] ?? '';
  return `${name.slice(0, LETTERS - number.length).padEnd(LETTERS - number.length, 'e')}${number}`;
};

export const HEAVY_COMMUNES = Array.from({ length: COMMUNES }, (_, at) => ({
  name: named(PLACES, at),
  inseeCode: String(34_001 + at),
  kind: 'Commune',
  population: at === 0 ? 1_234_567 : 100 + ((at * 7919) % 300_000),
}));

/** EUR a year. */
export const HEAVY_APPLICATIONS = Array.from({ length: APPLICATIONS }, (_, at) => ({
  name: named(SERVICES, at),
  annualCost: 1_234_567.89 * (at + 1),
}));

export function heavyTables(): NewTables {
  const { settings, rows } = exampleTables();
  const subscriptions = HEAVY_COMMUNES.flatMap((commune, row) =>
    HEAVY_APPLICATIONS.filter((_, column) => (row + column) % 5 !== 0).map((application) => ({
      commune: commune.name,
      application: application.name,
      firstYear: 2019,
    })),
  );
  return {
    settings,
    rows: {
      ...rows,
      communes: HEAVY_COMMUNES,
      applications: HEAVY_APPLICATIONS.map((each) => ({ ...each, rebilled: 'Oui' })),
      subscriptions,
    },
  };
}

/** As a file, which a preview can open. */
export async function heavyFile(): Promise<Uint8Array> {
  await enableXlsx();
  const { host } = await openExcel();
  await withFunctions(host);
  const made = await createTables(heavyTables(), () => undefined);
  if (!made.ok) throw new Error(made.problem.code);
  return savedBytes(host);
}
