// Runs inside a page: what any team writes around a component kit: checklist -> progress, and a reset button.
export function wire({
  event = 'change',
  progress,
  reset = (b) => {
    b.checked = false;
  },
}) {
  const sync = (list) => {
    const boxes = [...list.querySelectorAll('.js-check')];
    const n = boxes.filter((b) => b.checked).length;
    list.querySelector('.js-count').textContent = `${n} of ${boxes.length} done`;
    progress(list.querySelector('.js-progress'), Math.round((n / boxes.length) * 100));
  };
  document.addEventListener(event, (e) => {
    const list = e.target.closest?.('.js-list');
    if (list && e.target.classList.contains('js-check')) sync(list);
  });
  document.addEventListener('click', (e) => {
    const b = e.target.closest?.('.js-reset');
    if (!b) return;
    const list = b.closest('.js-list');
    list.querySelectorAll('.js-check').forEach(reset);
    sync(list);
  });
}
