import type { Euros } from '../../../core/money';
import { debtorOf } from '../../../core/parties';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { amountInWords } from '../../../french/amountInWords';
import { moneyInFrench } from '../../../french/numbers';
import { french } from '../../../french/typography';
import type { SheetPlan } from '../../plan/sheetPlan';
import { text, type SheetRows } from '../../plan/sheetRows';
import type { ConventionReading } from '../../read/readConvention';
import { readingIn } from '../../read/byYear/readingIn';
import type { Settings } from '../../read/readSettings';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { citing } from '../clauseWords';
import { communeNotes, fillingOf, notRebilledNote } from '../notes';
import { documentFooter, originOf, writeDraft, writeDrawn } from '../parts';
import { writeSignature } from './parties';
import { writeWeights } from './bases';
import { outcomeOf, writeClaim, writeDates } from './claim';
import { settlementStatement, settlementStatementFingerprint } from './entry';
import { billedLines } from './facts';
import { bodyOf, writeLines } from './lines';
import { section } from './sections';
import { logoRoom, onOnePage, statementRows } from './size';

export { amountsOn } from './amountsOn';

export const plan: DocumentPlan = ({ reading, recapOf, rowOf }, { year, subject }, filling, drawing) => {
  const row = rowOf(year, subject);
  return row === undefined
    ? 'noSubject'
    : settlementStatementSheet(readingIn(reading, year), recapOf(year), row, nativeFilling(filling), drawing);
};

/**
 * The settlement statement (état liquidatif) of one commune and one year: the bases of calculation that a revenue
 * order must state or be joined to (décret 2012-1246, art. 24). It holds nothing of any other commune: of them, only
 * the total population. Portable: native formulas, so that the amounts follow the commune's population; the amount in
 * words stays that of the drawing, and a line below says so once the total has moved.
 */
export function settlementStatementSheet(
  reading: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const { settings } = reading;
  const lines = billedLines(recap, commune);
  const sheet = statementRows(recap, lines);
  const debtor = reading.debtors.get(commune.commune.name) ?? debtorOf(commune.commune);
  const fingerprint = settlementStatementFingerprint(settings, recap, commune, debtor);

  sheet.add([text(settlementStatement.title(recap.year))], 'title');
  sheet.add(
    [text(french('Bases de la liquidation (décret n° 2012-1246 du 7 novembre 2012, article 24)'))],
    'subtitle',
  );
  writeDraft(sheet, drawing);
  writeClaim(sheet, settings, recap, debtor, drawing);
  const weights = writeWeights(sheet, settings, recap, commune);
  const table = writeLines(sheet, settings, recap, commune, lines, fillingOf(filling, commune), weights);
  const outcome = outcomeOf(commune);
  if (outcome !== 'nothing')
    writeAmountInWords(sheet, settings, commune.total, fillingOf(filling, commune), table.total);
  writeDates(sheet, settings, recap, outcome);
  const signed = writeMethod(sheet, settings, recap, commune, filling, drawing, fingerprint);

  return {
    kind: settlementStatement.kind,
    year: recap.year,
    filling,
    subject: commune.commune.name,
    sheetName: settlementStatement.sheetName(recap.year, commune.commune.name),
    cells: sheet.cells,
    look: onOnePage(
      sheet.look(1, { from: 0, count: 2 }, documentFooter(settings, recap.year, drawing)),
      sheet,
    ),
    body: bodyOf(table, lines),
    fingerprint,
    logo: logoRoom(sheet),
    shared: weights.shared,
    ...originOf(recap, commune),
    ...signed,
  };
}

function writeAmountInWords(
  sheet: SheetRows,
  { clauses }: Settings,
  total: Euros,
  filling: DocumentFilling,
  totalCell: string,
): void {
  sheet.add();
  sheet.prose(
    french(
      `Arrêté le présent état à la somme de ${amountInWords(total)}, net de taxe${citing(clauses, 'tax')}.`,
    ),
    'strong',
  );
  if (filling === 'frozen') return;
  sheet.prose(french(`Somme en lettres établie pour ${moneyInFrench(total)}.`), 'note');
  const warning = french('Le montant a changé depuis : la somme en lettres ne vaut plus.');
  const row = sheet.add([
    // Empty as long as the words are right.
    {
      kind: 'formula',
      formula: `=IF(ROUND(${totalCell}-${total.toString()},2)=0,"","${warning}")`,
      cached: '',
    },
  ]);
  sheet.style('strong', { row });
}

function writeMethod(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  commune: CommuneRecap,
  filling: DocumentFilling,
  drawing: Drawing,
  fingerprint: string,
): Pick<SheetPlan, 'values'> {
  const { clauses } = settings;
  section(sheet, 'Méthode');
  const notes = [
    french(recap.key.words.method ?? (recap.key.ofVintage ? clauses.methodNote : '')),
    ...communeNotes(recap, filling, commune),
    notRebilledNote(recap.notRebilled, clauses),
  ];
  for (const note of notes) sheet.prose(note, 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  writeSignature(sheet, settings);
  return signed;
}
