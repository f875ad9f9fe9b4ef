import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { LoadingLines } from '../../components/ui/notice.tsx';
import { SettingsView } from '../../components/views/settings-view.tsx';
import type { Control } from '../../lib/model/control.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { logError } from '../../lib/platform/log.ts';
import { sendMessage } from '../../lib/platform/messages.ts';
import { readSettings, watchSettings } from '../../lib/platform/settings.ts';
import { changeShortcut, readShortcut } from '../../lib/platform/shortcut.ts';
import { PacksScreen } from './packs-screen.tsx';

/** The keys the reader has set, read again when they come back from the browser's own settings. */
function useShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    const read = (): void => void readShortcut().then(setShortcut);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcut;
}

/** The settings as they are kept, wherever they are changed. */
export function SettingsScreen(): VNode {
  const [settings, setSettings] = useState<Settings>();
  const [hasFailed, setFailed] = useState(false);
  const shortcut = useShortcut();
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    readSettings().then(setSettings, (error: unknown) => logError('reading settings', error));
    return () => controller.abort();
  }, []);
  const control = (pressed: Control): void => {
    setFailed(false);
    sendMessage('control', pressed).catch(() => setFailed(true));
  };
  if (!settings) return <LoadingLines />;
  return (
    <SettingsView
      settings={settings}
      hasFailed={hasFailed}
      shortcut={shortcut}
      onChangeShortcut={() => void changeShortcut()}
      onControl={control}
    >
      <PacksScreen />
    </SettingsView>
  );
}
