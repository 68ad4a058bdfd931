/** The first page: what can be done here. */
import type { Forms } from './api.ts';
import { pages } from './parts.ts';
import { linkTo, newMark } from './router.ts';

/** What is begun most often. */
const often = ['cases', 'accounts', 'figures', 'charts', 'pictures'];

export function Start({ forms }: { forms: Forms }) {
  const begun = forms.collections.filter(({ name }) => often.includes(name));
  return (
    <div className="start">
      <h1>工作台</h1>
      <p>改动直接写进这台电脑上的 content 文件夹，保存之前先检查。只有这台电脑能打开这一页。</p>
      <ul className="cards">
        {pages
          .filter(({ Page }) => Page)
          .map(({ section, label }) => (
            <li key={section}>
              <a href={linkTo(section)}>{label}</a>
            </li>
          ))}
        {begun.map(({ name, label }) => (
          <li key={name}>
            <a href={linkTo(name)}>{label}</a>
            <a className="button" href={linkTo(name, newMark)}>
              新建
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
