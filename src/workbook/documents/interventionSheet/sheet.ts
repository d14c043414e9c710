import { amountsOf, type InterventionLine } from '../../../core/interventions/intervention';
import { roundCents, sum } from '../../../core/money';
import { amountInWords } from '../../../french/amountInWords';
import { french } from '../../../french/typography';
import type { InterventionRow } from '../../accounts/interventions/readInterventions';
import { cellAddress } from '../../plan/address';
import type { PlanCell, SheetPlan } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  COUNT_FORMAT,
  EMPTY,
  moneyWidth,
  number,
  rateFormat,
  SheetRows,
  text,
} from '../../plan/sheetRows';
import { INCLUDED_WORDS } from '../../schema/words';
import { citing } from '../clauseWords';
import type { DocumentEntry, DocumentFilling, DocumentSource, Drawing } from '../document';
import { FROZEN_NOTE } from '../notes';
import { documentFooter, documentSubtitle, writeDrawn } from '../parts';
import { REF_LABEL } from './facts';

/** What tells one of the two documents from the other. */
export interface InterventionWords {
  readonly entry: DocumentEntry;
  /** `le présent devis`. */
  readonly named: string;
  /** Rows below the member and the subject; empty ones are left out. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly notes: readonly string[];
  /** Left open at the end, for both to fill in. */
  readonly toSign: readonly string[];
}

const HEADERS = [
  'Intervenant',
  'Journées',
  'Prix journée HT',
  'Demi-journées',
  'Prix demi-journée HT',
  'HT',
  'Taux TVA',
  'TVA',
  'TTC',
];
const NET = 5;
const RATE = 6;
const VAT = 7;
const GROSS = 8;

/**
 * The lines of an intervention at the prices of its quote, net, VAT and gross, EUR (articles 3, 4 and 6); what the
 * convention includes is shown and billed at nothing.
 */
export function interventionSheet(
  source: DocumentSource,
  year: number,
  { fields, intervention }: InterventionRow,
  { entry, named, facts, notes, toSign }: InterventionWords,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const { settings } = source.reading;
  const { lines } = intervention;
  const { gross } = amountsOf(lines);
  const money = moneyWidth([gross, ...lines.map(({ net }) => net)], 13);
  const sheet = new SheetRows([30, 11, 13, 11, 13, money, 9, money, money]);
  const fingerprint = entry.fingerprint(source, { year, subject: fields.ref }) ?? '';

  sheet.add([text(entry.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  sheet.add();
  const siret = source.memberOf(fields.member)?.siret ?? '';
  const known: (readonly [string, string])[] = [
    [REF_LABEL, fields.ref],
    ['Pour', fields.member],
    ['SIRET', siret],
    ['Application', fields.application],
    ['Objet', fields.subject],
    ['Calendrier', fields.calendar],
    ...facts,
  ];
  for (const [label, value] of known) {
    if (value === '') continue;
    const row = sheet.prose(value, 'value', [text(french(label))]);
    sheet.style('label', { row, columns: 1 });
  }
  sheet.add();
  const header = sheet.add(HEADERS.map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  for (const line of lines) sheet.add(lineCells(line, sheet.next, filling));
  const first = header + 1;
  const rows = lines.length;
  sheet.style('row', { row: first, rows });
  sheet.style('name', { row: first, rows, columns: 1 });
  const { net, vat } = amountsOf(lines);
  const summed = (column: number): string =>
    `SUM(${cellAddress(first, column)}:${cellAddress(first + rows - 1, column)})`;
  const total = sheet.add(
    [
      text('Total'),
      ...Array<PlanCell>(4).fill(EMPTY),
      computed(filling, net, summed(NET)),
      EMPTY,
      computed(filling, vat, summed(VAT)),
      computed(filling, gross, summed(GROSS)),
    ],
    'total',
  );
  for (const column of [2, 4, NET, VAT, GROSS])
    sheet.format(AMOUNT_FORMAT, { row: first, rows: rows + 1, column, columns: 1 });
  for (const column of [1, 3]) sheet.format(COUNT_FORMAT, { row: first, rows, column, columns: 1 });
  sheet.format(rateFormat(lines.flatMap(({ vatRate }) => (vatRate === null ? [] : [vatRate]))), {
    row: first,
    rows,
    column: RATE,
    columns: 1,
  });
  sheet.format(AMOUNT_FORMAT, { row: total, column: NET, columns: 1 });

  sheet.add();
  sheet.prose(french(`Arrêté ${named} à la somme de ${amountInWords(gross)}, TVA comprise.`), 'strong');
  sheet.add();
  const said = [
    `Prix du jour du devis, par intervenant et par journée ou demi-journée${citing(settings.clauses, 'prices')} ; TVA au taux en vigueur${citing(settings.clauses, 'tax')}.`,
    lines.some(({ included }) => included !== null) ? INCLUDED_NOTE : '',
    ...notes,
    filling === 'frozen' ? FROZEN_NOTE : '',
  ];
  for (const note of said) if (note !== '') sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  for (const line of toSign) {
    sheet.add();
    sheet.add([text(french(line))], 'value');
    sheet.add();
  }
  return {
    kind: entry.kind,
    year,
    filling,
    subject: fields.ref,
    sheetName: entry.sheetName(year, fields.ref),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 1 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: first,
      rowKeys: lines.map(({ profile }) => profile),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  };
}

const INCLUDED_NOTE = 'Ce que la convention comprend n’est pas facturé.';

function lineCells(line: InterventionLine, row: number, filling: DocumentFilling): PlanCell[] {
  const at = (column: number): string => cellAddress(row, column);
  const { included, net, vat, vatRate, dayPrice, halfDayPrice } = line;
  const price = (value: InterventionLine['dayPrice']): PlanCell => (value === null ? EMPTY : number(value));
  const count = (value: number): PlanCell => (value === 0 ? EMPTY : number(value));
  const worked = sum([
    dayPrice === null ? sum([]) : dayPrice.times(line.days),
    halfDayPrice === null ? sum([]) : halfDayPrice.times(line.halfDays),
  ]);
  // A formula stands where it gives the amount of the line: not for a lump sum, nor for a VAT that lines share.
  const byPrices = included === null && worked.eq(net) ? `${at(1)}*${at(2)}+${at(3)}*${at(4)}` : null;
  const byRate =
    vatRate !== null && roundCents(net.times(vatRate)).eq(vat) ? `ROUND(${at(NET)}*${at(RATE)},2)` : null;
  return [
    text(
      included === null
        ? line.profile
        : `${line.profile} (${INCLUDED_WORDS[included].toLowerCase()}, inclus)`,
    ),
    count(line.days),
    included === null ? price(dayPrice) : EMPTY,
    count(line.halfDays),
    included === null ? price(halfDayPrice) : EMPTY,
    computed(filling, net, byPrices),
    vatRate === null ? EMPTY : number(vatRate),
    computed(filling, vat, byRate),
    computed(filling, net.plus(vat), `${at(NET)}+${at(VAT)}`),
  ];
}
