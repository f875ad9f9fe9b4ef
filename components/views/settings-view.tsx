import type { ComponentChildren, VNode } from 'preact';

import type { Control } from '../../lib/model/control.ts';
import type { HoverSettings, Mute, Settings, SiteRule } from '../../lib/model/settings.ts';
import { translate } from '../../lib/platform/i18n.ts';
import { Choice } from '../ui/choice.tsx';
import { ControlLine, MuteLines, offSentence, PausedLine } from '../ui/control-line.tsx';
import { onTrusted } from '../ui/trusted.ts';

type Props = {
  settings: Settings;
  /** True when the last press could not be kept. */
  hasFailed: boolean;
  /** The keys that step through the names of a page; empty when the reader has taken them away. */
  shortcut: string;
  onChangeShortcut: () => void;
  onControl: (control: Control) => void;
  /** Further sections. */
  children?: ComponentChildren;
};

type SectionProps = Pick<Props, 'settings' | 'onControl'>;

const SHOW_DELAYS_MS = [300, 500, 800];
const HIDE_DELAYS_MS = [150, 300, 600];

const seconds = (ms: number): string => translate('seconds', String(ms / 1000));

/** A delay another version kept stands among the presets. */
function delayOptions(presets: number[], chosen: number): { value: number; label: string }[] {
  const values = [...new Set([...presets, chosen])].toSorted((a, b) => a - b);
  return values.map((value) => ({ value, label: seconds(value) }));
}

function MarkSettings({ settings, onControl }: SectionProps): VNode {
  const { density, strength } = settings;
  return (
    <section>
      <h2>{translate('settingsMarks')}</h2>
      <p class="sample" dir="auto">
        {translate('sampleBefore')}{' '}
        <span class={`sample-${strength}`}>{translate('sampleName')}</span>{' '}
        {translate('sampleAfter')}
      </p>
      <Choice
        name="strength"
        legend={translate('strength')}
        options={[
          { value: 'none', label: translate('strengthNone') },
          { value: 'faint', label: translate('strengthFaint') },
          { value: 'line', label: translate('strengthLine') },
          { value: 'strong', label: translate('strengthStrong') },
        ]}
        chosen={strength}
        onChoose={(value) => onControl({ type: 'strength', strength: value })}
      />
      <Choice
        name="density"
        legend={translate('density')}
        options={[
          { value: 'first', label: translate('densityFirst') },
          { value: 'all', label: translate('densityAll') },
          { value: 'with-stories', label: translate('densityStories') },
        ]}
        chosen={density}
        onChoose={(value) => onControl({ type: 'density', density: value })}
      />
    </section>
  );
}

function HoverChoices({
  hover,
  onChange,
}: {
  hover: HoverSettings;
  onChange(next: HoverSettings): void;
}): VNode {
  return (
    <section>
      <h2>{translate('settingsCards')}</h2>
      <Choice
        name="show-delay"
        legend={translate('showDelay')}
        options={delayOptions(SHOW_DELAYS_MS, hover.showDelayMs)}
        chosen={hover.showDelayMs}
        onChoose={(showDelayMs) => onChange({ ...hover, showDelayMs })}
      />
      <Choice
        name="hide-delay"
        legend={translate('hideDelay')}
        options={delayOptions(HIDE_DELAYS_MS, hover.hideDelayMs)}
        chosen={hover.hideDelayMs}
        onChoose={(hideDelayMs) => onChange({ ...hover, hideDelayMs })}
      />
      <label class="choice-option">
        <input
          type="checkbox"
          checked={hover.requireModifier}
          onChange={onTrusted(() =>
            onChange({ ...hover, requireModifier: !hover.requireModifier }),
          )}
        />
        {translate('requireModifier')}
      </label>
      <label class="choice-option">
        <input
          type="checkbox"
          checked={hover.opensOnTap}
          onChange={onTrusted(() => onChange({ ...hover, opensOnTap: !hover.opensOnTap }))}
        />
        {translate('opensOnTap')}
      </label>
    </section>
  );
}

function KeyboardSettings({
  settings: { announces },
  shortcut,
  onChangeShortcut,
  onControl,
}: Omit<Props, 'hasFailed'>): VNode {
  return (
    <section>
      <h2>{translate('settingsKeyboard')}</h2>
      <ul class="control-lines">
        <ControlLine
          text={shortcut === '' ? translate('stepNoKeys') : translate('stepKeys', shortcut)}
          action={translate('changeKeys')}
          onPress={onChangeShortcut}
        />
      </ul>
      <label class="choice-option">
        <input
          type="checkbox"
          checked={announces}
          onChange={onTrusted(() => onControl({ type: 'announces', announces: !announces }))}
        />
        {translate('announces')}
      </label>
    </section>
  );
}

function Rules({ rules, onControl }: { rules: SiteRule[]; onControl: Props['onControl'] }): VNode {
  return (
    <ul class="control-lines">
      {rules.map((rule) => (
        <ControlLine
          key={rule.site}
          text={offSentence(rule)}
          action={translate('turnOn')}
          onPress={() => onControl({ type: 'site-on', host: rule.site })}
        />
      ))}
    </ul>
  );
}

function SiteSettings({ settings, onControl }: SectionProps): VNode {
  const own = settings.siteRules.filter(({ reason }) => reason === undefined);
  const given = settings.siteRules.filter(({ reason }) => reason !== undefined);
  const isPaused = settings.pausedUntil > Date.now();
  return (
    <section>
      <h2>{translate('settingsSites')}</h2>
      {isPaused && <PausedLine until={settings.pausedUntil} onControl={onControl} />}
      {own.length === 0 && <p class="page-note">{translate('noSitesOff')}</p>}
      <Rules rules={own} onControl={onControl} />
      {given.length > 0 && (
        <details>
          <summary>{translate('sitesOffFromStart')}</summary>
          <Rules rules={given} onControl={onControl} />
        </details>
      )}
    </section>
  );
}

function MuteSettings({
  mutes,
  onControl,
}: {
  mutes: Mute[];
  onControl: Props['onControl'];
}): VNode {
  return (
    <section>
      <h2>{translate('settingsMutes')}</h2>
      {mutes.length === 0 && <p class="page-note">{translate('noMutes')}</p>}
      <MuteLines mutes={mutes} showsHost onControl={onControl} />
    </section>
  );
}

/** How names are marked, how cards open, and what the reader said no to. */
export function SettingsView({ hasFailed, children, ...props }: Props): VNode {
  const { settings, onControl } = props;
  return (
    <main>
      <h1>{translate('settingsTitle')}</h1>
      {hasFailed && <p role="alert">{translate('controlFailed')}</p>}
      <MarkSettings settings={settings} onControl={onControl} />
      <HoverChoices
        hover={settings.hover}
        onChange={(hover) => onControl({ type: 'hover', hover })}
      />
      <KeyboardSettings {...props} />
      <SiteSettings settings={settings} onControl={onControl} />
      <MuteSettings mutes={settings.mutes} onControl={onControl} />
      {children}
    </main>
  );
}
