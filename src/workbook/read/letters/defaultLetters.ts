/** A letter as the table of letters holds it: text from people, with fields. */
export interface Letter {
  readonly model: string;
  readonly subject: string;
  /** Paragraphs, a blank line between them. */
  readonly body: string;
}

/** What the table of letters begins with; the first is the letter where the table is not there. */
export const DEFAULT_LETTERS: readonly [Letter, ...Letter[]] = [
  {
    model: 'Envoi de l’état liquidatif',
    subject: 'État liquidatif de l’exercice {Exercice} – applications partagées',
    body: [
      'Madame, Monsieur,',
      'Vous trouverez ci-joint l’état liquidatif de la quote-part {De redevable} pour l’exercice {Exercice}, au titre de la convention « {Convention ?} ».',
      'Elle s’élève à {Montant}, net de taxe ({Montant en lettres}).',
      'Applications utilisées : {Applications ?}.',
      'L’état détaille les bases de calcul, application par application, et rappelle les délais et voies de recours. Il accompagne le titre de recette émis pour le même exercice.',
      'Pour toute question, vous pouvez vous adresser à : {Service ?}.',
      'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    ].join('\n\n'),
  },
];
