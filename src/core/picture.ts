/** A picture that a workbook keeps and documents show: small enough for both, read and checked before it is kept. */
export interface Picture {
  readonly format: 'png' | 'jpeg';
  /** Its file, as base64. */
  readonly data: string;
  /** In its own pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as there is room, its sides in proportion. */
export function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
