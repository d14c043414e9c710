/** Tells the client what happened, once it has asked to know. */
import type { PushEntry } from '../protocol/messages';

/** Numbers of the client's event table. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof eventTypes;

/** The target of events that the client wants from anywhere in the workbook. */
export const anywhere = 'Workbook';

const richApiEvent = 65536;

export class EventHub {
  private readonly registered = new Set<string>();
  private readonly listeners = new Set<(entries: PushEntry[]) => void>();
  private waiting: PushEntry[] = [];

  register(event: EventName, target: string): void {
    this.registered.add(`${event} ${target}`);
  }

  unregister(event: EventName, target: string): void {
    this.registered.delete(`${event} ${target}`);
  }

  isWanted(event: EventName, ...targets: string[]): boolean {
    return targets.some((target) => this.registered.has(`${event} ${target}`));
  }

  /** Each registration gets the event: a handler on the sheet and one on the workbook are two. */
  emit(event: EventName, targets: readonly string[], message: () => Record<string, unknown>): void {
    for (const target of targets) {
      if (!this.isWanted(event, target)) continue;
      if (this.waiting.length === 0) this.sendSoon();
      this.waiting.push([richApiEvent, eventTypes[event], target, JSON.stringify(message())]);
    }
  }

  listen(listener: (entries: PushEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As Excel does, after the answer to the request that caused it: a task of its own comes after all promises. */
  private sendSoon(): void {
    setTimeout(() => {
      const entries = this.waiting;
      this.waiting = [];
      for (const listener of this.listeners) listener(entries);
    }, 0);
  }
}
