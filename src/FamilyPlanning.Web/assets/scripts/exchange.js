// Partial updates by htmx: the anti-forgery header, clean addresses, and a sentence when the network or server fails.
import htmx from 'htmx.org';
import { toast, word } from './dom.js';

window.htmx = htmx;

document.addEventListener('htmx:configRequest', event => {
  const { headers, parameters, verb } = event.detail;
  if (verb !== 'get') headers.RequestVerificationToken = document.querySelector('meta[name=request-token]')?.content;
  else for (const name of [...parameters.keys()]) if (parameters.getAll(name).every(value => value === '')) parameters.delete(name);
});

// What a page asks for by itself fails in silence: the officer asked for nothing.
const unattended = event => 'X-Unattended' in event.detail.requestConfig.headers;
const lost = event => unattended(event) || toast(word('lost'));

document.addEventListener('htmx:sendError', lost);
document.addEventListener('htmx:timeout', lost);
document.addEventListener('htmx:responseError', event => {
  const { status } = event.detail.xhr;
  if (status === 401) cover();
  else if (!unattended(event)) toast(word('failed') + status);
});

document.addEventListener('htmx:beforeSwap', event => {
  // A drawer says itself why there is nothing to see.
  if ([403, 404, 409].includes(event.detail.xhr.status) && event.detail.target.closest('dialog')) [event.detail.shouldSwap, event.detail.isError] = [true, false];
  // A session that has ended answers with the sign-in page, which is no part of this one.
  const address = event.detail.xhr.responseURL;
  if (address && new URL(address).pathname.toLowerCase().startsWith('/account/signin')) {
    event.detail.shouldSwap = false;
    cover();
  }
});

/** Covers the page when the session has ended. */
export function cover() {
  const ended = document.getElementById('ended');
  if (ended && !ended.open) ended.showModal();
}

// The session has ended: the page is covered, not left, so that what was typed is still there after signing in in another window.
window.addEventListener('focus', async () => {
  const ended = document.getElementById('ended');
  if (!ended?.open) return;
  const answer = await fetch(ended.dataset.ask, { headers: { 'HX-Request': 'true' } });
  if (answer.ok) ended.close();
});
