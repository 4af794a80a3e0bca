import type { DeskStep } from '../step.ts';
import { change } from './change.ts';
import { approval, challenges, refusal, withdrawal } from './change-acts.ts';
import { entry } from './entry.ts';
import { find, propose } from './find.ts';
import { history } from './history.ts';
import { changes, register } from './home.ts';
import { key } from './key.ts';
import { acts, suspensions } from './lists.ts';
import { asJson, asNew } from './propose/as-json.ts';
import { byForm } from './propose/by-form.ts';
import { revocation } from './revocation.ts';
import { suspend } from './suspend.ts';
import { suspension } from './suspension.ts';
import { confirmation, lifting } from './suspension-words.ts';

/** The pages of the registrar’s desk; oversight reads them, and does nothing by them. */
export const REGISTER_STEPS = {
  '/register': register,
  '/register/changes': changes,
  '/register/changes/{change}': change,
  '/register/changes/{change}/approval': approval,
  '/register/changes/{change}/refusal': refusal,
  '/register/changes/{change}/withdrawal': withdrawal,
  '/register/changes/{change}/challenges': challenges,
  '/register/acts': acts,
  '/register/propose': propose,
  '/register/new/{kind}': asNew,
  '/register/entries': find,
  '/register/entries/{kind}/{entry}': entry,
  '/register/entries/{kind}/{entry}/history': history,
  '/register/entries/{kind}/{entry}/json': asJson,
  '/register/entries/{kind}/{entry}/{form}': byForm,
  '/register/entries/provider/{entry}/keys/{key}': key,
  '/register/entries/provider/{entry}/keys/{key}/revocation': revocation,
  '/register/suspend': suspend,
  '/register/suspensions': suspensions,
  '/register/suspensions/{suspension}': suspension,
  '/register/suspensions/{suspension}/confirmation': confirmation,
  '/register/suspensions/{suspension}/lifting': lifting,
} as const satisfies Record<string, DeskStep>;
