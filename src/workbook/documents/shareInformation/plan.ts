import type { CommuneRecap, Recap } from '../../../core/recap';
import { moneyInFrench } from '../../../french/numbers';
import { french } from '../../../french/typography';
import { standingOf } from '../debtors';
import type { SheetPlan } from '../../plan/sheetPlan';
import { text } from '../../plan/sheetRows';
import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import type { Settings } from '../../read/readSettings';
import { nativeFilling, type DocumentFilling, type DocumentPlan, type Drawing } from '../document';
import { communeNotes, fillingOf, notRebilledNote } from '../notes';
import { documentFooter, originOf, writeDraft, writeDrawn } from '../parts';
import { writeWeights } from '../settlementStatement/bases';
import { settlementStatementFingerprint } from '../settlementStatement/entry';
import { billedLines } from '../settlementStatement/facts';
import { bodyOf, writeLines } from '../settlementStatement/lines';
import { logoRoom, onOnePage, statementRows } from '../settlementStatement/size';
import { field, section } from '../settlementStatement/sections';
import { shareInformation, shareInformationFingerprint } from './entry';

export const plan: DocumentPlan = ({ reading, recapOf, rowOf }, { year, subject }, filling, drawing) => {
  const row = rowOf(year, subject);
  return row === undefined
    ? 'noSubject'
    : shareInformationSheet(readingIn(reading, year), recapOf(year), row, nativeFilling(filling), drawing);
};

/** The bases and the amount of a share for which no revenue order is issued, and why; it claims nothing. */
export function shareInformationSheet(
  { settings }: ConventionReading,
  recap: Recap,
  commune: CommuneRecap,
  filling: DocumentFilling,
  drawing: Drawing,
): SheetPlan {
  const lines = billedLines(recap, commune);
  const sheet = statementRows(recap, lines);
  const fingerprint = shareInformationFingerprint(
    settlementStatementFingerprint(settings, recap, commune),
    settings.recoveryThreshold.toString(),
  );
  sheet.add([text(shareInformation.title(recap.year))], 'title');
  sheet.add([text(french(`Pour information : aucun titre de recette n’est émis.`))], 'subtitle');
  writeDraft(sheet, drawing);
  section(sheet, 'Objet');
  field(sheet, 'Nature', 'Quote-part annuelle du coût des applications numériques partagées');
  field(sheet, 'Exercice', String(recap.year));
  field(sheet, 'Convention', settings.conventionName);
  field(sheet, 'Collectivité', settings.metropole);
  field(sheet, 'Redevable', commune.commune.name);
  field(sheet, 'Code INSEE', commune.commune.inseeCode ?? '');
  const weights = writeWeights(sheet, settings, recap, commune);
  const table = writeLines(sheet, settings, recap, commune, lines, fillingOf(filling, commune), weights);
  sheet.add();
  sheet.prose(reasonOf(settings, recap, commune), 'strong');
  section(sheet, 'Méthode');
  for (const note of [
    ...communeNotes(recap, filling, commune),
    notRebilledNote(recap.notRebilled, settings.clauses),
  ])
    sheet.prose(note, 'note');
  const signed = writeDrawn(sheet, filling, drawing, fingerprint);
  return {
    kind: shareInformation.kind,
    year: recap.year,
    filling,
    subject: commune.commune.name,
    sheetName: shareInformation.sheetName(recap.year),
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

function reasonOf(settings: Settings, { year }: Recap, { total }: CommuneRecap): string {
  if (standingOf(total, settings) === 'nothing')
    return french(`Aucun montant n’est dû pour l’exercice ${year}.`);
  return french(
    `Le montant, ${moneyInFrench(total)}, est inférieur au seuil de ${moneyInFrench(settings.recoveryThreshold)} en dessous duquel une créance n’est pas mise en recouvrement (code général des collectivités territoriales, article D. 1611-1).`,
  );
}
