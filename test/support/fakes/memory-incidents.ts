import { type Incident, isOpen } from '../../../shared/domain/delivery/incident.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { IncidentKeeper, IncidentReader } from '../../../shared/ports/delivery/incidents.ts';
import { Outage } from './outage.ts';

export class MemoryIncidents implements IncidentKeeper, IncidentReader {
  readonly outage: Outage = new Outage();
  readonly #incidents = new Map<string, Incident>();

  async open(incident: Incident): Promise<boolean> {
    this.outage.check();
    const place = `${incident.provider}#${incident.endpoint}`;
    const found = this.#incidents.get(place);
    if (found && isOpen(found)) return false;
    this.#incidents.set(place, incident);
    return true;
  }

  async close(provider: string, endpoint: string, closedAt: Instant): Promise<Incident | undefined> {
    this.outage.check();
    const found = this.#incidents.get(`${provider}#${endpoint}`);
    if (!found || !isOpen(found)) return undefined;
    const closed = { ...found, closedAt };
    this.#incidents.set(`${provider}#${endpoint}`, closed);
    return closed;
  }

  async of(provider: string): Promise<readonly Incident[]> {
    this.outage.check();
    return [...this.#incidents.values()].filter((incident) => incident.provider === provider);
  }
}
