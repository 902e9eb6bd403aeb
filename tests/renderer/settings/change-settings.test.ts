import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/default-settings.ts';
import { installReader } from '../install-reader.ts';

it('draws a change once, though the answer and the event that follow tell the settings twice more', async () => {
  const reader = installReader();
  const { loadSettings } = await import('../../../renderer/settings/load-settings.ts');
  const { changeSettings } = await import('../../../renderer/settings/change-settings.ts');
  const { useSettings } = await import('../../../renderer/settings/settings-store.ts');
  const told = structuredClone({ ...DEFAULT_SETTINGS, theme: 'dark' as const });
  reader.answerWith('settings.get', structuredClone(DEFAULT_SETTINGS));
  await loadSettings();
  reader.answerWith('settings.set', told);
  reader.answerWith('settings.get', structuredClone(told));
  const before = useSettings.getState().settings;
  const change = changeSettings({ theme: 'dark' });
  const shown = useSettings.getState().settings;
  await change;
  await loadSettings();
  expect(useSettings.getState().settings).toBe(shown);
  expect(shown).toEqual(told);
  expect(shown.session).toBe(before.session);
});

it('takes over what somebody else has changed, and keeps the objects of the rest', async () => {
  const reader = installReader();
  const { loadSettings } = await import('../../../renderer/settings/load-settings.ts');
  const { useSettings } = await import('../../../renderer/settings/settings-store.ts');
  const before = useSettings.getState().settings;
  const told = structuredClone({ ...DEFAULT_SETTINGS, closedFolders: ['Morning'] });
  reader.answerWith('settings.get', told);
  await loadSettings();
  const { settings, isLoaded } = useSettings.getState();
  expect(isLoaded).toBe(true);
  expect(settings).toEqual(told);
  expect(settings.shortcuts).toBe(before.shortcuts);
});
