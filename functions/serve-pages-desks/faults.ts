import type { FaultName } from '../../web/desks/entry/fault.ts';
import { ApiRefusal } from '../../web/steps/ask.ts';
import { COMMON_TOLD_AS, type ToldFault, tellFault as tellAs } from '../../web/steps/faults.ts';

const TOLD_AS = {
  ...COMMON_TOLD_AS,
  'account-suspended': 'suspended',
  'order-not-found': 'not-found',
  'review-unknown': 'not-found',
  'attachment-unknown': 'not-found',
  'change-unknown': 'not-found',
  'suspension-unknown': 'not-found',
  'key-unknown': 'not-found',
  'role-not-allowed': 'role',
  'authority-not-allowed': 'role',
} as const;

/** Something is in the way of a page, of which more is known than the error itself says. */
export class InTheWay extends Error {
  override readonly name = 'InTheWay';
  /** The path of the form that was sent, where what was typed is kept. */
  readonly keptAt: string | undefined;
  /** The roles whose page it is. */
  readonly roles: readonly string[] | undefined;

  constructor(
    cause: unknown,
    { keptAt, roles }: { readonly keptAt?: string | undefined; readonly roles?: readonly string[] } = {},
  ) {
    super('a page of a desk could not be shown', { cause });
    this.keptAt = keptAt;
    this.roles = roles;
  }
}

/** Somebody opened a page that is for other roles. */
export class OfAnotherRole extends Error {
  override readonly name = 'OfAnotherRole';
}

/** A form was sent that was made for somebody else, or for another role. */
export class FormOfAnother extends Error {
  override readonly name = 'FormOfAnother';
}

/** A page was asked for by what shows it to nobody. */
export class ReadByNobody extends Error {
  override readonly name = 'ReadByNobody';
}

export interface Told extends ToldFault<FaultName> {
  readonly keptAt: string | undefined;
  readonly roles: readonly string[] | undefined;
  readonly detail: string | undefined;
  readonly rule: string | undefined;
}

/** How an error is told to whoever opened the page. */
export function tellFault(error: unknown): Told {
  const { cause, keptAt, roles } =
    error instanceof InTheWay ? error : { cause: error, keptAt: undefined, roles: undefined };
  if (cause instanceof OfAnotherRole) return { ...NOTHING, fault: 'role', code: 'role-not-allowed', roles };
  if (cause instanceof FormOfAnother) return { ...NOTHING, fault: 'another', roles };
  if (cause instanceof ReadByNobody) return { ...NOTHING, fault: 'refused', roles }; // no failure of ours: nobody is called for it
  const told = tellAs<FaultName>(cause, TOLD_AS);
  const refused = cause instanceof ApiRefusal && cause.code !== '' ? cause : undefined; // one of our own codes: not a failure of the API
  const fault = tellBetter(told.fault, refused, keptAt);
  return { ...told, fault, keptAt, roles, detail: refused?.detail, rule: refused?.rule };
}

/** What no page says better is told in the words of the API; and what is wrong with an address, where nobody sent a form, is no fault of one. */
function tellBetter(fault: FaultName, refused: ApiRefusal | undefined, keptAt: string | undefined): FaultName {
  if (!refused) return fault;
  if (fault === 'form' && keptAt === undefined) return 'not-found';
  return fault === 'broken' ? 'refused' : fault;
}

const NOTHING = { code: '', waitSeconds: undefined, keptAt: undefined, detail: undefined, rule: undefined } as const;
