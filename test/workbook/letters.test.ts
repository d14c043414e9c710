/** Letters are rows of a table: filled from what is known, never made with a gap, and text whatever people type. */
import fc from 'fast-check';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { LETTER_FIELDS } from '../../src/workbook/documents/letter/fields';
import { letterFindings } from '../../src/workbook/documents/letter/letterFindings';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { ANSWER_LETTERS, DEFAULT_LETTERS } from '../../src/workbook/read/letters/defaultLetters';
import { fieldsIn, filled, templateParts } from '../../src/workbook/read/letters/template';
import { integrityOf, readSignedDocument } from '../../src/workbook/frozen/signedDocument';
import { NEW_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { planLetters } from '../../src/workbook/tables/letterTable';
import { textsOf } from '../helpers/evaluatedPlan';
import { aTable, foundWorkbook } from '../helpers/foundWorkbook';
import { cellsOf, COMMUNE, documentTables } from '../helpers/frozenDocuments';
import { withLateOrder } from '../helpers/withLateOrder';
import { withDebtors, withSetting } from '../helpers/parties';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';

const letter = DOCUMENTS.find(({ kind }) => kind === 'letter')!;
const example = rawWorkbookOf(exampleTables());
const spaced = (text: string) => text.replace(/\s+/g, ' ');

function withLetters(raw: RawWorkbook, ...rows: readonly [string, string, string][]): RawWorkbook {
  return { ...raw, tables: { ...raw.tables, letters: { headers: ['Modèle', 'Objet', 'Texte'], rows } } };
}

async function planned(raw: RawWorkbook, subject: string, filling: 'portable' | 'frozen' = 'portable') {
  const { plan } = await letter.loadPlan();
  const source = asRead(raw, NEW_BINDING);
  return plan(source, { year: 2021, subject }, filling, { date: '30/09/2021' });
}

async function made(...order: Parameters<typeof planned>): Promise<SheetPlan> {
  const plan = await planned(...order);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

const wordsOf = (plan: SheetPlan) => spaced(textsOf(plan).join(' '));
const codesOf = (raw: RawWorkbook) =>
  letterFindings(asRead(raw, NEW_BINDING), 2021).map(({ code, values }) => [code, values]);

describe('a text with fields', () => {
  const values: Readonly<Record<string, string>> = { Montant: '12,00 €', Service: '', Exercice: '2021' };
  const fill = (template: string) =>
    filled(
      template,
      (field) => values[field] ?? '',
      (text) => text,
    );

  test.each([
    ['Montant : {Montant}.', ['Montant : 12,00 €.']],
    ['{Montant}\n\n{ Exercice }', ['12,00 €', '2021']],
    ['Une ligne\net la suivante', ['Une ligne\net la suivante']],
    ['Un\n \n\n\nDeux', ['Un', 'Deux']],
    ['Voir {Service ?}.\n\nReste', ['Reste']],
    ['Voir {Montant?}.', ['Voir 12,00 €.']],
    ['Une accolade { seule', ['Une accolade { seule']],
    ['Fermée } ici', ['Fermée } ici']],
    ['', []],
  ])('%j', (template, paragraphs) => expect(fill(template)).toEqual({ ok: true, paragraphs }));

  test('what must be filled and is not keeps it from being made, each once', () => {
    expect(fill('{Service} et {Service}, {Inconnu}, {Montant}')).toEqual({
      ok: false,
      empty: ['Service', 'Inconnu'],
    });
    expect(fieldsIn('{Service ?} {Service}')).toEqual([{ name: 'Service', optional: false }]);
  });

  test('no text is lost between the fields, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '?', ' ', '\n', 'a', 'é', '=') }),
        (template) => {
          const parts = templateParts(template);
          const rest = parts.filter(({ kind }) => kind === 'text');
          let from = 0;
          for (const part of rest) {
            if (part.kind !== 'text') continue;
            const at = template.indexOf(part.text, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + part.text.length;
          }
          if (!template.includes('{'))
            expect(parts).toEqual(template === '' ? [] : [{ kind: 'text', text: template }]);
        },
      ),
    );
  });
});

