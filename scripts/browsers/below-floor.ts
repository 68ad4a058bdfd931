/** What a reader sees where a browser lacks a feature that the site uses: kept by hand, feature by feature. */

/** A pattern of places in the data, and the words for all that it fits. */
export const belowFloor: readonly (readonly [features: RegExp, words: string])[] = [
  [/popover/, 'Notes stand open at the foot of the page; a figure leads to its note.'],
  [/\.position-(?:area|try)/, 'A note opens at the foot of the window.'],
  [/selectors\.has$/, 'No reading settings, and no filter above the ledger.'],
  [/selectors\.is$/, 'As without `:has()`, which stands beside it.'],
  [/supports\.selector$/, 'As without `:has()`; the open notes are framed.'],
  [
    /container/,
    'A chart shows its narrow picture at every width; a story has no margin, and its columns do not heed the text size.',
  ],
  [
    /details-content|content-visibility/,
    'A closed table of a chart is opened for printing by a script.',
  ],
  [/focus-visible|\.outline$/, 'The focus has the ring that the browser draws by itself.'],
  [
    /text-(?:wrap|autospace|spacing-trim)|overflow-wrap/,
    'Lines break, and Han and digits meet, as the browser has it.',
  ],
  [/text-decoration|text-underline/, 'Underlines are plain.'],
  [/-override$/, 'Lines move a little when the heading font arrives.'],
  [/prefers-contrast|forced-color/, 'High contrast is not set by itself.'],
  [/accent-color|color-scheme/, 'Boxes and lists to choose from have the colours of the system.'],
  [
    /at-rules\.page|properties\.size|break-(?:after|before)|orphans|widows|print-color/,
    'Paper, margins and breaks are those of the browser.',
  ],
  [/align-(?:content|self)\.start/, 'Short neighbours are as tall as the tallest.'],
  [/gap\.flex/, 'Neighbours in a row stand closer.'],
  [/scroll-padding/, 'What an address leads to stands at the very top of the window.'],
  [/text-size-adjust/, 'The browser may enlarge text on a phone held sideways.'],
  [/user-select/, 'A text to share is not selected by one press.'],
  [/ui-monospace/, 'Code is set in another font.'],
  [/img\.loading/, 'Pictures load with the page.'],
  [/enterkeyhint/, 'The key on the screen says “enter”, not “search”.'],
  [
    /wasm-unsafe-eval/,
    'The search reads the whole index instead; on a site too large for that it says that the browser is too old.',
  ],
  [/lookbehind/, 'Reading aloud is not offered; the search says that the browser is too old.'],
  [/Array\.at$/, 'Nothing: the scripts that need it fill it in. Charts stay pictures.'],
  [/signal/, 'Charts stay pictures.'],
  [/Segmenter/, 'A sentence that no page contains is not searched by its words.'],
  [/OffscreenCanvas/, 'Nothing: Chart.js asks first.'],
  [/Navigator\.share$/, 'No button for the system’s share sheet.'],
  [/Navigator\.connection$/, 'A wish to save data is not known; charts come alive.'],
  [/ariaLive/, 'That something was copied is not read out.'],
];
