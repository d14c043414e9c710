/** The names under which the client registers for an event and takes it back. */
export function registrations(...events: string[]): string[] {
  return events.flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
}
