import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Recap } from '../../core/recap';
import { shownFingerprint } from './fingerprint';
import type { Settings } from '../read/readSettings';
import type { Filling, PrintSetup, SheetKind, SheetPlan } from '../plan/sheetPlan';
import { charactersOf, proseLines, shortened } from '../plan/prose';
import { french } from '../../french/typography';
import type { Drawing } from './recap';
import { text, type SheetRows } from '../plan/sheetRows';
import { FROZEN_LINES, signatureOf } from './signature';

/** What leaves the workbook has no add-in to compute it: native formulas, or values. */
export type DocumentFilling = Exclude<Filling, 'live'>;

/** What stands for something that the law wants said and that the workbook does not say. */
export const TO_BE_COMPLETED = 'à compléter';

/** SHA-256 of what a document shows or computes from, whoever draws it and when; `kind` has its version. */
export function documentFingerprint(kind: string, inputs: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, inputs]))));
}

/** Two short lines on either side, so that a long title does not run into the page number; Excel takes 255 characters. */
export function documentFooter(settings: Settings, year: number, drawing: Drawing): PrintSetup['footer'] {
  const name = proseLines(shortened(settings.conventionName, 90), 46).slice(0, 2);
  return {
    // An ampersand would start one of Excel's codes.
    left: name.join('\n').replaceAll('&', '&&'),
    center: '',
    right: `Exercice ${year} – page &P / &N\nDessiné le ${drawing.date}`,
  };
}

/** Métropole and convention, as far as they are known. */
export function documentSubtitle(settings: Settings): string {
  return [settings.metropole, settings.conventionName].filter((part) => part !== '').join(' · ');
}

/** `population totale, millésime 2018`. */
export function populationWords({ populationType, populationVintage }: Settings): string {
  const vintage = populationVintage === null ? TO_BE_COMPLETED : String(populationVintage);
  return `population ${populationType.toLowerCase()}, millésime ${vintage}`;
}

/**
 * The end of a document: when and from which data it was drawn; below a frozen one, the fingerprint of everything above.
 * What comes after that is for people to fill in.
 */
export function writeDrawn(
  sheet: SheetRows,
  filling: DocumentFilling,
  drawing: Drawing,
  fingerprint: string,
): Pick<SheetPlan, 'values'> {
  const inputs = `${FROZEN_LINES.inputs} : ${shownFingerprint(fingerprint)}.`;
  sheet.prose(french(`Dessiné le ${drawing.date}. ${inputs}`), 'note');
  if (filling !== 'frozen') return {};
  const { values, line } = signatureOf(sheet.cells);
  sheet.add([text(line)], 'note');
  return { values };
}

/** How one commune's amounts were rounded, and what its portable file can compute of them. */
export function roundingNotes({ roundingPolicy }: Recap, filling: DocumentFilling): string[] {
  const rounding = {
    exactTotal:
      'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte ; l’écart d’arrondi est la différence.',
    sumOfLines: 'Chaque ligne est arrondie au centime ; le total est la somme des lignes.',
    largestRemainder:
      'Par application, les montants de toutes les communes s’additionnent au centime près (répartition au plus fort reste) ; le total est la somme des lignes.',
  }[roundingPolicy];
  if (filling === 'frozen') return [french(rounding), 'Montants figés.'];
  const portable =
    roundingPolicy === 'largestRemainder'
      ? 'Les montants des applications dépendent de toutes les communes : cette feuille en garde les valeurs et n’en calcule que le total.'
      : 'Montants calculés par les formules de cette feuille : modifiez la population de la commune, les montants suivent.';
  return [french(rounding), french(portable)];
}

/** Sheets that can be drawn into the workbook itself. */
export type DrawnKind = Exclude<SheetKind, 'communeRecap'>;

/** Name of a sheet when it is made; `commune` where there is one sheet a commune. */
export function documentSheetName(kind: DrawnKind, year: number, commune = ''): string {
  switch (kind) {
    case 'recap':
      return `Récap ${year}`;
    case 'applicationSheets':
      return `Annexe 1 – Fiches ${year}`;
    case 'applicationUse':
      return `Annexe 1 – Usages ${year}`;
    case 'priceSchedule':
      return `Annexe 3 – ${year}`;
    case 'settlementStatement':
      return safeSheetName(`État ${year} ${commune}`);
  }
}

/** A frozen sheet stands beside the one that is drawn again. */
export function frozenSheetName(name: string): string {
  return `${safeSheetName(name, LONGEST_NAME - FROZEN.length)}${FROZEN}`;
}

const FROZEN = ' figé';
const LONGEST_NAME = 31;

/** Sheet names have 31 characters at most, none of `: \ / ? * [ ]`, and no apostrophe at either end. */
export function safeSheetName(name: string, longest = LONGEST_NAME): string {
  const allowed = name
    .replace(/[\u0000-\u001f:\\/?*[\]]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  let cut = '';
  for (const character of charactersOf(allowed)) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return cut.replace(/^[' ]+|[' ]+$/g, '');
}
