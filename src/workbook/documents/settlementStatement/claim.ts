import type { CommuneRecap, Recap } from '../../../core/recap';
import { french } from '../../../french/typography';
import type { SheetRows } from '../../plan/sheetRows';
import type { Settings } from '../../read/readSettings';
import type { Drawing } from '../document';
import { tribunalOf, type BilledLine } from './facts';
import { field, section } from './sections';

/** What is claimed, from whom, and why. */
export function writeClaim(
  sheet: SheetRows,
  settings: Settings,
  recap: Recap,
  { commune }: CommuneRecap,
  drawing: Drawing,
): void {
  const { firstYear, lastYear } = settings;
  section(sheet, 'Créance');
  field(sheet, 'Nature', 'Quote-part annuelle du coût des applications numériques partagées');
  field(sheet, 'Exercice', String(recap.year));
  if (drawing.orderNumber !== undefined && drawing.orderNumber !== '')
    field(sheet, 'Titre de recette', french(`n° ${drawing.orderNumber}`));
  field(sheet, 'Convention', settings.conventionName);
  const term = firstYear === lastYear ? `Année ${firstYear}` : `Années ${firstYear} à ${lastYear}`;
  field(sheet, 'Durée de la convention', french(`${term} (article 7)`));
  field(
    sheet,
    'Fondement juridique',
    french(
      'Article 4 de la convention ; code général des collectivités territoriales, articles L. 5217-7 et L. 5215-27',
    ),
  );
  field(sheet, 'Créancier', settings.metropole);
  field(sheet, 'Redevable', commune.name);
  field(sheet, 'Code INSEE', commune.inseeCode ?? '');
  field(sheet, 'SIRET du redevable', siretText(commune.siret));
}

/** `213 400 955 00017`, as it is printed; what is no SIRET stands as it was typed. */
function siretText(siret: string | null): string {
  return siret === null ? '' : siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

/** claim: there is something to pay; credit: the amount is the commune's; nothing: it uses no application. */
type Outcome = 'claim' | 'credit' | 'nothing';

export function outcomeOf({ total }: CommuneRecap, lines: readonly BilledLine[]): Outcome {
  if (lines.length === 0) return 'nothing';
  return total.isNegative() && !total.isZero() ? 'credit' : 'claim';
}

/** Dates and remedies (articles 5 and 11). */
export function writeDates(sheet: SheetRows, settings: Settings, { year }: Recap, outcome: Outcome): void {
  section(sheet, 'Échéances et recours');
  if (outcome === 'claim') {
    field(sheet, 'Transmission', french(`Au plus tard le 30 septembre ${year}, par Chorus (article 5)`));
    field(
      sheet,
      'Contestation',
      french(
        'Par mail, au plus tard 8 jours francs après la réception du titre ; sinon le montant est réputé accepté (article 5)',
      ),
    );
    field(
      sheet,
      'Règlement',
      french(
        'Dans les 30 jours à compter de la notification du titre initial ou, le cas échéant, du nouveau titre corrigé et accepté par les deux parties (article 5)',
      ),
    );
    field(sheet, 'Retard', french('Intérêts moratoires aux taux en vigueur (article 5)'));
  } else {
    const none = `Aucun titre à émettre pour l’exercice ${year}`;
    const credit = ' : le montant est en faveur de la commune (avoir)';
    field(sheet, 'Titre de recette', french(outcome === 'credit' ? none + credit : none));
  }
  field(
    sheet,
    'Litiges',
    french(`Règlement à l’amiable ; en cas de désaccord persistant, ${tribunalOf(settings)} (article 11)`),
  );
}
