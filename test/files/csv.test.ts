import fc from 'fast-check';
import { Decimal } from '../../src/core/money';
import { serialDate } from '../../src/core/dates';
import {
  csvField,
  DEFAULT_CSV_OPTIONS,
  writeCsv,
  type CsvCell,
  type CsvOptions,
} from '../../src/files/csv/csv';
import { decodeWindows1252 } from '../../src/files/csv/textEncoding';
import { readTables } from '../helpers/readTables';
import {
  DEFAULT_REVENUE_ORDER_COLUMNS,
  parseChosenColumns,
  revenueOrderColumns,
} from '../../src/files/csv/revenueOrderCsv';
import type { RevenueOrderRow } from '../../src/workbook/accounts/revenueOrders';
import { HURTING_NAMES } from './plans';

const ORDER: RevenueOrderRow = {
  number: '0042',
  year: 2021,
  debtor: 'Fabrègues',
  inseeCode: '34095',
  siret: '21340095400014',
  amount: new Decimal('148.91'),
  label: 'Quote-part 2021 ; services numériques',
  issuedOn: serialDate(2021, 9, 30),
  receivedOn: null,
  dueOn: serialDate(2021, 11, 2),
  paidOn: null,
  statementFile: '2021_34095_Fabregues_etat-liquidatif.xlsx',
};
const options = (changes: Partial<CsvOptions> = {}): CsvOptions => ({ ...DEFAULT_CSV_OPTIONS, ...changes });
const written = (rows: readonly RevenueOrderRow[], changes: Partial<CsvOptions> = {}): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeCsv(rows, revenueOrderColumns(DEFAULT_REVENUE_ORDER_COLUMNS), options(changes)).bytes,
  );

