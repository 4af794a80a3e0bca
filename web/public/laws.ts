import type { DeadlineQuestionSent } from '../../shared/contracts/api/public/deadlines.ts';

/** What the laws are called that can be asked about: in English alone. */
export const LAW_TITLES = {
  'EU-EPOC-PR': 'European Preservation Order (EPOC-PR)',
  'COE-16': 'Expedited preservation of stored computer data, domestic (Budapest Convention, Article 16)',
  'COE-29': 'Expedited preservation of stored computer data, foreign request (Budapest Convention, Article 29)',
  'COE-17-30':
    'Expedited preservation and partial disclosure of traffic data (Budapest Convention, Articles 17 and 30)',
  'COE-2AP': 'Enhanced cooperation and disclosure (Second Additional Protocol, Articles 6 to 10)',
  'UN-25': 'Expedited preservation of stored electronic data, domestic (UN Convention against Cybercrime, Article 25)',
  'UN-42':
    'Expedited preservation of stored electronic data, foreign request (UN Convention against Cybercrime, Article 42)',
  'US-2703f': 'Preservation request under 18 U.S.C. § 2703(f)',
  'CA-487.012': 'Preservation demand (Criminal Code, section 487.012)',
  'CA-487.013': 'Preservation order (Criminal Code, section 487.013)',
  'CA-487.0131': 'Order to keep an account open or active (Criminal Code, section 487.0131)',
  'AU-HIST': 'Historic domestic preservation notice (TIA Act 1979, sections 107H to 107M)',
  'AU-ONGO': 'Ongoing domestic preservation notice (TIA Act 1979, sections 107H to 107M)',
  'AU-FOR': 'Foreign preservation notice (TIA Act 1979, sections 107N to 107R)',
  'NZ-79F': 'Preservation direction, domestic (Search and Surveillance Act 2012, section 79F)',
  'NZ-88D': 'Preservation direction, foreign (Search and Surveillance Act 2012, section 88D)',
  'UK-OSA-101':
    'Notice to retain information about a deceased child’s use of a service (Online Safety Act 2023, section 101)',
  'BR-MCI': 'Request to keep logs beyond their statutory time (Marco Civil da Internet, Articles 13 and 15)',
  'GH-MLA': 'Expedited preservation of communications data on foreign request (Ghana)',
} as const satisfies Readonly<Record<DeadlineQuestionSent['instrument'], string>>;

/** States whose holidays are known here: those of the Union, and New Zealand. */
export const HOLIDAY_STATES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NZ',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;
