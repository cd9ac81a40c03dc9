// Details beside the list, questions over the page: both show a page that also exists on its own.
import { on } from './dom.js';

function show(id, link, event) {
  const dialog = document.getElementById(id);
  if (!dialog || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const body = dialog.querySelector('[data-dialog-body]');
  const page = dialog.querySelector('[data-drawer-page]');
  if (page) page.href = link.href;
  window.htmx.ajax('GET', link.href, { target: body, swap: 'innerHTML', select: '#part' }).then(() => {
    if (!body.firstElementChild) return;
    body.firstElementChild.removeAttribute('id');
    if (!dialog.open) dialog.showModal();
    for (const back of body.querySelectorAll('[data-cancel]')) back.addEventListener('click', close);
  });

  function close(click) {
    click.preventDefault();
    dialog.close();
  }
}

on('click', 'a[data-drawer]', (event, link) => show('drawer', link, event));
on('click', 'a[data-confirm]', (event, link) => show('confirm', link, event));
on('click', '[data-close-dialog]', (_, button) => button.closest('dialog').close());
on('click', '[data-open-dialog]', (_, button) => document.getElementById(button.dataset.openDialog).showModal());

// A row opens its drawer wherever it is clicked, except on what does something else.
on('click', '.data-table tbody tr', (event, row) => {
  if (event.target.closest('a, button, input, label, summary') || String(getSelection())) return;
  const link = row.querySelector('a[data-drawer]');
  if (link) show('drawer', link, event);
});

// A press on the backdrop closes.
for (const dialog of document.querySelectorAll('dialog:not(#ended)')) {
  dialog.addEventListener('mousedown', event => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) dialog.close();
  });
}

document.getElementById('ended')?.addEventListener('cancel', event => event.preventDefault());
