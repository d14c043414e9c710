/**
 * Writes src/data/generated/epci/, the intercommunalities with their communes and populations: `node scripts/generate-epci.mjs`,
 * by hand, when a vintage is added to src/data/epci/vintages.json. Needs npm and a connection. The same versions give the
 * same bytes. Nothing is written unless every check holds.
 *
 * Each vintage comes from the epci.json of one version of @etalab/decoupage-administratif, and from nothing else of it:
 * its communes.json often carries the populations of another year.
 *
 *   index.json             what the search needs, a column per field, a line per column
 *   departments/<code>.json  { SIREN: columns } of the EPCI whose inhabitants are mostly in that department, a line per EPCI
 *     insee, siren, name   a row per commune that was a member in some vintage, in the order of INSEE codes
 *     total                a list per vintage: population totale, as the difference from the vintage before (the first: from
 *                          0); null where the commune was not a member
 *     apart                the same for the population comptée à part, which is totale less municipale
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'src', 'data', 'generated', 'epci');
const PACKAGE = '@etalab/decoupage-administratif';
const TYPES = ['CC', 'CA', 'CU', 'METRO', 'MET69'];

/** A version that brings no new figures, by the one that it repeats. Checked: were it to differ, it would be a vintage. */
const REPEATS = { '6.0.0': '5.3.0' };

/** Oldest first: differences run from one to the next. */
const sources = JSON.parse(readFileSync(path.join(root, 'src', 'data', 'epci', 'vintages.json'), 'utf8'));
const vintages = sources.map(({ vintage }) => vintage);
const newest = vintages.at(-1);

const problems = [];
const check = (holds, problem) => {
  if (!holds) problems.push(problem);
};

function install(versions) {
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
  if (status !== 0) throw new Error(`npm could not install ${aliases.join(', ')}.`);
  return folder;
}

/** Overseas departments have three digits, 97 and one more. */
const departmentOf = (inseeCode) => inseeCode.slice(0, inseeCode.startsWith('97') ? 3 : 2);

/** Straight apostrophes and single spaces, as nearly every name has them: a name is a key in the workbook. */
const tidy = (name) => name.replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** What is left when only the words count. */
const fold = (name) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function isSiren(siren) {
  if (!/^\d{9}$/.test(siren)) return false;
  const weighted = [...siren].map((digit, index) => (index % 2 === 1 ? digit * 2 : +digit));
  return sum(weighted.map((digit) => (digit > 9 ? digit - 9 : digit))) % 10 === 0;
}

/** src/data/epci/source.ts says that Mayotte has the figures of one census in all vintages. */
function checkMayotte({ siren, departments, rows }) {
  if (departments[0] !== '976') return;
  for (const { insee, figures } of rows.values()) {
    const totals = new Set(Object.values(figures).map(({ total }) => total));
    check(totals.size === 1, `${siren}: ${insee} in Mayotte has been counted again`);
  }
}

