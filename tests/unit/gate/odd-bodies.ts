/**
 * Odd bodies that are read, after examples of the CommonMark, GFM and MDX test suites and of reports
 * to cmark-gfm (#80, #83, #153, #377), commonmark-spec (#650), md4c (#259), markdig (#583) and mdx
 * (#1318, #1529, #2181).
 */

/** What both must read alike. */
export const readable: Readonly<Record<string, string>> = {
  // Emphasis and Chinese punctuation.
  'emphasis between Han characters': '村里**有树**也有*水*。',
  'emphasis around brackets, with room': '读 **《山上》** 一书。',
  'nested emphasis': '***甲** 乙* 丙，**甲 *乙* 丙**',
  'emphasis across lines': '甲**乙\n丙**丁',
  'runs of underscores': '甲_乙_丙 __丁__ snake_case_name',
  strikethrough: '甲~~乙~~丙 ~丁~',
  // Headings.
  'setext headings': '甲\n---\n\n乙',
  'a setext heading of two lines': '甲\n乙\n---',
  'a heading with closing marks': '## 甲 ##',
  'a heading without text': '##\n\n甲',
  'a heading that is none': '##甲\n\n\\## 乙\n\n####### 丙',
  'a heading with code, link and figure':
    '## `甲`[乙](/cases/)<Figure id="hill-village.households" />',
  'a heading in a list and in a quote': '- ## 甲\n\n> ## 乙',
  // Lists.
  'a list without blank lines': '甲\n- 乙\n- 丙\n丁',
  'a number that begins no list': '甲\n二. 乙',
  'lists in lists, by tabs': '- 甲\n\t- 乙\n\t\t- 丙',
  'task lists': '- [ ] 甲\n- [x] 乙\n- [] 丙',
  'a list of empty items': '-\n- 甲\n-',
  'a quote that goes on lazily': '> 甲\n乙\n\n> > 丙\n> 丁',
  'a list after a quote after a list': '- 甲\n> 乙\n* 丙',
  // Tables.
  'a table': '| 甲 | 乙 |\n| --- | :-: |\n| 丙 | 丁 |',
  'a table without outer bars': '甲 | 乙\n-|-\n丙 | 丁',
  'a table with too few cells': '|甲|乙|\n|-|-|\n|丙|\n|丁|戊|',
  'a table with bars in its cells': '|甲|\n|-|\n|`乙\\|丙` \\| 丁|',
  'a table with a link as its only cell': '| [*甲*](/cases/) |\n| - |',
  'a table with a figure': '|甲|\n|-|\n|<Figure id="hill-village.households" />|',
  'a table in a quote': '> |甲|\n> |-|\n> |乙|',
  'a table that is none': '|甲|乙|\n|丙|丁|',
  // Footnotes.
  'a footnote': '甲[^一]。\n\n[^一]: 乙\n    丙',
  'a footnote used twice': '甲[^a]乙[^a]\n\n[^a]: 丙',
  'a footnote without a note': '甲[^b]',
  // Links and addresses.
  'links of all kinds': '[甲](/cases/ "题") [乙][1] [丙][] [丁]\n\n[1]: /a\n[丙]: </b c>\n[丁]: /d',
  'a link with brackets in its address': '[甲](/a_(b)) [乙](</c d>)',
  'brackets that are no link': '[甲] (乙) [丙][丁] [] ![]',
  'a link in emphasis in a link': '*[甲*](/a) [乙 [丙](/b)](/c)',
  'a link with entities and escapes': '[甲](/a&amp;b\\_c%20d) [乙](/é/中)',
  'bare addresses': '见 https://example.com/a?b=c&d=e 和 www.example.com ，写信 a@example.com 。',
  'a bare address after a bracket': '(https://example.com/) (https://example.com/a(b))',
  'addresses that are none': '网站:https://example ftp.example.com http:// 空',
  'a picture': '![一棵*树*](/a.png "题") ![乙][c]\n\n[c]: /c.png',
  // Code, entities and characters.
  code: '`` 甲`乙 `` 和 `{丙}` `<丁>`\n\n```js\nimport x from "{y}"\n<b>\n```\n\n~~~\n戊',
  'code that is not closed': '`甲\n\n```\n乙',
  'code in a quote in a list': '- > ```\n  > 甲\n  > ```',
  entities: '&amp; &lt;b&gt; &copy; &#20013; &#x4E2D; &nbsp; &unknown; &#0; &#x110000;',
  escapes: '\\* \\_ \\` \\{ \\} \\< \\\\ \\甲',
  'line breaks': '甲  \n乙\\\n丙\n丁',
  'thematic breaks': '甲\n\n***\n\n- - -\n\n___',
  NUL: '甲\u0000乙',
  'line and paragraph separators': '甲\u2028乙\u2029丙\u0085丁',
  'blanks of all kinds': '\u3000\u3000甲\u00A0乙\u200B丙\u2060丁\t戊\u000C己',
  'a byte order mark inside': '甲\uFEFF乙',
  'characters beyond the first plane, and half of one': '𠮷𠮷**𠮷**👨‍👩‍👧 \uD842 甲',
  'right-to-left marks': '甲\u202E乙\u202C丙',
  'quotation marks as they are': '"甲" \'乙\' -- 丙...',
  CRLF: '甲\r\n乙\r\n\r\n## 丙\r\n\r\n| 丁 |\r\n| - |\r\n| 戊 |',
  'CR alone': '甲\r\r## 乙\r\r- 丙\r- 丁',
  'line ends of all kinds': '甲\r\n\r乙\n\r\n## 丙\r丁',
  tabs: '\t甲\n\n-\t乙\n\n\t丙\n\n>\t\t丁',
  'indented text, which is no code': '    甲\n\n        乙',
  // Components.
  'a component on one line': '<Note>甲**乙**</Note>',
  'a component with paragraphs': '<Note>\n\n甲\n\n- 乙\n\n</Note>',
  'a component with text on lines of its own': '<Note>\n甲\n</Note>',
  'components side by side': '<Note>甲</Note>\n<Note>乙</Note>',
  'a component in a sentence, and text after it': '<Note>甲</Note>乙',
  'a component in a list': '- 甲\n\n  <Note>\n  乙\n  </Note>\n- 丙',
  'a component in a component': '<Passage p="p3">\n\n甲\n\n<Note>乙</Note>\n\n</Passage>',
  'attributes in single quotes, on lines of their own':
    "<Passage\n  p='p3'\n  id='b'\n>\n\n甲\n\n</Passage>",
  'an attribute with entities and line ends':
    '<Passage p="p3" id="a&amp;&quot;&#x4E2D;\n\'b">甲</Passage>',
  'figures side by side':
    '<Figure id="hill-village.households" />、<Figure id="hill-village.persons" />',
  'a figure in emphasis in a link': '[**甲<Figure id="hill-village.households" />**](/cases/)',
  // Frontmatter.
  'lines like the end of the frontmatter': '---\n\n甲\n\n---\n乙: 丙\n---',
  'lines like the beginning of other frontmatter': '+++\n甲 = 乙\n+++',
  'no line end at the end': '甲',
  'many empty lines': `${'\n'.repeat(500)}甲`,
  // As deep and as long as may be.
  'quotes in quotes': `${'> '.repeat(40)}甲`,
  'lists in lists': `${'- '.repeat(20)}甲`,
  'brackets in brackets': `${'['.repeat(5000)}甲${']'.repeat(5000)}`,
  'stars without end': `${'*甲 _乙 '.repeat(3000)}`,
  'backticks without end': Array.from({ length: 150 }, (_, at) => `${'`'.repeat(at + 1)}甲`).join(
    '',
  ),
  'entities without end': '&#0;'.repeat(1900),
  'a table of many columns': `${'|甲'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|乙'.repeat(500)}|`,
  'a line of 29,000 characters': '字'.repeat(29_000),
};
