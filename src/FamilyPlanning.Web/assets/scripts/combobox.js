// A long select becomes a box to type into: name, code, or any part of either. The select stays and carries the value.
import { whenShown, word } from './dom.js';

let made = 0;
class Combobox {
  constructor(select) {
    this.select = select;
    this.list = Object.assign(document.createElement('ul'), { className: 'combobox-list', id: `combobox-${++made}`, hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.box = Object.assign(document.createElement('input'), { type: 'text', className: `form-control ${[...select.classList].filter(c => c !== 'form-select').join(' ')}`, autocomplete: 'off', spellcheck: false });
    for (const [name, value] of [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-controls', this.list.id], ['aria-autocomplete', 'list']]) this.box.setAttribute(name, value);
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) if (select.hasAttribute(name)) this.box.setAttribute(name, select.getAttribute(name));
    this.place();
    this.show();
    this.listen();
  }

  // The label now belongs to the box; the select keeps its id, links of the error summary find the box beside it.
  place() {
    const frame = Object.assign(document.createElement('div'), { className: 'combobox' });
    const label = this.select.labels[0];
    this.box.id = `${this.select.id}-box`;
    if (label) label.htmlFor = this.box.id;
    this.select.before(frame);
    frame.append(this.box, this.select, this.list);
    this.select.hidden = true;
    if (this.select.autofocus) this.box.focus();
  }

  listen() {
    this.box.addEventListener('focus', () => this.box.select());
    this.box.addEventListener('click', () => this.open(''));
    this.box.addEventListener('input', () => this.open(this.box.value));
    this.box.addEventListener('blur', () => setTimeout(() => this.leave(), 120));
    this.box.addEventListener('keydown', event => this.key(event));
    this.list.addEventListener('mousedown', event => {
      event.preventDefault();
      const line = event.target.closest('[role=option]');
      if (line) this.take(line);
    });
    this.select.form?.addEventListener('reset', () => setTimeout(() => this.show()));
  }

  open(text) {
    const wanted = text.normalize('NFKC').trim().toLowerCase();
    const found = [...this.select.options].filter(option => option.value && `${option.text} ${option.value} ${option.parentElement.label ?? ''}`.toLowerCase().includes(wanted));
    const rank = option => (option.text.toLowerCase().startsWith(wanted) || option.value.startsWith(wanted) ? 0 : option.text.toLowerCase().includes(wanted) ? 1 : 2);
    if (wanted) found.sort((a, b) => rank(a) - rank(b));
    this.list.replaceChildren(...found.slice(0, 100).map((option, index) => this.line(option, index)));
    if (found.length === 0) this.list.append(Object.assign(document.createElement('li'), { className: 'combobox-none', textContent: word('none') }));
    this.list.hidden = false;
    this.box.setAttribute('aria-expanded', 'true');
    this.mark(found.findIndex(option => option.selected) > 0 && wanted === '' ? found.findIndex(option => option.selected) : 0);
  }

  line(option, index) {
    const line = Object.assign(document.createElement('li'), { id: `${this.list.id}-${index}`, textContent: option.text });
    line.setAttribute('role', 'option');
    line.dataset.value = option.value;
    if (option.parentElement.label) line.append(Object.assign(document.createElement('small'), { textContent: option.parentElement.label }));
    return line;
  }

  key(event) {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (this.list.hidden) this.open('');
      else this.mark(this.at + steps[event.key]);
    } else if (event.key === 'Enter' && !this.list.hidden) {
      const line = this.lines[this.at];
      if (line) this.take(line);
      if (!this.select.form?.matches('[data-entry]')) event.preventDefault();
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.show();
    }
  }

  get lines() {
    return [...this.list.querySelectorAll('[role=option]')];
  }

  mark(index) {
    const lines = this.lines;
    this.at = Math.max(0, Math.min(index, lines.length - 1));
    lines.forEach((line, number) => line.setAttribute('aria-selected', number === this.at));
    lines[this.at]?.scrollIntoView({ block: 'nearest' });
    this.box.setAttribute('aria-activedescendant', lines[this.at]?.id ?? '');
  }

  take(line) {
    this.select.value = line.dataset.value;
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
    this.show();
  }

  // Text that names exactly one choice takes it; an emptied box empties the answer; anything else falls back.
  leave() {
    const text = this.box.value.trim();
    if (text === '' && this.select.value) {
      this.select.value = '';
      this.select.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (text) {
      const exact = [...this.select.options].filter(option => option.text === text || option.value === text);
      if (exact.length === 1 && exact[0].value !== this.select.value) {
        this.select.value = exact[0].value;
        this.select.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }

    this.show();
  }

  show() {
    const chosen = this.select.selectedOptions[0];
    this.box.value = chosen?.value ? chosen.text : '';
    this.box.placeholder = this.select.options[0]?.value === '' ? this.select.options[0].text : '';
    this.list.hidden = true;
    this.box.setAttribute('aria-expanded', 'false');
    this.box.removeAttribute('aria-activedescendant');
  }
}

whenShown('select[data-combobox]', select => new Combobox(select));
