import * as z from 'zod/mini';
import type { OpenedComplaint } from '../app/oversight/complaints.ts';
import {
  ComplaintCheckCommand,
  type ComplaintChecked,
  type ComplaintList,
} from '../contracts/api/oversight/complaints.ts';
import { ComplaintCommand } from '../contracts/api/public/complaints.ts';
import { COMPLAINT_ANSWER } from '../domain/cases/complaint.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import type { Page } from '../ports/page.ts';

/** Complaints as oversight reads them. */
export const toComplaintList = (page: Page<'complaints', OpenedComplaint>): ComplaintList => ({
  complaints: page.complaints.map(({ id, receivedAt, content, check }) => ({
    id,
    receivedAt: toRfc3339(receivedAt),
    ...z.parse(ComplaintCommand, content),
    ...(check && {
      check: { at: toRfc3339(check.at), by: check.person, ...z.parse(ComplaintCheckCommand, check.content) },
    }),
  })),
  next: page.next,
});

export const toComplaintChecked = (id: string, at: Instant): ComplaintChecked => ({
  id,
  checkedAt: toRfc3339(at),
  answer: COMPLAINT_ANSWER,
});
