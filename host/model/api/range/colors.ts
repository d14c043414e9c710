export const white = '#FFFFFF';

const namedColors: Record<string, string> = {
  black: '#000000',
  white,
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** Excel takes `#rgb`, `#rrggbb` and the names of HTML, and gives back `#RRGGBB`. */
export function excelColor(color: string): string {
  const named = namedColors[color.toLowerCase()];
  if (named) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : color;
  return (full.startsWith('#') ? full : `#${full}`).toUpperCase();
}
