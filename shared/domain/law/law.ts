import { CA_487_012 } from './ca-487-012/law.ts';
import { COE_29 } from './coe-29/law.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/law.ts';
import { AU_FOR, AU_HIST, AU_ONGO } from './reckoned/australia.ts';
import { COE_2AP, COE_16, COE_17_30 } from './reckoned/budapest.ts';
import { CA_487_013 } from './reckoned/ca-487-013.ts';
import { CA_487_0131 } from './reckoned/ca-487-0131.ts';
import { BR_MCI, GH_MLA } from './reckoned/elsewhere.ts';
import { NZ_79F, NZ_88D } from './reckoned/new-zealand.ts';
import { UK_OSA_101 } from './reckoned/united-kingdom.ts';
import { UN_25, UN_42 } from './reckoned/united-nations.ts';
import type { LawRow } from './terms/law-row.ts';
import { US_2703F } from './us-2703f/law.ts';

export const LAW_IDS = [
  'EU-EPOC-PR',
  'COE-16',
  'COE-29',
  'COE-17-30',
  'COE-2AP',
  'UN-25',
  'UN-42',
  'US-2703f',
  'CA-487.012',
  'CA-487.013',
  'CA-487.0131',
  'AU-HIST',
  'AU-ONGO',
  'AU-FOR',
  'NZ-79F',
  'NZ-88D',
  'UK-OSA-101',
  'BR-MCI',
  'GH-MLA',
] as const;
export type LawId = (typeof LAW_IDS)[number];

/**
 * Every legal basis of preservation that was read, to be asked about; those an order can rest on are `INSTRUMENTS`. Adding
 * one is adding its id, its row and its vectors; no code asks which one it is.
 */
export const LAW = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'COE-16': COE_16,
  'COE-29': COE_29,
  'COE-17-30': COE_17_30,
  'COE-2AP': COE_2AP,
  'UN-25': UN_25,
  'UN-42': UN_42,
  'US-2703f': US_2703F,
  'CA-487.012': CA_487_012,
  'CA-487.013': CA_487_013,
  'CA-487.0131': CA_487_0131,
  'AU-HIST': AU_HIST,
  'AU-ONGO': AU_ONGO,
  'AU-FOR': AU_FOR,
  'NZ-79F': NZ_79F,
  'NZ-88D': NZ_88D,
  'UK-OSA-101': UK_OSA_101,
  'BR-MCI': BR_MCI,
  'GH-MLA': GH_MLA,
} as const satisfies Record<LawId, LawRow>;
