import { PICTURE_LIMITS, type PictureProblem } from '../../../../../files/picture/readPicture';

/** Words for the creditor's logo. */
export const logoInFrench = {
  title: 'Logo du créancier',
  detail:
    'Sur l’état liquidatif, l’information sur la quote-part et la lettre. Sans logo, ils restent comme ils sont.',
  reading: 'Lecture du logo…',
  none: 'Aucun logo.',
  choose: 'Choisir une image',
  chooseAnother: 'Choisir une autre image',
  remove: 'Supprimer le logo',
  altText: 'Logo actuel',
  kept: 'Le logo est enregistré dans ce classeur. Les prochains documents le portent.',
  removed: 'Le logo est supprimé. Les prochains documents ne le portent plus.',
  refused: 'Cette image n’a pas été prise',
  problems: {
    kind: 'Ce n’est ni un PNG ni un JPEG pour l’écran. Enregistrez-la en PNG, puis choisissez-la de nouveau.',
    tooLarge: `Elle dépasse ${PICTURE_LIMITS.bytes / 1000} ko ou ${PICTURE_LIMITS.side} pixels de côté. Réduisez-la : quelques centimètres suffisent.`,
    broken:
      'Le fichier est incomplet, ou d’un codage que peu de logiciels lisent. Enregistrez-la de nouveau en PNG, sans entrelacement.',
    unreachable: 'Le fichier n’a pas pu être ouvert. Choisissez-le de nouveau.',
  } satisfies Record<PictureProblem | 'unreachable', string>,
};

export type LogoWords = typeof logoInFrench;
