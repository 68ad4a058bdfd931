/** The keys of the list of figures. They work where the list has the keyboard, and nowhere else. */

/** What can be done with the figure that is chosen. */
export const commands = [
  { key: 'Enter', shown: '回车', does: 'accept', label: '采用' },
  { key: 'e', shown: 'e', does: 'edit', label: '修改' },
  { key: 'x', shown: 'x', does: 'setAside', label: '不采用' },
  { key: 's', shown: 's', does: 'same', label: '与前面同一个数' },
  { key: 'p', shown: 'p', does: 'acceptParagraph', label: '采用本段其余' },
  { key: 'u', shown: 'u', does: 'takeBack', label: '撤销' },
  { key: 'n', shown: 'n', does: 'next', label: '下一个待看的' },
  { key: 'a', shown: 'a', does: 'add', label: '加一个漏掉的数' },
] as const;

/** How many figures each key moves by. */
export const moves: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};
