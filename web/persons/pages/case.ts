import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellMoment, spellTime } from '../../steps/dates.ts';
import { renderIn } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { renderLost } from '../parts/files.ts';
import { renderHelpLink } from '../parts/helpers.ts';
import { findBar } from '../parts/objecting.ts';
import { renderObjections } from '../parts/objections.ts';
import type { CaseVisitor, Shown, Step } from '../step.ts';

type CaseView = Answers['GET /v1/cases/current'];

/** How a page of a case tells instants: in the zone that was chosen and, where that differs, as the law reckons beside it. */
export function createTeller({ language, words, visit }: CaseVisitor, legalZone: string): (at: string) => Markup {
  return (at) => {
    const own = spellMoment(language, Date.parse(at), visit.zone ?? legalZone);
    const legal = spellMoment(language, Date.parse(at), legalZone);
    if (own === legal) return html`${own}`;
    return html`${own} <span class="hf-hint">(${words.say('case.legal-zone', { moment: legal })})</span>`;
  };
}

function renderFacts(visitor: CaseVisitor, view: CaseView, tell: (at: string) => Markup): Markup {
  const { words } = visitor;
  const row = (key: Parameters<typeof words.text>[0], text: string | Markup) => ({
    key: { text: words.text(key) },
    value: { text },
  });
  const { authority, legalBasis, doubt, heldSince, endsAt, endedAt, noticeAt, narrowedAt = [] } = view;
  const until = endedAt === undefined ? endsAt : undefined;
  return renderSummaryList({
    rows: [
      row('case.authority', `${authority.name} (${authority.state})`),
      row('case.provider', view.provider.name),
      row('case.law', renderIn(visitor, 'en', `${legalBasis.title}, ${legalBasis.citation}`)),
      row('case.issued', tell(view.issuedAt)),
      ...(doubt === undefined
        ? []
        : [row('case.doubt', words.say(`case.doubt-${doubt.status}`, { moment: tell(doubt.since) }))]),
      ...(heldSince === undefined ? [] : [row('case.since', tell(heldSince))]),
      ...(until === undefined ? [] : [row('case.until', html`${tell(until)}<br>${words.text('case.until-note')}`)]),
      ...(endedAt === undefined ? [] : [row('case.ended', tell(endedAt))]),
      ...narrowedAt.map((at) => row('case.narrowed', tell(at))),
      ...(noticeAt === undefined ? [] : [row('case.told', tell(noticeAt))]),
      row('case.reference', renderSpoken(view.reference)),
    ],
  });
}

function renderWhatCanBeDone({ words }: CaseVisitor, view: CaseView, tell: (at: string) => Markup): Markup {
  const { inTimeUntil, left } = view.objecting;
  if (left === 0) return html`<p class="hf-body">${words.text('case.object-none')}</p>`;
  if (findBar(view) === 'open') return html`<p class="hf-body">${words.text('case.object-open')}</p>`;
  const until =
    inTimeUntil === undefined
      ? words.text('case.object-any')
      : words.say('case.object-until', { moment: tell(inTimeUntil) });
  return html`<p class="hf-body">${until}</p>
<p class="hf-body">${words.text('case.decides')}</p>
<p class="hf-body">${words.count('objections-left', left)}</p>
${renderButton({ text: words.text('objection.start'), href: '/objection', isStart: true })}`;
}

const ROLES = ['contact-point', 'validator', 'reviewer', 'oversight'] as const;

const renderWhoLooked = ({ words }: CaseVisitor, { consultations: { byRole, more } }: CaseView): Markup =>
  html`<ul class="hf-list hf-list--bullet">${ROLES.map(
    (role) => html`<li>${words.text(`role.${role}`)}: ${words.count('times', byRole[role])}</li>`,
  )}</ul>
${more ? html`<p class="hf-body">${words.text('case.looked-more')}</p>` : undefined}`;

/** When the visit ends: as it is, and at the latest where use makes it longer. */
function renderVisitEnd({ words, visit, language }: CaseVisitor, zone: string): Markup {
  const { endsAt, latestEndsAt } = visit;
  const time = spellTime(language, endsAt, zone);
  const latest = spellTime(language, latestEndsAt, zone);
  return endsAt === latestEndsAt
    ? words.say('case.visit-ends', { time })
    : words.say('case.visit-lasts', { time, latest });
}

async function showCase(visitor: CaseVisitor): Promise<Shown> {
  const { words, visit, query } = visitor;
  const view = await visitor.ask('GET /v1/cases/current');
  const tell = createTeller(visitor, view.zone);
  const zone = visit.zone ?? view.zone;
  const h2 = (key: Parameters<typeof words.text>[0]) => html`<h2 class="hf-heading-m">${words.text(key)}</h2>`;
  return {
    title: words.text('case.title'),
    content: html`${
      query['done'] === 'withdrawn'
        ? renderNotificationBanner({ title: words.text('done'), text: words.text('withdrawal.done'), kind: 'success' })
        : undefined
    }
${renderLost(visitor)}
<h1 class="hf-heading-l">${words.text(view.test ? 'case.test' : 'case.title')}</h1>
${
  view.test &&
  html`<p class="hf-body-l">${words.text('case.test-text')}</p>
`
}<p class="hf-body-l">${words.text(view.inForce ? 'case.holds' : 'case.over')}</p>
<p class="hf-body">${words.text('case.meaning')}</p>
${h2('case.what')}
${renderFacts(visitor, view, tell)}
${h2('case.can')}
${renderWhatCanBeDone(visitor, view, tell)}
${h2('case.objections')}
${renderObjections(visitor, view, tell)}
${h2('help.title')}
${renderHelpLink(visitor)}
${h2('case.looked')}
${renderWhoLooked(visitor, view)}
${h2('case.news')}
<p class="hf-body"><a class="hf-link" href="/news">${words.text('case.news-note')}</a></p>
${h2('case.codes')}
<p class="hf-body"><a class="hf-link" href="/codes">${words.text('case.codes-note')}</a></p>
${h2('case.visit')}
<p class="hf-body">${renderVisitEnd(visitor, zone)}</p>
<p class="hf-body">${words.say('case.zone', { zone })} <a class="hf-link" href="/zone">${words.text('case.zone-change')}</a></p>`,
  };
}

/** The case: what is held, by whom, on which law, from when to when, and what one can do. */
export const ownCase: Step<CaseVisitor> = { show: showCase, needsCase: () => true, journey: true };
