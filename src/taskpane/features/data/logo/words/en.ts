import { PICTURE_LIMITS } from '../../../../../files/picture/readPicture';
import type { LogoWords } from './fr';

export const logoInEnglish: LogoWords = {
  title: 'Logo of the creditor',
  detail:
    'On the settlement statement, the information about the share and the letter. Without one they stay as they are.',
  reading: 'Reading the logo…',
  none: 'No logo.',
  choose: 'Choose a picture',
  chooseAnother: 'Choose another picture',
  remove: 'Delete the logo',
  altText: 'The logo as it is',
  kept: 'The logo is kept in this workbook. The next documents bear it.',
  removed: 'The logo is deleted. The next documents do not bear it any more.',
  refused: 'This picture was not taken',
  problems: {
    kind: 'It is neither a PNG nor a JPEG for the screen. Save it as a PNG, then choose it again.',
    tooLarge: `It has more than ${PICTURE_LIMITS.bytes / 1000} kB, or ${PICTURE_LIMITS.side} pixels a side. Make it smaller: a few centimetres are enough.`,
    broken:
      'The file is incomplete, or coded in a way that few programs read. Save it once more as a PNG, not interlaced.',
    unreachable: 'The file could not be opened. Choose it again.',
  },
};
