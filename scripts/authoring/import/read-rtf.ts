/** Reads a Rich Text file (.rtf): its words in any Chinese code page, rows of tables by tabs. */
import iconv from 'iconv-lite';
import { Tokenize } from 'rtf-stream-parser';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { requireDepth } from './measure-depth.ts';
import type { FileProperties, RawParagraph, ReadText } from './raw-document.ts';
import { layOutRows } from './table-rows.ts';

/** Groups that hold no text of the document. */
const leftOut = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object themedata colorschememapping latentstyles datastore header headerl headerr headerf footer footerl footerr footerf xmlnstbl mmathPr filetbl revtbl shpinst nonshppict bkmkstart bkmkend fldinst annotation atnid atnauthor atrfstart atrfend'.split(
    ' ',
  ),
);
/** What some control words stand for. */
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  tab: '　',
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const codePages: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};
/** By \fcharset. */
const charsets: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
};

interface Group {
  isSkipped: boolean;
  /** 1 after \uc1: how many characters follow \uN for programs that do not know it. */
  skip: number;
  font: number;
  into: 'text' | 'title' | 'author' | 'font' | 'note';
}

interface Token {
  type: number;
  word?: string;
  param?: number;
  data?: Buffer;
}
const [groupStart, groupEnd, control, text] = [0, 1, 2, 3];

/** @throws AuthoringError when groups are nested too deep, or the file holds no sound RTF */
export async function readRtf(file: string, bytes: Uint8Array): Promise<ReadText> {
  const reader = new RtfText();
  const tokens = new Tokenize();
  try {
    tokens.end(Buffer.from(bytes));
    for await (const token of tokens) reader.take(token as Token);
  } catch (error) {
    if (error instanceof AuthoringError) throw error;
    throw new AuthoringError(
      `${file} 不是完好的 .rtf 文件。请用 Word 或 WPS 另存为 .docx，再导入。`,
    );
  }
  const { written, properties, pictures } = reader.finish();
  const lines: RawParagraph[] = written
    .split('\n')
    .map((line) => ({ text: line.replace(/\t$/, '') }));
  const note = `有 ${pictures} 幅图片：没有导入，图中的文字和数字不在草稿里。`;
  return { paragraphs: layOutRows(lines), notes: pictures > 0 ? [note] : [], properties };
}

/** Puts the tokens of a file together to text. */
class RtfText {
  private groups: Group[] = [{ isSkipped: false, skip: 1, font: 0, into: 'text' }];
  private codePage = 'gb18030';
  private readonly fonts = new Map<number, string>();
  private bytes: Buffer[] = [];
  private toSkip = 0;
  private isOptional = false;
  private pictures = 0;
  private isInRow = false;
  private readonly parts = { text: '', title: '', author: '', font: '', note: '' };

  take({ type, word = '', param, data }: Token): void {
    if (type === groupStart) {
      this.flush();
      requireDepth(this.groups.length);
      this.groups.push({ ...this.group });
    } else if (type === groupEnd) {
      this.flush();
      if (this.groups.length > 1) this.groups.pop();
    } else if (type === text || (type === control && word === "'")) {
      this.takeBytes(data ?? Buffer.alloc(0));
    } else if (type === control) {
      this.takeControl(word, param);
    }
    if (type !== control || word !== '*') this.isOptional = false;
  }

  finish(): { written: string; properties: FileProperties; pictures: number } {
    this.flush();
    const title = this.parts.title.trim();
    const author = this.parts.author.trim();
    return {
      written: `${this.parts.text}\n${this.parts.note}`,
      properties: { ...(title && { title }), ...(author && { author }) },
      pictures: this.pictures,
    };
  }

  private get group(): Group {
    return this.groups.at(-1)!;
  }

  private takeBytes(data: Buffer): void {
    const rest = data.subarray(Math.min(this.toSkip, data.length));
    this.toSkip -= data.length - rest.length;
    if (!this.group.isSkipped) this.bytes.push(rest);
  }

  private takeControl(word: string, param: number | undefined): void {
    if (word === '*') {
      this.isOptional = true;
      return;
    }
    if (word === 'u' && param !== undefined) {
      this.flush();
      this.write(String.fromCharCode(param < 0 ? param + 65536 : param));
      this.toSkip = this.group.skip;
      return;
    }
    this.flush();
    this.toSkip = 0;
    this.setState(word, param);
    const sign = signs[word];
    // A paragraph inside a cell ends no line.
    if (sign !== undefined) this.write(sign === '\n' && this.isInRow ? ' ' : sign);
  }

  private setState(word: string, param = 0): void {
    const { group } = this;
    if (word === 'pict') this.pictures += 1;
    if (leftOut.has(word) || this.isOptional) group.isSkipped = true;
    if (word === 'fonttbl') Object.assign(group, { isSkipped: true, into: 'font' });
    if (word === 'title' || word === 'author') group.into = word;
    if (word === 'footnote') {
      group.into = 'note';
      this.parts.note += '\n';
    }
    if (word === 'trowd') this.isInRow = true;
    if (word === 'row') this.isInRow = false;
    // What stands among the file's properties is not.
    if (word === 'info') group.isSkipped = true;
    if (group.into === 'title' || group.into === 'author') group.isSkipped = false;
    if (word === 'uc') group.skip = param;
    if (word === 'f') group.font = param;
    if (word === 'ansicpg') this.codePage = codePages[param] ?? `cp${param}`;
    if (word === 'fcharset' && group.into === 'font') {
      this.fonts.set(group.font, charsets[param] ?? '');
    }
  }

  /** Two bytes of a character may come as two tokens, so they are put together first. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    const data = Buffer.concat(this.bytes);
    this.bytes = [];
    const encoding = this.fonts.get(this.group.font) || this.codePage;
    this.write(iconv.decode(data, iconv.encodingExists(encoding) ? encoding : 'gb18030'));
  }

  private write(written: string): void {
    const { isSkipped, into } = this.group;
    if (!isSkipped) this.parts[into] += written;
  }
}
