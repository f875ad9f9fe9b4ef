import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { PackSettings, type PackStep } from '../../components/views/pack-settings.tsx';
import { type AddedPack, type Pack, PackError } from '../../lib/model/pack.ts';
import { logError } from '../../lib/platform/log.ts';
import { createPackServices, type PackServices } from './pack-services.ts';

function failedStep(error: unknown): PackStep {
  if (error instanceof PackError) {
    return { step: 'failed', problem: error.problem, detail: error.detail };
  }
  logError('adding a pack', error);
  const detail = error instanceof Error ? error.message : String(error);
  return { step: 'failed', problem: 'unknown', detail };
}

/** The packs in the store, and adding one: choose, look, say yes. */
export function PacksScreen(): VNode {
  const [services, setServices] = useState<PackServices>();
  const [packs, setPacks] = useState<AddedPack[]>([]);
  const [chosen, setChosen] = useState<Pack>();
  const [current, setCurrent] = useState<PackStep>({ step: 'none' });

  useEffect(() => {
    const controller = new AbortController();
    const made = createPackServices(controller.signal);
    setServices(made);
    made.list().then(setPacks, (error: unknown) => logError('listing packs', error));
    return () => controller.abort();
  }, []);

  /** Shows what went wrong, and the packs as they are now. */
  const attempt = async (work: (packServices: PackServices) => Promise<void>): Promise<void> => {
    if (!services) return;
    try {
      await work(services);
      setPacks(await services.list());
    } catch (error) {
      setCurrent(failedStep(error));
    }
  };

  const choose = (file: File): Promise<void> =>
    attempt(async ({ read }) => {
      setCurrent({ step: 'reading' });
      const pack = await read(file);
      setChosen(pack);
      const { id, title, licence, stories } = pack;
      const replaces = packs.some((added) => added.id === id);
      setCurrent({
        step: 'offered',
        pack: { title, licence, stories: stories.length, replaces },
      });
    });

  const add = (): Promise<void> =>
    attempt(async (packServices) => {
      if (!chosen) return;
      const { title, stories } = chosen;
      const show = (stored: number): void =>
        setCurrent({ step: 'adding', title, stored, stories: stories.length });
      show(0);
      const added = await packServices.add(chosen, show);
      setCurrent({ step: 'added', title, stories: added.stories });
    });

  const remove = (id: AddedPack['id']): Promise<void> =>
    attempt(async (packServices) => {
      await packServices.remove(id);
      setCurrent({ step: 'none' });
    });

  return (
    <PackSettings
      packs={packs}
      current={current}
      onChoose={(file) => void choose(file)}
      onAdd={() => void add()}
      onCancel={() => setCurrent({ step: 'none' })}
      onRemove={(id) => void remove(id)}
    />
  );
}
