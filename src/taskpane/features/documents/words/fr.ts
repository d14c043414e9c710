import type { DocumentTool } from '../documentTools';

/** What is drawn from the tables. */
export const documentsInFrench = {
  title: 'Documents',
  recap: ({ year }: { year: number }) => `Tableau récapitulatif ${year}`,
  recapDetail: 'Les montants par commune et par application, avec ce qui reste à la collectivité.',
  filling: 'Contenu des cellules',
  unmarked: 'Feuilles sans marque',
  unmarkedDetail:
    'Elles ont l’air d’avoir été dessinées par Quote-part, mais un autre programme a effacé leur marque. Reprise, une feuille est de nouveau suivie et redessinée sur place ; rien n’y est écrit.',
  markAgain: 'Reprendre cette feuille',
  markedAgain: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est reprise.`,
  notMarkedAgain: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » n’est pas reprise`,
  toolsTitle: 'Préparer et envoyer',
  tools: {
    sheets: {
      name: 'Annexes et états liquidatifs',
      detail: 'Dessinés dans ce classeur : annexe 1, annexe 3, un état par commune',
    },
    council: {
      name: 'Version du conseil',
      detail: 'Figer un exercice, le comparer, vérifier un document revenu',
    },
    communeFiles: {
      name: 'Un classeur par commune',
      detail: 'L’état liquidatif et les annexes, dans un fichier pour chaque commune',
    },
    documentFile: {
      name: 'Un document en fichier',
      detail: 'Toute feuille dessinée, devis ou lettre compris : .xlsx, .ods ou PDF',
    },
    accounting: {
      name: 'Titres pour le logiciel financier',
      detail: 'Un fichier CSV, une ligne par titre de recette',
    },
    interventions: {
      name: 'Interventions',
      detail: 'Devis, accord, service fait et titre de ce que les communes demandent',
    },
  } satisfies Record<DocumentTool, { name: string; detail: string }>,
};

export type DocumentsWords = typeof documentsInFrench;
