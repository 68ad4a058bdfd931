/** The editing page: Sveltia CMS over the project's own files, with the gate before every write. */
import './preferences.ts';
import CMS from '@sveltia/cms';
import { type Form, forgetOptions, get, save } from './api.ts';
import { registerControl } from './control.ts';
import { clearFaults, refusal, showFaults, watchForm } from './fault-display.ts';
import { buildIdControl } from './id-control.ts';
import { buildPictureControl } from './picture-control.ts';
import { registerPreviews } from './preview.ts';
import { buildReferenceControl } from './reference-control.ts';
import { buildBodyControl, buildTextControl } from './text-control.ts';
import { installFolder } from './virtual-folder.ts';
import './editing-page.css';

interface Configuration {
  site_url: string;
  collections: { name: string }[];
}

const [config, stored] = await Promise.all([
  get<Configuration>('config'),
  get<Record<string, { form: Form; revision: string }>>('forms'),
]);
const forms = new Map(Object.entries(stored).map(([path, { form }]) => [path, form]));
const revisions = new Map(Object.entries(stored).map(([path, { revision }]) => [path, revision]));

async function write(path: string, form: Form): Promise<void> {
  clearFaults();
  const answer = await save(path, form, revisions.get(path) ?? null);
  if (!answer.saved) {
    showFaults(answer.faults, answer.canBeDraft);
    throw new Error(refusal);
  }
  forms.set(path, form);
  revisions.set(path, answer.revision);
  forgetOptions();
}

installFolder(forms, write);
for (const extension of ['yaml', 'mdx']) {
  CMS.registerCustomFormat(`archive-${extension}`, extension, {
    fromFile: (text: string) => JSON.parse(text) as Form,
    toFile: (form: Form) => JSON.stringify(form),
  });
}
registerControl('story-id', buildIdControl);
registerControl('story-reference', buildReferenceControl);
registerControl('story-text', buildTextControl);
registerControl('story-body', buildBodyControl);
registerControl('story-picture', buildPictureControl);
registerPreviews(config.collections, config.site_url);
watchForm();
await CMS.init({ config: config as never });
