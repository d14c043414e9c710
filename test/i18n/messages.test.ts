import { translator, type Language } from '../../src/i18n';
import type { WorkbookFinding } from '../../src/workbook/read/findings/findings';
import { FINDINGS, type FindingCode } from '../../src/workbook/read/findings/register';
import { ordersWords } from '../../src/taskpane/features/orders/words';
import { calendarWords } from '../../src/taskpane/features/orders/calendar/words';
import { remindersWords } from '../../src/taskpane/features/orders/reminders/words';
import { paymentsWords } from '../../src/taskpane/features/orders/payments/words';
import { accountingWords } from '../../src/taskpane/features/accounting/words';
import { bindingWords } from '../../src/taskpane/features/binding/words';
import { documentFileWords } from '../../src/taskpane/features/documentFile/words';
import { exportWords } from '../../src/taskpane/features/export/words';
import { interventionsWords } from '../../src/taskpane/features/interventions/words';
import { importWords } from '../../src/taskpane/features/data/import/words';
import { populationsWords } from '../../src/taskpane/features/data/populations/words';
import { findingsInEnglish } from '../../src/taskpane/kit/findings/words/en';
import { findingWords } from '../../src/taskpane/kit/findings/words/index';
import { findingsInFrench } from '../../src/taskpane/kit/findings/words/fr';
import { mendWords } from '../../src/taskpane/features/checks/words/mends';
import { readyWords } from '../../src/taskpane/kit/ready/words';
import { amountsWords } from '../../src/taskpane/kit/amounts/words';
import { councilWords } from '../../src/taskpane/features/council/words';
import { ribbonWords } from '../../src/taskpane/features/ribbon/words';
import { sheetsWords } from '../../src/taskpane/features/sheets/words';
import { choiceOptions, documentNames } from '../../src/taskpane/kit/documents/documentRegister';
import { communeChoices, workbookChoices } from '../../src/workbook/documents/choices';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { formWords } from '../../src/taskpane/kit/form/words';
import { gridWords } from '../../src/taskpane/kit/grid/words';
import { diagnosticWords } from '../../src/taskpane/features/diagnostic/words';
import { probeWords } from '../../src/taskpane/features/diagnostic/words/probes';
import { helpWords } from '../../src/taskpane/features/help/words';
import { checksWords } from '../../src/taskpane/features/checks/words';
import { dataWords } from '../../src/taskpane/features/data/words';
import { documentsWords } from '../../src/taskpane/features/documents/words';
import { overviewWords } from '../../src/taskpane/features/overview/words';
import { variantsWords } from '../../src/taskpane/features/variants/words';
import { requestsWords } from '../../src/taskpane/features/requests/words';
import { whyWords } from '../../src/taskpane/features/why/words';
import { welcomeWords } from '../../src/taskpane/features/welcome/words';
import { wizardWords } from '../../src/taskpane/features/wizard/words';
import { communeChoiceWords } from '../../src/taskpane/kit/communes/words';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { understoodWords } from '../../src/taskpane/kit/files/understood/words';
import { fileWords } from '../../src/taskpane/kit/files/words';
import { epciWords } from '../../src/taskpane/kit/epci/words';
import { namesWords } from '../../src/taskpane/kit/names/words';
import { drawnSheetsWords } from '../../src/taskpane/kit/sheets/words';

/** One sentence of a catalogue, spoken with made-up parameters, and the parameters that it asked for. */
interface Spoken {
  readonly path: string;
  readonly sentence: string;
  readonly parameters: readonly string[];
}

/** Parameters may be counts or names; both are tried, so that singular and plural are both heard. */
const SAMPLES: readonly unknown[] = [1, 7, 'Ploum'];
/** Addresses and names of communes come as a list. */
const LISTS = new Set<string | symbol>(['cells', 'communes']);
const CELLS = ['A9', 'D10'];
/** Dates come as serial dates. */
const DAY = 44_469;

const isSaying = (entry: unknown): entry is (parameters: object) => unknown => typeof entry === 'function';

