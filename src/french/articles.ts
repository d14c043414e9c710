/**
 * De and à before the name of a commune or of a body, contracted and elided as French wants: `de Montpellier`,
 * `d’Agde`, `du Crès`, `des Matelles`, `de La Grande-Motte`, `de la Métropole de Lyon`, `du Syndicat mixte`.
 *
 * A commune keeps the article of its name; le and les melt into the preposition, la and l’ stay with their capital. A
 * body has an article when its name begins with what it is, in the singular; one called otherwise (`Montpellier
 * Méditerranée Métropole`) has none. Of names in H only those in Hé, Hi, Hy are elided (`d’Hyères`, `de Hauteville`):
 * nothing tells the others apart but use.
 */

/** What a body is, by the article that it takes. */
const FEMININE = /^(?:métropole|communauté|commune|ville|région|régie|collectivité|mairie)(?![\p{L}’'])/iu;
const MASCULINE =
  /^(?:syndicat|ccas|cias|centre|département|pays|pôle|service|groupement|conseil|sivom|sivu)(?![\p{L}’'])/iu;
const ELIDED = /^(?:eurométropole|agglomération|établissement|office|agence|entente|union)(?![\p{L}’'])/iu;

/** Before a vowel that is heard as one: the y of Yvetot, not that of Yutz. */
const VOWEL = /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![aou])|h[éèêiîy])/iu;

type Article = 'le' | 'la' | 'les' | 'l’' | null;

/** The article that stands before a name, and the name as it follows. */
function articleOf(name: string): { readonly article: Article; readonly rest: string } {
  const [, own = null, rest = ''] = /^(le|les) (.+)$/iu.exec(name) ?? [];
  if (own !== null) return { article: own.toLowerCase() === 'le' ? 'le' : 'les', rest };
  if (MASCULINE.test(name)) return { article: 'le', rest: name };
  if (FEMININE.test(name)) return { article: 'la', rest: name };
  return { article: ELIDED.test(name) ? 'l’' : null, rest: name };
}

/** `de` and a name: `d’Agde`, `du Crès`, `des Matelles`, `de la Métropole`; the name as it stands where it is empty. */
export function ofName(name: string): string {
  if (name === '') return '';
  const { article, rest } = articleOf(name);
  switch (article) {
    case 'le':
      return `du ${rest}`;
    case 'les':
      return `des ${rest}`;
    case 'la':
      return `de la ${rest}`;
    case 'l’':
      return `de l’${rest}`;
    case null:
      return VOWEL.test(rest) ? `d’${rest}` : `de ${rest}`;
  }
}

/** `à` and a name: `à Agde`, `au Crès`, `aux Matelles`, `à la Métropole`. */
export function toName(name: string): string {
  if (name === '') return '';
  const { article, rest } = articleOf(name);
  switch (article) {
    case 'le':
      return `au ${rest}`;
    case 'les':
      return `aux ${rest}`;
    case 'la':
      return `à la ${rest}`;
    case 'l’':
      return `à l’${rest}`;
    case null:
      return `à ${rest}`;
  }
}
