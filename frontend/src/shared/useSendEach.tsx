import { Alert, List } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Write } from '@/api/client';
import { problemText } from './problemText';
import { Icon } from './ui/icons';
import { useSend } from './useSend';

/** What became of many that were sent. */
export interface Outcome<I, T> {
  done: { item: I; data: T }[];
  failed: { item: I; why: string }[];
}

/** Sends many, one after the other: what is refused holds up none of the others. All that is shown is read anew once, at the end. */
export function useSendEach() {
  const client = useQueryClient();
  const { send } = useSend();
  /** Which one is on its way. */
  const [at, setAt] = useState<number>();
  const sendEach = async <I, T>(
    items: readonly I[],
    writeOf: (item: I, index: number) => Write<T>,
    {
      done,
      halt,
    }: {
      done: (outcome: Outcome<I, T>) => void;
      /** Tells what would be refused of each of them alike: as long as none is through, nothing further is sent then. */
      halt?: (error: unknown) => boolean;
    },
  ) => {
    const outcome: Outcome<I, T> = { done: [], failed: [] };
    try {
      for (const [i, item] of items.entries()) {
        setAt(i);
        let refused: unknown;
        const answer = await send(writeOf(item, i), {
          invalidates: null,
          failed: (error) => {
            refused = error;
          },
        });
        if (answer) outcome.done.push({ item, data: answer.data });
        else if (outcome.done.length === 0 && halt?.(refused)) return;
        else outcome.failed.push({ item, why: problemText(refused) });
      }
    } finally {
      setAt(undefined);
    }
    done(outcome);
    await client.invalidateQueries();
  };
  return { sendEach, at };
}

/** Each that was refused, with its reason. */
export function Refused({ title, of }: { title: string; of: readonly { name: string; why: string }[] }) {
  if (of.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<Icon name="warning" />} title={title}>
      <List size="sm">
        {of.map(({ name, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may bear the same name
          <List.Item key={i}>
            {name}: {why}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
