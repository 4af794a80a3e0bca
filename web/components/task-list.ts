import { type Attributes, type Classes, joinClasses, joinIds, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';
import { renderTag, type TagOptions } from './tag.ts';

interface Words {
  readonly text: Content;
  readonly classes?: Classes;
}

interface Task {
  readonly title: Words;
  /** Left out: it cannot be begun yet. */
  readonly href?: string;
  readonly hint?: { readonly text: Content };
  readonly status: Words | { readonly tag: TagOptions; readonly classes?: Classes };
  readonly classes?: Classes;
}

export interface TaskListOptions {
  /** One left out keeps its place in the ids of those that follow. */
  readonly items: readonly (Task | undefined)[];
  readonly idPrefix?: string;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

function renderTitle({ title, href }: Task, describedBy: string | undefined): Markup {
  if (href === undefined) {
    const own = title.classes === undefined ? undefined : html` class="${title.classes}"`;
    return html`<div${own}>${title.text}</div>`;
  }
  const own = {
    class: joinClasses('hf-link hf-task-list__link', title.classes),
    href,
    'aria-describedby': describedBy,
  };
  return html`<a${renderAttributes(own)}>${title.text}</a>`;
}

function renderTask(task: Task, id: string): Markup {
  const { href, hint, status, classes } = task;
  const hintId = hint && `${id}-hint`;
  const statusId = `${id}-status`;
  const own = joinClasses('hf-task-list__item', href !== undefined && 'hf-task-list__item--with-link', classes);
  const hinted = hint && html`<div id="${hintId}" class="hf-task-list__hint">${hint.text}</div>`;
  const shown = 'tag' in status ? renderTag(status.tag) : status.text;
  return html`<li class="${own}">
<div class="hf-task-list__name-and-hint">${renderTitle(task, joinIds(hintId, statusId))}${hinted}</div>
<div class="${joinClasses('hf-task-list__status', status.classes)}" id="${statusId}">${shown}</div>
</li>`;
}

/** What is to be done, and how each of it stands. */
export const renderTaskList = ({ items, idPrefix = 'task-list', classes, attributes }: TaskListOptions): Markup =>
  html`<ul class="${joinClasses('hf-task-list', classes)}"${renderAttributes(attributes)}>${items.map(
    (item, index) => item && renderTask(item, `${idPrefix}-${index + 1}`),
  )}</ul>`;
