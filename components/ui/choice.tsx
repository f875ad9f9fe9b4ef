import type { VNode } from 'preact';

import { onTrusted } from './trusted.ts';

type Props<Value extends string | number> = {
  /** Of the group, unique on its page. */
  name: string;
  legend: string;
  options: { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

/** One of a few, all seen at once. */
export function Choice<Value extends string | number>(props: Props<Value>): VNode {
  const { name, legend, options, chosen, onChoose } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choice-option">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={onTrusted(() => onChoose(value))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
