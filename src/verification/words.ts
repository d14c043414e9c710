/** The page's words: French first, English below it, as where the language of a person is not known. */
import type { Check, Verdict } from './checks';

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

interface CheckWords {
  readonly title: Bilingual;
  readonly fine: Bilingual;
  /** What is wrong and what to do; the files follow it. */
  readonly wrong: Bilingual;
}

export const STATES: Readonly<Record<Verdict['state'], Bilingual>> = {
  fine: { fr: 'Correct', en: 'Fine' },
  wrong: { fr: 'À corriger', en: 'To be put right' },
  unknown: { fr: 'Non vérifié', en: 'Not checked' },
};

export const UNKNOWN: Bilingual = {
  fr: 'Ce navigateur ne compare les fichiers qu’en https.',
  en: 'This browser compares files over https only.',
};

export const PAGE = {
  looking: { fr: 'Vérification en cours…', en: 'Checking…' },
  fine: {
    fr: 'Tout est correct. Chargez manifest.xml dans le centre d’administration Microsoft 365, ou comme le guide de déploiement le dit.',
    en: 'All is fine. Upload manifest.xml in the Microsoft 365 admin centre, or as the deployment guide says.',
  },
  wrong: {
    fr: 'Des points sont à corriger avant que Quote-part fonctionne partout.',
    en: 'Some points are to be put right before Quote-part works everywhere.',
  },
  noList: {
    fr: 'Le fichier build.json, qui dit ce que le serveur doit envoyer, n’arrive pas ou n’est pas celui d’une construction. Copiez de nouveau tous les fichiers du site, puis vérifiez que le serveur les envoie sans mot de passe ni redirection.',
    en: 'The file build.json, which says what the server must hand out, does not arrive or is not that of a build. Copy all files of the site again, then check that the server hands them out without a password or a redirection.',
  },
} satisfies Record<string, Bilingual>;

