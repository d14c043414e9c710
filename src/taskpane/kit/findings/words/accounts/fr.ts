/** What the findings about revenue orders and interventions say, in French. */
export const accountsInFrench = {
  accountCellInvalid: {
    what: '« {column} » ne peut pas être lu : « {value} ».',
    todo: 'Saisissez une date, un montant ou un mot de la liste, selon la colonne.',
  },
  accountCellMissing: {
    what: '« {column} » est vide : cette ligne ne compte pas.',
    todo: 'Complétez-la, ou supprimez la ligne.',
  },
  dateStoredAsText: {
    what: 'La date « {value} », dans « {column} », est un texte : les formules du tableau ne la voient pas.',
    todo: 'Saisissez-la de nouveau comme une date.',
  },
  orderKeyMissing: {
    what: 'Ce titre n’a pas de référence de Quote-part : il n’est ni suivi ni payé.',
    todo: 'Reprenez les titres existants, à la page « Titres ».',
  },
  duplicateOrderKey: {
    what: 'La référence « {value} » désigne plusieurs titres : seul le premier est suivi.',
    todo: 'Donnez à chacun la sienne.',
  },
  orderDateBefore: {
    what: '« {column} » précède « {other} ».',
    todo: 'Corrigez l’une des deux dates.',
  },
  orderDateWithout: {
    what: '« {column} » est rempli, mais « {other} » est vide.',
    todo: 'Complétez « {other} », ou videz « {column} ».',
  },
  contestTooLate: {
    what: 'La contestation est postérieure au délai, qui s’achevait le {date}.',
    todo: 'Vérifiez la date ; une contestation tardive peut être rejetée.',
  },
  moreThanOpen: {
    what: '« {column} » dépasse ce qui restait dû : {open}.',
    todo: 'Vérifiez le montant ; un trop-perçu est à rembourser.',
  },
  orderEventIdle: {
    what: '« {column} » ne change rien à ce titre au jour indiqué.',
    todo: 'Vérifiez la date.',
  },
  paymentWithoutOrder: {
    what: 'Ce paiement désigne un titre inconnu : « {value} ».',
    todo: 'Indiquez la référence du titre, dans la colonne « Réf. ».',
  },
  rateNotOfHalfYear: {
    what: 'Un taux commence un 1er janvier ou un 1er juillet, non le {date}.',
    todo: 'Corrigez la date.',
  },
  duplicateRate: {
    what: 'Deux taux « {regime} » commencent le {date}.',
    todo: 'Gardez-en un seul.',
  },
  rateMissing: {
    what: 'Aucun taux « {regime} » n’est connu à partir du {date} : les intérêts ne sont pas calculés.',
    todo: 'Ajoutez le taux publié à la suite du tableau, avec sa source.',
  },
  holidaysMissing: {
    what: 'Les jours fériés de {year} ne sont pas au tableau : les délais de cette année n’en tiennent pas compte.',
    todo: 'Ajoutez-les à la suite du tableau.',
  },
  interestAwaitsDemand: {
    what: '« {commune} » doit encore {total} en retard, sans intérêts : ils courent de la mise en demeure.',
    todo: 'Saisissez la date à laquelle la mise en demeure a été reçue.',
  },
  interventionKeyTwice: {
    what: 'Deux interventions portent la référence « {value} » : seule la première a des lignes.',
    todo: 'Donnez une autre référence à l’une d’elles.',
  },
  interventionLineStray: {
    what: 'Une ligne du tableau « {table} » ne correspond à aucune intervention : « {value} ».',
    todo: 'Corrigez la référence, ou supprimez la ligne.',
  },
  interventionLineDiffers: {
    what: 'Cette ligne d’intervention vaut {net} HT ; ses journées à leur prix font {expected}.',
    todo: 'Corrigez le montant, les journées ou le prix du jour.',
  },
  interventionNotPriced: {
    what: 'L’intervention « {value} » a reçu un accord et n’est pas chiffrée.',
    todo: 'Chiffrez ses lignes à la page Interventions.',
  },
  invoiceNumberTwice: {
    what: 'Le numéro de facture « {value} » est donné deux fois.',
    todo: 'Donnez à l’une des deux le numéro qui suit la série.',
  },
  invoiceNumberMissing: {
    what: 'Le numéro de facture « {value} » manque : la série doit être continue (CGI, annexe II, art. 242 nonies A).',
    todo: 'Retrouvez la facture qui le portait.',
  },
  includedTwice: {
    what: '« {commune} » a utilisé {used} au titre de « {work} » inclus pour « {application} » ; la convention en comprend {allowed}.',
    todo: 'Facturez ce qui dépasse, ou corrigez le nombre inclus dans les clauses.',
  },
  computedCellTyped: {
    what: '« {column} » dit « {value} », qui n’est pas ce que donne sa formule.',
    todo: 'Remettez la formule, si cette valeur ne doit pas rester.',
  },
} as const;
