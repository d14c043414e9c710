/** A letter as the table of letters holds it: text from people, with fields. */
export interface Letter {
  readonly model: string;
  readonly subject: string;
  /** Paragraphs, a blank line between them. */
  readonly body: string;
}

/** The letter to who pays late: it names the accountant, who alone enforces. */
export const REMINDER_LETTER: Letter = {
  model: 'Relance amiable',
  subject: 'Rappel de paiement – applications partagées',
  body: [
    'Madame, Monsieur,',
    'Sauf erreur, il reste dû {Reste dû} pour les applications partagées :\n{Titres en retard}',
    'Ce courrier est un simple rappel. Le recouvrement relève du seul comptable assignataire, auprès de qui le paiement est à effectuer : {Comptable}.',
    'Des intérêts moratoires courent ; ils s’élèvent à ce jour à {Intérêts ?} et font l’objet d’un titre distinct.',
    'Si le paiement a été fait entre-temps, veuillez ne pas tenir compte de ce rappel.',
    'Pour toute question, vous pouvez vous adresser à : {Service ?}.',
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
  ].join('\n\n'),
};

const ANSWER_END = [
  'Pour toute question, vous pouvez vous adresser à : {Service ?}.',
  'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
];

/** The answers to a request (article 9): with the new technical and financial terms, or with the reason of a refusal. */
export const ANSWER_LETTERS: Readonly<Record<'accepted' | 'refused', Letter>> = {
  accepted: {
    model: 'Réponse favorable à une demande',
    subject: 'Réponse à votre demande – {Demande}',
    body: [
      'Madame, Monsieur,',
      'Par courrier du {Date de la demande}, il a été demandé : {Demande}.',
      'Ce courrier, nº {Courrier ?}, a été reçu le {Demande reçue le ?}.',
      'Cette demande est acceptée et prend effet au 1er janvier {Effet}.',
      'Nouvelles conditions techniques, applications mises en œuvre à compter de cette date : {Applications à venir}.',
      'Nouvelles conditions financières, net de taxe :\n{Montants à venir}',
      'Sont jointes à ce courrier les {Annexes jointes ?}.',
      ...ANSWER_END,
    ].join('\n\n'),
  },
  refused: {
    model: 'Réponse défavorable à une demande',
    subject: 'Réponse à votre demande – {Demande}',
    body: [
      'Madame, Monsieur,',
      'Par courrier du {Date de la demande}, il a été demandé : {Demande}.',
      'Ce courrier, nº {Courrier ?}, a été reçu le {Demande reçue le ?}.',
      'Cette demande ne peut pas être acceptée : {Motif}.',
      'Les conditions techniques et financières de la convention restent inchangées.',
      ...ANSWER_END,
    ].join('\n\n'),
  },
};

/** What the table of letters begins with, before the reminder; the first is the letter where the table is not there. */
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
