/**
 * Copies what stands in a field. Excel on the web may keep the clipboard from the pane; there it is copied by selecting it,
 * as a person would. False: neither goes, and it stays selected for the person to copy.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return copySelection();
  }
}

function copySelection(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard is kept away
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
