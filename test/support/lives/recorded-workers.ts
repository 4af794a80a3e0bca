import type { DynamoDBRecord } from 'aws-lambda';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import type { Incident } from '../../../shared/domain/delivery/incident.ts';
import { Workers } from '../workers.ts';

/** Workers that say which of them had something to do. */
export class RecordedWorkers extends Workers {
  readonly worked: Set<string> = new Set();

  #record(worker: string, work: readonly unknown[]): void {
    if (work.length > 0) this.worked.add(worker);
  }

  override stream(records: readonly DynamoDBRecord[]): ReturnType<Workers['stream']> {
    this.#record('stream', records);
    return super.stream(records);
  }

  override noteEnded(ended: readonly Delivery[]): Promise<readonly string[]> {
    this.#record('noteEnded', ended);
    return super.noteEnded(ended);
  }

  override noteIncidents(changed: readonly Incident[]): Promise<readonly string[]> {
    this.#record('noteIncidents', changed);
    return super.noteIncidents(changed);
  }

  override sweep(): Promise<void> {
    this.worked.add('sweep');
    return super.sweep();
  }

  override fire(bodies: readonly unknown[]): Promise<readonly string[]> {
    this.#record('fire', bodies);
    return super.fire(bodies);
  }

  override deliver(bodies: readonly unknown[]): Promise<readonly string[]> {
    this.#record('deliver', bodies);
    return super.deliver(bodies);
  }

  override hasten(bodies: readonly unknown[]): Promise<readonly string[]> {
    this.#record('hasten', bodies);
    return super.hasten(bodies);
  }

  override recordScans(bodies: readonly unknown[]): Promise<readonly string[]> {
    this.#record('recordScans', bodies);
    return super.recordScans(bodies);
  }

  override hold(bodies: readonly unknown[]): Promise<readonly string[]> {
    this.#record('hold', bodies);
    return super.hold(bodies);
  }
}
