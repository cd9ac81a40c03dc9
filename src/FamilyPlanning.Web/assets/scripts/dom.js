/** Calls `act` once for each element of `selector`, those there now and those that come with an exchanged part. */
export function whenShown(selector, act) {
  const seen = new WeakSet();
  const look = root => {
    for (const element of root.querySelectorAll(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      act(element);
    }
  };
  look(document);
  document.addEventListener('htmx:load', event => look(event.target.parentNode ?? document));
}

/** Listens for `type` on everything that matches `selector`, now and later. */
export function on(type, selector, act) {
  document.addEventListener(type, event => {
    const element = event.target.closest?.(selector);
    if (element) act(event, element);
  });
}

/** Keeps a choice of this browser for a year; never anything about a person. */
export function remember(name, value) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
}

export function remembered(name) {
  const pair = document.cookie.split('; ').find(part => part.startsWith(name + '='));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}

/** A word of the shell in the language of the page. */
export function word(name) {
  return document.getElementById('toasts')?.dataset[name] ?? '';
}

/** Shows one sentence at the foot of the window for a while. */
export function toast(sentence) {
  const place = document.getElementById('toasts');
  if (!place) return;
  const note = document.createElement('p');
  note.textContent = sentence;
  place.append(note);
  setTimeout(() => note.remove(), 8000);
}
