import type * as z from 'zod/mini';
import { BOUND_MEMBER_STATES, UNION_LANGUAGES } from '../parts/codes.ts';
import {
  AUTHORITY_DETAILS,
  CONTACT_POINT,
  EPOC_PR_IDENTIFIER_PARTS,
  GROUNDS,
  PROTECTED_TARGET,
  PROTECTED_TARGETS_ASKED,
  SIGNATURE,
  TIME_RANGE,
} from '../parts/field-groups.ts';
import {
  country,
  type DescribedOf,
  exact,
  type FieldsOf,
  fixed,
  line,
  numeral,
  optional,
  prose,
  provider,
  yesNo,
} from '../parts/fields.ts';
import type { SectionB } from './addressee.ts';
import { ADDRESSEE_KINDS, IDENTIFIER_BOXES, ISSUER_TYPES, PURPOSES, VALIDATOR_TYPES } from './box-words.ts';
import { SECTION_D } from './field-boxes.ts';
import type { EpocPrFiling } from './filing.ts';

/** Annex II, section B. */
const ADDRESSEE = {
  addressee: line('Addressee'),
  addresseeKind: {
    kind: 'choice',
    optional: true,
    label: 'The addressee is',
    hint: 'Left out only where an alternative addressee is served in an emergency.',
    options: ADDRESSEE_KINDS,
  },
  emergencyAlternativeAddressee: optional(
    yesNo(
      'Does this certificate go to the addressee named in an emergency case, because the designated establishment or legal representative did not react in time, or because none was designated or appointed in time?',
    ),
  ),
  address: prose('Address'),
  telFaxEmail: optional(exact('Tel. No, fax No, email (if known)')),
  contactPerson: optional(line('Contact person (if known)')),
  addresseeFileNumber: optional(exact('File number of the addressee (if known)')),
  serviceProvider: optional(line('Service provider concerned (if different from the addressee)')),
  otherInformation: optional(prose('Any other relevant information')),
} as const satisfies FieldsOf<z.input<typeof SectionB>>;

/**
 * Annex II, as it is filled in by hand, in its order and with its section letters. The labels say what the English form says, shortened here
 * and there: the binding words are those of the Official Journal.
 */
export const EU_EPOC_PR = {
  sections: {
    authorities: 'Section A: Issuing and validating authority',
    addressee: 'Section B: Addressee',
    identifiers: 'Section C: Information to facilitate identification of the data requested to be preserved',
    data: 'Section D: Electronic evidence to be preserved',
    conditions: 'Section E: Information on the underlying conditions',
    issuer: 'Section F: Details of the issuing authority',
    validator: 'Section G: Details of the validating authority (where applicable)',
    grounds: 'Why, for your own side',
  },
  fields: {
    instrument: fixed('EU-EPOC-PR'),
    language: {
      kind: 'language',
      section: 'authorities',
      optional: true,
      codes: UNION_LANGUAGES,
      label: 'Language of this certificate',
      hint: 'Where it was translated or has to be checked (Article 9(4)).',
    },
    holdDays: optional(
      numeral('For how many days', { section: 'authorities', hint: 'Left empty: as long as the law says.' }),
    ),
    providers: {
      kind: 'rows',
      section: 'addressee',
      label: 'Provider',
      hint: 'Each gets the certificate as an order of its own.',
      max: 20,
      fields: { provider: provider('Provider'), addressee: { kind: 'group', fields: ADDRESSEE } },
    },
    certificate: {
      kind: 'group',
      fields: {
        A: {
          kind: 'group',
          section: 'authorities',
          fields: {
            issuingState: { ...country('Issuing State'), codes: BOUND_MEMBER_STATES },
            issuingAuthority: line('Issuing authority', { hint: 'As the directory has it.' }),
            issuingFileNumber: exact('File number of the issuing authority'),
            validatingAuthority: optional(
              line('Validating authority (where applicable)', { hint: 'With its file number, or neither.' }),
            ),
            validatingFileNumber: optional(exact('File number of the validating authority')),
          },
        },
        C: {
          kind: 'group',
          section: 'identifiers',
          fields: {
            identifiers: {
              kind: 'rows',
              label: 'Identifier',
              hint: 'As far as known and necessary to identify the data.',
              max: 100,
              fields: {
                type: {
                  kind: 'choice',
                  label: 'What it is',
                  options: IDENTIFIER_BOXES,
                },
                ...EPOC_PR_IDENTIFIER_PARTS,
              },
            },
            timeRange: {
              kind: 'group',
              optional: true,
              label: 'If applicable, the time range requested to be preserved',
              fields: TIME_RANGE,
            },
            additionalInformation: optional(prose('Additional information if needed')),
          },
        },
        D: { kind: 'group', section: 'data', fields: SECTION_D },
        E: {
          kind: 'group',
          section: 'conditions',
          fields: {
            purpose: {
              kind: 'choices',
              label: '(i) This certificate concerns',
              options: PURPOSES,
            },
            offences: {
              kind: 'rows',
              label: '(ii) Offence',
              hint: 'In execution of a sentence: the offence sentenced.',
              max: 50,
              fields: {
                natureAndClassification: prose('Nature and legal classification'),
                statutoryProvision: prose('Applicable statutory provision'),
              },
            },
          },
        },
        F: {
          kind: 'group',
          section: 'issuer',
          fields: {
            issuerType: {
              kind: 'choices',
              label: 'Type of issuing authority',
              options: ISSUER_TYPES,
            },
            emergencyWithoutPriorValidation: optional(
              yesNo(
                'Is this certificate, for subscriber data or data requested for the sole purpose of identifying the user, issued in a validly established emergency case without prior validation, which could not be had in time?',
                {
                  hint: 'If so, the issuing authority confirms that it could issue an order in a similar domestic case without validation, and that validation will be sought without undue delay and within 48 hours at the latest (the addressee will not be informed of it). Section G then stays empty.',
                },
              ),
            ),
            issuer: {
              kind: 'group',
              label:
                'Details of the issuing authority and/or its representative certifying the contents of this certificate as accurate and correct',
              fields: AUTHORITY_DETAILS,
            },
            contactPoint: {
              kind: 'group',
              optional: true,
              label:
                'If different from above: authority or contact point (such as a central authority) that can be asked about the execution of this certificate',
              fields: CONTACT_POINT,
            },
            signature: {
              kind: 'group',
              label: 'Signature of the issuing authority or its representative',
              fields: SIGNATURE,
            },
          },
        },
        G: {
          kind: 'group',
          section: 'validator',
          optional: true,
          hint: 'Filled in as a whole where the order was validated beforehand, and left empty where not.',
          fields: {
            validatorType: { kind: 'choice', label: 'Type of validating authority', options: VALIDATOR_TYPES },
            validator: {
              kind: 'group',
              label:
                'Details of the validating authority and/or its representative certifying the contents of this certificate as accurate and correct',
              fields: AUTHORITY_DETAILS,
            },
            validatorSignature: {
              kind: 'group',
              label: 'Signature of the validating authority or its representative',
              fields: SIGNATURE,
            },
          },
        },
      },
    },
    protectedTargets: {
      kind: 'rows',
      section: 'identifiers',
      optional: true,
      ...PROTECTED_TARGETS_ASKED,
      fields: PROTECTED_TARGET,
    },
    grounds: {
      kind: 'group',
      section: 'grounds',
      hint: 'Sealed; they stay with the issuing side (Article 9(3)).',
      fields: GROUNDS,
    },
  },
} as const satisfies DescribedOf<z.input<typeof EpocPrFiling>>;
