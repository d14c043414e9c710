/**
 * Writes src/data/generated/epci/, the intercommunalities with their communes and populations: `npm run data`,
 * by hand, when a vintage is added to src/data/epci/vintages.json. Needs npm and a connection. The same versions give the
 * same bytes. Nothing is written unless every check holds.
 *
 * Each vintage comes from the epci.json of one version of @etalab/decoupage-administratif, and from nothing else of it:
 * its communes.json often carries the populations of another year. Where that is a newer one, of which there is no
 * epci.json yet, its populations municipales are taken for the communes of the last one (src/data/epci/municipale.json):
 * `control` holds what INSEE published for whole EPCI, without which nobody could tell of which year they are.
 *
 *   index.json             what the search needs, a column per field, a line per column
 *   departments/<code>.json  { SIREN: columns } of the EPCI whose inhabitants are mostly in that department, a line per EPCI
 *     insee, siren, name   a row per commune that was a member in some vintage, in the order of INSEE codes
 *     total                a list per vintage: population totale, as the difference from the vintage before (the first: from
 *                          0); null where the commune was not a member
 *     apart                the same for the population comptée à part, which is totale less municipale
 *     municipale           a list per vintage of which there is nothing else: as the difference from the population
 *                          municipale of the vintage whose communes it has; null where the commune was no member then
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import municipaleFile from '../src/data/epci/municipale.json';
import vintagesFile from '../src/data/epci/vintages.json';
import { Hindrance } from './command';
import { ROOT } from './settings';

const TARGET = path.join(ROOT, 'src', 'data', 'generated', 'epci');
const PACKAGE = '@etalab/decoupage-administratif';
const TYPES = ['CC', 'CA', 'CU', 'METRO', 'MET69'];

/** A version that brings no new figures, by the one that it repeats. Checked: were it to differ, it would be a vintage. */
const REPEATS = new Map([['6.0.0', '5.3.0']]);

/** A vintage and the version that it comes from; oldest first: differences run from one to the next. */
const sources: readonly { readonly vintage: number; readonly package: string }[] = vintagesFile;
const vintages = sources.map(({ vintage }) => vintage);

/** A vintage of populations municipales alone: the version, the vintage whose communes it has, SIREN -> inhabitants. */
interface MunicipaleSource {
  readonly vintage: number;
  readonly package: string;
  readonly members: number;
  readonly control: Readonly<Record<string, number>>;
}
const municipaleSources: readonly MunicipaleSource[] = municipaleFile;

/** What the source's epci.json says of an intercommunality and of a member. Populations: inhabitants. */
interface SourceMember {
  readonly code: string;
  readonly siren: string;
  readonly nom: string;
  readonly populationTotale: number;
  readonly populationMunicipale: number;
}
interface SourceEpci {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly SourceMember[];
  readonly populationTotale: number;
  readonly populationMunicipale: number;
}

/** A commune of an EPCI over the vintages. */
interface Row {
  readonly insee: string;
  readonly siren: string;
  /** The newest. */
  readonly name: string;
  /** Vintage -> inhabitants: population totale, and of these comptés à part. */
  readonly figures: Map<number, Figures>;
  /** Vintage of which there is nothing else -> population municipale. */
  readonly municipale: Map<number, number>;
}
interface Figures {
  readonly total: number;
  readonly apart: number;
}

interface GatheredEpci {
  readonly siren: string;
  /** One a vintage, oldest first. */
  readonly names: readonly string[];
  readonly vintages: readonly number[];
  readonly rows: Map<string, Row>;
  readonly newest: SourceEpci;
}
interface Epci extends GatheredEpci {
  /** That with most inhabitants first. */
  readonly departments: readonly string[];
}

/** What a department's file holds of an EPCI. */
interface Columns {
  readonly insee: readonly string[];
  readonly siren: readonly string[];
  readonly name: readonly string[];
  readonly total: readonly Differences[];
  readonly apart: readonly Differences[];
  readonly municipale: readonly Differences[];
}
type Differences = readonly (number | null)[];

const problems: string[] = [];
const check = (holds: boolean, problem: string): void => {
  if (!holds) problems.push(problem);
};

