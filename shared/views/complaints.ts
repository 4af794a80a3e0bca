import * as z from 'zod/mini';
import type { ComplaintProgress as Progress } from '../app/oversight/complaint-enquiries.ts';
import { type ComplaintPage, endOfComplaint, type OpenedComplaint } from '../app/oversight/complaints.ts';
import {
  ComplaintCheckCommand,
  type ComplaintChecked,
  type ComplaintList,
  type ComplaintView,
} from '../contracts/api/oversight/complaints.ts';
import {
  ComplaintCommand,
  type ComplaintProgress,
  type ComplaintReceived,
} from '../contracts/api/public/complaints.ts';
import { COMPLAINT_ANSWER, COMPLAINT_WAITS } from '../domain/cases/complaint.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

const toCheck = ({ at, person, content }: NonNullable<OpenedComplaint['check']>) => ({
  at: toRfc3339(at),
  by: person,
  ...z.parse(ComplaintCheckCommand, content),
});

/** A complaint as oversight reads it. */
export const toComplaintView = (complaint: OpenedComplaint): ComplaintView => {
  const { id, receivedAt, content, check, laterCheck } = complaint;
  return {
    id,
    receivedAt: toRfc3339(receivedAt),
    keptUntil: toRfc3339(endOfComplaint(complaint)),
    ...z.parse(ComplaintCommand, content),
    ...(check && { check: toCheck(check) }),
    ...(laterCheck && { laterCheck: toCheck(laterCheck) }),
  };
};

export const toComplaintList = ({ complaints, next, unremedied }: ComplaintPage): ComplaintList => ({
  complaints: complaints.map(toComplaintView),
  unremedied,
  next,
});

export const toComplaintChecked = (id: string, at: Instant): ComplaintChecked => ({
  id,
  checkedAt: toRfc3339(at),
  answer: COMPLAINT_ANSWER,
});

export const toComplaintReceived = (number: string): ComplaintReceived => ({ answer: COMPLAINT_WAITS, number });

const dayOf = (at: Instant): string => toRfc3339(at).slice(0, 10);

/** What whoever complained hears: the same whatever was found. */
export const toComplaintProgress = ({ receivedAt, checkedAt }: Progress): ComplaintProgress =>
  checkedAt === null
    ? { receivedOn: dayOf(receivedAt), state: 'waiting', answer: COMPLAINT_WAITS }
    : { receivedOn: dayOf(receivedAt), state: 'checked', checkedOn: dayOf(checkedAt), answer: COMPLAINT_ANSWER };
