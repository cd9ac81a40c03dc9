// Runs before the first paint, so that a page in the device's dark setting never flashes white.
const root = document.documentElement;
root.classList.add('has-script');
if (root.dataset.themeChoice === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches) root.dataset.bsTheme = 'dark';
