import type { AllocationKey } from './allocationKey';
import { POPULATION } from './population';

/** Every allocation key, for who reads a document back and must know its words. */
export const ALLOCATION_KEYS: readonly AllocationKey[] = [POPULATION];
