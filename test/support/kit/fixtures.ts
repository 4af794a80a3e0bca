import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One case that `govuk-frontend` ships: options of its template, and the HTML it makes of them. */
export interface Fixture {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly html: string;
}

/** The fixtures of a component as they are published. */
export function readFixtures(component: string): readonly Fixture[] {
  const file = createRequire(import.meta.url).resolve(
    `govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
  );
  const { fixtures }: { fixtures: Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
  return fixtures;
}
