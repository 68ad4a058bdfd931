/** Tells what is being typed, and when it is done. */

const pause = 150;

/** What happens at the box. */
export interface TypingActs {
  /** The reader has come to the box. */
  come: () => void;
  /** The reader has paused, or sent the query. */
  type: () => void;
  /** The query was sent. */
  send: () => void;
}

/** Listens to a box; half-typed pinyin of an input method is no query yet. */
export function listenToTyping(input: HTMLInputElement, { come, type, send }: TypingActs): void {
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(type, pause);
  };
  input.addEventListener('focus', come);
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) wait();
  });
  input.addEventListener('compositionend', wait);
  input.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    type();
    send();
  });
}
