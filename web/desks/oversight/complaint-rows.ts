import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { linkTo, tellMoment } from './parts.ts';

export type Complaint = Answers['GET /v1/complaints/{complaintId}'];

/** Whether a wrong was found that nobody has put right. */
export const isUnremedied = ({ check, laterCheck }: Complaint): boolean =>
  check?.finding === 'unlawful-not-remedied' && laterCheck === undefined;

export function wordStanding(complaint: Complaint): WordKey {
  if (complaint.check === undefined) return 'oversight.complaint.waits';
  return isUnremedied(complaint) ? 'oversight.complaint.open' : 'oversight.complaint.checked';
}

/** A complaint in a list: of what it says, nothing. */
export function renderComplaint(visitor: DeskVisitor, complaint: Complaint): Markup {
  const { words } = visitor;
  const { id, receivedAt, keptUntil } = complaint;
  const row = words.say('oversight.complaint.row', { moment: tellMoment(visitor, receivedAt) });
  return joinLines(
    linkTo(`/oversight/complaints/${id}`, row),
    html`<strong>${words.text(wordStanding(complaint))}</strong>`,
    words.say('oversight.complaint.kept', { moment: tellMoment(visitor, keptUntil) }),
  );
}
