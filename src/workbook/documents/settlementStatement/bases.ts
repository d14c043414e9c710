import type { CommuneRecap, Recap } from '../../../core/recap';
import { cellAddress } from '../../plan/address';
import { french } from '../../../french/typography';
import { number, text, unitFormat, type SheetRows } from '../../plan/sheetRows';
import type { SharedFigure } from '../../plan/sheetPlan';
import type { Settings } from '../../read/readSettings';
import { citing, contributionLabel } from '../clauseWords';
import { populationSourceSaid } from '../notes';
import {
  capitalised,
  OWN_WEIGHT,
  ownWeightLabel,
  TOTAL_WEIGHT,
  totalWeightLabel,
  uncapitalised,
  weightBasis,
} from '../keyWords';
import { field, section } from './sections';

/** Addresses that the formulas read, and the places behind them. */
export interface Weights {
  readonly own: string;
  readonly total: string;
  readonly shared: readonly SharedFigure[];
}

/** What the amounts are computed from: the weights of the commune and of all. */
export function writeWeights(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  { weight }: CommuneRecap,
): Weights {
  const { key } = recap;
  const { words } = key;
  const shared: SharedFigure[] = [];
  const counted = (of: string, label: string, count: number): string => {
    const row = sheet.add([text(label), number(count)]);
    shared.push({ of, row, column: 1 });
    sheet.style('label', { row, columns: 1 });
    sheet.style('value', { row, column: 1 });
    sheet.format(unitFormat(words.unit.short), { row, column: 1, columns: 1 });
    return cellAddress(row, 1, 'both');
  };
  section(sheet, 'Bases de calcul');
  const own = counted(OWN_WEIGHT, ownWeightLabel(key), weight);
  const total = counted(TOTAL_WEIGHT, totalWeightLabel(key), recap.totalWeight);
  if (key.ofVintage) {
    field(sheet, 'Type et millésime', capitalised(weightBasis(key, settings)));
    field(sheet, 'Source', populationSourceSaid(settings));
  }
  field(
    sheet,
    `Formule${citing(settings.clauses, 'share')}`,
    french(
      `${words.weight} du redevable × (coût annuel global − ${uncapitalised(contributionLabel(settings.clauses))}) ÷ ${words.weight.toLowerCase()} de toutes les communes, adhérentes ou non`,
    ),
  );
  return { own, total, shared };
}
