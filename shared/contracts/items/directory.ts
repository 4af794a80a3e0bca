import * as z from 'zod/mini';
import { AuthorityEntry } from './authority-entry.ts';
import { OfficeEntry } from './office-entry.ts';
import { ProviderEntry } from './provider-entry.ts';
import { RegistrarsEntry, ReviewersEntry } from './rosters.ts';

export const DirectoryEntry = z.discriminatedUnion('kind', [
  AuthorityEntry,
  ProviderEntry,
  z.discriminatedUnion('id', [ReviewersEntry, RegistrarsEntry]),
  OfficeEntry,
]);
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
