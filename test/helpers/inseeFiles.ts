/** Files of populations as INSEE and the DGCL lay them out, with figures of the tests' own. */
import { strToU8, zipSync } from 'fflate';

export interface Inhabitants {
  readonly department: string;
  /** Three digits within the département; overseas they begin with its last one. */
  readonly commune: string;
  readonly name: string;
  readonly municipale: number;
  readonly apart: number;
}

type Cell = string | number;
export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const codeOf = ({ department, commune }: Inhabitants): string =>
  department.length === 3 ? `97${commune}` : department + commune;

/** `count` communes of a département, none of which is anybody's. */
export function others(department: string, count: number, from = 500): Inhabitants[] {
  return Array.from({ length: count }, (_, index) => ({
    department,
    commune: String(from + index).padStart(3, '0'),
    name: `Ailleurs ${department} ${index}`,
    municipale: 100 + index,
    apart: index % 7,
  }));
}

/** All of France, as far as its size goes: `count` rows with those that are asked for among them. */
export function allOfFrance(asked: readonly Inhabitants[], count: number): Inhabitants[] {
  const departments = Array.from({ length: 90 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
    (department) => department !== '20',
  );
  const each = Math.ceil((count - asked.length) / departments.length);
  const rest = departments.flatMap((department) => others(department, each));
  return [...rest, ...asked].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
}

const TITLES = [
  'Code région',
  'Nom de la région',
  'Code département',
  'Code arrondissement',
  'Code canton',
  'Code commune',
  'Nom de la commune',
  'Population municipale',
  'Population comptée à part',
  'Population totale',
];

/** `ensemble.xlsx`: lines of titles above each table, communes on a sheet beside those of larger and former territories. */
export function ensemble(communes: readonly Inhabitants[], vintage: number): FileSheet[] {
  const force = vintage + 3;
  const above = (what: string): Cell[][] => [
    [`Populations de référence des ${what} en vigueur au 1er janvier ${force}`],
    [`Mise à jour : décembre ${force - 1}`],
    ['en habitant'],
    [`Champ : France hors Mayotte, limites territoriales en vigueur au 1er janvier ${force - 1}`],
    [`Date de référence statistique : 1er janvier ${vintage}`],
    [`Source : Insee, Recensement de la population ${vintage}`],
    [],
  ];
  const row = ({ department, commune, name, municipale, apart }: Inhabitants): Cell[] => [
    '76',
    'Occitanie',
    department,
    '3',
    '07',
    commune,
    name,
    municipale,
    apart,
    municipale + apart,
  ];
  const former: Inhabitants[] = communes.slice(0, 5).map((each) => ({ ...each, municipale: 1, apart: 0 }));
  return [
    {
      name: 'Régions',
      rows: [
        ...above('régions'),
        [
          'Code région',
          'Nom de la région',
          'Nombre de communes',
          'Population municipale',
          'Population totale',
        ],
        ['76', 'Occitanie', 4_450, 6_154_729, 6_267_000],
      ],
    },
    { name: 'Communes', rows: [...above('communes'), TITLES, ...communes.map(row)] },
    {
      name: 'Communes associées ou déléguées',
      rows: [...above('communes associées ou déléguées'), TITLES, ...former.map(row)],
    },
  ];
}

/** `donnees_communes.csv`. `former`: as until 2021, when `COM` was the name. */
export function donneesCommunes(communes: readonly Inhabitants[], layout: 'former' | 'now'): string {
  const titles =
    layout === 'now'
      ? 'REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT'
      : 'CODREG;REG;CODDEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT';
  const lines = communes.map((each) => {
    const { department, commune, name, municipale, apart } = each;
    const codes = ['76', 'Occitanie', department, '3', '07', commune];
    const whole = layout === 'now' ? [codeOf(each)] : [];
    return [...codes, ...whole, name, municipale, apart, municipale + apart].join(';');
  });
  return [titles, ...lines].join('\r\n');
}

/** The DGCL's list of the members of EPCI: the year in its titles is that from which the populations are in force. */
export function epcicom(communes: readonly Inhabitants[], force: number): string {
  const titles = `dept;siren;raison_sociale;nature_juridique;insee;siren_membre;nom_membre;ptot_${force};pmun_${force}`;
  const lines = communes.map((each) =>
    [
      each.department,
      '243400017',
      'Communauté',
      'CC',
      codeOf(each),
      '213400000',
      each.name,
      each.municipale + each.apart,
      each.municipale,
    ].join(';'),
  );
  return [titles, ...lines].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As small as Excel still opens it: texts stand in their cells. */
export function xlsxOf(sheets: readonly FileSheet[]): Uint8Array {
  const cell = (value: Cell): string =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = (of: (sheet: FileSheet, number: number) => string): string =>
    sheets.map((sheet, index) => of(sheet, index + 1)).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${each((_, number) => `<Relationship Id="r${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
  };
  sheets.forEach(({ rows }, index) => {
    const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
