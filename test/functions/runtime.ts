/**
 * What the functions find of Excel's runtime: the two names that they use, with the codes of the public types. To be
 * imported before the functions.
 */
export class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const associated = new Map<string, (...cells: never[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionsError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
    associate: (id: string, compute: (...cells: never[]) => unknown) => void associated.set(id, compute),
  },
});

/** The error in the cell and its sentence, such as `#VALUE! amount : valeur manquante.`; fails when there is none. */
export function errorOf(compute: () => unknown): string {
  let result: unknown;
  try {
    result = compute();
  } catch (error) {
    if (!(error instanceof CustomFunctionsError)) throw error;
    return [error.code, error.message].filter(Boolean).join(' ');
  }
  throw new Error(`No error but ${JSON.stringify(result)}`);
}
