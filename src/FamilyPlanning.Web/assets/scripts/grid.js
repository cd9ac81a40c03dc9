// Keying a card that came back: arrows walk the cells, 1, 2 and 0 answer, a row number jumps. Without script the form works cell by cell.
import { on, whenShown } from './dom.js';

const cells = 'select, input:not([type=hidden])';
const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

whenShown('form[data-grid]', form => {
  const rows = [...form.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll(cells)]);

  form.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows.findIndex(line => line.includes(event.target));
    if (row < 0) return;
    if (event.key in steps && mayLeave(event.target, event.key)) walk(event, row, rows[row].indexOf(event.target), ...steps[event.key]);
    else if (event.key === 'Enter') walk(event, row, rows[row].indexOf(event.target), 1, 0);
    else if (event.target.matches('select') && /^[0-9]$/.test(event.key)) answer(event);
  });

  form.addEventListener('input', event => mark(event.target));
  for (const line of rows) mark(line[0]);

  function walk(event, row, column, down, right) {
    event.preventDefault();
    const cell = rows[row + down]?.[column + right];
    cell?.focus();
    if (cell?.matches('input')) cell.select();
  }

  function mark(cell) {
    const row = cell?.closest('tr');
    const sign = row?.querySelector('.row-mark');
    if (sign) sign.hidden = [...row.querySelectorAll(cells)].every(field => field.value === '');
  }
});

// In a text the arrows walk the letters first.
function mayLeave(cell, key) {
  if (!cell.matches('input') || key === 'ArrowUp' || key === 'ArrowDown') return true;
  return key === 'ArrowLeft' ? cell.selectionEnd === 0 : cell.selectionStart === cell.value.length;
}

function answer(event) {
  const choice = event.target.options[Number(event.key)];
  if (!choice) return;
  event.preventDefault();
  event.target.value = choice.value;
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
  event.target.dispatchEvent(new Event('change', { bubbles: true }));
}

on('keydown', '[data-jump]', (event, box) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const row = document.querySelectorAll('form[data-grid] tbody tr')[Number(box.value) - 1];
  box.setAttribute('aria-invalid', String(!row));
  row?.querySelector(cells)?.focus();
});
