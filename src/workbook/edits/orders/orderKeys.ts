/** `T2021-0007`: no number, date or sign that a condition of SUMIFS would read as something else. */
const KEY = /^T(\d{4})-(\d+)$/i;

/** Gives the next key of a year, each only once. */
export function orderKeys(standing: readonly string[]): (year: number) => string {
  const last = new Map<number, number>();
  for (const ref of standing) {
    const [, year, count] = KEY.exec(ref) ?? [];
    if (year !== undefined) last.set(Number(year), Math.max(last.get(Number(year)) ?? 0, Number(count)));
  }
  return (year) => {
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `T${year}-${String(next).padStart(4, '0')}`;
  };
}
