import type { Letter } from './defaultLetters';
import { ANNEXE_4_MODEL, CONVENTION_MODEL } from './readLetters';

/**
 * The texts that a convention and its annexe on personal data begin with: what any body can sign, article by article, in
 * nobody's words in particular. A row of the table of letters takes their place. Every field may be empty: a paragraph
 * that holds such a one is left out, and each article says something without.
 */

export const CONVENTION_TEXT: Letter = {
  model: CONVENTION_MODEL,
  subject: '{Convention ?}',
  body: [
    'Entre les soussignés :',
    '– {Partie collectivité ?}, d’une part,',
    '– {Partie commune ?}, ci-après « la Commune », d’autre part,',
    'il est convenu ce qui suit.',
    'Vu le code général des collectivités territoriales, notamment : {Fondement juridique ?}.',

    '1. Objet',
    'La présente convention fixe les conditions dans lesquelles {La collectivité ?} et la Commune gèrent et utilisent ensemble des applications numériques, et en partagent le coût.',
    'La Commune utilise : {Applications de la commune ?}.',
    'L’annexe 1 décrit chaque application et récapitule celles que la Commune utilise.',

    '2. Missions des parties',
    'Pour chaque application, l’annexe 1 dit ce que {La collectivité ?} assure et ce que la Commune assure.',
    'Chaque partie désigne un référent et le fait connaître à l’autre.',

    '3. Évolutions et adaptations',
    'Les évolutions communes à tous les utilisateurs, dont celles qu’impose la loi, sont comprises dans le coût annuel des applications.',
    'Une adaptation, une évolution ou une formation propre à la Commune peut être réalisée à sa demande. Son calendrier, les intervenants, leur temps et son coût sont arrêtés par écrit, d’un commun accord, d’après le bordereau de prix de l’annexe 3.',

    '4. Dispositions financières',
    'Le coût annuel global d’une application comprend sa maintenance, son exploitation, ses évolutions communes et l’amortissement des investissements. Il est fixé pour la durée de la convention ; seul un avenant le modifie.',
    'Sauf mention contraire à l’annexe 2, une participation de {Participation ?} de ce coût reste à la charge {De la collectivité ?}.',
    'Le reste est réparti entre toutes les communes. La quote-part de la Commune est ce reste, multiplié par {Clé de répartition ?} de la Commune et divisé par le total de toutes les communes. La quote-part d’une commune qui n’utilise pas l’application n’est pas reportée sur les autres.',
    'Sont retenus pour la Commune {Part de la commune ?}, sur un total de {Total des communes ?}.',
    'Source : {Populations ?}.',
    'Pour l’exercice {Exercice ?}, la quote-part de la Commune s’élève à {Montant ?}, net de taxe :\n{Quotes-parts ?}',
    'L’annexe 2 donne le détail du calcul.',

    '5. Facturation et règlement',
    'La quote-part annuelle fait l’objet d’un titre de recette, accompagné de l’état qui en donne les bases de calcul.',
    'Le titre est émis au plus tard le {Titres émis avant le ?} de l’exercice.',
    'Il est transmis par {Transmission ?}.',
    'Son montant peut être contesté dans un délai de {Délai de contestation ?} après sa réception ; sinon, il est réputé accepté entre les parties. Les voies de recours prévues par la loi restent ouvertes.',
    'Le règlement intervient dans les {Délai de paiement ?} jours qui suivent la notification du titre ou, s’il a été corrigé, celle du titre corrigé.',
    'Les adaptations demandées par la Commune sont facturées après constatation du service fait.',
    'Un retard de paiement donne lieu à des intérêts moratoires, {Intérêts ?}.',

    '6. Taxe sur la valeur ajoutée',
    'Les quotes-parts annuelles sont facturées net de taxe.',
    'Les adaptations demandées par la Commune sont facturées avec la TVA, au taux en vigueur ({Taux de TVA ?} à ce jour).',

    '7. Durée',
    'La présente convention est conclue pour les exercices {Première année ?} à {Dernière année ?}.',

    '8. Protection des données personnelles',
    'Les parties appliquent le règlement (UE) 2016/679 et la loi du 6 janvier 1978. L’annexe 4 précise leurs obligations.',

    '9. Modification',
    'La Commune peut demander à ajouter ou à retirer une application de l’annexe 1, par lettre recommandée avec avis de réception.',
    'La demande est faite au moins {Préavis ?} mois avant la fin de l’année pour prendre effet au 1er janvier suivant ; la date qui compte est celle de {Préavis compté à ?}.',
    'La réponse est donnée dans un délai de {Délai de réponse ?} mois à compter de la réception de la demande.',
    'La réponse précise les nouvelles conditions techniques et financières ; de nouvelles annexes 1 et 2 remplacent les précédentes.',
    'Une application nouvelle, ou toute autre modification de la convention, fait l’objet d’un avenant.',

    '10. Résiliation',
    'Chaque partie peut résilier la convention au {Résiliation ?}.',
    'La résiliation est notifiée par lettre recommandée avec avis de réception, au plus tard le {Résiliation avant le ?} de l’année précédente.',
    'La résiliation laisse dues les sommes des exercices antérieurs à son effet.',

    '11. Règlement des litiges',
    'Les parties cherchent d’abord à régler leurs différends {À l’amiable ?}.',
    'À défaut, le litige est porté devant le {Tribunal ?}.',

    'Annexes',
    'Annexe 1 : applications. Annexe 2 : quote-part de la Commune. Annexe 3 : bordereau de prix. Annexe 4 : protection des données personnelles.',
  ].join('\n\n'),
};

