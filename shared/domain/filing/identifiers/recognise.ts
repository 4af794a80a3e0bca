import { toAsciiDigits } from '../../digits.ts';
import { checkIdentifier, type IdentifierType } from './identifiers.ts';
import { checkEmail } from './mailboxes.ts';
import type { IdentifierCheck } from './outcome.ts';
import { isPage } from './pages.ts';
import { checkPhone, correctPhone } from './phones.ts';
import { findMessengerNumber } from './services.ts';

/** What an identifier is, whatever box of whichever form it stands in. */
export type IdentifierKind = 'ip' | 'phone' | 'email' | 'imei' | 'imsi' | 'mac' | 'page' | 'name' | 'service';

export interface Recognised {
  readonly kind: IdentifierKind;
  /** Its one spelling, under the rules of that kind. */
  readonly normalised: string;
}

/** The kind a box stands for; `null`: the box takes several, and the value tells. */
const KIND_OF = {
  ip_with_timestamp: 'ip',
  phone: 'phone',
  email: 'email',
  imei: 'imei',
  mac: 'mac',
  user_or_unique_id: null,
  service_name: 'service',
  other: null,
  account: null,
  imsi: 'imsi',
} as const satisfies Record<IdentifierType, IdentifierKind | null>;

const LABELLED_IMSI = /^imsi:(\d+)$/;

/** Messengers still show numbers as they were before a plan changed. */
const toPhone = (number: string): Recognised => ({ kind: 'phone', normalised: correctPhone(number) });

/** A unique identifier that has the whole form of a mailbox, number, subscription or page is one; any other is a name. */
function kindOfUniqueId(normalised: string): Recognised {
  const imsi = LABELLED_IMSI.exec(normalised)?.[1];
  if (imsi !== undefined) return { kind: 'imsi', normalised: imsi };
  const messenger = findMessengerNumber(normalised);
  if (messenger !== undefined) return toPhone(messenger);
  if (isPage(normalised)) return { kind: 'page', normalised };
  // what every type refuses was refused before: only the form is looked at again
  const email = normalised.includes('@') ? checkEmail(normalised) : undefined;
  if (email?.ok) return { kind: 'email', normalised: email.normalised };
  const phone = /^(?:\+|tel:)/i.test(normalised) ? checkPhone(normalised) : undefined;
  return phone?.ok ? { kind: 'phone', normalised: phone.normalised } : { kind: 'name', normalised };
}

/**
 * The kind and the one spelling of an identifier, so that a mailbox named under `account` meets the same one under `email`;
 * `undefined` for a value its type's rules refuse.
 */
export const recogniseIdentifier = (type: IdentifierType, value: string): Recognised | undefined =>
  recogniseChecked(type, checkIdentifier(type, value));

function recogniseChecked(type: IdentifierType, outcome: IdentifierCheck): Recognised | undefined {
  if (!outcome.ok) return undefined;
  const kind = KIND_OF[type];
  if (kind === 'email' && findMessengerNumber(outcome.normalised) !== undefined)
    return kindOfUniqueId(outcome.normalised);
  return kind === null ? kindOfUniqueId(outcome.normalised) : { kind, normalised: outcome.normalised };
}

/** An identifier as it stands on a form. */
interface Named {
  readonly type: IdentifierType;
  readonly value: string;
}

interface Looked {
  readonly outcome: IdentifierCheck;
  readonly thing: Recognised | undefined;
}

const LOOKED = new WeakMap<Named, Looked>();

/**
 * What `checkIdentifier` and `recogniseIdentifier` say of an identifier on a form, looked at once, whichever rules ask: it is kept as long
 * as the form is at hand.
 */
export function lookAtNamed(named: Named): Looked {
  const known = LOOKED.get(named);
  if (known) return known;
  const outcome = checkIdentifier(named.type, named.value);
  const looked = { outcome, thing: recogniseChecked(named.type, outcome) };
  LOOKED.set(named, looked);
  return looked;
}

/** Beside the number of somebody at a messenger other digits may stand: of a device, or of a page. */
const MESSENGER_ID = /@|\.\w+\//;

/** A number names another than its digits say: its rules have corrected it. What they only add, such as a check digit, is no correction. */
export function isReadOtherwise(value: string, { kind, normalised }: Recognised): boolean {
  if (kind !== 'phone' && kind !== 'imei') return false;
  const written = toAsciiDigits(value).replace(/\D/g, '');
  if (kind === 'imei') return written.length === normalised.length && written !== normalised;
  return written !== normalised.slice(1) && !MESSENGER_ID.test(value);
}
