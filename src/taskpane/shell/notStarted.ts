/**
 * What keeps the pane from opening at all. It is said with nothing but what stands here: no words, no styles and no
 * library may have arrived.
 */
export type StartProblem =
  /** Microsoft's Office.js did not arrive. */
  | 'officeMissing'
  /** It arrived, and Excel does not answer it. */
  | 'excelSilent'
  /** The page was opened in a browser. */
  | 'notInExcel'
  /** A file of ours did not arrive. */
  | 'fileMissing';

/** French first; the language that Excel speaks is not known yet. */
const WORDS: Readonly<Record<StartProblem, { readonly fr: string; readonly en: string }>> = {
  officeMissing: {
    fr: 'La bibliothèque Office.js n’est pas arrivée, et sans elle le volet ne peut pas parler à Excel. Vérifiez la connexion, puis réessayez. Si le réseau est fermé, l’administrateur peut servir Office.js lui-même (guide de déploiement, « local »).',
    en: 'The library Office.js did not arrive, and without it the pane cannot talk to Excel. Check the connection, then try again. On a closed network the administrator can serve Office.js (deployment guide, “local”).',
  },
  excelSilent: {
    fr: 'Excel ne répond pas au volet. Fermez le volet et rouvrez-le ; si cela recommence, fermez Excel et rouvrez le classeur.',
    en: 'Excel does not answer the pane. Close the pane and open it again; if it happens again, close Excel and open the workbook again.',
  },
  notInExcel: {
    fr: 'Cette page est le volet d’un complément d’Excel : elle ne sert à rien dans un navigateur. Dans Excel, ouvrez un classeur, puis l’onglet Quote-part du ruban.',
    en: 'This page is the pane of an Excel add-in: it does nothing in a browser. In Excel, open a workbook, then the tab Quote-part of the ribbon.',
  },
  fileMissing: {
    fr: 'Un fichier du complément n’est pas arrivé. Fermez le volet et rouvrez-le ; si cela recommence, l’administrateur doit vérifier que tous les fichiers de la version sont sur le serveur.',
    en: 'A file of the add-in did not arrive. Close the pane and open it again; if it happens again, the administrator must check that all files of the version are on the server.',
  },
};

/** Says it in the page, with the address that did not answer where there is one, and a button that tries again. */
export function sayNotStarted(root: HTMLElement, problem: StartProblem, address = ''): void {
  const { fr, en } = WORDS[problem];
  const message = document.createElement('main');
  message.setAttribute('role', 'alert');
  message.className = 'start';
  message.dataset.problem = problem;
  message.append(
    element('h1', 'Quote-part ne s’est pas ouvert'),
    element('p', fr),
    element('p', en, 'en'),
    ...(address === '' ? [] : [element('code', address)]),
  );
  if (problem !== 'notInExcel') {
    const again = element('button', 'Réessayer / Try again');
    again.addEventListener('click', () => location.reload());
    message.append(again);
  }
  root.replaceChildren(message);
}

function element(name: 'h1' | 'p' | 'code' | 'button', text: string, language?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (language !== undefined) made.lang = language;
  return made;
}

/** The address of a file of ours that a dynamic import waited for; '' where the error tells none. */
export function addressIn(error: unknown): string {
  const { request } = (error ?? {}) as { readonly request?: unknown };
  return typeof request === 'string' ? request : '';
}

/** Where the page looks for Office.js. */
export function officeAddress(): string {
  return document.querySelector<HTMLScriptElement>('script[src$="office.js"]')?.src ?? '';
}
