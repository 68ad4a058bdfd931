/** The frame of the workbench: the menu, and the page that the address asks for. */
import { Suspense, useCallback } from 'react';
import { type CollectionForm, type Forms, get } from './api.ts';
import { Announcer } from './announce.tsx';
import { EntryPage } from './EntryPage.tsx';
import { ListPage } from './ListPage.tsx';
import { pages } from './parts.ts';
import { linkTo, type Route, useRoute } from './router.ts';
import { Start } from './Start.tsx';
import { useAnswer } from './use-answer.ts';

export function Workbench() {
  const route = useRoute();
  const { answer: forms, problem } = useAnswer(useCallback(() => get<Forms>('forms'), []));
  if (problem !== undefined) return <p className="notice">{problem}</p>;
  if (!forms) return <p className="notice">正在打开……</p>;
  return (
    <>
      <a className="skip" href="#main" onClick={focusMain}>
        跳到正文
      </a>
      <Announcer />
      <Menu forms={forms} route={route} />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<p className="notice">正在打开……</p>}>
          <Page forms={forms} route={route} />
        </Suspense>
      </main>
    </>
  );
}

/** The address after `#` is the page's own, so the link moves the focus itself. */
const focusMain = (event: { preventDefault: () => void }) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};

function Menu({ forms, route }: { forms: Forms; route: Route }) {
  const link = (section: string, label: string) => (
    <li key={section}>
      <a href={linkTo(section)} aria-current={section === route.section ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
  const group = (isSingle: boolean) =>
    forms.collections
      .filter((one) => one.isSingle === isSingle)
      .map(({ name, label }) => link(name, label));
  return (
    <nav className="menu" aria-label="工作台">
      <a className="menu-title" href={linkTo()}>
        {forms.siteName}
      </a>
      <ul>{pages.map(({ section, label }) => link(section, label))}</ul>
      <ul aria-label="内容">{group(false)}</ul>
      <ul aria-label="网站">{group(true)}</ul>
    </nav>
  );
}

function Page({ forms, route: { section, id } }: { forms: Forms; route: Route }) {
  if (section === '') return <Start forms={forms} />;
  const part = pages.find((one) => one.section === section);
  if (part) {
    if (part.Page) return <part.Page id={id} />;
    return <p className="notice">这一页还没有装上。</p>;
  }
  const form = forms.collections.find(({ name }) => name === section);
  if (!form) return <p className="notice">没有这一页。</p>;
  if (!id && !form.isSingle) return <ListPage form={form} key={section} />;
  return openEntry(forms, form, form.isSingle ? form.name : id);
}

const openEntry = ({ siteUrl }: Forms, form: CollectionForm, id: string) => (
  <EntryPage form={form} id={id} siteUrl={siteUrl} key={`${form.name}/${id}`} />
);
