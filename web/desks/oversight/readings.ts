import { html, type Markup } from '../../components/markup.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { linkTo, OF_OVERSIGHT } from './parts.ts';
import { renderCourse, wordTwo } from './two.ts';

type Reading = Answers['GET /v1/oversight/readings']['readings'][number];

/** A reading in a list: of which order, and not why. */
export const renderReading = (visitor: DeskVisitor, reading: Reading): Markup =>
  joinLines(
    html`${linkTo(`/oversight/readings/${reading.id}`, wordTwo(visitor, reading))}: ${renderSpoken(reading.reference)}`,
    renderCourse(visitor, reading),
  );

async function showReadings(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const { readings: listed, next } = await ask('GET /v1/oversight/readings', { query: pageQuery(visitor) });
  const rows = listed.map((one) => renderReading(visitor, one));
  const around = { path: '/oversight/readings', none: words.text('oversight.readings.none') } as const;
  return {
    title: words.text('oversight.readings.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('oversight.readings.title')}</h1>
<p class="hf-body">${words.text('oversight.readings.means')}</p>
${renderListPage(visitor, { rows, next }, around)}`,
  };
}

/** Every reading of sealed text that was asked for, the latest days’ first. */
export const readings: DeskStep = { roles: OF_OVERSIGHT, show: showReadings };
