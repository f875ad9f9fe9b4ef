import { render } from 'preact';
import { browser } from 'wxt/browser';

import { translate, uiDirection, uiLanguage } from '../../lib/platform/i18n.ts';
import { App } from './app.tsx';
import { createPopupServices } from './create-popup-services.ts';

import './popup.css';

document.title = translate('extensionName');
document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
// Asked this way round: Firefox counts a popup among the popups only when it is shown.
const isTab = browser.extension.getViews({ type: 'tab' }).includes(window);
document.documentElement.classList.toggle('in-tab', isTab);

const root = document.querySelector('#app');
if (root === null) throw new Error('popup: expected an element #app, found none');
render(<App services={createPopupServices()} initialRoute={location.hash} />, root);
