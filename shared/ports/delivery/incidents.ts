import type { Incident } from '../../domain/delivery/incident.ts';
import type { Instant } from '../../domain/instant.ts';

/** Which endpoints take nothing: the latest incident of each. */
export interface IncidentKeeper {
  /** Opens one unless one is open. @returns whether it was opened now. */
  open(incident: Incident): Promise<boolean>;
  /** The latest incident of an endpoint, as it stands at this moment. */
  find(owner: string, endpoint: string): Promise<Incident | undefined>;
  /** @returns the incident it closed; `undefined` where none was open. */
  close(owner: string, endpoint: string, at: Instant): Promise<Incident | undefined>;
}

export interface IncidentReader {
  /** The latest incident of each endpoint of a provider or an authority, open or closed. */
  of(owner: string): Promise<readonly Incident[]>;
}
