import { type Incident, isOfAuthority, isOpen } from '../delivery/incident.ts';
import type { OrderState } from '../order/record/state.ts';
import type { News, NewsId } from './news.ts';

/** What both desks of the order that opened an incident hear of it as it is now: once that it was opened, once that it was closed. */
export function listIncidentNews(
  incident: Pick<Incident, 'endpoint' | 'openedAt' | 'closedAt'>,
  { phase, authority, provider }: Pick<OrderState, 'phase' | 'authority' | 'provider'>,
): readonly News[] {
  if (phase.kind === 'erased') return [];
  const { endpoint, openedAt } = incident;
  const news = {
    kind: isOpen(incident) ? 'endpoint-failing' : 'endpoint-well',
    instance: `${openedAt}.${endpoint}`,
  } as const;
  const toAuthority = { ...news, to: { kind: 'authority', authority } } as const;
  if (isOfAuthority(endpoint)) return [toAuthority];
  return [toAuthority, { ...news, to: { kind: 'provider', provider } }];
}

/** Which endpoint, and which of its incidents, is told of; `undefined` of other news. */
export function findIncident({
  kind,
  instance,
}: NewsId): { readonly endpoint: string; readonly openedAt: number } | undefined {
  if (kind !== 'endpoint-failing' && kind !== 'endpoint-well') return undefined;
  const [openedAt = ''] = instance.split('.', 1);
  return { openedAt: Number(openedAt), endpoint: instance.slice(openedAt.length + 1) };
}

/** Whether news of an incident is still so. @param latest of its endpoint: another one says that it was followed, so it is neither. */
export const isIncidentStillSo = (
  { kind }: NewsId,
  openedAt: number,
  latest: Pick<Incident, 'openedAt' | 'closedAt'> | undefined,
): boolean => latest?.openedAt === openedAt && isOpen(latest) === (kind === 'endpoint-failing');
