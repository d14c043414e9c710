import type { ProbeWords } from './words';

export const probesInFrench: ProbeWords = {
  excelApi: {
    assumed: 'Excel connaît les fonctions dont Quote-part a besoin (ExcelApi 1.12).',
    answers: { there: 'elles sont là', missing: 'elles manquent' },
    otherwise: 'Excel ne propose normalement pas Quote-part ; mettez Excel à jour.',
  },
  functionsRuntime: {
    assumed: 'Excel sait exécuter des fonctions de cellule (CustomFunctionsRuntime 1.3).',
    answers: { there: 'il le sait', missing: 'il ne le sait pas' },
    otherwise: 'Dessinez des formules Excel ou des valeurs figées, et mettez Excel à jour.',
  },
  sharedRuntime: {
    assumed: 'Le volet et le ruban partagent le même moteur (SharedRuntime 1.1).',
    answers: { shown: 'oui', missing: 'non', refused: 'il est annoncé, mais ne montre pas le volet' },
    otherwise: 'Les boutons du ruban peuvent rester sans effet ; le volet mène aux mêmes pages.',
  },
  ribbonTabs: {
    assumed: 'Le ruban accepte un onglet qui compte les anomalies (RibbonApi 1.2).',
    answers: { there: 'il l’accepte', missing: 'il ne l’accepte pas' },
    otherwise: 'Le nombre d’anomalies se lit sur l’onglet Contrôles du volet.',
  },
  undoGroup: {
    assumed: 'L’annulation d’Excel défait un dessin en une fois (ExcelApi 1.20).',
    answers: { there: 'oui', missing: 'non' },
    otherwise:
      'Excel défait le dessin en plusieurs fois, ou pas du tout. L’annulation du volet n’en dépend pas.',
  },
  renamedSheets: {
    assumed: 'Excel prévient quand une feuille change de nom (ExcelApiOnline 1.1).',
    answers: { there: 'il prévient', missing: 'il ne prévient pas' },
    otherwise: 'Le nouveau nom est vu à la lecture suivante, après toute autre modification.',
  },
  webView: {
    assumed: 'Le volet s’affiche dans un navigateur actuel.',
    answers: { modern: 'navigateur actuel', old: 'navigateur ancien', unknown: 'navigateur inconnu' },
    otherwise: 'Le volet peut mal s’afficher. Sous Windows, installez WebView2.',
  },
  storage: {
    assumed: 'Le volet retient vos choix d’affichage d’une fois à l’autre.',
    answers: { kept: 'il les retient', missing: 'il ne peut rien retenir' },
    otherwise: 'Le volet s’ouvre chaque fois sur l’aperçu. Rien du classeur n’en dépend.',
  },
  clipboard: {
    assumed: 'Le volet peut copier un texte.',
    answers: { api: 'oui', selection: 'par la sélection seulement', none: 'non' },
    otherwise: 'Le texte est montré dans un champ : sélectionnez-le et copiez-le.',
  },
  savedFiles: {
    assumed: 'Le volet peut enregistrer des fichiers.',
    answers: {
      saved: 'oui',
      opened: 'non, mais Excel peut les ouvrir',
      missing: 'non',
    },
    otherwise: 'Les classeurs des communes s’ouvrent dans Excel l’un après l’autre, à enregistrer vous-même.',
  },
  englishFormulas: {
    assumed: 'Une formule écrite en anglais est comprise dans toutes les langues.',
    answers: { computed: 'elle est calculée', other: 'elle donne autre chose', refused: 'elle est refusée' },
    otherwise: 'Dessinez des valeurs figées, et transmettez ce diagnostic.',
  },
  textStaysText: {
    assumed: 'Un texte qui ressemble à une formule reste un texte.',
    answers: { text: 'il le reste', other: 'il devient autre chose', refused: 'il est refusé' },
    otherwise: 'N’importez rien dont vous ne connaissez l’origine, et transmettez ce diagnostic.',
  },
  numberFormats: {
    assumed: 'Le format des montants en euros est gardé tel quel.',
    answers: { kept: 'il est gardé', other: 'il est changé', refused: 'il est refusé' },
    otherwise: 'Les montants restent justes ; seul leur affichage peut différer.',
  },
  dateSystem: {
    assumed: 'Le classeur compte les jours depuis 1900.',
    answers: { from1900: 'depuis 1900', from1904: 'depuis 1904' },
    otherwise:
      'Des dates peuvent être décalées de quatre ans et un jour : comparez-en une, ou travaillez dans un classeur qui compte depuis 1900 (Options avancées d’Excel).',
  },
  structuredReferences: {
    assumed: 'Une formule peut nommer la colonne d’un tableau.',
    answers: {
      kept: 'elle est gardée telle quelle',
      addresses: 'le nom devient une adresse',
      other: 'elle donne autre chose',
      refused: 'elle est refusée',
    },
    otherwise: 'Un récapitulatif vivant peut ne pas suivre les tableaux : redessinez-le après chaque ajout.',
  },
  ourFunctions: {
    assumed: 'Les fonctions QUOTEPART sont là et calculent juste.',
    answers: {
      computed: '62,05 €, comme attendu',
      waiting: 'le calcul ne finit pas',
      unknown: 'Excel ne connaît pas leur nom',
      other: 'elles donnent autre chose',
      refused: 'elles sont refusées',
    },
    otherwise:
      'Dessinez des formules Excel, qui n’en ont pas besoin. L’administrateur trouve la cause dans le guide de déploiement (functions.json).',
  },
  blankCells: {
    assumed: 'Une fonction reconnaît une cellule vide.',
    answers: { blank: 'elle la reçoit vide', zero: 'elle reçoit 0', other: 'elle reçoit autre chose' },
    otherwise:
      'Écrivez 50 % plutôt que de laisser vide une participation : un 0 reçu à la place d’un vide partagerait tout le coût.',
  },
  errorArguments: {
    assumed: 'Une erreur dans une cellule passe telle quelle à la formule qui la lit.',
    answers: { passedOn: 'elle passe', other: 'la fonction en fait autre chose' },
    otherwise: 'La formule montre une autre erreur, jamais un montant.',
  },
  spilling: {
    assumed: 'Une fonction peut remplir plusieurs cellules.',
    answers: {
      spilled: 'elle les remplit',
      oneCell: 'elle n’en remplit qu’une',
      other: 'elle ne le peut pas',
    },
    otherwise:
      'ALLOCATE et STATEMENT demandent Excel 2021 ou plus récent. Les documents n’en ont pas besoin.',
  },
  namesFromRanges: {
    assumed: 'Un nom peut désigner une cellule.',
    answers: { named: 'il la désigne', other: 'il désigne autre chose', refused: 'il est refusé' },
    otherwise: 'Les tableaux ne peuvent pas être créés ; dites-le en transmettant ce diagnostic.',
  },
  namesFromText: {
    assumed: 'Un nom peut être défini par le texte d’une formule.',
    answers: {
      taken: 'il est pris tel quel',
      addresses: 'il devient une adresse figée',
      refused: 'il est refusé',
    },
    otherwise: 'Quote-part fait désigner des cellules à ses noms : elles n’ont pas ce défaut.',
  },
  nameFormulas: {
    assumed: 'La formule d’un nom se relit en anglais.',
    answers: { english: 'en anglais', local: 'dans la langue d’Excel' },
    otherwise: 'Quote-part ne la compare qu’à ce qu’Excel en disait avant, jamais à ce qu’il a écrit.',
  },
  nullLeavesCells: {
    assumed: 'Une ligne peut être écrite sans toucher à certaines de ses cellules.',
    answers: { left: 'elles restent', other: 'elles changent', refused: 'c’est refusé' },
    otherwise: 'Quote-part relit les tableaux après avoir écrit, et remet ce qui a changé à tort.',
  },
  calculatedColumns: {
    assumed: 'Une formule écrite dans une colonne vide d’un tableau remplit la colonne.',
    answers: { filled: 'elle la remplit', alone: 'elle reste seule', refused: 'elle est refusée' },
    otherwise: 'Rien n’est à remettre : Quote-part relit la colonne dans tous les cas.',
  },
  emptiedTables: {
    assumed: 'Un tableau vidé n’a plus de ligne.',
    answers: { noRow: 'il n’en a plus', blankRow: 'il en garde une vide', refused: 'il refuse d’être vidé' },
    otherwise: 'Une ligne vide est lue comme une ligne sans contenu, et ne compte pas.',
  },
  rowsAsCells: {
    assumed: 'Des lignes d’un tableau se suppriment ensemble, comme les cellules qu’elles sont.',
    answers: { deleted: 'elles disparaissent', kept: 'elles restent', refused: 'c’est refusé' },
    otherwise: 'Quote-part relit les tableaux après avoir écrit, et dit ce qui n’est pas fait.',
  },
  filteredTables: {
    assumed: 'Un tableau filtré refuse qu’une ligne soit supprimée.',
    answers: {
      refused: 'il refuse',
      ignored: 'rien ne se passe',
      deleted: 'la ligne est supprimée',
    },
    otherwise: 'Quote-part regarde s’il y a un filtre avant d’écrire, et demande de l’effacer.',
  },
  dropDownLists: {
    assumed: 'Une cellule peut proposer une liste de mots.',
    answers: { kept: 'elle la propose', other: 'la liste est changée', refused: 'c’est refusé' },
    otherwise: 'La saisie reste libre ; Contrôles dit ce qui ne convient pas.',
  },
  noRollback: {
    assumed: 'Après une erreur, ce qu’Excel a déjà fait reste.',
    answers: { kept: 'cela reste', rolledBack: 'Excel le défait' },
    otherwise: 'Quote-part relit les tableaux après chaque erreur et dit ce qui s’y trouve.',
  },
  resultsBeforeError: {
    assumed: 'Après une erreur, ce qu’Excel a déjà répondu arrive.',
    answers: { given: 'cela arrive', missing: 'cela n’arrive pas' },
    otherwise: 'Quote-part n’en a pas besoin : il retrouve ce qu’il a créé en relisant le classeur.',
  },
  trackedRanges: {
    assumed: 'Une plage suivie reste la même quand des lignes sont insérées au-dessus.',
    answers: {
      followed: 'elle suit ses cellules',
      stayed: 'elle garde son adresse',
      refused: 'c’est refusé',
    },
    otherwise: 'Quote-part retrouve chaque ligne par sa clé au moment d’écrire.',
  },
  payload: {
    assumed: 'Un mégaoctet peut être écrit et relu en une fois.',
    answers: { carried: 'il passe', other: 'il arrive changé', refused: 'il est refusé' },
    otherwise: 'Un grand document peut être refusé ; le classeur reste alors comme avant.',
  },
  areaLists: {
    assumed: 'Deux plages se désignent ensemble, séparées par une virgule.',
    answers: { commas: 'par une virgule', semicolons: 'par un point-virgule', refused: 'c’est refusé' },
    otherwise: 'Les pages du tableau et du graphique peuvent se réunir à l’impression. Regardez l’aperçu.',
  },
  changeEvents: {
    assumed: 'Excel prévient quand une cellule change.',
    answers: { told: 'il prévient', silent: 'il ne prévient pas', refused: 'il refuse de prévenir' },
    otherwise: 'Le volet ne suit pas la grille : changez d’onglet ou rouvrez-le pour qu’il relise.',
  },
  sheetProperties: {
    assumed: 'Une feuille garde la marque que Quote-part y met.',
    answers: { kept: 'elle la garde', lost: 'elle la perd', refused: 'elle la refuse' },
    otherwise: 'Une feuille dessinée peut ne pas être reconnue : elle est alors laissée telle quelle.',
  },
  documentSettings: {
    assumed: 'Le classeur garde les réglages de Quote-part.',
    answers: { kept: 'il les garde', lost: 'il les perd', refused: 'il les refuse' },
    otherwise: 'Les tableaux sont reconnus à leurs noms habituels.',
  },
  printSetup: {
    assumed: 'La mise en page d’une feuille peut être réglée.',
    answers: {
      kept: 'elle est réglée',
      fitLost: 'sauf le nombre de pages en largeur',
      refused: 'elle est refusée',
    },
    otherwise: 'La feuille est dessinée, et il est dit que sa mise en page est à régler à la main.',
  },
  frozenPanes: {
    assumed: 'Les titres d’une feuille peuvent être figés.',
    answers: { frozen: 'ils le sont', other: 'ils ne le sont pas', refused: 'c’est refusé' },
    otherwise: 'Le dessin peut échouer ; le classeur reste alors comme avant.',
  },
  charts: {
    assumed: 'Un graphique peut être dessiné.',
    answers: { drawn: 'il l’est', refused: 'il est refusé' },
    otherwise:
      'Le dessin d’un document qui a un graphique peut échouer ; le classeur reste alors comme avant.',
  },
  pictures: {
    assumed: 'Une image peut être placée sur une feuille, à la taille voulue (ExcelApi 1.9).',
    answers: { placed: 'elle l’est', otherSize: 'elle a une autre taille', refused: 'elle est refusée' },
    otherwise:
      'Le logo peut manquer ou dépasser sur les feuilles dessinées ; les fichiers des communes n’en dépendent pas.',
  },
  selection: {
    assumed: 'Le volet peut mener à une cellule.',
    answers: { selected: 'elle est sélectionnée', other: 'une autre l’est', refused: 'c’est refusé' },
    otherwise: 'Contrôles nomme la feuille et la cellule : allez-y à la main.',
  },
  hiddenSheets: {
    assumed: 'Une feuille masquée refuse d’être montrée telle quelle.',
    answers: { refused: 'elle refuse', shown: 'elle est montrée' },
    otherwise: 'Rien n’est à faire : la feuille est montrée.',
  },
  veryHiddenSheets: {
    assumed: 'Une feuille très masquée (par une macro) refuse d’être supprimée.',
    answers: { refused: 'elle refuse', deleted: 'elle est supprimée' },
    otherwise: 'Quote-part n’en supprime aucune : il regarde d’abord si elle l’est.',
  },
  protectedSheets: {
    assumed: 'Une feuille protégée refuse d’être modifiée.',
    answers: { refused: 'elle refuse', written: 'elle est modifiée' },
    otherwise: 'Quote-part regarde la protection avant d’écrire, et ne modifie pas une feuille protégée.',
  },
};
