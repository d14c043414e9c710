import type { Sentence } from '../../../../i18n/sentences';

interface RefusedValues {
  readonly name: string;
  readonly reason: string;
}

/** What is refused by a title, and why by the reason; `otherwise`: one of a later version. */
export const refusedIn =
  (reasons: Readonly<Record<string, string>>, title: (name: string) => string, otherwise: string) =>
  ({ name, reason }: RefusedValues): Sentence => ({
    what: title(name),
    todo: reasons[reason] ?? otherwise,
  });
