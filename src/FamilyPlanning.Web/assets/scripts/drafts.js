// What is typed into a long form is kept on the server two seconds after the last key; nothing of it lies in the browser.
import { whenShown } from './dom.js';
import { cover } from './exchange.js';

const pause = 2000;

whenShown('.draft-state[data-keep]', state => {
  const form = state.closest('form');
  form.querySelector('.form-verbs')?.append(state);
  let timer;
  let sent = '';
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };

  async function keep(leaving = false) {
    clearTimeout(timer);
    if (form.dataset.sent) return;
    const fields = new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('__')));
    if (fields.toString() === sent) return;
    const body = new URLSearchParams(fields);
    body.set('__Form', state.dataset.form);
    const token = document.querySelector('meta[name=request-token]')?.content;
    try {
      const answer = await fetch(state.dataset.keep, { method: 'POST', body, keepalive: leaving, headers: { RequestVerificationToken: token, 'HX-Request': 'true' } });
      if (answer.status === 401) cover();
      if (!answer.ok) throw new Error(String(answer.status));
      sent = fields.toString();
      state.textContent = state.dataset.kept.replace('{0}', await answer.text());
    } catch {
      state.textContent = state.dataset.lost;
      if (!leaving) timer = setTimeout(keep, 5 * pause);
    }
  }

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) keep(true);
  });
});
