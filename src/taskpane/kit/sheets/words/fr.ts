import type { Filling } from '../../../../workbook/plan/sheetPlan';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** The sheets that we drew. */
export const drawnSheetsInFrench = {
  sheets: 'Feuilles dessinées',
  noSheets: 'Aucune feuille pour l’instant. Celles que vous dessinez apparaissent ici.',
  fillings: {
    live: {
      name: 'Formules Quote-part',
      detail: 'Les montants suivent vos tableaux tant que Quote-part est installé.',
    },
    portable: {
      name: 'Formules Excel',
      detail: 'Pour un classeur qui part : la feuille calcule seule, LibreOffice compris.',
    },
    frozen: { name: 'Valeurs figées', detail: 'Les montants ne bougent plus : pour la délibération.' },
  } satisfies Record<Filling, { name: string; detail: string }>,
  states: { current: 'À jour', stale: 'Périmé', incomplete: 'Incomplet', unknown: 'Version plus récente' },
  changed: 'Modifiée à la main',
  changedDetail: ({ cells }: { cells: string }) =>
    cells === '' ? 'modifiée à la main' : `modifiée à la main : ${cells}`,
  willReplace: ({ sheet, cells }: { sheet: string; cells: string }) =>
    `La feuille « ${sheet} » a été modifiée à la main${cells === '' ? '' : ` : ${cells}`}. La redessiner remplacera ce qui y a été écrit.`,
  willReplaceSeveral: ({ count }: { count: number }) =>
    `${whole(count)} de ces feuilles ont été modifiées à la main. Les redessiner remplacera ce qui y a été écrit.`,
  incompleteDetail: 'Le dessin a été interrompu',
  newerDetail: 'Dessinée par une version plus récente de Quote-part, laissée telle quelle',
};

export type DrawnSheetsWords = typeof drawnSheetsInFrench;
