/** Names and words of the workbook, said as the French ones that they are whatever the pane speaks. */
export function OfWorkbook({ children }: { readonly children: string }) {
  return <span lang="fr">{children}</span>;
}
