/** The day on the person's clock, `dd/mm/yyyy`, as the documents print it. */
export function todayInFrench(): string {
  return new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    new Date(),
  );
}