function install(versions: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'quote-part-epci-'));
  const aliases = versions.map((version) => `v${version}@npm:${PACKAGE}@${version}`);
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // A folder of its own is a project of its own only with a package.json.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', ...options, ...aliases], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Hindrance(`npm could not install ${aliases.join(', ')}.`);
  return folder;
}

/** Overseas departments have three digits, 97 and one more. */
const departmentOf = (inseeCode: string): string => inseeCode.slice(0, inseeCode.startsWith('97') ? 3 : 2);

/** Straight apostrophes and single spaces, as nearly every name has them: a name is a key in the workbook. */
const tidy = (name: string): string => name.replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** What is left when only the words count. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function isSiren(siren: string): boolean {
  if (!/^\d{9}$/.test(siren)) return false;
  const weighted = Array.from(siren, (digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1));
  return sum(weighted.map((digit) => (digit > 9 ? digit - 9 : digit))) % 10 === 0;
}

/** src/data/epci/source.ts says that Mayotte has the figures of one census in all vintages. */
function checkMayotte({ siren, departments, rows }: Epci): void {
  if (departments[0] !== '976') return;
  for (const { insee, figures } of rows.values()) {
    const totals = new Set([...figures.values()].map(({ total }) => total));
    check(totals.size === 1, `${siren}: ${insee} in Mayotte has been counted again`);
  }
}

function checkVintage(vintage: number, epcis: readonly SourceEpci[]): void {
  const memberOf = new Map<string, string>();
  for (const { code, nom, type, membres, ...populations } of epcis) {
    const where = `${vintage}, ${code} ${nom}`;
    check(isSiren(code), `${where}: not a SIREN`);
    check(TYPES.includes(type), `${where}: unknown type ${type}`);
    check(membres.length > 1, `${where}: ${membres.length} member`);
    for (const field of ['populationTotale', 'populationMunicipale'] as const) {
      const total = sum(membres.map((member) => member[field]));
      check(
        total === populations[field],
        `${where}: ${field} ${populations[field]}, its members have ${total}`,
      );
    }
    for (const member of membres) {
      const { code: insee, siren, populationTotale, populationMunicipale } = member;
      check(/^(\d{2}|2[AB])\d{3}$/.test(insee), `${where}: ${insee} is not an INSEE code`);
      check(isSiren(siren), `${where}: ${insee} has ${siren}, not a SIREN`);
      check(Number.isInteger(populationTotale), `${where}: ${insee} has no population`);
      check(
        populationMunicipale >= 0 && populationTotale >= populationMunicipale,
        `${where}: ${insee} has ${populationTotale} and ${populationMunicipale} inhabitants`,
      );
      const other = memberOf.get(insee);
      check(other === undefined, `${where}: ${insee} is also a member of ${other ?? ''}`);
      memberOf.set(insee, code);
    }
  }
  const sirens = new Set(epcis.map(({ code }) => code));
  check(sirens.size === epcis.length, `${vintage}: an EPCI stands there twice`);
  check(epcis.length > 1200 && epcis.length < 1300, `${vintage}: ${epcis.length} EPCI`);
  console.log(
    `${vintage}: ${epcis.length} EPCI, ${memberOf.size} communes, ${sum(epcis.map((epci) => epci.populationTotale))} inhabitants`,
  );
}

/**
 * Vintages of one EPCI put together, oldest first. Names are the newest: former versions lack articles (« Ferté Macé ») and
 * have what a spreadsheet made of a name (« Faux » became FAUX, then 0).
 */
function gather(vintage: number, epcis: readonly SourceEpci[], gathered: Map<string, GatheredEpci>): void {
  for (const epci of epcis) {
    const known = gathered.get(epci.code);
    const names = [...(known?.names ?? []), tidy(epci.nom)];
    const rows = known?.rows ?? new Map<string, Row>();
    const inVintages = [...(known?.vintages ?? []), vintage];
    gathered.set(epci.code, { siren: epci.code, names, vintages: inVintages, rows, newest: epci });
    for (const member of epci.membres) {
      // A commune nouvelle keeps the INSEE code of its seat and gets a SIREN of its own: another commune.
      const key = `${member.code} ${member.siren}`;
      const { code: insee, siren, populationTotale: total } = member;
      const figures = rows.get(key)?.figures ?? new Map<number, Figures>();
      figures.set(vintage, { total, apart: total - member.populationMunicipale });
      const municipale = new Map<number, number>();
      rows.set(key, { insee, siren, name: tidy(member.nom), figures, municipale });
    }
  }
}

