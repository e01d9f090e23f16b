addEventListener('click', ({ target }) => {
  const button = target.closest('[data-view]');
  if (!button) return;
  for (const other of button.parentElement.children) other.setAttribute('aria-pressed', other === button);
  for (const part of document.querySelectorAll('[data-shown]'))
    part.hidden = part.dataset.shown !== button.dataset.view;
});

// A careful author's page says how much is done, as the leaflet does.
addEventListener('change', ({ target }) => {
  if (target.type !== 'checkbox') return;
  const plan = target.closest('details');
  const boxes = [...plan.querySelectorAll('li input[type=checkbox]')];
  const done = boxes.filter(({ checked }) => checked).length;
  target.parentElement.classList.toggle('follow-up-checklist__done', target.checked);
  plan.querySelector('summary rect:last-child')?.setAttribute('width', (100 * done) / boxes.length);
  for (const words of plan.querySelectorAll('summary svg + span'))
    words.textContent = `${done} of ${boxes.length} done`;
});
