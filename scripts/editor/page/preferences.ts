/** Sets what Sveltia CMS remembers, before it starts: Chinese, no signing in, stay after saving. */
const stored = 'sveltia-cms.prefs';

const remembered = JSON.parse(localStorage.getItem(stored) ?? '{}') as Record<string, unknown>;
const preferences = { closeOnSave: false, ...remembered, locale: 'zh-CN', useDraftBackup: true };
localStorage.setItem(stored, JSON.stringify(preferences));
// The files are on this machine and belong to whoever sits at it: there is no account.
localStorage.setItem('sveltia-cms.user', JSON.stringify({ backendName: 'test-repo' }));
