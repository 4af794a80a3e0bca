import type { Json } from './json.ts';

/** Whom an operation is for, and the page of docs/api that says more. */
export const TAGS = {
  authorities: 'Contact points and validators: they file orders, extend and end them, and read how each stands.',
  providers: 'Providers: they read certificates and notices, and state what they did, by signed requests.',
  persons: 'Persons concerned: with the case code of their notice they see the case and object.',
  attachments: 'Files of objections: whoever objects adds them, a part at a time, and reads them back.',
  reviewers: 'Reviewers: they decide objections and what else needs an independent look.',
  oversight: 'Oversight: complaints without a case code, silences, searches, and who was shown what.',
  registrars: 'Registrars: they keep the directory of authorities, providers and people, two for each change.',
  public: 'Anyone: whether a document is genuine, when a period ends, keys, and this document.',
  webhooks: 'What Holdfast sends to the address that a provider registered.',
} as const;

export type Tag = keyof typeof TAGS;

/** In the order of the alphabet. */
export const TAG_OBJECTS: Json = Object.entries(TAGS)
  .map(([name, description]) => ({ name, description }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
