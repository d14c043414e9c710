const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's serial date of 1970-01-01. */
const EPOCH = 25_569;

/** A moment as Excel counts it (1900 system), by the clock on the wall, to the second. */
export function serialOf(moment: Date): number {
  const seconds = Math.floor(moment.getTime() / 1000) - moment.getTimezoneOffset() * 60;
  return EPOCH + (seconds * 1000) / MILLISECONDS_A_DAY;
}
