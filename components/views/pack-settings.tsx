import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { AddedPack, PackProblem } from '../../lib/model/pack.ts';
import { formatDate, translate, translateCount } from '../../lib/platform/i18n.ts';
import { ControlLine } from '../ui/control-line.tsx';
import { onTrusted } from '../ui/trusted.ts';

/** A pack that has been read and waits for the reader's word. */
export type OfferedPack = Pick<AddedPack, 'title' | 'licence' | 'stories'> & {
  /** One of the same id is there already. */
  replaces: boolean;
};

/** Where adding a pack has got to. */
export type PackStep =
  | { step: 'none' }
  | { step: 'reading' }
  | { step: 'offered'; pack: OfferedPack }
  | { step: 'adding'; title: string; stored: number; stories: number }
  | { step: 'added'; title: string; stories: number }
  | { step: 'failed'; problem: PackProblem | 'unknown'; detail: string };

type Props = {
  packs: AddedPack[];
  current: PackStep;
  onChoose: (file: File) => void;
  onAdd: () => void;
  onCancel: () => void;
  onRemove: (id: AddedPack['id']) => void;
};

const PROBLEM_KEYS = {
  'not-a-pack': 'packNotAPack',
  newer: 'packNewer',
  'too-large': 'packTooLarge',
  damaged: 'packDamaged',
  reserved: 'packReserved',
  unknown: 'packFailed',
} as const;

function OfferLine({
  pack,
  onAdd,
  onCancel,
}: { pack: OfferedPack } & Pick<Props, 'onAdd' | 'onCancel'>): VNode {
  const { title, licence, stories, replaces } = pack;
  return (
    <div class="pack-offer">
      <p>{translateCount('packOffer', stories, title, licence)}</p>
      <p class="page-note">{translate(replaces ? 'packReplaces' : 'packUntrusted')}</p>
      <button type="button" class="button" onClick={onTrusted(onAdd)}>
        {translate(replaces ? 'packReplace' : 'packAdd')}
      </button>
      <button type="button" class="text-button" onClick={onTrusted(onCancel)}>
        {translate('cancel')}
      </button>
    </div>
  );
}

function StepLine({
  current,
  onAdd,
  onCancel,
}: Pick<Props, 'current' | 'onAdd' | 'onCancel'>): VNode | null {
  switch (current.step) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">{translate('packReading')}</p>;
    case 'offered':
      return <OfferLine pack={current.pack} onAdd={onAdd} onCancel={onCancel} />;
    case 'adding':
      return (
        <label class="pack-progress">
          {translate('packAdding', current.title)}
          <progress max={current.stories} value={current.stored} />
        </label>
      );
    case 'added':
      return <p role="status">{translateCount('packAdded', current.stories, current.title)}</p>;
    case 'failed':
      return <p role="alert">{translate(PROBLEM_KEYS[current.problem], current.detail)}</p>;
  }
}

function PackLine({ pack, onRemove }: { pack: AddedPack; onRemove: Props['onRemove'] }): VNode {
  const [isSure, setSure] = useState(false);
  return (
    <ControlLine
      text={pack.title}
      note={translateCount('packLine', pack.stories, formatDate(pack.added))}
      action={translate(isSure ? 'packRemoveSure' : 'packRemove')}
      onPress={() => (isSure ? onRemove(pack.id) : setSure(true))}
    />
  );
}

/** Packs of stories from elsewhere: those added, and a way to add one from a file. */
export function PackSettings({
  packs,
  current,
  onChoose,
  onAdd,
  onCancel,
  onRemove,
}: Props): VNode {
  const choose = (event: Event): void => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    // The same file can be chosen again after a mend.
    input.value = '';
    if (file) onChoose(file);
  };
  return (
    <section>
      <h2>{translate('settingsPacks')}</h2>
      <p class="page-note">{translate('packsAbout')}</p>
      <ul class="control-lines">
        {packs.map((pack) => (
          <PackLine key={pack.id} pack={pack} onRemove={onRemove} />
        ))}
      </ul>
      <label class="button file-button">
        {translate('packChoose')}
        <input
          type="file"
          class="visually-hidden"
          disabled={current.step === 'adding'}
          onChange={choose}
        />
      </label>
      <StepLine current={current} onAdd={onAdd} onCancel={onCancel} />
    </section>
  );
}
