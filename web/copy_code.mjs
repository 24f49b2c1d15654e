// A button to copy each piece of code on the page, with this site's own address filled in.
import { copy_text } from './clipboard.mjs';

const told_ms = 2000; // how long the button says what it did

for (const place of document.querySelectorAll('pre .where')) place.textContent = new URL('.', import.meta.url).href;
for (const code of document.querySelectorAll('pre > code')) add_button(code);

function add_button(code) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => copy(code, button));
  const box = document.createElement('div');
  box.className = 'copyable';
  code.parentElement.replaceWith(box);
  box.append(code.parentElement, button);
}

async function copy(code, button) {
  const copied = await copy_text(code.textContent);
  if (!copied) getSelection().selectAllChildren(code);
  button.textContent = copied ? 'Copied' : 'Selected: now press Ctrl or ⌘ and C';
  setTimeout(() => (button.textContent = 'Copy'), told_ms);
}
