import type { PaneAction } from '../../state/actions';
import type { DataState, Place } from './dataState';
import type { DataStore } from './dataStore';
import type { FormOutcome } from './forms';

/** The one thing to press on a page of the section. */

export function saveAction(data: DataState, label: string, save: () => void): PaneAction {
  return {
    label: (text) => (data.busy ? text.saving : label),
    enabled: (state) => state.job === null && !data.busy,
    run: save,
  };
}

export function addAction(dataStore: DataStore, label: string, place: Place): PaneAction {
  return { label: () => label, enabled: (state) => state.job === null, run: () => dataStore.open(place) };
}

/** Saves what can be read, else shows what cannot. */
export function submit(dataStore: DataStore, outcome: FormOutcome): void {
  if (outcome.ok) void dataStore.apply(outcome.edit);
  else dataStore.dispatch({ type: 'unreadable', problems: outcome.problems });
}
