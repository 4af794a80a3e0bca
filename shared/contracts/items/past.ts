import * as z from 'zod/mini';
import { StoredRememberedCommand, StoredSealedEntry, StoredToldCommit } from './state.ts';

/** Entries of an order's past as the table holds them: each as the state listed it. */
export const PastCommandItem = z.object({ entry: StoredRememberedCommand });
export const PastToldItem = z.object({ entry: StoredToldCommit });
export const PastSealedItem = z.object({ entry: StoredSealedEntry });
