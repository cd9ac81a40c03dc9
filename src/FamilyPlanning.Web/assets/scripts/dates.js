// A day typed in any usual form is shown as 2024-01-05 on leaving the field; what is no day stays as typed, the server says so.
import { whenShown } from './dom.js';

whenShown('input[data-date]', field => field.addEventListener('blur', () => (field.value = asDay(field.value))));

export function asDay(text) {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})\s*[-./年。、]\s*(\d{1,2})\s*[-./月。、]\s*(\d{1,2})\s*[日号]?$/.exec(plain);
  if (!parts) return text;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : text;
}
