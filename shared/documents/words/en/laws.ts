import type { InstrumentId } from '../../../domain/law/instrument-ids.ts';

/** What each law is called that an order rests on. */
export const EN_LAWS = {
  'basis.EU-EPOC-PR': 'Regulation (EU) 2023/1543 of the European Union: European Preservation Order.',
  'basis.US-2703f':
    'Law of the United States: title 18, section 2703(f) of the United States Code, a request to preserve records.',
  'basis.COE-29':
    'Convention on Cybercrime of the Council of Europe (Budapest Convention), Article 29: a request from one State to another to preserve stored data.',
  'basis.CA-487.012':
    'Law of Canada: Criminal Code, section 487.012, a demand of a police or other public officer to preserve computer data.',
} as const satisfies Record<`basis.${InstrumentId}`, string>;

/** The same in one language. */
export type LawWords = Readonly<Record<keyof typeof EN_LAWS, string>>;
