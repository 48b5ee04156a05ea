import { all, find } from './elements';
import type { ScriptWords } from '../words/words';

/** Lets every copy button copy, and says so where a screen reader hears it. */
export function copyButtons(words: ScriptWords): void {
  for (const button of all('[data-copy]')) {
    button.addEventListener('click', () => {
      const source = document.getElementById(button.dataset.copy!)!;
      copied(source).then((done) => say(button, done ? words.copied : words.notCopied), () => say(button, words.notCopied));
    });
  }
}

async function copied(source: HTMLElement): Promise<boolean> {
  window.getSelection()!.selectAllChildren(source);
  // where a page was not loaded safely, the browser has no clipboard for it
  if (navigator.clipboard === undefined) return document.execCommand('copy');
  await navigator.clipboard.writeText(source.textContent);
  return true;
}

function say(button: HTMLElement, text: string): void {
  find('#copied').textContent = '';
  // written anew, so that it is said a second time, too
  window.setTimeout(() => { find('#copied').textContent = text; });
  const { textContent } = button;
  if (button.dataset.said === undefined) {
    button.dataset.said = textContent;
    button.textContent = text;
    window.setTimeout(() => {
      button.textContent = button.dataset.said!;
      delete button.dataset.said;
    }, 2_500);
  }
}
