import { Button, Group, Progress, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import { type Hub, type HubSummary, known } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { type Outcome, Refused, useSendEach } from '@/shared/useSendEach';
import { runningNumbers } from './hubWords';
import './hub.css';
import { downloadLetters } from './downloadLetters';

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
  // What is sent leaves the list behind; here it stays as it was chosen.
  const [hubs] = useState(given);
  const [on, setOn] = useState<string | null>(me.today);
  const [first, setFirst] = useState('');
  const [own, setOwn] = useState<Record<string, string>>({});
  const [outcome, setOutcome] = useState<Outcome<HubSummary, Hub>>();
  const numbers = first.trim() ? runningNumbers(first.trim(), hubs.length) : [];
  const numberOf = (hub: HubSummary, i: number) => own[hub.id] ?? numbers[i] ?? '';
  const { sendEach, at } = useSendEach();
  const sendAll = () =>
    sendEach(
      hubs,
      (hub, i) =>
        post('/api/v1/hubs/{id}/invite', {
          params: { path: { id: hub.id } },
          body: known({ on, letterNumber: numberOf(hub, i).trim() }),
        }),
      {
        done: (result) => {
          setOutcome(result);
          onDone(result.done.map(({ item }) => item.id));
          if (result.failed.length === 0) toastDone(t('invite.done', { n: f.n(result.done.length) }));
        },
      },
    );
  const title = t('hubs.invite', { n: f.n(hubs.length) });
  if (outcome) {
    return (
      <Dialog onClose={onClose} title={title}>
        <Stack>
          <p style={{ margin: 0 }}>{t('invite.done', { n: f.n(outcome.done.length) })}</p>
          <Refused
            title={t('invite.failed', { n: f.n(outcome.failed.length) })}
            of={outcome.failed.map(({ item, why }) => ({ name: item.localGovernment.name, why }))}
          />
          <Group justify="flex-end">
            {outcome.done.length > 0 && (
              <Button
                variant="default"
                leftSection={<Icon name="download" size={16} />}
                onClick={() =>
                  void downloadLetters(
                    outcome.done.map(({ item }) => item.id),
                    me.today,
                  ).catch(toastProblem)
                }
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
