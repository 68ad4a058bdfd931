/** What is selected in the text of a document, and where it stands in its paragraph. */

/** Words of a paragraph; `start` where they were pointed at, for they may stand there twice. */
export interface Words {
  paragraph: string;
  printed: string;
  start: number | undefined;
}

export function selectedWords(): Words | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]');
  const paragraph = element?.dataset['paragraph'];
  if (!element?.contains(range.endContainer) || !paragraph) return undefined;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  // The number of the paragraph stands before its text.
  const number = element.querySelector('.import-number')?.textContent.length ?? 0;
  const start = before.toString().length - number;
  return { paragraph, printed: range.toString(), start };
}
