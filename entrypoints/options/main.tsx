import { render } from 'preact';

import { translate, uiDirection, uiLanguage } from '../../lib/platform/i18n.ts';
import { SettingsScreen } from './settings-screen.tsx';

import './options.css';

document.title = `${translate('settingsTitle')} · ${translate('extensionName')}`;
document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();

const root = document.querySelector('#app');
if (root === null) throw new Error('options: expected an element #app, found none');
render(<SettingsScreen />, root);
