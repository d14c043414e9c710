import type { Sentence } from '../../../../i18n/sentences';
import type { FindingCode, ValueName } from '../../../../workbook/read/findings/register';

/**
 * What a language says of each finding. A name in braces stands for that value of the finding; what stands in square
 * brackets is left out where its value is empty.
 */
export type FindingTexts = Readonly<Record<FindingCode, Sentence>>;

/** `« {commune} » doit {total}` names commune and total. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type NamesOf<Said> = Said extends Sentence ? NamesIn<Said['what'] | Said['todo']> : never;

/** A sentence as it is where it says each value of its finding and no other; else what is wrong with it. */
type Checked<Code, Said> = Code extends FindingCode
  ? [Exclude<NamesOf<Said>, ValueName<Code>>] extends [never]
    ? [Exclude<ValueName<Code>, NamesOf<Said>>] extends [never]
      ? Said
      : { readonly mustSay: Exclude<ValueName<Code>, NamesOf<Said>> }
    : { readonly hasNo: Exclude<NamesOf<Said>, ValueName<Code>> }
  : { readonly isNoFinding: Code };

/** The texts of a language; one that is missing, or that says other values than the register has, does not compile. */
export function findingTexts<const Texts extends FindingTexts>(
  texts: Texts & { readonly [Code in keyof Texts]: Checked<Code, Texts[Code]> },
): Texts {
  return texts;
}