export const CHECK_WORDS: Readonly<Record<Check, CheckWords>> = {
  secure: {
    title: { fr: 'Adresse en https et certificat', en: 'https and certificate' },
    fine: {
      fr: 'Ce navigateur accepte l’adresse et son certificat. Les autres postes doivent le reconnaître aussi, sans avertissement.',
      en: 'This browser takes the address and its certificate. Other computers must know it too, without a warning.',
    },
    wrong: {
      fr: 'Excel refuse une adresse qui n’est pas en https. Installez un certificat reconnu par les postes, et servez le site en https.',
      en: 'Excel refuses an address that is not https. Install a certificate that the computers know, and serve the site over https.',
    },
  },
  address: {
    title: { fr: 'Adresse du manifeste', en: 'Address in the manifest' },
    fine: {
      fr: 'La page est servie à l’adresse que le manifeste donne à Excel.',
      en: 'The page is served at the address that the manifest gives to Excel.',
    },
    wrong: {
      fr: 'Le manifeste envoie Excel à une autre adresse que celle de cette page. Ouvrez la page à l’adresse du manifeste, ou refaites le paquet avec la bonne QUOTE_PART_URL.',
      en: 'The manifest sends Excel to another address than that of this page. Open the page at the address of the manifest, or make the package again with the right QUOTE_PART_URL.',
    },
  },
  version: {
    title: { fr: 'Version servie', en: 'Version served' },
    fine: {
      fr: 'La page et la liste des fichiers sont de la même version.',
      en: 'The page and the list of files are of the same version.',
    },
    wrong: {
      fr: 'Cette page vient d’une autre version que le reste : d’un cache, ou d’une copie incomplète. Rechargez-la (Ctrl+F5) ; si cela demeure, copiez de nouveau tous les fichiers.',
      en: 'This page is of another version than the rest: from a cache, or from an incomplete copy. Load it again (Ctrl+F5); if it stays so, copy all files again.',
    },
  },
  present: {
    title: { fr: 'Fichiers présents', en: 'Files are there' },
    fine: {
      fr: 'Tous arrivent, sans mot de passe ni redirection.',
      en: 'All arrive, without a password or a redirection.',
    },
    wrong: {
      fr: 'Ces fichiers n’arrivent pas. Copiez de nouveau tous les fichiers du site ; s’ils y sont, le serveur les refuse, demande un mot de passe ou renvoie ailleurs.',
      en: 'These files do not arrive. Copy all files of the site again; if they are there, the server refuses them, asks for a password or leads elsewhere.',
    },
  },
  same: {
    title: { fr: 'Contenu des fichiers', en: 'Contents of the files' },
    fine: {
      fr: 'Chaque fichier est celui de cette version, à l’octet près.',
      en: 'Each file is that of this version, byte by byte.',
    },
    wrong: {
      fr: 'Ces fichiers ne sont pas ceux de cette version : restes d’une ancienne, copie coupée, page de connexion, ou fichier changé à la main. Copiez de nouveau tous les fichiers du site.',
      en: 'These files are not those of this version: left from a former one, cut off, a sign-in page, or changed by hand. Copy all files of the site again.',
    },
  },
  types: {
    title: { fr: 'Types des fichiers', en: 'Types of the files' },
    fine: { fr: 'Chaque fichier arrive avec son type.', en: 'Each file arrives with its type.' },
    wrong: {
      fr: 'Ces fichiers arrivent avec un autre type que le leur (entre parenthèses), et Excel peut les refuser. Reprenez les types de la configuration fournie : nginx.conf, apache.conf ou web.config.',
      en: 'These files arrive with another type than theirs (in brackets), and Excel may refuse them. Take the types from the configuration that comes with the package: nginx.conf, apache.conf or web.config.',
    },
  },
  origins: {
    title: {
      fr: 'Lecture des fonctions par Excel sur le web',
      en: 'Excel on the web can read the functions',
    },
    fine: {
      fr: 'Access-Control-Allow-Origin: * accompagne la description des fonctions.',
      en: 'Access-Control-Allow-Origin: * comes with the description of the functions.',
    },
    wrong: {
      fr: 'Ces fichiers arrivent sans Access-Control-Allow-Origin: * : sur le web, aucune fonction QUOTEPART n’existera. Ajoutez cet en-tête dans la configuration du serveur.',
      en: 'These files arrive without Access-Control-Allow-Origin: *: on the web, no QUOTEPART function will exist. Add this header in the configuration of the server.',
    },
  },
  caching: {
    title: { fr: 'Mise à jour', en: 'Updates' },
    fine: {
      fr: 'Ce qui garde son nom d’une version à l’autre est redemandé à chaque fois.',
      en: 'What keeps its name from one version to the next is asked for each time.',
    },
    wrong: {
      fr: 'Ces fichiers peuvent rester en cache : après une nouvelle version, des postes garderaient l’ancienne. Envoyez Cache-Control: no-cache avec eux.',
      en: 'These files may stay in a cache: after a new version, computers would keep the former. Send Cache-Control: no-cache with them.',
    },
  },
  frames: {
    title: { fr: 'Affichage dans Excel sur le web', en: 'Shown inside Excel on the web' },
    fine: {
      fr: 'Rien n’interdit à Excel d’afficher les pages.',
      en: 'Nothing forbids Excel to show the pages.',
    },
    wrong: {
      fr: 'Un en-tête du serveur interdit d’afficher ces pages dans Excel sur le web. Retirez X-Frame-Options et frame-ancestors pour ce chemin.',
      en: 'A header of the server forbids to show these pages inside Excel on the web. Remove X-Frame-Options and frame-ancestors for this path.',
    },
  },
  officeJs: {
    title: { fr: 'Office.js', en: 'Office.js' },
    fine: {
      fr: 'La bibliothèque de Microsoft arrive sur ce poste.',
      en: 'Microsoft’s library arrives on this computer.',
    },
    wrong: {
      fr: 'La bibliothèque de Microsoft n’arrive pas sur ce poste, et sans elle le volet ne s’ouvre pas. Ouvrez le réseau vers cette adresse ; sur un réseau fermé, refaites le paquet avec QUOTE_PART_OFFICE_JS=local.',
      en: 'Microsoft’s library does not arrive on this computer, and without it the pane does not open. Open the network towards this address; on a closed network, make the package again with QUOTE_PART_OFFICE_JS=local.',
    },
  },
};