/** What communes.json says of a commune, as far as it counts here. */
interface SourceCommune {
  readonly code: string;
  readonly type: string;
  readonly population?: number;
}

/** Populations municipales of a vintage of which there is nothing else, for the communes of an earlier one. */
function gatherMunicipale(
  { vintage, members, control }: MunicipaleSource,
  communes: readonly SourceCommune[],
  gathered: ReadonlyMap<string, GatheredEpci>,
): void {
  const inhabitants = new Map(
    communes.flatMap(({ code, type, population }): [string, number][] =>
      type === 'commune-actuelle' && population !== undefined ? [[code, population]] : [],
    ),
  );
  for (const { siren, rows } of gathered.values()) {
    const there = [...rows.values()].filter(({ figures }) => figures.has(members));
    for (const { insee, municipale } of there) {
      const population = inhabitants.get(insee);
      check(
        population !== undefined && Number.isInteger(population) && population >= 0,
        `${vintage}, ${siren}: ${insee} has no population`,
      );
      municipale.set(vintage, population ?? 0);
    }
    const expected = control[siren];
    const total = sum(there.map(({ municipale }) => municipale.get(vintage) ?? 0));
    check(
      expected === undefined || total === expected,
      `${vintage}, ${siren}: ${total} inhabitants, INSEE published ${expected ?? ''}: the populations are of another year`,
    );
  }
  const unknown = Object.keys(control).filter((siren) => !gathered.has(siren));
  check(unknown.length === 0 && Object.keys(control).length > 0, `${vintage}: nothing to compare with`);
}

/** The department with most inhabitants first. The source does not say where the seat is. */
function departmentsOf({ newest: { membres } }: GatheredEpci): string[] {
  const inhabitants = new Map<string, number>();
  for (const { code, populationTotale } of membres) {
    const department = departmentOf(code);
    inhabitants.set(department, (inhabitants.get(department) ?? 0) + populationTotale);
  }
  return [...inhabitants].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
}

function columnsOf({ rows }: Epci): Columns {
  const sorted = [...rows.values()].sort((a, b) => (a.insee + a.siren < b.insee + b.siren ? -1 : 1));
  const differences = (field: keyof Figures): Differences[] => {
    const before = new Map<Row, number>();
    return vintages.map((vintage) =>
      sorted.map((row) => {
        const figure = row.figures.get(vintage)?.[field];
        if (figure === undefined) return null;
        const difference = figure - (before.get(row) ?? 0);
        before.set(row, figure);
        return difference;
      }),
    );
  };
  return {
    insee: sorted.map(({ insee }) => insee),
    siren: sorted.map(({ siren }) => siren),
    name: sorted.map(({ name }) => name),
    total: differences('total'),
    apart: differences('apart'),
    municipale: municipaleSources.map(({ vintage, members }) =>
      sorted.map(({ figures, municipale }) => {
        const [now, before] = [municipale.get(vintage), figures.get(members)];
        return now === undefined || before === undefined ? null : now - (before.total - before.apart);
      }),
    ),
  };
}

/** One line an entry: a new vintage shows in a diff as the lines that it changes. */
function toJson(object: object): string {
  const entries = Object.entries(object as Record<string, unknown>);
  return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}

const newestName = ({ names }: GatheredEpci): string => names.at(-1) ?? '';

/** What the names were before, the latest first; one that differs in its writing only is no other name. */
function formerNames({ names }: Epci): string[] {
  const isLast = (name: string, at: number): boolean =>
    names.findLastIndex((other) => fold(other) === fold(name)) === at;
  return names.filter(isLast).slice(0, -1).reverse();
}

