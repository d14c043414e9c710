/**
 * Opens an address of ours in the person's own browser, where this Excel can (OpenBrowserWindowApi 1.1: Windows and Mac);
 * in Windows a plain link would open a window of Excel's, without tabs. false: it cannot, as on the web, and a plain link
 * opens a tab there.
 */
export function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}
