import { REGISTER_CHANGE } from './register-change.ts';
import { REGISTER_DESK } from './register-desk.ts';
import { REGISTER_FIELDS } from './register-fields.ts';
import { REGISTER_FORMS } from './register-forms.ts';
import { REGISTER_SUSPENSION } from './register-suspension.ts';

/** The registrar’s desk: changes of the directory, approvals, revocation, suspension. */
export const REGISTER = {
  ...REGISTER_DESK,
  ...REGISTER_CHANGE,
  ...REGISTER_FIELDS,
  ...REGISTER_FORMS,
  ...REGISTER_SUSPENSION,
} as const;
