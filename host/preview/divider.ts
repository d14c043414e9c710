/** The line between grid and pane, moved with the pointer or the arrow keys. Widths in CSS pixels. */

const MIN_WIDTH = 300;
const MAX_WIDTH = 800;
const STEP = 10;

export function makeDivider(work: HTMLElement, divider: HTMLElement, initialWidth: number): void {
  let width = 0;
  const resize = (wanted: number): void => {
    width = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted)));
    work.style.setProperty('--pane-width', `${width}px`);
    divider.setAttribute('aria-valuenow', String(width));
  };
  divider.setAttribute('aria-valuemin', String(MIN_WIDTH));
  divider.setAttribute('aria-valuemax', String(MAX_WIDTH));
  resize(initialWidth);

  divider.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') resize(width + STEP);
    else if (event.key === 'ArrowRight') resize(width - STEP);
    else return;
    event.preventDefault();
  });
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    work.classList.add('work--resizing');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId))
      resize(work.getBoundingClientRect().right - event.clientX);
  });
  divider.addEventListener('lostpointercapture', () => work.classList.remove('work--resizing'));
}
