import { countedIn } from '../../../../i18n/counted';
import type { Erasure, PersonalPlace } from '../../../../workbook/read/personal/personalData';

const counted = countedIn('fr');
const cells = (count: number): string => counted(count, 'cellule', 'cellules');

/** Which data of persons the workbook may hold, what leaves, and how it is emptied. */
export const personalDataInFrench = {
  title: 'Données personnelles',
  back: 'Retour aux données',
  intro:
    'Où ce classeur peut contenir des données de personnes, et dans quels fichiers elles partent. Rien n’est envoyé par Quote-part : ce qui part, c’est vous qui l’envoyez.',
  places: 'Ce qui est dans le classeur',
  cells: ({ count }: { count: number }) => (count === 0 ? 'vide' : cells(count)),
  of: {
    contacts: {
      name: 'Communes : Courriel',
      detail: 'Part dans la liste d’envoi, et dans aucun fichier d’une autre commune.',
    },
    signatory: {
      name: 'Paramètres : Signataire',
      detail: 'Imprimé sur ce qui est signé : états, lettres, avenants, convention, annexes.',
    },
    service: {
      name: 'Paramètres : Service à contacter',
      detail: 'Imprimé sur les états et les lettres. Un nom de service suffit le plus souvent.',
    },
    letters: {
      name: 'Lettres : Texte',
      detail: 'Part dans les lettres et la convention. N’y écrivez le nom de personne.',
    },
    reasons: {
      name: 'Demandes : Motif',
      detail: 'Part dans la lettre de réponse à la commune qui a demandé.',
    },
    interventions: {
      name: 'Interventions : Objet',
      detail: 'Part dans le devis, la facture et l’état de la commune concernée.',
    },
    payments: { name: 'Paiements : Référence', detail: 'Ne part dans aucun fichier.' },
  } satisfies Record<PersonalPlace, { name: string; detail: string }>,
  journal:
    'Le Journal garde ce qui a été changé, courriels et noms compris, et l’auteur quand Excel le donne. Il ne part dans aucun fichier ; ses lignes anciennes peuvent être supprimées dans sa feuille. Les feuilles dessinées et figées gardent le nom de qui les a signées.',
  erase: 'Ce qui n’est plus nécessaire',
  erasures: {
    formerContacts: 'Courriels de qui a quitté la convention avant cet exercice',
    signatories: 'Signataire et service à contacter, quand ils changent',
    formerReasons: 'Motifs des demandes décidées pour un exercice passé',
    allContacts: 'Tous les courriels, à la fin de la convention',
  } satisfies Record<Erasure, string>,
  nothing: 'Rien à effacer dans ce que vous avez coché.',
  run: ({ count }: { count: number }) => `Effacer ${cells(count)}`,
};

export type PersonalDataWords = typeof personalDataInFrench;
