import { describe, expect, it } from 'vitest';
import { cardPath, citationPath, qrPath, squareCardPath } from '#share/share-paths.ts';
import {
  buildShareText,
  encodeQueryText,
  firstSentence,
  mailLink,
  weiboLink,
  withUnit,
} from '#share/share-text.ts';
import { drawQr } from '#share/draw-qr.ts';
import { readQr } from '../../read-qr.ts';

const address = 'https://example.cn/zt/huguan/cases/dahe/';
const figure = { label: '全村户数', printed: '242户', unit: '户', asOfText: '原文未注明' };

describe('the text for a chat', () => {
  it('has title, one sentence, key figures with unit and time, and the address', () => {
    const people = { label: '总人口', printed: '30万', unit: '人', asOfText: '2018年' };
    expect(
      buildShareText({
        title: '誓将脱贫攻坚进行到底',
        name: '王文周',
        summary: '第一句。第二句。',
        figures: [figure, people],
        address,
      }),
    ).toBe(
      `《誓将脱贫攻坚进行到底》　王文周\n第一句。\n· 全村户数：242户（原文未注明）\n· 总人口：30万人（2018年）\n${address}`,
    );
  });

  it('does not say twice what the title says', () => {
    const page = {
      title: '大河村：吃旅游饭',
      name: '大河村',
      summary: '没有句号',
      figures: [],
      address,
    };
    expect(buildShareText(page)).toBe(`《大河村：吃旅游饭》\n没有句号\n${address}`);
  });

  it('ends a sentence after its closing quotation mark', () => {
    expect(firstSentence('他说：“好。”然后走了。')).toBe('他说：“好。”');
  });

  it('gives a unit to a bare number only', () => {
    expect(withUnit({ printed: '约18100', unit: '人' })).toBe('约18100人');
    expect(withUnit({ printed: '400余人', unit: '人' })).toBe('400余人');
    expect(withUnit({ printed: '第三', unit: '位' })).toBe('第三');
  });
});

describe('links with a text', () => {
  const title = '“扶志” & <唱响> 100% #1\u{d842}';

  it('carry any title and the address whole', () => {
    const weibo = new URL(weiboLink(address, title));
    expect(weibo.searchParams.get('title')).toBe(title.toWellFormed());
    expect(weibo.searchParams.get('url')).toBe(address);
    const mail = new URL(mailLink(address, title));
    expect(new URLSearchParams(mail.search).get('subject')).toBe(title.toWellFormed());
    expect(new URLSearchParams(mail.search).get('body')).toBe(address);
  });

  it('cannot break out of an attribute', () => {
    expect(encodeQueryText(`"'<>&`)).toBe("%22'%3C%3E%26");
  });
});

describe('the files of a page', () => {
  it('stand at the addresses of the contract', () => {
    expect(cardPath('cases', 'dahe')).toBe('/cards/cases/dahe.png');
    expect(squareCardPath('home', 'x')).toBe('/cards/home-square.png');
    expect(qrPath('home', '')).toBe('/qr/home.svg');
    expect(citationPath('charts', 'incidence', 'bib')).toBe('/cite/charts/incidence.bib');
  });
});

describe('a QR code', () => {
  it.each([address, 'http://localhost:4321/', `https://example.cn/${'x'.repeat(200)}/`])(
    'is read as %s',
    (text) => {
      expect(readQr(drawQr(text))).toBe(text);
    },
  );
});
