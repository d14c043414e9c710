/**
 * The value of a sheet's custom property, which Excel keeps in a part of its own, in UTF-16, low byte first. Such a part
 * has a character a byte here.
 */
export function propertyPart(value: string): string {
  return Array.from({ length: value.length }, (_, index) => {
    const unit = value.charCodeAt(index);
    return String.fromCharCode(unit & 0xff, unit >> 8);
  }).join('');
}

export function propertyValue(part: string): string {
  return Array.from({ length: Math.floor(part.length / 2) }, (_, index) =>
    String.fromCharCode(part.charCodeAt(2 * index) | (part.charCodeAt(2 * index + 1) << 8)),
  ).join('');
}