function indexOf(epcis: readonly Epci[], departmentNames: ReadonlyMap<string, string>): object {
  const used = new Set(epcis.flatMap((epci) => epci.departments));
  for (const code of used) check(departmentNames.has(code), `department ${code} has no name`);
  return {
    siren: epcis.map(({ siren }) => siren),
    name: epcis.map(newestName),
    type: epcis.map(({ newest }) => newest.type),
    departments: epcis.map(({ departments }) => departments.join(' ')),
    members: epcis.map(({ newest }) => newest.membres.length),
    population: epcis.map(({ newest }) => newest.populationTotale),
    // Most have none.
    formerNames: Object.fromEntries(
      epcis.map((epci) => [epci.siren, formerNames(epci)] as const).filter(([, names]) => names.length > 0),
    ),
    // Most have all.
    onlyIn: Object.fromEntries(
      epcis
        .filter((epci) => epci.vintages.length < vintages.length)
        .map(({ siren, vintages: some }) => [siren, some]),
    ),
    departmentNames: Object.fromEntries([...departmentNames].filter(([code]) => used.has(code)).sort()),
  };
}

/** The members of a vintage as an EPCI's columns have them: codes and populations of each in one text. */
function membersIn(columns: Columns, at: number): string[] {
  const upTo = (lists: readonly Differences[], row: number): number =>
    sum(lists.slice(0, at + 1).map((list) => list[row] ?? 0));
  return columns.insee.flatMap((insee, row) => {
    if (columns.total[at]?.[row] === null) return [];
    const total = upTo(columns.total, row);
    return [[insee, columns.siren[row], total, total - upTo(columns.apart, row)].join()];
  });
}

/** Reads back what is about to be written: every figure of the source must be there, and no other. */
function checkShards(
  shards: ReadonlyMap<string, string>,
  sourceOf: ReadonlyMap<number, ReadonlyMap<string, SourceEpci>>,
): void {
  vintages.forEach((vintage, at) => {
    const seen = new Set<string>();
    const source = sourceOf.get(vintage);
    for (const text of shards.values()) {
      for (const [siren, columns] of Object.entries(JSON.parse(text) as Record<string, Columns>)) {
        const epci = source?.get(siren);
        const expected = (epci?.membres ?? []).map((member) =>
          [member.code, member.siren, member.populationTotale, member.populationMunicipale].join(),
        );
        check(
          membersIn(columns, at).sort().join(';') === expected.sort().join(';'),
          `${vintage}, ${siren}: read back, it differs`,
        );
        if (epci) seen.add(siren);
      }
    }
    check(seen.size === source?.size, `${vintage}: ${seen.size} EPCI read back`);
  });
}

/** The same of populations municipales alone. */
function checkMunicipale(shards: ReadonlyMap<string, string>, epcis: readonly Epci[]): void {
  const all = Object.assign(
    {},
    ...[...shards.values()].map((text) => JSON.parse(text) as Record<string, Columns>),
  ) as Record<string, Columns>;
  municipaleSources.forEach(({ vintage, members }, at) => {
    for (const { siren, rows } of epcis) {
      const columns = all[siren];
      const before = new Map(
        (columns ? membersIn(columns, vintages.indexOf(members)) : []).map((text) => {
          const [insee = '', commune = '', , municipale] = text.split(',');
          return [insee + commune, Number(municipale)];
        }),
      );
      for (const { insee, siren: commune, municipale } of rows.values()) {
        const place =
          columns?.siren.findIndex((each, row) => each === commune && columns.insee[row] === insee) ?? -1;
        const difference = columns?.municipale[at]?.[place] ?? null;
        const read = difference === null ? undefined : (before.get(insee + commune) ?? NaN) + difference;
        check(read === municipale.get(vintage), `${vintage}, ${siren}: ${insee} read back, it differs`);
      }
    }
  });
}

