addEventListener('click', ({ target }) => {
  const button = target.closest('[data-view]');
  if (!button) return;
  for (const other of button.parentElement.children) other.setAttribute('aria-pressed', other === button);
  for (const part of document.querySelectorAll('[data-shown]'))
    part.hidden = part.dataset.shown !== button.dataset.view;
});
