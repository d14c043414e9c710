/** Words for the version of the council. */
export const councilInFrench = {
  title: 'Version du conseil',
  back: 'Retour aux documents',
  freeze: ({ year }: { year: number }) => `Figer l’exercice ${year}`,
  freezeDetail: 'Une feuille à part, datée, avec ses empreintes. Elle ne sera jamais redessinée.',
  note: 'Note de l’auteur',
  noteHint: 'Facultative. Elle est imprimée sous le tableau, par exemple « Délibération du 30 septembre ».',
  freezeNow: ({ year }: { year: number }) => `Figer le récapitulatif ${year}`,
  frozen: 'Récapitulatifs figés',
  frozenDetail: 'Choisissez-en un pour le vérifier et le comparer.',
  noFrozen: 'Aucun récapitulatif figé dans ce classeur.',
  compareWithToday: 'Comparer aux tableaux d’aujourd’hui',
  document: 'Un document est revenu',
  documentDetail: 'Un fichier .xlsx, .xlsm ou .ods qui contient un récapitulatif figé. Il n’est pas modifié.',
  open: 'Choisir un fichier…',
  checking: 'Vérification…',
  integrity: {
    intact: ({ name }: { name: string }) => `« ${name} » est tel qu’il a été figé.`,
    altered: ({ name }: { name: string }) => `« ${name} » a été modifié depuis qu’il a été figé.`,
    unsigned: ({ name }: { name: string }) =>
      `« ${name} » ne porte pas d’empreinte : rien ne dit s’il a été modifié.`,
  },
  noRecap: ({ name }: { name: string }) => `« ${name} » ne contient pas de récapitulatif de Quote-part.`,
  noRecapDetail: 'Choisissez le fichier ou la feuille du récapitulatif figé.',
  unreadable: ({ name }: { name: string }) => `« ${name} » n’a pas pu être lu.`,
  unreadableDetail: 'Enregistrez-le au format .xlsx ou .ods, sans mot de passe, puis réessayez.',
  failed: ({ name }: { name: string }) => `« ${name} » n’a pas pu être vérifié.`,
  about: ({ year, date }: { year: number; date: string }) => `Exercice ${year}, dessiné le ${date}.`,
  itsNote: ({ note }: { note: string }) => `Note : ${note}`,
  sameAs: ({ sheet }: { sheet: string }) =>
    `Mêmes montants, mêmes noms et même note que la feuille « ${sheet} » au moment où elle a été figée.`,
  differsFrom: ({ sheet }: { sheet: string }) =>
    `Il porte l’empreinte de la feuille « ${sheet} », mais un montant, un nom ou la note n’est plus le même.`,
  noOriginal: 'Aucune feuille figée de ce classeur n’a la même empreinte.',
  inputsSame: 'Empreinte des données : celle des tableaux d’aujourd’hui.',
  inputsOther: 'Empreinte des données : les tableaux ont changé depuis.',
  today: ({ year }: { year: number }) => `Comparé aux tableaux d’aujourd’hui, exercice ${year}`,
  order: 'Montant figé → montant d’aujourd’hui, et la différence',
  same: 'Aucun montant n’a changé.',
  changed: ({ communes, amounts }: { communes: number; amounts: number }) => {
    const parts = [
      communes > 1 ? `${communes} communes` : communes === 1 ? 'Une commune' : '',
      amounts > 1 ? `${amounts} montants` : amounts === 1 ? 'un montant' : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return 'Des coûts ou des totaux ont changé.';
    return communes + amounts > 1 ? `${parts.join(', ')} ont changé.` : `${parts.join(', ')} a changé.`;
  },
  more: ({ count }: { count: number }) =>
    count > 1 ? `Et ${count} autres différences.` : 'Et une autre différence.',
  kinds: { came: 'nouveau', went: 'n’y est plus' },
  formerly: ({ name }: { name: string }) => `S’appelait « ${name} »`,
  totalPopulation: 'Population de toutes les communes',
  inhabitants: 'Habitants',
  annualCost: 'Coût annuel global',
  contributionRate: 'Participation de la Métropole',
  total: 'Total',
  totals: {
    annualCost: 'Coût annuel global',
    billed: 'Refacturé aux communes',
    contribution: 'Participation de la Métropole',
    residualCost: 'Reste à charge de la Métropole',
  },
  nothing: 'rien',
};
