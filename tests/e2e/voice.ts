/** A voice for tests that writes down what it is given: no machine of ours has one. */
import type { Page } from 'playwright-core';

interface Voice {
  said: string[];
  cancelled: number;
  /** Ends the utterance that is being said, and begins the next. */
  finish(): void;
}

/**
 * Puts a voice in place of the browser's from the next load on; it finishes a piece when told so.
 * @param voices the languages that it lists
 * @param mute never begins, and says nothing about it
 */
export function giveVoice(page: Page, voices: string[], mute = false) {
  return page.addInitScript(
    ([languages, isMute]) => {
      let current: SpeechSynthesisUtterance | undefined;
      const voice = {
        said: [] as string[],
        cancelled: 0,
        finish: () => current?.onend?.call(current, new Event('end') as SpeechSynthesisEvent),
      };
      const target = new EventTarget();
      Object.defineProperty(globalThis, 'speechSynthesis', {
        value: Object.assign(target, {
          getVoices: () => languages.map((lang) => ({ lang, name: lang })),
          speak: (utterance: SpeechSynthesisUtterance) => {
            current = utterance;
            if (utterance.text) voice.said.push(utterance.text);
            if (!isMute) utterance.onstart?.(new Event('start') as SpeechSynthesisEvent);
          },
          cancel: () => {
            voice.cancelled += 1;
            const last = current;
            current = undefined;
            last?.onend?.(new Event('end') as SpeechSynthesisEvent);
          },
        }),
      });
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
        value: class {
          voice = null;
          lang = '';
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.assign(globalThis, { voice });
    },
    [voices, mute] as const,
  );
}

/** What it was given to say, and how often it was cut short. */
export const readVoice = (page: Page) =>
  page.evaluate(() => {
    const { said, cancelled } = (globalThis as unknown as { voice: Voice }).voice;
    return { said, cancelled };
  });
/** Ends the piece that is being said. */
export const finish = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { voice: Voice }).voice.finish());
