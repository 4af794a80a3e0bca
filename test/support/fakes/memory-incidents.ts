import { type Incident, isOpen } from '../../../shared/domain/delivery/incident.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { IncidentKeeper, IncidentReader } from '../../../shared/ports/delivery/incidents.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

export class MemoryIncidents implements IncidentKeeper, IncidentReader {
  readonly outage: Outage = new Outage();
  readonly #incidents = new Map<string, Incident>();
  #changed: Incident[] = [];

  async open(incident: Incident): Promise<boolean> {
    this.outage.check();
    const place = `${incident.owner}#${incident.endpoint}`;
    const found = this.#incidents.get(place);
    if (found && isOpen(found)) return false;
    this.#incidents.set(place, incident);
    this.#changed.push(incident);
    return true;
  }

  async find(owner: string, endpoint: string): Promise<Incident | undefined> {
    this.outage.check();
    return this.#incidents.get(`${owner}#${endpoint}`);
  }

  async close(owner: string, endpoint: string, closedAt: Instant): Promise<Incident | undefined> {
    this.outage.check();
    const found = this.#incidents.get(`${owner}#${endpoint}`);
    if (!found || !isOpen(found)) return undefined;
    const closed = { ...found, closedAt };
    this.#incidents.set(`${owner}#${endpoint}`, closed);
    this.#changed.push(closed);
    return closed;
  }

  /** Those opened or closed since they were last taken, oldest first, as a stream tells of them. */
  takeChanged(): readonly Incident[] {
    const taken = this.#changed;
    this.#changed = [];
    return taken;
  }

  async of(owner: string): Promise<readonly Incident[]> {
    this.outage.check();
    return [...this.#incidents.values()].filter((incident) => incident.owner === owner);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    const putBack = copyOf(this.#incidents);
    return () => {
      putBack();
      this.#changed = []; // a new stream begins empty
    };
  }
}