function speak(entry: unknown, path = ''): Spoken[] {
  if (typeof entry === 'string') return [{ path, sentence: entry, parameters: [] }];
  if (isSaying(entry))
    return SAMPLES.flatMap((sample) => {
      const asked = new Set<string>();
      const parameters = new Proxy(
        {},
        {
          get: (_, key) => {
            asked.add(String(key));
            if (LISTS.has(key)) return CELLS;
            return key === 'date' && typeof sample === 'string' ? DAY : sample;
          },
        },
      );
      return speak(entry(parameters), path).map((spoken) => ({ ...spoken, parameters: [...asked].sort() }));
    });
  if (typeof entry === 'object' && entry !== null)
    return Object.entries(entry).flatMap(([key, part]) => speak(part, path === '' ? key : `${path}.${key}`));
  throw new Error(`${path} is no sentence.`);
}

const CODES = Object.keys(FINDINGS) as FindingCode[];

/** A sentence a code, as in the other catalogues. */
const findingSentences = (language: Language): object => {
  const sentenceOf = findingWords(language);
  return Object.fromEntries(
    CODES.map((code) => [
      code,
      (values: object) => sentenceOf({ code, place: null, values } as WorkbookFinding),
    ]),
  );
};

/** What the register says of every document, and of what is offered in each place. */
const documentWords = (language: Language) => ({
  names: DOCUMENTS.map(({ kind }) => documentNames(DOCUMENTS, language)(kind)!),
  sheets: choiceOptions(workbookChoices(), 'inWorkbook', language).map(({ name, detail }) => [name, detail]),
  files: choiceOptions(communeChoices(), 'inCommuneFile', language).map(({ name, detail }) => [name, detail]),
});

const spokenIn = (language: Language): Spoken[] => [
  ...speak(translator(language).text),
  ...speak(overviewWords(language), 'overview'),
  ...speak(whyWords(language), 'why'),
  ...speak(requestsWords(language), 'requests'),
  ...speak(variantsWords(language), 'variants'),
  ...speak(diagnosticWords(language), 'diagnostic'),
  ...speak(probeWords(language), 'probes'),
  ...speak(welcomeWords(language), 'welcome'),
  ...speak(wizardWords(language), 'wizard'),
  ...speak(epciWords(language), 'epci'),
  ...speak(dataWords(language), 'data'),
  ...speak(editWords(language), 'edits'),
  ...speak(checksWords(language), 'checks'),
  ...speak(documentsWords(language), 'documents'),
  ...speak(drawnSheetsWords(language), 'drawnSheets'),
  ...speak(communeChoiceWords(language), 'communeChoice'),
  ...speak(namesWords(language), 'names'),
  ...speak(helpWords(language), 'help'),
  ...speak(documentFileWords(language), 'documentFile'),
  ...speak(exportWords(language), 'export'),
  ...speak(importWords(language), 'import'),
  ...speak(fileWords(language), 'files'),
  ...speak(understoodWords(language), 'understood'),
  ...speak(accountingWords(language), 'accounting'),
  ...speak(interventionsWords(language), 'interventions'),
  ...speak(ordersWords(language), 'orders'),
  ...speak(calendarWords(language), 'calendar'),
  ...speak(paymentsWords(language), 'payments'),
  ...speak(remindersWords(language), 'reminders'),
  ...speak(populationsWords(language), 'populations'),
  ...speak(bindingWords(language), 'binding'),
  ...speak(findingSentences(language), 'findings'),
  ...speak(mendWords(language), 'mends'),
  ...speak(sheetsWords(language), 'sheets'),
  ...speak(councilWords(language), 'council'),
  ...speak(amountsWords(language), 'amounts'),
  ...speak(readyWords(language), 'ready'),
  ...speak(documentWords(language), 'documentRegister'),
  ...speak(ribbonWords(language), 'ribbon'),
  ...speak(gridWords(language), 'grid'),
  ...speak(formWords(language), 'form'),
];

const french = spokenIn('fr');
const english = spokenIn('en');

test('both languages say the same things and ask for the same parameters', () => {
  const shape = (all: readonly Spoken[]): string[] =>
    all.map(({ path, parameters }) => `${path}(${parameters.join()})`);
  expect(shape(english)).toEqual(shape(french));
});

