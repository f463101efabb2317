// Shows the type of a name in a code block on mouse hover, on touch and on keyboard focus. Each block is one tab stop:
// Enter moves the focus to its first name, and the arrow keys move it to the other names.

const name = '.c-name';

export function showHovers(): void {
  const popup = document.createElement('div');
  popup.id = 'type-of-name';
  popup.className = 'c-popup';
  popup.setAttribute('role', 'tooltip');
  popup.popover = 'manual';
  let shown: HTMLElement | undefined;

  const hide = (): void => {
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    popup.remove();
  };
  const show = (target: HTMLElement): void => {
    if (shown === target) return;
    hide();
    shown = target;
    const { type = '', docs } = target.dataset;
    popup.replaceChildren(part('c-type', type), ...(docs ? [part('c-docs', docs)] : []));
    target.setAttribute('aria-describedby', popup.id);
    target.closest('pre')?.after(popup);
    popup.showPopover();
    place(popup, target);
  };

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = nameAt(target);
    if (pointerType !== 'mouse') return;
    if (over) show(over);
    else if (shown && document.activeElement !== shown) hide();
  });
  document.addEventListener('click', ({ target }) => {
    const clicked = nameAt(target);
    if (clicked) show(clicked);
    else hide();
  });
  document.addEventListener('focusin', ({ target }) => {
    const focused = nameAt(target);
    if (focused) show(focused);
    else hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const next = nextName(event);
    if (!next) return;
    event.preventDefault();
    next.tabIndex = -1;
    next.focus();
  });
  document.addEventListener('scroll', () => shown && place(popup, shown), { capture: true });
}

function nameAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(name) ?? undefined) : undefined;
}

/** Returns the element that a key moves the focus to: a name, or the block. */
function nextName({ key, target }: KeyboardEvent): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const block = target.closest<HTMLElement>('pre.twoslash');
  const names = [...(block?.querySelectorAll<HTMLElement>(name) ?? [])];
  const at = names.indexOf(target as HTMLElement);
  if (at === -1) return target === block && key === 'Enter' ? names[0] : undefined;
  if (key === 'Escape') return block ?? undefined;
  if (key === 'ArrowRight' || key === 'ArrowDown') return names[at + 1];
  return key === 'ArrowLeft' || key === 'ArrowUp' ? names[at - 1] : undefined;
}

function part(className: string, text: string): HTMLElement {
  const created = document.createElement('div');
  created.className = className;
  created.textContent = text;
  return created;
}

const margin = 8;

/** Places the popup below the name, or above it if there is no room. */
function place(popup: HTMLElement, target: HTMLElement): void {
  const { left, top, bottom } = target.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const x = Math.min(left, innerWidth - width - margin);
  const hasRoom = bottom + margin + height <= innerHeight;
  popup.style.left = `${Math.max(margin, x)}px`;
  popup.style.top = `${hasRoom ? bottom + 4 : Math.max(margin, top - height - 4)}px`;
}
