import type { Refusal } from './edit';

/** Leaves the planning of an edit; never seen outside. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}
