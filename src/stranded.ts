/** What is said where the app does not come, and with it no messages: in two languages that readers of the atlas share. */

const WORDS = [
  { lang: 'en', text: 'The atlas could not be loaded. Check the connection.', again: 'Load again' },
  { lang: 'ru', text: 'Не удалось загрузить атлас. Проверьте соединение.', again: 'Загрузить ещё раз' },
] as const;

/** Stands above whatever the page has, until the app takes its place or the reader loads the page again. */
export function strand(): void {
  if (document.getElementById('stranded')) return;
  const box = document.createElement('div');
  box.id = 'stranded';
  box.role = 'alert';
  const button = document.createElement('button');
  button.onclick = () => location.reload();
  for (const { lang, text, again } of WORDS) {
    const line = box.appendChild(document.createElement('p'));
    const label = button.appendChild(document.createElement('span'));
    line.lang = label.lang = lang;
    line.textContent = text;
    label.textContent = again;
  }
  box.append(button);
  document.getElementById('app')?.prepend(box);
}
