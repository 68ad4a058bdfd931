/** llms.txt (llmstxt.org): Markdown with one title, one summary and sections of links. */

export interface Guide {
  title: string;
  summary: string;
  /** What a program must keep to when it uses the site. */
  rules: readonly string[];
  sections: readonly { title: string; links: readonly GuideLink[] }[];
}

export interface GuideLink {
  name: string;
  url: string;
  about: string;
}

/** The guide as Markdown; brackets in a name would end its link, so they are escaped. */
export function writeLlmsText({ title, summary, rules, sections }: Guide): string {
  const lines = [
    `# ${title}`,
    '',
    `> ${oneLine(summary)}`,
    '',
    ...rules.map((rule) => `- ${rule}`),
  ];
  for (const section of sections) {
    lines.push('', `## ${section.title}`, '');
    for (const { name, url, about } of section.links) {
      const label = oneLine(name).replace(/[[\]\\]/g, '\\$&');
      lines.push(`- [${label}](${url})${about ? `: ${oneLine(about)}` : ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
