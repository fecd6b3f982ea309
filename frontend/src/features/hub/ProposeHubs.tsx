import { Alert, Button, Group, List, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, post } from '@/api/client';
import { problemAt } from '@/api/problem';
import { known, type Skill } from '@/api/types';
import { useFormat } from '@/shared/format';
import { problemText } from '@/shared/problemText';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { useHref } from '@/shared/url';
import { useSend } from '@/shared/useSend';
import { Topics } from './Topics';

export interface Proposed {
  code: string;
  name: string;
}

/** Proposes one or several as hubs: what can't be proposed says why, the others are. */
export function ProposeHubs({
  who: given,
  onClose,
  onDone,
}: {
  who: readonly Proposed[];
  onClose: () => void;
  onDone?: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const client = useQueryClient();
  const [who] = useState(given);
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const [maxMembers, setMaxMembers] = useState<number | string>('');
  const [topics, setTopics] = useState<Skill[]>(['BUDGET', 'REVENUE', 'EXPENDITURE', 'ACCOUNTING']);
  const { send } = useSend();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<{
    made: { id: string; name: string }[];
    failed: { name: string; why: string }[];
  }>();
  const propose = async () => {
    setBusy(true);
    setError(null);
    const made: { id: string; name: string; code: string }[] = [];
    const failed: { name: string; why: string }[] = [];
    for (const { code, name } of who) {
      const write = post('/api/v1/hubs', {
        body: known({
          localGovernmentCode: code,
          maxMembers: typedNumber(maxMembers),
          topics,
        }),
      });
      let why: unknown;
      const hub = await send(write, {
        invalidates: null,
        failed: (problem) => {
          why = problem;
        },
      });
      const beside = problemAt(why, 'maxMembers');
      if (beside && made.length === 0) {
        setError(beside);
        setBusy(false);
        return;
      }
      if (hub) made.push({ id: hub.data.id, name, code });
      else failed.push({ name, why: problemText(why) });
    }
    setBusy(false);
    setOutcome({ made, failed });
    onDone?.(made.map((m) => m.code));
    if (failed.length === 0) toastDone(t('proposeHubs.made', { n: f.n(made.length) }));
    await client.invalidateQueries();
  };
  const title = t('candidates.proposeMany', { n: f.n(who.length) });
  if (outcome) {
    return (
      <Dialog onClose={onClose} title={title}>
        <Stack>
          {outcome.made.length > 0 && (
            <div>
              <p style={{ margin: '0 0 6px' }}>
                {t('proposeHubs.made', { n: f.n(outcome.made.length) })} {t('proposeHubs.next')}
              </p>
              <ul style={{ margin: 0, paddingLeft: 20 }}>
                {outcome.made.map((hub) => (
                  <li key={hub.id}>
                    <Link lang="th" to={href(`/hubs/${hub.id}`)}>
                      {hub.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {outcome.failed.length > 0 && (
            <Alert
              color="red"
              variant="light"
              role="alert"
              icon={<Icon name="warning" />}
              title={t('proposeHubs.failed', { n: f.n(outcome.failed.length) })}
            >
              <List size="sm">
                {outcome.failed.map((one) => (
                  <List.Item key={one.name}>
                    {one.name}: {one.why}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Group justify="flex-end">
            {outcome.made.length > 0 && (
              <Button component={Link} to={href('/hubs', { state: 'PROPOSED' })} variant="default">
                {t('proposeHubs.toList')}
              </Button>
            )}
            <Button onClick={onClose}>{t('common.close')}</Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void propose();
        }}
      >
        <Stack gap="sm">
          <p style={{ margin: 0 }} lang="th">
            {who.map((one) => one.name).join(', ')}
          </p>
          <NumberField
            label={t('hub.maxMembers')}
            description={policy.data && t('proposeHubs.maxMembersHint', { n: f.n(policy.data.maxMembers) })}
            placeholder={policy.data ? String(policy.data.maxMembers) : ''}
            value={maxMembers}
            onChange={setMaxMembers}
            error={error}
          />
          <Topics value={topics} onChange={setTopics} />
          <FormButtons busy={busy} submit={t('candidates.propose')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
