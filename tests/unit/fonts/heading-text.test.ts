import { expect, it } from 'vitest';
import { collectHeadingText } from '#fonts/heading-text.ts';

it('headings of three ranks are set in the font, and what has the class serif', () => {
  const html =
    '<h1>甲<br>乙</h1><p>正文</p><h3 id="x">丙</h3><h4>丁</h4><p class="lead serif">戊</p><p class="serifs">己</p>';
  expect(collectHeadingText(html)).toBe('甲乙丙戊');
});

it('an escaped character is set as what it stands for', () => {
  expect(collectHeadingText('<h2>a &lt;b&gt; &amp; &quot;c&#39;</h2>')).toBe('a <b> & "c\'');
});
