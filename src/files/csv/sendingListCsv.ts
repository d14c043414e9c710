import type { CsvColumn } from './csv';

/** One message of a mail merge. */
export interface Sending {
  readonly commune: string;
  /** '' where no address is known: the row says to whom one is still to be found. */
  readonly email: string;
  readonly subject: string;
  /** Name of the file as it was really made. */
  readonly attachment: string;
}

const text = (of: (sending: Sending) => string, header: string): CsvColumn<Sending> => ({
  header,
  cell: (sending) => ({ kind: 'text', text: of(sending) }),
});

/** As Word, Thunderbird and Outlook name what they merge. */
export const SENDING_COLUMNS: readonly CsvColumn<Sending>[] = [
  text(({ commune }) => commune, 'Commune'),
  text(({ email }) => email, 'Courriel'),
  text(({ subject }) => subject, 'Objet'),
  text(({ attachment }) => attachment, 'Pièce jointe'),
];
