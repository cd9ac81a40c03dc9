// Drop-downs are <details>: without script they open and close by themselves, with script they also close when left.
import { on, remember } from './dom.js';

function closeAll(except) {
  for (const open of document.querySelectorAll('details.dropdown[open]')) if (!open.contains(except)) open.open = false;
}

document.addEventListener('click', event => closeAll(event.target));
document.addEventListener('focusin', event => closeAll(event.target));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = event.target.closest?.('details.dropdown[open]');
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});

on('click', '[data-narrow-menu]', () => {
  const narrow = document.documentElement.classList.toggle('has-narrow-menu');
  remember('menu', narrow ? 'narrow' : 'wide');
});

// Typed search in the tree of areas: lines that do not match step back, what lies above a match stays.
on('input', '[data-tree-search]', (_, box) => {
  const wanted = box.value.normalize('NFKC').trim().toLowerCase();
  const lines = [...box.form.querySelectorAll('.area-tree li')];
  for (const line of lines) line.hidden = wanted !== '' && !line.dataset.name.toLowerCase().includes(wanted);
});
on('keydown', '[data-tree-search]', (event, box) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  box.form.querySelector('.area-tree li:not([hidden]) button')?.click();
});
document.addEventListener('toggle', event => {
  if (event.target.matches?.('.area-menu[open]')) event.target.querySelector('[data-tree-search]')?.focus();
}, true);
