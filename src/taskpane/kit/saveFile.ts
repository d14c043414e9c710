/** Has the browser save what stands at an address of its own. */
export function saveFile({ file, url }: { readonly file: string; readonly url: string }): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
}
