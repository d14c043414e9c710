import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Names in a line. Written with plain spaces. */
export const namesInFrench = {
  andMore: ({ names, count }: { names: string; count: number }) =>
    count > 1 ? `${names} et ${whole(count)} autres` : `${names} et une autre`,
};

export type NamesWords = typeof namesInFrench;
