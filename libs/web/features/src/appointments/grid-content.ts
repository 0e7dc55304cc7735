import type { Calendar } from '@event-calendar/core';
import type { GridBlock, GridShade, GridSlot } from './grid-model';

// Made as nodes and never as text of HTML: names are whatever somebody typed.
function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

const content = (...domNodes: Node[]): Calendar.Content => ({ domNodes });

/** Pixels below which a block has one line only. */
const TWO_LINES_PX = 36;

/** The head of a column. */
export const columnContent = ({ title, extendedProps }: Calendar.Resource): Calendar.Content =>
  content(
    node('span', 'col', '', node('b', '', String(title)), node('small', '', String(extendedProps['note'] ?? ''))),
  );

/** A visit: a button that says everything to readers, and name and state to the eye. While dragged, the new time. */
export function blockContent(
  { extendedProps, display }: Calendar.Event,
  time: string,
  pxPerMinute: number,
): Calendar.Content {
  const block = extendedProps['block'] as GridBlock | undefined;
  if (!block) return '';
  const isShort = (block.to - block.from) * pxPerMinute < TWO_LINES_PX;
  const note = display === 'preview' ? time : isShort ? block.brief : block.note;
  const className = `ev ${block.look}${isShort ? ' short' : ''}`;
  const button = node('button', className, '', node('b', '', block.title), node('span', '', note));
  button.type = 'button';
  button.tabIndex = -1;
  button.dataset['block'] = block.id;
  button.setAttribute('aria-label', block.label);
  return content(button);
}

/** A free time: a quiet button; or a hatched time, with its word if it has one. */
export function slotContent({ extendedProps }: Calendar.Event): Calendar.Content {
  const slot = extendedProps['slot'] as GridSlot | undefined;
  if (!slot) return content(node('span', 'why', (extendedProps['shade'] as GridShade | undefined)?.words ?? ''));
  const button = node('button', 'slot', '');
  button.type = 'button';
  button.tabIndex = -1;
  button.dataset['slot'] = `${slot.columnId} ${slot.from}`;
  button.setAttribute('aria-label', slot.label);
  button.append(node('span', '', `+ ${slot.label.slice(0, 'HH:MM'.length)}`));
  return content(button);
}

/** The free time whose button was pressed. */
export function slotOf(target: Element, slots: readonly GridSlot[]): GridSlot | null {
  const key = target.closest<HTMLElement>('[data-slot]')?.dataset['slot'];
  return slots.find(({ columnId, from }) => key === `${columnId} ${from}`) ?? null;
}
