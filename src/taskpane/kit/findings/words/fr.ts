import { accountsInFrench } from './accounts/fr';
import { requestsInFrench } from './requests/fr';
import { findingTexts } from './findingTexts';

/** What to do where a formula stands in the cell that would be typed into. */
export const formulaTodoInFrench =
  'Une formule remplit cette cellule : corrigez ce qu’elle lit, ou la formule, sans saisir par-dessus.';

/** What the findings say, in French; the no-break spaces come with the catalogue. */
export const findingsInFrench = findingTexts({
  tableMissing: {
    what: 'Le tableau « {table} » est introuvable.',
    todo: 'Rétablissez-le, ou redonnez-lui son nom dans l’onglet Création de tableau.',
  },
  tableNotRead: {
    what: 'Le tableau « {table} » n’est pas lu : celui qui compte s’appelle « {expected} », et il n’y en a pas.',
    todo: 'Si c’est lui, redonnez-lui ce nom dans l’onglet Création de tableau.',
  },
  columnMissing: {
    what: 'Il manque la colonne « {column} » au tableau « {table} ».',
    todo: 'Ajoutez une colonne avec cet en-tête, à la place que vous voulez.',
  },
  nameMissing: {
    what: 'Cette ligne n’a pas de nom : elle n’est pas comptée.',
    todo: 'Saisissez le nom, ou supprimez la ligne.',
  },
  totalRowInTable: {
    what: '« {value} » est une ligne de total au milieu des données : elle n’est pas reprise ici, mais les formules du classeur la comptent.',
    todo: 'Supprimez cette ligne, ou affichez plutôt la ligne des totaux du tableau (Création de tableau > Ligne des totaux).',
  },
  rowLooksLikeTotal: {
    what: '« {value} » porte la somme des lignes au-dessus : elle est comptée comme les autres.',
    todo: 'Si c’est un total, supprimez cette ligne ; sinon, rien n’est à faire.',
  },
  duplicateCommune: {
    what: '« {commune} » figure déjà[ en {address}] : cette ligne-ci n’est pas comptée.',
    todo: 'Supprimez-la, ou corrigez son nom.',
  },
  duplicateApplication: {
    what: '« {application} » figure déjà[ en {address}] : cette ligne-ci n’est pas comptée.',
    todo: 'Supprimez-la, ou corrigez son nom.',
  },
  duplicateSubscription: {
    what: 'L’adhésion de « {commune} » à « {application} » figure plusieurs fois pour les mêmes années. Elle n’est comptée qu’une fois.',
    todo: 'Supprimez la ligne en trop.',
  },
  overlappingPeriods: {
    what: 'Deux périodes d’adhésion de « {commune} » à « {application} » se chevauchent. Les années communes ne sont comptées qu’une fois.',
    todo: 'Corrigez les années de l’une des deux lignes.',
  },
  unknownCommune: {
    what: '« {commune} » ne figure pas au tableau des communes : son adhésion à « {application} » n’est pas comptée.',
    todo: 'Corrigez le nom, ou ajoutez la commune.',
  },
  unknownApplication: {
    what: '« {application} » ne figure pas au tableau des applications : l’adhésion de « {commune} » n’est pas comptée.',
    todo: 'Corrigez le nom, ou ajoutez l’application.',
  },
  applicationNotCounted: {
    what: 'L’adhésion de « {commune} » à « {application} » n’est pas comptée : le coût de l’application n’est pas connu.',
    todo: 'Corrigez ce coût.',
  },
  populationMissing: {
    what: 'La population de « {commune} » manque : sa part ne peut pas être calculée.',
    todo: 'Saisissez le nombre d’habitants.',
  },
  populationZero: {
    what: 'La population de « {commune} » est de 0 : elle ne paie rien, et les autres communes paient davantage.',
    todo: 'Saisissez le nombre d’habitants, s’il y en a.',
  },
  amendmentNumberMissing: {
    what: 'Un avenant n’a pas de numéro : cette ligne ne compte pas.',
    todo: 'Saisissez son numéro, ou supprimez la ligne.',
  },
  effectYearInvalid: {
    what: 'L’année d’effet « {value} » n’est pas lisible : cette ligne ne compte pas.',
    todo: 'Saisissez une année, par exemple 2020.',
  },
  effectOutsideTerm: {
    what: 'L’effet en {year} est en dehors de la convention, qui va de {firstYear} à {lastYear}.',
    todo: 'Vérifiez cette année.',
  },
  amendmentYearsDiffer: {
    what: 'L’avenant {number} prend effet en {other} sur une ligne et en {year} sur celle-ci : c’est {other} qui compte.',
    todo: 'Donnez la même année à toutes ses lignes, ou un autre numéro à celle-ci.',
  },
  amendedClauseUnknown: {
    what: 'Aucune clause ne s’appelle « {value} » : cette ligne ne change rien.',
    todo: 'Reprenez le nom de la clause dans Parametres.',
  },
  costOfUnknown: {
    what: 'Coûts par année : aucune application ne s’appelle « {application} ». Cette ligne ne compte pas.',
    todo: 'Reprenez le nom de l’application dans Applications.',
  },
  duplicateCost: {
    what: 'Le coût de « {application} » à partir de {year} est donné deux fois : c’est la première ligne qui compte.',
    todo: 'Supprimez l’une des deux.',
  },
  amendmentUnknown: {
    what: 'Le coût de « {application} » renvoie à l’avenant {value}, qui n’est pas dans Avenants.',
    todo: 'Ajoutez cet avenant, ou corrigez son numéro.',
  },
  populationOfYearInvalid: {
    what: 'Populations : « {value} » n’est pas lisible pour « {commune} ». Cette ligne ne compte pas.',
    todo: 'Saisissez une année (À partir de) et un nombre entier d’habitants, ou supprimez la ligne.',
  },
  populationOfYearDiffers: {
    what: '« {commune} » a {expected} habitants dans Communes, et {value} dans Populations pour les mêmes années. C’est Communes qui compte.',
    todo: 'Corrigez celui des deux qui est faux.',
  },
  variantRowUnreadable: {
    what: 'Variante « {variant} » : cette ligne ne se lit pas[ (« {value} »)], et ne change rien.',
    todo: 'Corrigez-la, ou refaites la variante dans le volet.',
  },
  variantNameUnknown: {
    what: 'Variante « {variant} » : « {value} » ne figure pas dans les tableaux, et cette ligne ne change rien.',
    todo: 'Corrigez le nom, ou supprimez la ligne.',
  },
  memberYearInvalid: {
    what: 'Communes, « {commune} » : « {value} » n’est pas une année ({column}). Elle compte comme sans limite.',
    todo: 'Saisissez une année, ou videz la cellule.',
  },
  memberYearsReversed: {
    what: '« {commune} » serait membre de {firstYear} à {lastYear} : ces années sont à l’envers, et elle compte chaque année.',
    todo: 'Corrigez l’une des deux années.',
  },
  successorUnknown: {
    what: '« {commune} » a pour successeur « {value} », qui n’est pas une autre commune du tableau : personne ne doit sa part après sa dernière année.',
    todo: 'Corrigez le nom, ou ajoutez la commune nouvelle.',
  },
  successorCircle: {
    what: '« {commune} » a pour successeur « {value} », qui lui succède à son tour : personne ne doit leurs parts.',
    todo: 'Videz la cellule de celle qui reste.',
  },
  successorNotThere: {
    what: '« {value} », qui succède à « {commune} », n’est pas membre en {year} : personne ne doit cette part.',
    todo: 'Corrigez la première année de la commune nouvelle, ou la dernière de l’ancienne.',
  },
  successorStillCounted: {
    what: '« {commune} » a pour successeur « {value} », mais pas de dernière année : elle compte toujours, en plus de lui.',
    todo: 'Saisissez sa dernière année, ou videz « Succède par ».',
  },
  populationNotANumber: {
    what: 'La population de « {commune} » n’est pas un nombre : « {value} ».',
    todo: 'Saisissez le nombre d’habitants.',
  },
  populationNotAnInteger: {
    what: 'La population de « {commune} » n’est pas un nombre entier positif : {value}.',
    todo: 'Saisissez un nombre entier d’habitants.',
  },
  populationOfOther: {
    what: '« {commune} » n’est pas une commune : sa population ({value}) n’est pas comptée.',
    todo: 'Videz la cellule, ou corrigez le type.',
  },
  unknownKind: {
    what: 'Le type de « {commune} » n’est pas reconnu : « {value} ». Elle n’est pas comptée comme commune.',
    todo: 'Choisissez Commune, CCAS ou Autre.',
  },
  inseeCodeInvalid: {
    what: 'Le code INSEE de « {commune} » n’est pas valable : « {value} ».',
    todo: 'Saisissez ses cinq caractères, par exemple 34088.',
  },
  duplicateInseeCode: {
    what: '« {commune} » et « {other} » portent le même code INSEE : {value}.',
    todo: 'Corrigez l’un des deux.',
  },
  creditorSiretInvalid: {
    what: 'Le SIRET du créancier n’est pas valable : « {value} ».',
    todo: 'Vérifiez ses quatorze chiffres.',
  },
  emailInvalid: {
    what: 'Le courriel de « {commune} » n’est pas une adresse : « {value} ».',
    todo: 'Saisissez une seule adresse, par exemple mairie@exemple.fr.',
  },
  signedOnInvalid: {
    what: 'La date de signature de « {commune} » ne se lit pas : « {value} ».',
    todo: 'Saisissez une date, par exemple 12/10/2018.',
  },
  siretInvalid: {
    what: 'Le SIRET de « {commune} » n’est pas valable : « {value} ».',
    todo: 'Vérifiez ses quatorze chiffres.',
  },
  siretInScientificForm: {
    what: 'Le SIRET de « {commune} » a perdu des chiffres : « {value} ».',
    todo: 'Mettez la cellule au format Texte, puis saisissez de nouveau ses quatorze chiffres.',
  },
  duplicateSiret: {
    what: '« {commune} » et « {other} » portent le même SIRET : {value}.',
    todo: 'Corrigez l’un des deux : un CCAS a le sien.',
  },
  codeStoredAsNumber: {
    what: 'Un code de « {commune} » est enregistré comme un nombre ({value}) : il est lu « {expected} ».',
    todo: 'Enregistrez-le comme du texte, avec tous ses chiffres.',
  },
  codeNotTidy: {
    what: 'Un code de « {commune} » est écrit « {value} » : il est lu « {expected} ».',
    todo: 'Écrivez-le sans espace et en majuscules.',
  },
  nameNotTidy: {
    what: 'Le nom « {value} » est écrit avec des espaces en trop : les formules d’Excel ne le retrouvent pas.',
    todo: 'Supprimez ces espaces.',
  },
  nameDecomposed: {
    what: 'Le nom « {value} » est écrit avec des accents décomposés, comme sur un Mac : les formules d’Excel ne le trouvent pas.',
    todo: 'Récrivez-le au clavier.',
  },
  nameLikeAnother: {
    what: '« {value} » et « {other} »[ ({address})] ne diffèrent que par les majuscules, les accents, les tirets ou les espaces : les deux lignes sont comptées.',
    todo: 'Gardez-en une s’il s’agit de la même ; sinon, distinguez leurs noms.',
  },
  nameSpeltOtherwise: {
    what: '« {value} » est lu « {expected} » : la ligne est comptée, mais les formules d’Excel ne le retrouvent pas.',
    todo: 'Écrivez « {expected} ».',
  },
  costMissing: {
    what: 'Le coût annuel de « {application} » manque : l’application n’est pas comptée.',
    todo: 'Saisissez le coût annuel global.',
  },
  costNotANumber: {
    what: 'Un coût de « {application} » n’est pas un nombre : « {value} ».',
    todo: 'Saisissez un montant en euros.',
  },
  costNegative: {
    what: 'Un coût de « {application} » est négatif : {value}. Il est compté comme un avoir.',
    todo: 'Vérifiez son signe ; gardez-le si c’est bien un avoir.',
  },
  costNotInCents: {
    what: 'Un coût de « {application} » compte plus de deux décimales : {value}.',
    todo: 'Arrondissez-le au centime.',
  },
  costDiffersFromComponents: {
    what: 'Le coût annuel de « {application} » est de {value}, la somme de ses postes de {expected}.',
    todo: 'Vérifiez les postes, ou gardez ce coût s’il est voulu.',
  },
  rateInvalid: {
    what: 'La participation pour « {application} » n’est pas un taux entre 0 et 100 % : « {value} ». Taux retenu : {fallback}.',
    todo: 'Saisissez un taux, ou videz la cellule pour prendre celui de la convention.',
  },
  flagInvalid: {
    what: '« {application} » : la colonne Refacturée ne dit ni oui ni non, mais « {value} ».',
    todo: 'Choisissez Oui ou Non.',
  },
  openDataRebilled: {
    what: '« {application} » est refacturée, alors que l’Open Data est gratuit (article 4).',
    todo: 'Choisissez Non dans la colonne Refacturée.',
  },
  yearInvalid: {
    what: 'L’adhésion de « {commune} » à « {application} » n’est pas comptée : sa « {column} » n’est pas une année, mais « {value} ».',
    todo: 'Saisissez une année en quatre chiffres, ou videz la cellule.',
  },
  yearsReversed: {
    what: 'L’adhésion de « {commune} » à « {application} » finirait en {lastYear}, avant de commencer en {firstYear} : elle n’est pas comptée.',
    todo: 'Corrigez l’une des deux années.',
  },
  subscriptionOutsideTerm: {
    what: 'L’adhésion de « {commune} » à « {application} » sort de la durée de la convention ({firstYear} à {lastYear}).',
    todo: 'Corrigez les années de l’adhésion, ou la durée de la convention.',
  },
  subscriptionsMissing: {
    what: 'Le tableau des adhésions est vide : personne n’utilise rien, et rien n’est refacturé.',
    todo: 'Indiquez qui utilise quoi.',
  },
  applicationUnused: {
    what: '« {application} » est refacturée, mais personne ne l’utilise : aucune commune ne paie son coût.',
    todo: 'Ajoutez ses adhésions, ou choisissez Non dans la colonne Refacturée.',
  },
  communeUsesNothing: {
    what: '« {commune} » n’utilise aucune application : elle ne paie rien.',
    todo: 'Ajoutez ses adhésions, si elle en a.',
  },
  settingMissing: {
    what: 'Le paramètre « {setting} » n’est pas renseigné.[ Valeur retenue : {fallback}.]',
    todo: 'Saisissez sa valeur dans le tableau des paramètres.',
  },
  settingInvalid: {
    what: 'Le paramètre « {setting} » n’est pas valable : « {value} ».[ Valeur retenue : {fallback}.]',
    todo: 'Corrigez sa valeur ; la colonne Explication dit ce qui est attendu.',
  },
  termReversed: {
    what: 'La convention finirait en {lastYear}, avant de commencer en {firstYear}.',
    todo: 'Corrigez la première ou la dernière année.',
  },
  totalPopulationInvalid: {
    what: 'Le nom {name} ne donne pas un nombre d’habitants : « {value} ».',
    todo: 'Rétablissez la formule ou le nombre de sa cellule, à côté des paramètres.',
  },
  totalPopulationDiffers: {
    what: 'La population totale ({name}) est fixée à {value} habitants ; les communes en comptent {expected}.',
    todo: 'Vérifiez que cet écart est voulu : la part de chaque commune en dépend.',
  },
  totalPopulationTooSmall: {
    what: 'La population totale ({value}) est inférieure à celle des communes ({expected}) : plus que le coût à répartir serait refacturé.',
    todo: 'Corrigez la cellule de {name}, à côté des paramètres.',
  },
  totalPopulationZero: {
    what: 'La population totale est nulle : rien ne peut être réparti.',
    todo: 'Saisissez les populations des communes.',
  },
  totalInCredit: {
    what: 'Le total {year} de « {commune} » est en sa faveur : {total}. Aucun titre de recette n’est proposé pour elle.',
    todo: 'Déduisez-le d’un autre titre de la même commune, ou émettez un mandat.',
  },
  belowRecoveryThreshold: {
    what: '« {commune} » doit {total} pour {year}, moins que le seuil de recouvrement ({threshold}).',
    todo: 'Regroupez cette créance avec les interventions de la même commune.',
  },
  numberStoredAsText: {
    what: '« {value} » est un nombre enregistré comme du texte : les formules d’Excel ne le comptent pas.',
    todo: 'Convertissez la cellule en nombre.',
  },
  cellHoldsError: {
    what: 'La cellule contient une erreur d’Excel : {value}.',
    todo: 'Corrigez sa formule, ou saisissez une valeur.',
  },
  unknownCommuneInAccounts: {
    what: '« {value} », dans le tableau « {table} », ne figure pas au tableau des communes.',
    todo: 'Corrigez le nom, ou ajoutez la commune.',
  },
  unknownApplicationInAccounts: {
    what: '« {value} », dans le tableau « {table} », ne figure pas au tableau des applications.',
    todo: 'Corrigez le nom, ou ajoutez l’application.',
  },
  unknownProfile: {
    what: 'Le profil « {value} », dans le tableau « {table} », ne figure pas au bordereau de prix.',
    todo: 'Corrigez le profil, ou ajoutez son prix.',
  },
  duplicateRevenueOrder: {
    what: 'Le titre nº {value} figure plusieurs fois pour l’exercice {year}.',
    todo: 'Corrigez l’un des numéros, ou supprimez la ligne en trop.',
  },
  closedYearChanged: {
    what: 'L’exercice {year} est clos, et ses comptes ont changé depuis : un titre, un paiement ou une intervention a été modifié dans les tableaux mêmes.',
    todo: 'Remettez les valeurs de la feuille de clôture, ou rouvrez l’exercice à la page Titres et clôturez-le de nouveau.',
  },
  ...accountsInFrench,
  ...requestsInFrench,
  duplicateProfile: {
    what: 'Le profil « {profile} » figure plusieurs fois : seul le premier prix est retenu.',
    todo: 'Gardez une seule ligne par profil.',
  },
  priceMissing: {
    what: 'Il manque un prix au profil « {profile} » : « {column} ».',
    todo: 'Saisissez le prix hors taxes.',
  },
  priceNotANumber: {
    what: '« {column} » du profil « {profile} » n’est pas un nombre : « {value} ».',
    todo: 'Saisissez un montant en euros.',
  },
  priceNegative: {
    what: '« {column} » du profil « {profile} » est négatif : {value}.',
    todo: 'Vérifiez le montant.',
  },
  priceNotInCents: {
    what: '« {column} » du profil « {profile} » a plus de deux décimales : {value}.',
    todo: 'Arrondissez-le au centime.',
  },
  sheetStale: {
    what: 'La feuille « {sheet} » n’est plus à jour : un tableau a changé depuis son dessin.',
    todo: 'Dessinez-la de nouveau.',
  },
  costUnlikeFrozen: {
    what: '« {application} » coûte {value} en {year}, mais {expected} dans la version figée, et aucun avenant ne le dit.',
    todo: 'Remettez le coût voté, ou enregistrez l’avenant qui le change (Données > Avenants).',
  },
  frozenSheetDiffers: {
    what: 'Les tableaux ont changé depuis la feuille figée « {sheet} ».',
    todo: 'Elle reste telle que votée ; dessinez-en une autre si le vote doit changer.',
  },
  letterModelUnknown: {
    what: 'Aucune lettre ne s’appelle « {value} » : la première du tableau Lettres est utilisée.',
    todo: 'Corrigez le paramètre « Modèle de lettre ».',
  },
  letterFieldUnknown: {
    what: 'La lettre « {letter} » demande un champ qui n’existe pas : « {field} ».',
    todo: 'Corrigez son nom dans le texte ou dans l’objet : cette lettre n’est pas faite.',
  },
  letterFieldEmpty: {
    what: 'La lettre « {letter} » demande « {field} », qui n’est pas connu[ pour : {communes}].',
    todo: 'Complétez cette donnée, ou écrivez le champ avec un « ? » : son paragraphe est alors laissé de côté.',
  },
  sheetChangedByHand: {
    what: 'La feuille « {sheet} » a été modifiée à la main[ : {cells}].',
    todo: 'Changez plutôt les tableaux : ce qui est écrit sur la feuille est remplacé quand elle est redessinée.',
  },
  sheetIncomplete: {
    what: 'La feuille « {sheet} » est incomplète : son dessin a été interrompu.',
    todo: 'Dessinez-la de nouveau.',
  },
  bindingDamaged: {
    what: 'La correspondance entre vos tableaux et Quote-part est illisible : les noms habituels sont utilisés.',
    todo: 'Vérifiez que vos tableaux portent les noms habituels.',
  },
  newerVersion: {
    what: 'Ce classeur a été fait par une version plus récente de Quote-part : ce qu’elle a ajouté n’est pas lu ici, et y reste.',
    todo: 'Ouvrez-le avec la version la plus récente.',
  },
});