test.each(['fr', 'en'] as const)('every finding has a sentence in %s and uses all its values', (language) => {
  const texts = language === 'fr' ? findingsInFrench : findingsInEnglish;
  expect(Object.keys(texts).sort()).toEqual(CODES.toSorted());
  for (const [code, { values }] of Object.entries(FINDINGS)) {
    const spoken = (language === 'fr' ? french : english).filter(({ path }) =>
      path.startsWith(`findings.${code}.`),
    );
    const used = new Set(spoken.flatMap(({ parameters }) => parameters));
    expect([code, ...[...used].sort()]).toEqual([code, ...Object.keys(values).sort()]);
  }
});

test('a problem finds its own sentence', () => {
  const problem = { code: 'nameTaken', name: 'Communes', free: null } as const;
  expect(translator('fr').problem(problem).what).toContain('Communes');
  expect(translator('en').problem(problem).what).toContain('Communes');
});

test('no sentence is empty or broken', () => {
  for (const { path, sentence } of [...french, ...english])
    expect([path, /\S/.test(sentence) && !/undefined|NaN|\[object|\$\{/.test(sentence)]).toEqual([
      path,
      true,
    ]);
});

describe('each language is itself', () => {
  const SAME_IN_BOTH = new Set([
    'variants.none',
    'variants.rate',
    'variants.fields.application',
    'variants.said.counts',
    'amendments.fields.maintenance',
    'orders.group',
    'orders.dateExample',
    'edits.settings.budget.label',
    'wizard.applications.components.maintenance',
    'data.clauses.title',
    'why.ofCommune.total',
    'why.ofApplication',
    'data.clauses.groups.interventions',
    'documents.tools.interventions.name',
    'interventions.title',
    'interventions.one',
    'import.tables.applications',
    'understood.encodings.utf-8',
    'understood.encodings.windows-1252',
    'understood.encodings.macintosh',
    'understood.encodings.utf-16',
    'accounting.dateFormats.dd/mm/yyyy',
    'accounting.dateFormats.yyyy-mm-dd',
    'accounting.dateFormats.ddmmyyyy',
    'accounting.dateFormats.yyyymmdd',
    'accounting.encodings.utf-8',
    'accounting.encodings.windows-1252',
    'binding.roles.communes',
    'binding.roles.applications',
    'binding.roles.interventions',
    'binding.roles.journal',
    'name',
    'sections.documents',
    'documents.title',
    'sections.count',
  ]);
  const outsideQuotes = (sentence: string): string => sentence.replace(/[“«][^”»]*[”»]/g, ' ');
  const withWord = (words: string) => new RegExp(`(^|[\\s’(])(${words})(?=[\\s,.;:!?’)]|$)`, 'i');

  test('nothing was left untranslated', () => {
    const left = french.filter(
      ({ path, sentence }, index) => english[index]?.sentence === sentence && !SAME_IN_BOTH.has(path),
    );
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test('no English in French', () => {
    const word = withWord('the|is|are|of|and|to|with|your|this|from|row');
    expect(french.filter(({ sentence }) => word.test(outsideQuotes(sentence)))).toEqual([]);
  });

  test('no French in English', () => {
    const word = withWord('le|la|les|des|du|est|une|dans|pour|avec|sur|votre|vos|cette|ligne');
    expect(english.filter(({ sentence }) => word.test(outsideQuotes(sentence)))).toEqual([]);
  });
});

describe('typography', () => {
  test('French: no-break spaces and typographic apostrophes', () => {
    const broken = french.filter(({ sentence }) => / [;:!?%»€]|« |'|"|\.\.\./.test(sentence));
    expect(broken).toEqual([]);
    const glued = french.filter(({ sentence }) => /[^\s\u00a0\u202f][;!?»]|«[^\u00a0]/.test(sentence));
    expect(glued).toEqual([]);
  });

  test('English: its own quotation marks, no space before punctuation', () => {
    expect(english.filter(({ sentence }) => /[«»'"]|\s[;:!?%]|\.\.\./.test(sentence))).toEqual([]);
  });
});
