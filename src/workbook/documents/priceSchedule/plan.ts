import type { ProfilePrice } from '../../../core/interventions/pricing';
import { roundCents, type Decimal, type Euros } from '../../../core/money';
import { cellAddress } from '../../plan/address';
import { french } from '../../../french/typography';
import type { PlanCell, SheetPlan } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  computed,
  EMPTY,
  moneyWidth,
  number,
  rateFormat,
  SheetRows,
  text,
} from '../../plan/sheetRows';
import { readPriceSchedule } from '../../read/readPriceSchedule';
import type { Settings } from '../../read/readSettings';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { writeAnnexedTo, writeSignatures } from '../annexed';
import { citing, citingBoth } from '../clauseWords';
import { documentFooter, documentSubtitle, writeDraft, writeDrawn } from '../parts';
import { priceSchedule, priceScheduleFingerprint } from './entry';

export const plan: DocumentPlan = ({ reading, raw, binding }, { year }, filling, drawing) => {
  const { prices } = readPriceSchedule(raw, binding);
  return priceScheduleSheet(reading.settings, year, prices, nativeFilling(filling), drawing);
};

const HEADERS = ['Journée', 'Demi-journée'].flatMap((unit) => [
  `${unit} HT`,
  `TVA ${unit.toLowerCase()}`,
  `${unit} TTC`,
]);

/**
 * Annexe 3: what an intervention of a day or half a day costs, by profile (articles 3 and 4): net, VAT, gross, EUR.
 * VAT is rounded half up to the cent, price by price (article 6: standard rate).
 */
export function priceScheduleSheet(
  settings: Settings,
  year: number,
  prices: readonly ProfilePrice[],
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const width = moneyWidth(
    prices.flatMap(({ dayPrice, halfDayPrice }) =>
      [dayPrice, halfDayPrice]
        .filter((price) => price !== null)
        .map((price) => gross(price, settings.vatRate)),
    ),
    13,
  );
  const sheet = new SheetRows([30, ...HEADERS.map(() => width)]);
  const fingerprint = priceScheduleFingerprint(settings, prices);

  sheet.add([text(priceSchedule.title(year))], 'title');
  sheet.prose(documentSubtitle(settings), 'subtitle');
  writeDraft(sheet, drawing);
  writeAnnexedTo(sheet, settings);
  sheet.add();
  const rateRow = sheet.add([
    text(french(`Taux de TVA${citing(settings.clauses, 'tax')}`)),
    number(settings.vatRate),
  ]);
  sheet.style('label', { row: rateRow, columns: 1 });
  sheet.style('value', { row: rateRow, column: 1 });
  sheet.format(rateFormat([settings.vatRate]), { row: rateRow, column: 1, columns: 1 });

  sheet.add();
  const header = sheet.add(['Profil', ...HEADERS].map(text), 'header');
  sheet.style('headerLeft', { row: header, columns: 1 });
  const rate = cellAddress(rateRow, 1, 'both');
  for (const { profile, dayPrice, halfDayPrice } of prices) {
    const priced = (price: Euros | null, column: number): PlanCell[] =>
      priceCells(price, settings.vatRate, filling, sheet.next, column, rate);
    sheet.add([text(profile), ...priced(dayPrice, 1), ...priced(halfDayPrice, 4)]);
  }
  if (prices.length === 0) sheet.add([text('Aucun profil')]);
  const rows = sheet.next - header - 1;
  sheet.style('row', { row: header + 1, rows });
  sheet.style('name', { row: header + 1, rows, columns: 1 });
  sheet.style('band', { row: header + 1, rows, column: 3, columns: 1 });
  sheet.style('band', { row: header + 1, rows, column: 6, columns: 1 });
  sheet.format(AMOUNT_FORMAT, { row: header + 1, rows, column: 1 });

  const notes = [
    `Prix en euros, par intervenant et par journée ou demi-journée, pour les adaptations, évolutions et formations demandées par une commune ou un CCAS${citingBoth(settings.clauses, 'prices', 'share')}.`,
    `La TVA est arrondie au centime, prix par prix. Le coût annuel des applications est facturé net de taxe${citing(settings.clauses, 'tax')}.`,
  ];
  sheet.add();
  for (const note of notes) sheet.prose(french(note), 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  writeSignatures(sheet, settings, 4);

  return {
    kind: priceSchedule.kind,
    year,
    filling,
    sheetName: priceSchedule.sheetName(year),
    cells: sheet.cells,
    look: sheet.look(header + 1, { from: header, count: 1 }, documentFooter(settings, year, drawing)),
    body: {
      keyRow: header,
      keyColumn: 0,
      firstRow: header + 1,
      rowKeys: prices.map((each) => each.profile),
      firstColumn: 1,
      columnKeys: [],
    },
    fingerprint,
    ...signed,
  };
}

function gross(net: Euros, rate: Decimal): Euros {
  return net.plus(roundCents(net.times(rate)));
}

function priceCells(
  net: Euros | null,
  rate: Decimal,
  filling: DocumentFilling,
  row: number,
  column: number,
  rateCell: string,
): PlanCell[] {
  const at = (offset: number): string => cellAddress(row, column + offset);
  if (net === null) {
    // A price that is typed in later gets its VAT all the same.
    const once = (content: string): PlanCell =>
      filling === 'frozen'
        ? EMPTY
        : { kind: 'formula', formula: `=IF(ISNUMBER(${at(0)}),${content},"")`, cached: '' };
    return [EMPTY, once(`ROUND(${at(0)}*${rateCell},2)`), once(`${at(0)}+${at(1)}`)];
  }
  return [
    number(net),
    computed(filling, roundCents(net.times(rate)), `ROUND(${at(0)}*${rateCell},2)`),
    computed(filling, gross(net, rate), `${at(0)}+${at(1)}`),
  ];
}
