// Entry forms: Enter moves on, leaving with unsaved work asks, a form is sent once.
import { on, whenShown } from './dom.js';

const answers = 'input:not([type=hidden]):not([disabled]):not([readonly]), select:not([disabled]), textarea:not([disabled])';

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  const form = event.target.closest?.('form[data-entry]');
  if (!form || !event.target.matches('input, select')) return;
  event.preventDefault();
  moveOn(form, event.target);
});

function moveOn(form, from) {
  const fields = [...form.querySelectorAll(answers)].filter(isStop);
  const next = fields[fields.indexOf(stopOf(from, fields)) + 1];
  if (next) {
    next.focus();
    if (next.matches('input[type=text]')) next.select();
  } else form.querySelector('[data-save], button.btn-primary')?.focus();
}

// A group of radios is one stop: the chosen one, or the first.
function isStop(field) {
  if (field.offsetParent === null) return false;
  if (field.type !== 'radio') return true;
  const group = [...field.form.elements[field.name]];
  return field === (group.find(radio => radio.checked) ?? group[0]);
}

function stopOf(field, fields) {
  return field.type === 'radio' ? fields.find(other => other.name === field.name) : field;
}

let dirty = false;
on('input', 'form[data-entry]', () => (dirty = true));
on('change', 'form[data-entry]', () => (dirty = true));
addEventListener('beforeunload', event => {
  if (dirty) event.preventDefault();
});
whenShown('form[data-entry] .is-invalid, #error-summary', () => (dirty = true));

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = 'yes';
  form.classList.add('is-sent');
  if (form.matches('[data-entry]')) dirty = false;
});

// Coming back by the browser's button shows the form as it was left: it may be sent again, under the same key.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.classList.remove('is-sent');
  }
});

// A file to fetch leaves the page where it is.
on('submit', 'form[data-download]', (_, form) => setTimeout(() => {
  delete form.dataset.sent;
  form.classList.remove('is-sent');
}, 2000));

whenShown('#error-summary', summary => {
  inOrder(summary);
  summary.focus();
});

// The lines stand in the order of the fields they lead to; what concerns no field comes first.
function inOrder(summary) {
  const fieldOf = line => document.getElementById(decodeURIComponent(line.querySelector('a')?.hash.slice(1) ?? ''));
  const lines = [...summary.querySelectorAll('li')].map(line => ({ line, field: fieldOf(line) }));
  lines.sort((one, other) => one.field && other.field
    ? one.field === other.field ? 0 : one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
    : Number(!!one.field) - Number(!!other.field));
  lines[0]?.line.parentElement.append(...lines.map(({ line }) => line));
}
on('click', '#error-summary a', (event, link) => {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  const box = field.matches('[data-combobox]') ? field.previousElementSibling ?? field : field;
  box.scrollIntoView({ block: 'center' });
  box.focus({ preventScroll: true });
});

on('click', '[data-dismiss]', (_, button) => button.parentElement.remove());