export const ANNEXE_4_TEXT: Letter = {
  model: ANNEXE_4_MODEL,
  subject: 'Annexe 4 – Protection des données personnelles',
  body: [
    'La présente annexe précise les obligations des parties pour les données personnelles traitées au moyen des applications, ou pour exécuter la convention.',

    '1. Qui est responsable',
    'La Commune est responsable des traitements qu’elle met en œuvre au moyen des applications. Pour ces traitements, {La collectivité ?} agit comme sous-traitant, sur instruction de la Commune (règlement (UE) 2016/679, article 28).',
    'Chaque partie est responsable des données de contact de l’autre qu’elle conserve pour exécuter la convention.',

    '2. Ce que chaque partie garantit',
    '– ne traiter que les données nécessaires, pour les seules finalités des applications et de la convention ;\n– en garantir la confidentialité, et n’y donner accès qu’aux personnes qui en ont besoin et qui y sont tenues ;\n– prendre les mesures techniques et d’organisation propres à en assurer la sécurité ;\n– n’en transmettre aucune hors de l’Union européenne sans les garanties prévues par le règlement.',

    '3. Autres sous-traitants',
    'Le recours à un autre sous-traitant est porté à la connaissance de la Commune, qui peut s’y opposer. Les mêmes obligations lui sont imposées par contrat.',

    '4. Droits des personnes et violations de données',
    'Une demande d’accès, de rectification, d’effacement, de limitation ou d’opposition est transmise sans délai à la partie responsable, et les parties s’aident à y répondre.',
    'Une violation de données est signalée à l’autre partie dans les meilleurs délais après qu’elle est connue, avec les éléments qui permettent de la notifier à la CNIL.',

    '5. Durée et fin de la convention',
    'Les données ne sont conservées que le temps nécessaire. À la fin de la convention, ou quand la Commune cesse d’utiliser une application, les données de la Commune lui sont rendues dans un format courant, puis effacées, sauf obligation légale de conservation.',
    'Les noms et adresses des contacts et des signataires dont il n’est plus besoin sont effacés.',

    '6. Contacts',
    'Chaque partie fait connaître à l’autre son délégué à la protection des données.',
  ].join('\n\n'),
};
