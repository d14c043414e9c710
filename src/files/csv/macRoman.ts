/** Bytes 0x80 to 0xFF of Mac OS Roman, in which Macs wrote until 2001, and some software to this day. */
const HIGH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export function macRomanCharacter(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : HIGH.charAt(byte - 0x80);
}

export function decodeMacRoman(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) => macRomanCharacter(byte).charCodeAt(0));
  // The order of the machine's own bytes, which is this one wherever browsers run.
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);
}
