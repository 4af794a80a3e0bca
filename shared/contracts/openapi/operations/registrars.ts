import { type Operations, reading } from './operation.ts';

/** The directory, for those who keep it. */
export const REGISTRAR_OPERATIONS = {
  'GET /v1/directory/entries/{kind}/{entryId}': {
    ...reading(
      'readEntry',
      'Read an entry of the directory as it is in force; for registrars and oversight',
      { done: 'The entry in force', headers: ['ETag'], schema: 'EntryView' },
      'EntryKind',
    ),
    parameters: ['EntryKind', 'EntryId'],
  },
} as const satisfies Operations;
