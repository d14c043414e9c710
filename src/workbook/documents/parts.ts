import type { CommuneRecap, Recap } from '../../core/recap';
import { french } from '../../french/typography';
import { proseLines, shortened } from '../plan/prose';
import type { Filling, PrintSetup, SheetPlan } from '../plan/sheetPlan';
import { text, type SheetRows } from '../plan/sheetRows';
import type { Settings } from '../read/readSettings';
import type { Drawing } from './document';
import { shownFingerprint } from './fingerprint';
import { FROZEN_LINES, signatureOf } from './signature';

/** Two short lines on either side, so that a long title does not run into the page number; Excel takes 255 characters. */
export function documentFooter(settings: Settings, year: number, drawing: Drawing): PrintSetup['footer'] {
  const name = proseLines(shortened(settings.conventionName, 90), 46).slice(0, 2);
  return {
    // An ampersand would start one of Excel's codes.
    left: name.join('\n').replaceAll('&', '&&'),
    center: draftFooter(drawing),
    right: `Exercice ${year} – page &P / &N\n${DRAWN} ${drawing.date}`,
  };
}

/** On each page of a document that lacks something. */
export const draftFooter = ({ draft }: Drawing): string => (draft === true ? 'Projet' : '');

/** Whether a document says of itself that it lacks something. */
export const isDraft = ({ look }: Pick<SheetPlan, 'look'>): boolean =>
  look.print.footer.center === draftFooter({ date: '', draft: true });

/** Before the day on which a document was made. */
const DRAWN = 'Établi le';

/** Métropole and convention, as far as they are known, and what is given with them. */
export function documentSubtitle(settings: Settings, ...more: readonly string[]): string {
  return [settings.metropole, settings.conventionName, ...more].filter((part) => part !== '').join(' · ');
}

/** Below its title, of a document that lacks something that it must say. */
export function writeDraft(sheet: SheetRows, { draft }: Drawing): void {
  if (draft === true) sheet.prose(french(DRAFT), 'strong');
}

export const DRAFT = 'PROJET : document incomplet, à ne pas signer ni notifier.';

/** When a document was drawn, and from which data. */
export function drawnLine(drawing: Drawing, fingerprint: string): string {
  return `${DRAWN} ${drawing.date}. ${FROZEN_LINES.inputs} : ${shownFingerprint(fingerprint)}.`;
}

/** What a plan says of its amounts, where they are not those of the tables; `row`: of the commune that it is about. */
export function originOf(
  { origin }: Pick<Recap, 'origin'>,
  row?: Pick<CommuneRecap, 'commune'>,
): Pick<SheetPlan, 'origin'> {
  if (origin.kind !== 'version') return {};
  const inseeCode = row?.commune.inseeCode ?? null;
  return { origin: inseeCode === null ? origin : { ...origin, inseeCode } };
}

/**
 * The end of a document: when and from which data it was drawn; below a frozen one, the fingerprint of everything above.
 * What comes after that is for people to fill in.
 */
export function writeDrawn(
  sheet: SheetRows,
  filling: Filling,
  drawing: Drawing,
  fingerprint: string,
): Pick<SheetPlan, 'values'> {
  sheet.prose(french(drawnLine(drawing, fingerprint)), 'note');
  if (filling !== 'frozen') return {};
  const { values, line } = signatureOf(sheet.cells);
  sheet.add([text(line)], 'note');
  return { values };
}