function checkNames(epcis: readonly Epci[]): void {
  for (const epci of epcis) {
    const name = newestName(epci);
    check(/^\p{Lu}[^?\uFFFD]+$/u.test(name), `${epci.siren}: « ${name} » is not a name`);
    for (const { insee, name: commune } of epci.rows.values()) {
      const looksRight =
        /^\p{Lu}[\p{L} '()-]*$/u.test(commune) && (commune.length < 3 || commune !== commune.toUpperCase());
      check(looksRight, `${epci.siren}, ${insee}: « ${commune} » is not a name`);
    }
  }
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function tell(epcis: readonly Epci[], index: string, shards: ReadonlyMap<string, string>): void {
  const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
  const sizes = [...shards.values()].map(gzipped).sort((a, b) => a - b);
  const size = (at: number): string => kB(sizes.at(at) ?? 0);
  const largest = epcis.reduce((a, b) => (b.newest.membres.length > a.newest.membres.length ? b : a));
  console.log(`All: ${epcis.length} EPCI, ${sum(epcis.map(({ rows }) => rows.size))} rows.`);
  console.log(
    `Largest in ${vintages.at(-1) ?? ''}: ${newestName(largest)}, ${largest.newest.membres.length} communes.`,
  );
  console.log(`Index: ${kB(gzipped(index))} gzipped (${kB(Buffer.byteLength(index))}).`);
  console.log(
    `Shards: ${shards.size}, ${size(0)} to ${size(-1)} gzipped, ` +
      `${size(sizes.length >> 1)} in the middle, ${kB(sum(sizes))} together.`,
  );
}

/** Reads the installed versions, checks them, and writes the files: all of them or nothing. */
function generate(folder: string): void {
  const file = (version: string, name: string): string =>
    readFileSync(path.join(folder, 'node_modules', `v${version}`, 'data', name), 'utf8');
  for (const [version, repeated] of REPEATS) {
    check(
      file(version, 'epci.json') === file(repeated, 'epci.json'),
      `epci.json of ${version} is no longer that of ${repeated}`,
    );
  }

  const gathered = new Map<string, GatheredEpci>();
  const sourceOf = new Map<number, ReadonlyMap<string, SourceEpci>>();
  for (const { vintage, package: version } of sources) {
    const epcis = JSON.parse(file(version, 'epci.json')) as SourceEpci[];
    checkVintage(vintage, epcis);
    gather(vintage, epcis, gathered);
    sourceOf.set(vintage, new Map(epcis.map((epci) => [epci.code, epci])));
  }
  for (const source of municipaleSources)
    gatherMunicipale(source, JSON.parse(file(source.package, 'communes.json')) as SourceCommune[], gathered);
  const epcis = [...gathered.values()]
    .sort((a, b) => (a.siren < b.siren ? -1 : 1))
    .map((epci) => ({ ...epci, departments: departmentsOf(epci) }));
  epcis.forEach(checkMayotte);
  checkNames(epcis);

  const newestPackage = sources.at(-1)?.package ?? '';
  const departments = JSON.parse(file(newestPackage, 'departements.json')) as { code: string; nom: string }[];
  const index = toJson(indexOf(epcis, new Map(departments.map(({ code, nom }) => [code, tidy(nom)]))));
  const shards = new Map<string, string>();
  for (const department of [...new Set(epcis.map(mainDepartment))].sort()) {
    const inside = epcis.filter((epci) => mainDepartment(epci) === department);
    shards.set(department, toJson(Object.fromEntries(inside.map((epci) => [epci.siren, columnsOf(epci)]))));
  }
  checkShards(shards, sourceOf);
  checkMunicipale(shards, epcis);
  if (problems.length > 0) throw new Hindrance(`Nothing is written.\n${problems.join('\n')}`);

  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(path.join(TARGET, 'departments'), { recursive: true });
  writeFileSync(path.join(TARGET, 'index.json'), index);
  for (const [department, shard] of shards) {
    writeFileSync(path.join(TARGET, 'departments', `${department}.json`), shard);
  }
  tell(epcis, index, shards);
}

function mainDepartment({ departments: [main = ''] }: Epci): string {
  return main;
}

export function main(): Promise<number> {
  const versions = [...sources, ...municipaleSources].map((source) => source.package);
  const folder = install([...new Set([...versions, ...REPEATS.keys()])]);
  try {
    generate(folder);
    return Promise.resolve(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
