import { debtorOf } from '../../../core/parties';
import { moneyInFrench } from '../../../french/numbers';
import { readingIn } from '../../read/byYear/readingIn';
import { conventionRow } from '../../read/letters/readLetters';
import type { DocumentSource, DocumentSubject } from '../document';
import { documentFingerprint } from '../fingerprint';
import type { LetterFacts } from '../letter/fields';

/** What the text says of a commune in a year; null: it has no row in the recap. `inWords`: see `letterTo`. */
export function conventionFacts(
  { reading, recapOf, rowOf }: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'] = moneyInFrench,
): LetterFacts | null {
  const row = rowOf(year, subject);
  if (row === undefined) return null;
  const { settings, debtors } = readingIn(reading, year);
  const debtor = debtors.get(row.commune.name) ?? debtorOf(row.commune);
  return { settings, debtor, recap: recapOf(year), row, late: [], request: null, inWords };
}

/**
 * Of the text of the table, or of the one that stands where it has none, with all that its fields may say; null: there is
 * none. The fields themselves are fetched with what draws. `ofBody`: the standing text says nothing but what the body is.
 */
export function textFingerprint(
  recipe: string,
  source: DocumentSource,
  about: DocumentSubject,
  model: string,
  ofBody = false,
): string | null {
  const facts = conventionFacts(source, about);
  if (facts === null) return null;
  const row = conventionRow(source.raw, source.binding, model);
  const { settings, debtor } = facts;
  return documentFingerprint(recipe, [
    about.year,
    row === null ? 'text 1' : [row.subject, row.body],
    [settings.metropole, settings.conventionName, settings.clauses.bodyKind, debtor.member.name],
    settings.signatory,
    row === null && ofBody ? [] : whatFieldsSay(facts),
  ]);
}

function whatFieldsSay({ settings, debtor, recap, row }: LetterFacts): readonly unknown[] {
  const { firstYear, lastYear, contributionRate, vatRate, populationType, populationVintage } = settings;
  const { address, serviceCode, engagement, deliberation, signedOn, member } = debtor;
  return [
    [firstYear, lastYear, contributionRate.toString(), vatRate.toString()],
    [settings.clauses, settings.tribunal, settings.creditor],
    [recap.key.code, recap.totalWeight, row?.weight ?? null, populationType, populationVintage],
    recap.applications.map(({ application }, index) => [
      application.name,
      row?.lines[index]?.toString() ?? null,
    ]),
    row?.total.toString() ?? null,
    [member.siret, address, serviceCode, engagement, deliberation, signedOn],
  ];
}
