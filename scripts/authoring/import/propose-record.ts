/** Proposes what a source's record says of a document: title, kind, author, publisher and date. */
import { findDate } from './document-times.ts';
import type { ImportedParagraph, ProposedRecord, ProposedText } from './imported-document.ts';
import type { FileProperties } from './raw-document.ts';
import { simplify } from './simplify.ts';

type Text = Pick<ImportedParagraph, 'text' | 'role'>;

/** How many lines at the top may be title, number, name and date. */
const topLines = 8;
const longestLine = 60;

const formalTitle =
  /^关于.{4,}(?:通知|决定|意见|批复|函|报告|公告)$|^.{4,}(?:公报|结果|总结|小结|规划|方案)$/;

/** What a title says that a document is; the first that fits. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/政府工作报告/, '政府工作报告'],
  [/统计公报|公报/, '统计公报'],
  [/审计.*(?:公告|结果|报告)/, '审计结果公告'],
  [/讲话|致辞|发言/, '讲话'],
  [/(?:的)?(?:通知|决定|意见|批复|函)$/, '公文'],
  [/公示|公告|通告/, '公告'],
  [/总结|小结|汇报|报告/, '工作报告'],
  [/情况(?:说明|介绍)?|说明$/, '情况说明'],
  [/规划|计划|方案/, '规划'],
  [/调查|调研|手记|见闻|纪实|侧记/, '调查或报道'],
];

export function proposeRecord(
  paragraphs: readonly Text[],
  properties: FileProperties,
): ProposedRecord {
  const title = findTitle(paragraphs, properties);
  return {
    title,
    kind: findKind(paragraphs, title),
    author: findAuthor(paragraphs, properties),
    publisher: findPublisher(paragraphs, title),
    date: findDate(paragraphs),
  };
}

/** The paragraph that is marked as title, with a second line of it; else what the file says. */
function findTitle(paragraphs: readonly Text[], properties: FileProperties): ProposedText | null {
  const top = paragraphs.slice(0, topLines);
  // 关于…的通知 stands below the office and the number of a document.
  const formal = top.findIndex(
    ({ text }) => text.length <= longestLine && formalTitle.test(simplify(text).trim()),
  );
  const marked = top.findIndex(({ role }) => role === 'title');
  const index = formal >= 0 && formal > marked ? formal : marked;
  const found = top[index];
  if (found) {
    const at = { paragraph: `p${index + 1}`, start: 0, end: found.text.length };
    return { text: found.text, at, why: index === formal ? '像公文的标题' : '文首的标题' };
  }
  const { title } = properties;
  return title ? { text: title, why: '文件属性里的标题' } : null;
}

function findKind(paragraphs: readonly Text[], title: ProposedText | null): ProposedText | null {
  const words = simplify(title?.text ?? '');
  const kind = kinds.find(([pattern]) => pattern.test(words.replace(/[（(].*$/, '')))?.[1];
  if (kind) return { text: kind, why: `标题里的“${words.slice(0, 20)}”` };
  const isNews = paragraphs.some(({ text }) => /记者|责任编辑|来源[:：]/.test(text));
  return isNews ? { text: '新闻报道', why: '文中写有记者、编辑或来源' } : null;
}

const authorWords =
  /(?:记者|作者|采访人|撰稿|撰文|执笔|文\/|报告人|通讯员|供稿)\s*[:：/]?\s*(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})(?=$|[\s，,。；;）)、])/u;

function findAuthor(paragraphs: readonly Text[], properties: FileProperties): ProposedText | null {
  for (const [index, { text, role }] of paragraphs.entries()) {
    const isEdge = index < topLines || index >= paragraphs.length - topLines;
    if (!isEdge || text.length > longestLine * 2) continue;
    const plain = simplify(text);
    const named = authorWords.exec(plain);
    if (named)
      return textAt(text, index, named.index + named[0].indexOf(named[1]!), named[1]!, '署名');
    const signed = /(?:长|书记|主任|员|代表)\s+(\p{Script=Han}\s?\p{Script=Han}{1,2})$/u.exec(
      plain,
    );
    if (index < topLines && (role === 'byline' || signed) && signed) {
      return textAt(text, index, plain.length - signed[1]!.length, signed[1]!, '题下的署名');
    }
    const alone = /^\s*(\p{Script=Han}\s?\p{Script=Han}{1,2})\s*$/u.exec(plain)?.[1];
    if (alone && index > 0 && index < 5 && hasDateNear(paragraphs, index)) {
      return textAt(text, index, plain.indexOf(alone), alone, '题下单独一行的姓名');
    }
  }
  const { author } = properties;
  return author ? { text: author, why: '文件属性里的作者，未必是文献的作者' } : null;
}

const hasDateNear = (paragraphs: readonly Text[], index: number) =>
  [index - 1, index + 1].some((at) =>
    /\d{4}\s*[年-]\s*\d{1,2}/.test(simplify(paragraphs[at]?.text ?? '')),
  );

const office =
  '[\\p{Script=Han}]{2,18}?(?:人民政府(?:办公室)?|委员会(?:办公室)?|统计局|审计局|[\\p{Script=Han}]{2}局|办公室|工作队|指挥部|新闻网|日报社?|电视台|出版社|融媒体中心)';

/** 来源：望岭新闻网; an office that stands alone near the top or the foot; the head of a document. */
function findPublisher(
  paragraphs: readonly Text[],
  title: ProposedText | null,
): ProposedText | null {
  const lines = [...paragraphs.entries()].filter(
    ([index, { text }]) =>
      (index < topLines || index >= paragraphs.length - 5) && text.length <= longestLine * 2,
  );
  for (const [index, { text }] of lines) {
    const plain = simplify(text);
    const source = /来源\s*[:：]\s*([^\s　，,；;）)]{2,20})/.exec(plain);
    if (source) {
      return textAt(
        text,
        index,
        source.index + source[0].length - source[1]!.length,
        source[1]!,
        '文中写的来源',
      );
    }
  }
  for (const [index, { text }] of lines) {
    const paper = /《(\p{Script=Han}{2,8}(?:日报|晚报|报|周刊))》/u.exec(text);
    if (paper) return textAt(text, index, paper.index + 1, paper[1]!, '文中写的报刊');
  }
  const alone = new RegExp(`^\\s*(${office})(?:文件|公告)?(?=$|\\s|[（(]|\\d)`, 'u');
  for (const [index, { text }] of lines) {
    if (`p${index + 1}` === title?.at?.paragraph) continue;
    const found = alone.exec(simplify(text));
    if (!found) continue;
    return textAt(text, index, found[0].indexOf(found[1]!), found[1]!, '单独一行的机关名');
  }
  const first = simplify(paragraphs[0]?.text ?? '');
  const inTitle = new RegExp(`^(${office})(?=驻|关于|\\d)`, 'u').exec(first);
  return inTitle ? textAt(paragraphs[0]!.text, 0, 0, inTitle[1]!, '标题里的机关名') : null;
}

/** As printed: the words of the text itself at the place found in its plain form. */
function textAt(
  text: string,
  index: number,
  start: number,
  found: string,
  why: string,
): ProposedText {
  const end = start + found.length;
  const at = { paragraph: `p${index + 1}`, start, end };
  return { text: text.slice(start, end).replace(/\s+/g, ''), at, why };
}
