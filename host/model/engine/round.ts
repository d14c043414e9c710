/**
 * Excel's ROUND. The engine multiplies and rounds the binary number: ROUND(1.005, 2) gives 1 there. Excel
 * rounds the number that it shows, its 15 significant digits, half away from zero.
 */
import { helpers, registries } from '@odoo/o-spreadsheet';

export function roundAsExcel(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const shown = Math.abs(Number(value.toPrecision(15)));
  const rounded = shift(Math.round(shift(shown, Math.trunc(places))), -Math.trunc(places));
  return value < 0 ? -rounded : rounded;
}

/** Times a power of ten, in decimal: 1.005 becomes 100.5 and not 100.49999999999999. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

export function replaceRound(): void {
  const { functionRegistry } = registries;
  const { toNumber } = helpers;
  const original = functionRegistry.get('ROUND');
  functionRegistry.replace('ROUND', {
    ...original,
    compute(value, places = { value: 0 }) {
      const number = scalar(value);
      const result = roundAsExcel(toNumber(number, this.locale), toNumber(scalar(places), this.locale));
      return number?.format === undefined ? { value: result } : { value: result, format: number.format };
    },
  });
}

type Argument = Parameters<Parameters<typeof registries.functionRegistry.add>[1]['compute']>[number];

/** The engine never gives this function a matrix: its arguments are declared single. */
function scalar(value: Argument) {
  return Array.isArray(value) ? value[0]?.[0] : value;
}
