import { Alert, Button, Group, List, Progress, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { HubSummary } from '@/api/types';
import { known } from '@/api/types';
import { useFormat } from '@/shared/format';
import { problemText } from '@/shared/problemText';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { runningNumbers } from './hubWords';
import './hub.css';
import { downloadLetters } from './letters';

interface Outcome {
  done: string[];
  failed: { id: string; name: string; why: string }[];
}

/** One sending of letters: one day, running numbers, one hub after the other. */
export function InviteManyDialog({
  hubs: given,
  onClose,
  onDone,
}: {
  hubs: readonly HubSummary[];
  onClose: () => void;
  onDone: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const client = useQueryClient();
  // What is sent leaves the list behind; here it stays as it was chosen.
  const [hubs] = useState(given);
  const [on, setOn] = useState<string | null>(me.today);
  const [first, setFirst] = useState('');
  const [own, setOwn] = useState<Record<string, string>>({});
  const [at, setAt] = useState<number>();
  const [outcome, setOutcome] = useState<Outcome>();
  const numbers = first.trim() ? runningNumbers(first.trim(), hubs.length) : [];
  const numberOf = (hub: HubSummary, i: number) => own[hub.id] ?? numbers[i] ?? '';
  const { send } = useSend();
  const sendAll = async () => {
    const result: Outcome = { done: [], failed: [] };
    for (const [i, hub] of hubs.entries()) {
      setAt(i);
      const write = post('/api/v1/hubs/{id}/invite', {
        params: { path: { id: hub.id } },
        body: known({ on: on ?? '', letterNumber: numberOf(hub, i).trim() }),
      });
      await send(write, {
        done: () => result.done.push(hub.id),
        invalidates: null,
        failed: (error) =>
          result.failed.push({ id: hub.id, name: hub.localGovernment.name, why: problemText(error) }),
      });
    }
    setAt(undefined);
    setOutcome(result);
    onDone(result.done);
    await client.invalidateQueries();
    if (result.failed.length === 0) toastDone(t('invite.done', { n: f.n(result.done.length) }));
  };
  const title = t('hubs.invite', { n: f.n(hubs.length) });
  if (outcome) {
    return (
      <Dialog onClose={onClose} title={title}>
        <Stack>
          <p style={{ margin: 0 }}>{t('invite.done', { n: f.n(outcome.done.length) })}</p>
          {outcome.failed.length > 0 && (
            <Alert
              color="red"
              variant="light"
              role="alert"
              icon={<Icon name="warning" />}
              title={t('invite.failed', { n: f.n(outcome.failed.length) })}
            >
              <List size="sm">
                {outcome.failed.map((one) => (
                  <List.Item key={one.id}>
                    {one.name}: {one.why}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Group justify="flex-end">
            {outcome.done.length > 0 && (
              <Button
                variant="default"
                leftSection={<Icon name="download" size={16} />}
                onClick={() => void downloadLetters(outcome.done, me.today).catch(toastProblem)}
              >
                {t('hubs.letters')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common.close')}</Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog onClose={at === undefined ? onClose : () => undefined} title={title} size="lg">
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void sendAll();
        }}
      >
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('invite.manyHint')}
          </p>
          <DateField label={t('invite.on')} required maxDate={me.today} value={on} onChange={setOn} />
          <TextInput
            label={t('invite.first')}
            description={t('invite.firstHint')}
            required
            value={first}
            onChange={(e) => setFirst(e.currentTarget.value)}
          />
          <fieldset className="mk-plainset mk-letters">
            <legend className="visually-hidden">{t('hub.letterNumber')}</legend>
            {hubs.map((hub, i) => (
              <div key={hub.id}>
                <label lang="th" htmlFor={`letter-${hub.id}`}>
                  {hub.localGovernment.name}
                </label>
                <TextInput
                  id={`letter-${hub.id}`}
                  value={numberOf(hub, i)}
                  onChange={(e) => {
                    const typed = e.currentTarget.value;
                    setOwn((now) => ({ ...now, [hub.id]: typed }));
                  }}
                />
              </div>
            ))}
          </fieldset>
          {at !== undefined && (
            <div role="status">
              <Progress value={(at / hubs.length) * 100} aria-label={t('invite.progress')} />
              <span className="mk-small mk-muted">
                {t('invite.sending', { n: f.n(at + 1), of: f.n(hubs.length) })}
              </span>
            </div>
          )}
          <FormButtons busy={at !== undefined} submit={t('invite.submit')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
