/** CRC-32, as zips have it (ISO 3309), of bytes that come piece by piece. */
export class Check {
  private state = 0xffff_ffff;

  add(bytes: Uint8Array): void {
    let state = this.state;
    for (const byte of bytes) state = (TABLE[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8);
    this.state = state;
  }

  /** Of all bytes so far, without a sign. */
  get value(): number {
    return (this.state ^ 0xffff_ffff) >>> 0;
  }
}

const POLYNOMIAL = 0xedb8_8320;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});
