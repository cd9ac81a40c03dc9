// Keys of the shell: / to the search box, ? for the sheet, Alt and a letter does what the page names with it (Alt+N next member), Ctrl+Enter saves, digits choose.
import { on } from './dom.js';

document.addEventListener('keydown', event => {
  if (event.isComposing || event.defaultPrevented) return;
  const typing = event.target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
  if (event.ctrlKey && event.key === 'Enter') save(event);
  else if (event.altKey && /^Key[A-Z]$/.test(event.code)) press(event, `[data-key="Alt+${event.code[3]}"]`);
  else if (event.ctrlKey || event.altKey || event.metaKey) return;
  else if (/^[1-9]$/.test(event.key) && !typing) choose(event);
  else if (event.key === '/' && !typing) focusSearch(event);
  else if (event.key === '?' && !typing) openSheet(event);
});

function save(event) {
  const form = event.target.closest?.('form') ?? document.querySelector('main form[data-entry]');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector('[data-save]') ?? form.querySelector('button[type=submit].btn-primary, button.btn-primary') ?? undefined);
}

function press(event, selector) {
  const target = document.querySelector(selector);
  if (!target) return;
  event.preventDefault();
  target.click();
}

function choose(event) {
  const group = event.target.closest?.('[data-digits]');
  const radio = group?.querySelectorAll('input[type=radio]')[Number(event.key) - 1];
  if (radio && !radio.disabled) {
    event.preventDefault();
    radio.focus();
    radio.click();
    return;
  }

  press(event, `[data-key="${event.key}"]`);
}

function focusSearch(event) {
  const box = document.querySelector('[data-search]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

function openSheet(event) {
  const sheet = document.getElementById('keys');
  if (!sheet || sheet.open) return;
  event.preventDefault();
  sheet.showModal();
}

on('click', '[data-go-back]', (_, button) => {
  const dialog = button.closest('dialog');
  if (dialog) dialog.close();
  else history.back();
});
