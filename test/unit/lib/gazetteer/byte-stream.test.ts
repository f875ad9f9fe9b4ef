import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createByteReader, createByteWriter } from '../../../../lib/gazetteer/byte-stream.ts';

describe('byte streams', () => {
  it('read back any numbers of 32 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
        const writer = createByteWriter();
        for (const number of numbers) writer.write(number);
        const reader = createByteReader(writer.bytes());
        expect(numbers.map(() => reader.read())).toEqual(numbers);
        expect(reader.isDone()).toBe(true);
      }),
    );
  });

  it('take one byte for a small number', () => {
    const writer = createByteWriter();
    writer.write(127);
    expect(writer.bytes()).toHaveLength(1);
  });
});