describe('CSV for the finance software', () => {
  test('as French finance software reads it: semicolons, commas, dd/mm/yyyy, UTF-8 with its mark', () => {
    expect(written([ORDER])).toBe(
      '\uFEFFExercice;N°;SIRET;Redevable;Code INSEE;Objet;Montant;Émis le;Échéance;Pièce jointe\r\n' +
        '2021;"0042";"21340095400014";Fabrègues;"34095";"Quote-part 2021 ; services numériques";148,91;30/09/2021;02/11/2021;2021_34095_Fabregues_etat-liquidatif.xlsx\r\n',
    );
  });

  test('every choice of the person', () => {
    const text = written([ORDER], {
      separator: ',',
      decimalSign: '.',
      dateFormat: 'yyyymmdd',
      encoding: 'utf-8',
      header: false,
    });
    expect(text).toBe(
      '2021,"0042","21340095400014",Fabrègues,"34095",Quote-part 2021 ; services numériques,148.91,20210930,20211102,2021_34095_Fabregues_etat-liquidatif.xlsx\r\n',
    );
    expect(csvField({ kind: 'amount', amount: new Decimal('1.5') }, options({ separator: ',' }))).toBe(
      '"1,50"',
    );
    expect(
      csvField(
        { kind: 'date', serial: serialDate(2021, 9, 30) + 0.75 },
        options({ dateFormat: 'yyyy-mm-dd' }),
      ),
    ).toBe('2021-09-30');
  });

  test('columns of their own, in their order', () => {
    const columns = revenueOrderColumns([
      { constant: '70848', header: 'Compte', kind: 'code' },
      { field: 'amount', header: 'MT' },
    ]);
    expect(new TextDecoder().decode(writeCsv([ORDER], columns, options()).bytes)).toBe(
      'Compte;MT\r\n"70848";148,91\r\n',
    );
  });

  test('chosen columns come back from the workbook, anything else does not', () => {
    expect(parseChosenColumns(JSON.stringify(DEFAULT_REVENUE_ORDER_COLUMNS))).toEqual(
      DEFAULT_REVENUE_ORDER_COLUMNS,
    );
    for (const damaged of [
      '',
      '{}',
      '[{"field":"toString"}]',
      '[{"constant":1,"header":"x","kind":"text"}]',
      '[null]',
    ])
      expect(parseChosenColumns(damaged)).toBeNull();
  });

  test('codes stay text for Excel too, when the file is for Excel', () => {
    expect(csvField({ kind: 'code', code: '01001' }, options({ codes: 'excelText' }))).toBe('"=""01001"""');
    expect(csvField({ kind: 'code', code: '"&CMD' }, options({ codes: 'excelText' }))).toBe('"""&CMD"');
    expect(csvField({ kind: 'code', code: '=1+1' }, options({ codes: 'excelText' }))).toBe('"\'=1+1"');
  });

  test('amounts keep their sign, zero has none', () => {
    expect(csvField({ kind: 'amount', amount: new Decimal('-12.5') }, options())).toBe('-12,50');
    expect(csvField({ kind: 'amount', amount: new Decimal('-0.001') }, options())).toBe('0,00');
  });

  test('no text of anybody begins a formula', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HURTING_NAMES),
      fc.constantFrom('=1', ' =1', '＝1', '\t=1'),
    );
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('quoted', 'excelText'),
        (text, separator, codes) => {
          for (const cell of [
            { kind: 'text', text },
            { kind: 'code', code: text },
          ] satisfies CsvCell[]) {
            const field = csvField(cell, options({ separator: separator as ';', codes: codes as 'quoted' }));
            const value = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
            if (!/^="[A-Za-z0-9.-]+"$/.test(value))
              expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
            expect(field.startsWith('"') || !field.includes(separator)).toBe(true);
          }
        },
      ),
    );
  });

  test('names that hurt come back as they were, but for the apostrophe of protection', async () => {
    const rows = HURTING_NAMES.filter((name) => !/[\r\u0000-\u0008\uD83D]/u.test(name)).map((debtor) => ({
      ...ORDER,
      debtor,
    }));
    const { bytes } = writeCsv(
      rows,
      revenueOrderColumns([{ field: 'siret' }, { field: 'debtor' }]),
      options(),
    );
    const { tables } = await readTables(bytes);
    expect(tables[0]!.rows.map((row) => row[1])).toEqual(
      rows.map(({ debtor }) => (/^\s*[=+\-@]|^[\t\r\n]/.test(debtor) ? `'${debtor}` : debtor)),
    );
    expect(tables[0]!.rows.every((row) => row[0] === ORDER.siret)).toBe(true);
  });
});

describe('windows-1252', () => {
  const encoded = (label: string) =>
    writeCsv(
      [{ ...ORDER, label }],
      revenueOrderColumns([{ field: 'label' }]),
      options({ encoding: 'windows-1252', header: false }),
    );

  test('what it has is written, what it has not is reported', () => {
    const { bytes, lostCharacters } = encoded('Œuvre à 12 € – « çà »\u202f! 🏛 القدس 🏛');
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      '\u008cuvre à 12 \u0080 \u0096 « çà »\u00a0! ? ????? ?\r\n',
    );
    expect(decodeWindows1252(bytes)).toBe('Œuvre à 12 € – « çà »\u00a0! ? ????? ?\r\n');
    expect(lostCharacters).toEqual(['🏛', 'ا', 'ل', 'ق', 'د', 'س']);
  });

  test('letters in pieces are put together first', () => {
    expect(encoded('e\u0301').lostCharacters).toEqual([]);
    expect([...encoded('e\u0301').bytes]).toEqual([0xe9, 13, 10]);
  });

  test('every character that it has', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte >= 32 && ![0x22, 0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    const text = `x${decodeWindows1252(Uint8Array.from(all))}x`;
    const { bytes, lostCharacters } = encoded(text);
    expect(lostCharacters).toEqual([]);
    expect([...bytes]).toEqual([0x22, 0x78, ...all, 0x78, 0x22, 13, 10]);
  });
});