describe('the letter of the example', () => {
  test('is made without a table, on an upright page, with nothing that is not known', async () => {
    const plan = await made(example, 'Jacou');
    const words = wordsOf(plan);
    for (const said of [
      'Montpellier Méditerranée Métropole',
      'Commune de Jacou',
      'Le 30 septembre 2021',
      'Objet : État liquidatif de l’exercice 2021 – applications partagées',
      'la quote-part de la Commune de Jacou pour l’exercice 2021',
      'Applications utilisées : E-demat, Marchés publics et E-services.',
      'Madame, Monsieur,',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/[{}]|Pour toute question|Affaire suivie|compléter|undefined|null/);
    expect(plan.look.print.orientation).toBe('portrait');
  });

  test('says who writes, to whom, where, and who signs, once they are known', async () => {
    let raw = withSetting(example, 'creditorAddress', '50, place Zeus\n34961 Montpellier Cedex 2');
    raw = withSetting(raw, 'creditorService', 'Direction du numérique, 04 00 00 00 00');
    raw = withSetting(raw, 'signatoryName', 'Camille Durand');
    raw = withSetting(raw, 'signatoryQuality', 'Le Président');
    raw = withSetting(raw, 'signaturePlace', 'Montpellier');
    raw = withDebtors(raw, 'address', { Jacou: 'Hôtel de ville\n34830 Jacou' });
    const texts = textsOf(await made(raw, 'Jacou')).map(spaced);
    for (const line of [
      '50, place Zeus',
      '34961 Montpellier Cedex 2',
      'Affaire suivie par : Direction du numérique, 04 00 00 00 00',
      'Hôtel de ville',
      '34830 Jacou',
      'Montpellier, le 30 septembre 2021',
      'Le Président',
      'Camille Durand',
    ])
      expect(texts).toContain(line);
    expect(texts.join(' ')).toContain(
      'Pour toute question, vous pouvez vous adresser à : Direction du numérique',
    );
    expect(texts.indexOf('Hôtel de ville')).toBeGreaterThan(texts.indexOf('50, place Zeus'));
    expect(texts.at(-1)).toBe('Camille Durand');
  });

  test('frozen, it is read back as it was, with its commune', async () => {
    const plan = await made(example, 'Jacou', 'frozen');
    const back = readSignedDocument(cellsOf(plan))!;
    expect(back).toMatchObject({ kind: 'letter', year: 2021, subject: 'Jacou' });
    expect(integrityOf(back)).toBe('intact');
  });

  test('every letter that the table begins with names fields that exist, and is filled for every commune', async () => {
    for (const { model, subject, body } of DEFAULT_LETTERS) {
      const raw = withLetters(example, [model, subject, body]);
      expect(codesOf(raw)).toEqual([]);
      for (const { commune } of asRead(raw, NEW_BINDING).recapOf(2021).rows) await made(raw, commune.name);
    }
  });
});

describe('a row of the table', () => {
  test('any field may be named, with its accents or without', async () => {
    const names = Object.keys(LETTER_FIELDS);
    const body = names.map((name) => `${name} = {${name.toLowerCase()} ?}`).join('\n\n');
    const raw = withLetters(example, ['Tout', 'Objet {EXERCICE}', body]);
    const words = wordsOf(await made(raw, 'Jacou'));
    expect(codesOf(raw)).toEqual([]);
    expect(words).toContain('Objet 2021');
    expect(words).toContain('Commune = Jacou');
    expect(words).toMatch(/Montant = [\d,]+ €/);
    expect(words).not.toContain('SIRET =');
  });

  test('the one that the settings name goes, else the first; a name that no row has is said', async () => {
    const raw = withLetters(example, ['Un', 'Premier', 'Texte un'], ['Deux', 'Second', 'Texte deux']);
    expect(wordsOf(await made(raw, 'Jacou'))).toContain('Texte un');
    expect(wordsOf(await made(withSetting(raw, 'letterModel', 'deux'), 'Jacou'))).toContain('Texte deux');
    const lost = withSetting(raw, 'letterModel', 'Trois');
    expect(wordsOf(await made(lost, 'Jacou'))).toContain('Texte un');
    expect(codesOf(lost)).toEqual([['letterModelUnknown', { value: 'Trois' }]]);
  });

  test('a field that does not exist, or is not known, is named, and nothing is made with a gap', async () => {
    const raw = withLetters(withDebtors(example, 'engagement', { Jacou: 'E-42' }), [
      'Envoi',
      'Exercice {Exercice}',
      'Votre engagement {N° d’engagement} : {Montan}',
    ]);
    expect(await planned(raw, 'Jacou')).toBe('unfilled');
    expect(letter.unfilled!(asRead(raw, NEW_BINDING), { year: 2021, subject: 'Jacou' })).toEqual(['Montan']);
    expect(letter.fingerprint(asRead(raw, NEW_BINDING), { year: 2021, subject: 'Jacou' })).toBeNull();
    const [unknown, empty] = codesOf(raw);
    expect(unknown).toEqual(['letterFieldUnknown', { letter: 'Envoi', field: 'Montan' }]);
    expect(empty).toMatchObject(['letterFieldEmpty', { letter: 'Envoi', field: 'N° d’engagement' }]);
    const [, { communes }] = empty as unknown as [string, { communes: string[] }];
    expect(communes).toHaveLength(30);
    expect(communes).not.toContain('Jacou');
  });

  test('French typography for what is typed, and none for names', async () => {
    const raw = withLetters(example, ['Envoi', 'Objet', "L'état : voir « annexe 2 » ; d'accord ?"]);
    expect(textsOf(await made(raw, 'Jacou'))).toContain(
      'L’état\u00a0: voir «\u00a0annexe 2\u00a0»\u202f; d’accord\u202f?',
    );
  });

  test('another word, another date of nothing: what it shows makes its fingerprint', () => {
    const print = (raw: RawWorkbook, subject = 'Jacou') =>
      letter.fingerprint(asRead(raw, NEW_BINDING), { year: 2021, subject });
    const raw = withLetters(example, ['Envoi', 'Objet', 'Texte']);
    const prints = [
      print(raw),
      print(raw, 'Lattes'),
      print(withLetters(example, ['Envoi', 'Objet', 'Texte.'])),
      print(withDebtors(raw, 'address', { Jacou: 'Mairie' })),
      print(withSetting(raw, 'signatoryName', 'Camille Durand')),
    ];
    expect(new Set(prints).size).toBe(prints.length);
    expect(print(withDebtors(raw, 'address', { Lattes: 'Mairie' }))).toBe(prints[0]);
  });

  test('names that hurt stay text, and nobody else’s name is in it', async () => {
    const raw = withLetters(rawWorkbookOf(documentTables()), [
      '=1+1',
      '=HYPERLINK("x")',
      '=cmd|x\n\n@SUM(A1) {Commune}',
    ]);
    for (const filling of ['portable', 'frozen'] as const) {
      const plan = await made(raw, COMMUNE, filling);
      expect(plan.cells.flat().filter(({ kind }) => kind === 'formula')).toEqual([]);
      const others = exampleTables().rows.communes!.map(({ name }) => String(name));
      // Montpellier stands in the name of the creditor.
      expect(
        others.filter((name) => name !== 'Montpellier' && textsOf(plan).join('\n').includes(name)),
      ).toEqual([]);
    }
  });
});

describe('the table', () => {
  test('is made with what it begins with, under a name that is free', () => {
    const plan = planLetters(foundWorkbook([]))!;
    expect(plan.created.map(({ role, name, headers }) => [role, name, headers])).toEqual([
      ['letters', 'Lettres', ['Modèle', 'Objet', 'Texte']],
    ]);
    expect(plan.created[0]!.cells).toHaveLength(
      // With the texts of the convention and of its annexe 4.
      DEFAULT_LETTERS.length + 1 + Object.keys(ANSWER_LETTERS).length + 2,
    );
    const taken = foundWorkbook([], { sheetNames: ['Lettres'] });
    expect(planLetters(taken)!.binding.tables.letters).toEqual({ name: 'Lettres_2' });
  });

  test('is left alone where it stands', () => {
    expect(
      planLetters(foundWorkbook([aTable('Lettres', ['Modèle', 'Objet', 'Texte'], ['a', 'b', 'c'])])),
    ).toBeNull();
  });
});

describe('a reminder', () => {
  const reminder = DOCUMENTS.find(({ kind }) => kind === 'reminder')!;
  const late = rawWorkbookOf(withLateOrder(exampleTables(), 'Fabrègues'));
  const on = (raw: RawWorkbook, day: number): RawWorkbook => ({ ...raw, calculationDate: day });
  const reminded = async (raw: RawWorkbook, subject: string, year = 2021) => {
    const { plan } = await reminder.loadPlan();
    return plan(asRead(raw, NEW_BINDING), { year, subject }, 'portable', { date: '31/12/2021' });
  };

  test('says what is late, and that the accountant alone enforces; interest has an order of its own', async () => {
    const plan = await reminded(on(late, 44_561), 'Fabrègues');
    if (typeof plan === 'string') throw new Error(plan);
    const words = wordsOf(plan);
    expect(words).toContain('titre nº 0101 de 2021, échu le 30 octobre 2021 : 148,91 €');
    expect(words).toContain(
      'Le recouvrement relève du seul comptable assignataire, auprès de qui le paiement est à effectuer : Service de gestion comptable.',
    );
    expect(words).toContain('ils s’élèvent à ce jour à 2,02 € et font l’objet d’un titre distinct');
    expect(plan.sheetName).toBe('Relance 2021 Fabrègues');
  });

  test('is of who is late that year, and of nobody else; without an accountant it is not made', async () => {
    expect(await reminded(late, 'Lattes')).toBe('noSubject');
    expect(await reminded(late, 'Fabrègues', 2020)).toBe('noSubject');
    expect(await reminded(withSetting(late, 'accountant', ''), 'Fabrègues')).toBe('unfilled');
    const about = { year: 2021, subject: 'Fabrègues' };
    const source = asRead(withSetting(late, 'accountant', ''), NEW_BINDING);
    expect(reminder.unfilled?.(source, about)).toEqual(['Comptable']);
  });

  test('is out of date when what is owed changes, not with every day that passes', () => {
    const printed = (raw: RawWorkbook) =>
      reminder.fingerprint(asRead(raw, NEW_BINDING), { year: 2021, subject: 'Fabrègues' });
    expect(printed(on(late, 44_600))).toBe(printed(on(late, 44_561)));
    const paid = { ...withLateOrder(exampleTables(), 'Fabrègues') };
    const [row] = paid.rows.revenueOrders!;
    const part = { ...paid, rows: { ...paid.rows, revenueOrders: [{ ...row!, open: 100 }] } };
    expect(printed(rawWorkbookOf(part))).not.toBe(printed(late));
  });

  test('its text is a row of the table, and is no letter for anything else', async () => {
    const model = 'relance amiable';
    const own = withLetters(late, [model, 'Rappel', 'Bonjour, {Reste dû}, {Jours de retard} jours.']);
    const plan = await reminded(on(own, 44_509), 'Fabrègues');
    if (typeof plan === 'string') throw new Error(plan);
    expect(wordsOf(plan)).toContain('Bonjour, 148,91 €, 10 jours.');
    expect(await planned(own, 'Fabrègues')).toBe('noSubject');
    expect(codesOf(withLetters(late, [model, '', 'Reste {Reste dû}, {Soldes}']))).toEqual([
      ['letterFieldUnknown', { letter: model, field: 'Soldes' }],
    ]);
  });
});
