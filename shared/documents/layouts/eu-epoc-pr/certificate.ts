import type * as z from 'zod/mini';
import {
  ADDRESSEE_KINDS,
  ISSUER_TYPES,
  PURPOSES,
  VALIDATOR_TYPES,
} from '../../../contracts/forms/eu-epoc-pr/box-words.ts';
import type { ServedEpocPr } from '../../../contracts/forms/eu-epoc-pr/served.ts';
import { exact, type FormOf, line, tick } from '../../blocks/field.ts';
import { authorityFields, CONTACT_POINT, LANGUAGES, MEMBER_STATES, SIGNATURE } from '../parts/shared-fields.ts';
import { ADDRESSEE } from './addressee.ts';
import { DATA } from './data-categories.ts';
import { IDENTIFIERS } from './identifiers.ts';

/**
 * Annex II, in its order and with its section letters. The labels say what the English form says, shortened here and there:
 * the binding words are those of the Official Journal.
 */
export const EPOC_PR = {
  title: 'European Preservation Order Certificate (EPOC-PR) for the preservation of electronic evidence',
  basis: 'Regulation (EU) 2023/1543, Annex II',
  opening: [
    'On receiving this certificate the addressee must preserve the data requested without undue delay. The preservation ends after 60 days, unless the issuing authority extends it by 30 days more, or confirms within that time that a subsequent request for production was issued; the data are then kept for as long as producing them on that request takes.',
    'The addressee must take the measures needed to keep the certificate and the data preserved confidential, secret and intact.',
  ],
  fields: {
    language: {
      ...line('Language of this certificate (where it was translated or has to be checked)'),
      meanings: LANGUAGES,
    },
    A: {
      kind: 'section',
      heading: 'Section A: Issuing and validating authority',
      fields: {
        issuingState: { ...line('Issuing State'), meanings: MEMBER_STATES },
        issuingAuthority: exact('Issuing authority'),
        validatingAuthority: exact('Validating authority (where applicable)'),
        issuingFileNumber: {
          ...exact('File number of the issuing authority'),
          before: 'Details of the issuing and the validating authority are in sections F and G.',
        },
        validatingFileNumber: exact('File number of the validating authority'),
      },
    },
    B: {
      kind: 'section',
      heading: 'Section B: Addressee',
      fields: {
        addressee: ADDRESSEE.addressee,
        addresseeKind: {
          kind: 'choice',
          heading: 'The addressee is',
          boxes: ADDRESSEE_KINDS,
        },
        emergencyAlternativeAddressee: tick(
          'This certificate goes to the addressee named in an emergency case, because the designated establishment or legal representative did not react in time, or because none was designated or appointed in time',
        ),
        address: ADDRESSEE.address,
        telFaxEmail: ADDRESSEE.telFaxEmail,
        contactPerson: ADDRESSEE.contactPerson,
        addresseeFileNumber: ADDRESSEE.addresseeFileNumber,
        serviceProvider: ADDRESSEE.serviceProvider,
        otherInformation: ADDRESSEE.otherInformation,
      },
    },
    C: {
      kind: 'section',
      heading: 'Section C: Information to facilitate identification of the data requested to be preserved',
      before:
        'As far as known and necessary to identify the data. t1, t2 … number the identifiers as the order reports on them.',
      fields: IDENTIFIERS,
    },
    D: {
      kind: 'section',
      heading: 'Section D: Electronic evidence to be preserved',
      before: 'This certificate concerns the boxes ticked:',
      fields: DATA,
    },
    E: {
      kind: 'section',
      heading: 'Section E: Information on the underlying conditions',
      fields: {
        purpose: {
          kind: 'choices',
          heading: '(i) This certificate concerns',
          boxes: PURPOSES,
        },
        offences: {
          kind: 'items',
          heading: '(ii) Offence',
          fields: {
            natureAndClassification: line('Nature and legal classification'),
            statutoryProvision: line('Applicable statutory provision'),
          },
        },
      },
    },
    F: {
      kind: 'section',
      heading: 'Section F: Details of the issuing authority',
      fields: {
        issuerType: {
          kind: 'choices',
          heading: 'Type of issuing authority',
          boxes: ISSUER_TYPES,
        },
        emergencyWithoutPriorValidation: {
          ...tick(
            'This certificate, for subscriber data or data requested for the sole purpose of identifying the user, was issued in a validly established emergency case without prior validation, which could not be had in time. The issuing authority confirms that it could issue an order in a similar domestic case without validation, and that validation will be sought without undue delay and within 48 hours at the latest (the addressee will not be informed of it)',
          ),
          before: 'If validation is necessary, section G is filled in as well.',
        },
        issuer: {
          kind: 'group',
          heading:
            'Details of the issuing authority and/or its representative certifying the contents of this certificate as accurate and correct',
          fields: authorityFields('issuing'),
        },
        contactPoint: {
          kind: 'group',
          heading:
            'If different from above: authority or contact point (such as a central authority) that can be asked about the execution of this certificate',
          fields: CONTACT_POINT,
        },
        signature: {
          kind: 'group',
          heading: 'Signature of the issuing authority or its representative',
          fields: SIGNATURE,
        },
      },
    },
    G: {
      kind: 'section',
      heading: 'Section G: Details of the validating authority (where applicable)',
      fields: {
        validatorType: { kind: 'choice', heading: 'Type of validating authority', boxes: VALIDATOR_TYPES },
        validator: {
          kind: 'group',
          heading:
            'Details of the validating authority and/or its representative certifying the contents of this certificate as accurate and correct',
          fields: authorityFields('validating'),
        },
        validatorSignature: {
          kind: 'group',
          heading: 'Signature of the validating authority or its representative',
          fields: SIGNATURE,
        },
      },
    },
  },
} as const satisfies FormOf<z.infer<typeof ServedEpocPr>>;
