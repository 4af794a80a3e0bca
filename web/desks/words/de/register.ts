import type { REGISTER as ENGLISH } from '../en/register.ts';
import { REGISTER_CHANGE } from './register-change.ts';
import { REGISTER_DESK } from './register-desk.ts';
import { REGISTER_FIELDS } from './register-fields.ts';
import { REGISTER_FORMS } from './register-forms.ts';
import { REGISTER_SUSPENSION } from './register-suspension.ts';

export const REGISTER: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...REGISTER_DESK,
  ...REGISTER_CHANGE,
  ...REGISTER_FIELDS,
  ...REGISTER_FORMS,
  ...REGISTER_SUSPENSION,
};
