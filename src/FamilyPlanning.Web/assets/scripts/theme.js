// With script the colours change at once and nothing typed is lost; without, the form asks the server.
import { on, remember } from './dom.js';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function apply(choice) {
  root.dataset.themeChoice = choice;
  root.dataset.bsTheme = choice === 'dark' || (choice === 'auto' && dark.matches) ? 'dark' : 'light';
  document.dispatchEvent(new CustomEvent('theme-changed'));
}

dark.addEventListener('change', () => apply(root.dataset.themeChoice));

on('click', '.theme-switch button[name=theme]', (event, button) => {
  event.preventDefault();
  remember('theme', button.value);
  apply(button.value);
  for (const other of document.querySelectorAll('.theme-switch button[name=theme]')) other.setAttribute('aria-pressed', other.value === button.value);
  button.closest('details').open = false;
});
