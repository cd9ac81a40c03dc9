// Lists: columns and row height as the officer likes them, rows taken into a batch.
import { on, remember, remembered, whenShown } from './dom.js';

whenShown('details[data-columns]', menu => {
  const table = () => document.getElementById(menu.dataset.columns);
  const panel = menu.querySelector('.dropdown-panel');
  menu.addEventListener('toggle', () => {
    if (menu.open) panel.replaceChildren(...columnsOf(table()).map(column => line(table(), column)));
  });
});

function columnsOf(table) {
  return [...table.tHead.rows[0].cells]
    .map((cell, index) => ({ name: cell.textContent.trim(), number: index + 1, fixed: 'fixed' in cell.dataset }))
    .filter(column => column.name && !column.fixed);
}

function line(table, { name, number }) {
  const label = document.createElement('label');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'form-check-input', checked: !table.classList.contains(`hide-${number}`) });
  label.className = 'dropdown-line';
  label.append(box, ` ${name}`);
  box.addEventListener('change', () => {
    table.classList.toggle(`hide-${number}`, !box.checked);
    keep(table);
  });
  return label;
}

// The cookie reads "households:4.5|persons:7".
function keep(table) {
  const hidden = [...table.classList].map(name => /^hide-(\d+)$/.exec(name)?.[1]).filter(Boolean);
  const others = remembered('columns').split('|').filter(part => part && !part.startsWith(`${table.id}:`));
  remember('columns', [...others, ...(hidden.length ? [`${table.id}:${hidden.join('.')}`] : [])].join('|'));
}

on('click', '[data-density]', (_, button) => {
  const comfortable = document.documentElement.classList.toggle('is-comfortable');
  button.setAttribute('aria-pressed', comfortable);
  remember('density', comfortable ? 'comfortable' : 'dense');
});

on('change', '[data-select-all]', (_, all) => {
  for (const box of all.closest('table').querySelectorAll('[data-row-select]')) box.checked = all.checked;
  count(all.closest('table'));
});

let last;
on('click', '[data-row-select]', (event, box) => {
  const boxes = [...box.closest('table').querySelectorAll('[data-row-select]')];
  if (event.shiftKey && last && boxes.includes(last)) {
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
  }
  last = box;
  count(box.closest('table'));
});

function count(table) {
  const boxes = [...table.querySelectorAll('[data-row-select]')];
  const chosen = boxes.filter(box => box.checked).length;
  for (const figure of document.querySelectorAll('[data-selected-count]')) figure.textContent = chosen;
  const all = table.querySelector('[data-select-all]');
  if (all) [all.checked, all.indeterminate] = [chosen > 0 && chosen === boxes.length, chosen > 0 && chosen < boxes.length];
}