function checkVintage(vintage, epcis) {
  const memberOf = new Map();
  for (const { code, nom, type, membres, ...populations } of epcis) {
    const where = `${vintage}, ${code} ${nom}`;
    check(isSiren(code), `${where}: not a SIREN`);
    check(TYPES.includes(type), `${where}: unknown type ${type}`);
    check(membres.length > 1, `${where}: ${membres.length} member`);
    for (const field of ['populationTotale', 'populationMunicipale']) {
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
      check(!memberOf.has(insee), `${where}: ${insee} is also a member of ${memberOf.get(insee)}`);
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
function gather(vintage, epcis, gathered) {
  for (const epci of epcis) {
    const known = gathered.get(epci.code) ?? { siren: epci.code, names: [], vintages: [], rows: new Map() };
    gathered.set(epci.code, known);
    known.names.push(tidy(epci.nom));
    known.vintages.push(vintage);
    Object.assign(known, { type: epci.type, newest: epci });
    for (const member of epci.membres) {
      // A commune nouvelle keeps the INSEE code of its seat and gets a SIREN of its own: another commune.
      const key = `${member.code} ${member.siren}`;
      const row = known.rows.get(key) ?? { insee: member.code, siren: member.siren, figures: {} };
      known.rows.set(key, row);
      row.name = tidy(member.nom);
      row.figures[vintage] = {
        total: member.populationTotale,
        apart: member.populationTotale - member.populationMunicipale,
      };
    }
  }
}

/** The department with most inhabitants first. The source does not say where the seat is. */
function departmentsOf({ newest: { membres } }) {
  const inhabitants = new Map();
  for (const { code, populationTotale } of membres) {
    const department = departmentOf(code);
    inhabitants.set(department, (inhabitants.get(department) ?? 0) + populationTotale);
  }
  return [...inhabitants].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
}

function columnsOf({ rows }) {
  const sorted = [...rows.values()].sort((a, b) => (a.insee + a.siren < b.insee + b.siren ? -1 : 1));
  const differences = (field) => {
    const before = sorted.map(() => 0);
    return vintages.map((vintage) =>
      sorted.map(({ figures }, row) => {
        if (!figures[vintage]) return null;
        const difference = figures[vintage][field] - before[row];
        before[row] = figures[vintage][field];
        return difference;
      }),
    );
  };
  const names = ['insee', 'siren', 'name'].map((name) => [name, sorted.map((row) => row[name])]);
  return { ...Object.fromEntries(names), total: differences('total'), apart: differences('apart') };
}

const entry = ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`;
/** One line an entry: a new vintage shows in a diff as the lines that it changes. */
const toJson = (object) => `{\n${Object.entries(object).map(entry).join(',\n')}\n}\n`;

function indexOf(epcis, departmentNames) {
  const formerNames = epcis.map(({ siren, names }) => {
    const kept = names.filter(
      (name, at) => names.findLastIndex((other) => fold(other) === fold(name)) === at,
    );
    return [siren, kept.slice(0, -1).reverse()];
  });
  const used = new Set(epcis.flatMap((epci) => epci.departments));
  for (const code of used) check(departmentNames.has(code), `department ${code} has no name`);
  return {
    siren: epcis.map(({ siren }) => siren),
    name: epcis.map(({ names }) => names.at(-1)),
    type: epcis.map(({ type }) => type),
    departments: epcis.map(({ departments }) => departments.join(' ')),
    members: epcis.map((epci) => epci.newest.membres.length),
    population: epcis.map((epci) => epci.newest.populationTotale),
    // Most have none.
    formerNames: Object.fromEntries(formerNames.filter(([, names]) => names.length > 0)),
    // Most have all.
    onlyIn: Object.fromEntries(
      epcis
        .filter((epci) => epci.vintages.length < vintages.length)
        .map(({ siren, vintages: some }) => [siren, some]),
    ),
    departmentNames: Object.fromEntries([...departmentNames].filter(([code]) => used.has(code)).sort()),
  };
}

/** Reads back what is about to be written: every figure of the source must be there, and no other. */
function checkShards(shards, sourceOf) {
  for (const { vintage } of sources) {
    const seen = new Set();
    const at = vintages.indexOf(vintage);
    for (const text of shards.values()) {
      for (const [siren, columns] of Object.entries(JSON.parse(text))) {
        const upTo = (lists, row) => sum(lists.slice(0, at + 1).map((list) => list[row] ?? 0));
        const members = columns.insee
          .map((insee, row) => ({ insee, siren: columns.siren[row], row }))
          .filter(({ row }) => columns.total[at][row] !== null)
          .map(({ row, ...codes }) => {
            const total = upTo(columns.total, row);
            return Object.values({ ...codes, total, municipal: total - upTo(columns.apart, row) }).join();
          });
        const epci = sourceOf[vintage].get(siren);
        const expected = (epci?.membres ?? []).map((member) =>
          [member.code, member.siren, member.populationTotale, member.populationMunicipale].join(),
        );
        check(
          members.sort().join(';') === expected.sort().join(';'),
          `${vintage}, ${siren}: read back, it differs`,
        );
        if (epci) seen.add(siren);
      }
    }
    check(seen.size === sourceOf[vintage].size, `${vintage}: ${seen.size} EPCI read back`);
  }
}

const folder = install([...sources.map((source) => source.package), ...Object.keys(REPEATS)]);
try {
  const file = (version, name) =>
    readFileSync(path.join(folder, 'node_modules', `v${version}`, 'data', name), 'utf8');
  for (const [version, repeated] of Object.entries(REPEATS)) {
    check(
      file(version, 'epci.json') === file(repeated, 'epci.json'),
      `epci.json of ${version} is no longer that of ${repeated}`,
    );
  }

  const gathered = new Map();
  const sourceOf = {};
  for (const { vintage, package: version } of sources) {
    const epcis = JSON.parse(file(version, 'epci.json'));
    checkVintage(vintage, epcis);
    gather(vintage, epcis, gathered);
    sourceOf[vintage] = new Map(epcis.map((epci) => [epci.code, epci]));
  }
  const epcis = [...gathered.values()]
    .sort((a, b) => (a.siren < b.siren ? -1 : 1))
    .map((epci) => ({ ...epci, departments: departmentsOf(epci) }));
  epcis.forEach(checkMayotte);
  for (const { siren, names, rows } of epcis) {
    check(/^\p{Lu}[^?\uFFFD]+$/u.test(names.at(-1)), `${siren}: « ${names.at(-1)} » is not a name`);
    for (const { insee, name } of rows.values()) {
      const looksRight =
        /^\p{Lu}[\p{L} '()-]*$/u.test(name) && (name.length < 3 || name !== name.toUpperCase());
      check(looksRight, `${siren}, ${insee}: « ${name} » is not a name`);
    }
  }

  const newestPackage = sources.at(-1).package;
  const departmentNames = new Map(
    JSON.parse(file(newestPackage, 'departements.json')).map(({ code, nom }) => [code, tidy(nom)]),
  );
  const index = toJson(indexOf(epcis, departmentNames));
  const shards = new Map();
  for (const department of [...new Set(epcis.map(({ departments: [main] }) => main))].sort()) {
    const inside = epcis.filter(({ departments: [main] }) => main === department);
    shards.set(department, toJson(Object.fromEntries(inside.map((epci) => [epci.siren, columnsOf(epci)]))));
  }
  checkShards(shards, sourceOf);
  if (problems.length > 0) throw new Error(`Nothing is written.\n${problems.join('\n')}`);

  rmSync(target, { recursive: true, force: true });
  mkdirSync(path.join(target, 'departments'), { recursive: true });
  writeFileSync(path.join(target, 'index.json'), index);
  for (const [department, shard] of shards) {
    writeFileSync(path.join(target, 'departments', `${department}.json`), shard);
  }

  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const gzipped = (text) => gzipSync(text, { level: 9 }).length;
  const sizes = [...shards.values()].map(gzipped).sort((a, b) => a - b);
  const largest = epcis.reduce((a, b) => (b.newest.membres.length > a.newest.membres.length ? b : a));
  console.log(`All: ${epcis.length} EPCI, ${sum(epcis.map(({ rows }) => rows.size))} rows.`);
  console.log(`Largest in ${newest}: ${largest.names.at(-1)}, ${largest.newest.membres.length} communes.`);
  console.log(`Index: ${kB(gzipped(index))} gzipped (${kB(Buffer.byteLength(index))}).`);
  console.log(
    `Shards: ${shards.size}, ${kB(sizes[0])} to ${kB(sizes.at(-1))} gzipped, ` +
      `${kB(sizes[sizes.length >> 1])} in the middle, ${kB(sum(sizes))} together.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
