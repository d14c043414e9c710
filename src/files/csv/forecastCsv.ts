import type { Forecast } from '../../workbook/documents/forecast/facts';
import { uncertaintySaid } from '../../workbook/documents/forecast/uncertainties';
import type { CsvCell, CsvColumn } from './csv';

/**
 * The list of the forecasts, a row a commune, each marked as a forecast: what it uses application by application, the
 * total beside that of the year before, EUR, and what may still move it. Who has no amount has the reason in its place.
 */
export function forecastColumns(forecasts: readonly Forecast[]): readonly CsvColumn<Forecast>[] {
  const names = new Set(forecasts.flatMap(({ lines }) => lines.map(({ application }) => application)));
  const year = forecasts[0]?.year ?? 0;
  const known = (cell: (forecast: Forecast) => CsvCell) => (forecast: Forecast) =>
    forecast.standing.kind === 'known' ? cell(forecast) : NOTHING;
  return [
    { header: 'Statut', cell: () => ({ kind: 'text', text: 'prévision' }) },
    { header: 'Année', cell: (of) => ({ kind: 'integer', value: of.year }) },
    { header: 'Commune', cell: ({ commune }) => ({ kind: 'text', text: commune.name }) },
    { header: 'Code INSEE', cell: ({ commune }) => ({ kind: 'code', code: commune.inseeCode ?? '' }) },
    { header: 'SIRET', cell: ({ commune }) => ({ kind: 'code', code: commune.siret ?? '' }) },
    ...[...names].map((name): CsvColumn<Forecast> => ({
      header: name,
      cell: ({ lines }) => amount(lines.find(({ application }) => application === name)?.after ?? null),
    })),
    { header: 'Écart d’arrondi', cell: known(({ gap }) => amount(gap.after)) },
    { header: `Prévision ${year}`, cell: known(({ total }) => amount(total.after)) },
    { header: `Quote-part ${year - 1}`, cell: ({ total }) => amount(total.before) },
    {
      header: 'Différence',
      cell: known(({ total }) => amount(total.before === null ? null : total.after.minus(total.before))),
    },
    { header: 'Ce qui peut encore changer', cell: (of) => ({ kind: 'text', text: saidOf(of) }) },
  ];
}

const NOTHING: CsvCell = { kind: 'empty' };

function amount(value: Forecast['total']['before']): CsvCell {
  return value === null ? NOTHING : { kind: 'amount', amount: value };
}

function saidOf({ standing, uncertainties }: Forecast): string {
  switch (standing.kind) {
    case 'known':
      return uncertainties.map(uncertaintySaid).join(' | ');
    case 'termEnds':
      return `La convention prend fin le 31 décembre ${standing.lastYear}.`;
    case 'left':
      return standing.successor === null
        ? 'La commune n’est plus membre.'
        : `${standing.successor} lui succède.`;
  }
}
