import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get, post } from '@/api/client';
import { problemAt } from '@/api/problem';
import { type Hub, known, type Skill } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { NumberField, typedNumber } from '@/shared/ui/NumberField';
import { SkillChoice } from '@/shared/ui/SkillChoice';
import { useHref } from '@/shared/url';
import { type Outcome, Refused, useSendEach } from '@/shared/useSendEach';

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
  const [who] = useState(given);
  const policy = useQuery(get('/api/v1/hubs/policy'));
  const [maxMembers, setMaxMembers] = useState<number | string>('');
  const [topics, setTopics] = useState<Skill[]>(['BUDGET', 'REVENUE', 'EXPENDITURE', 'ACCOUNTING']);
  const { sendEach, at } = useSendEach();
  const [error, setError] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome<Proposed, Hub>>();
  const propose = () => {
    setError(null);
    return sendEach(
      who,
      ({ code }) =>
        post('/api/v1/hubs', {
          body: known({ localGovernmentCode: code, maxMembers: typedNumber(maxMembers), topics }),
        }),
      {
        halt: (problem) => {
          const beside = problemAt(problem, 'maxMembers');
          setError(beside);
          return beside !== null;
        },
        done: (result) => {
          setOutcome(result);
          onDone?.(result.done.map(({ item }) => item.code));
          if (result.failed.length === 0) toastDone(t('proposeHubs.made', { n: f.n(result.done.length) }));
        },
      },
    );
  };
  const title = t('candidates.proposeMany', { n: f.n(who.length) });
  if (outcome) {
    return (
      <Dialog onClose={onClose} title={title}>
        <Stack>
          {outcome.done.length > 0 && (
            <div>
              <p style={{ margin: '0 0 6px' }}>
                {t('proposeHubs.made', { n: f.n(outcome.done.length) })} {t('proposeHubs.next')}
              </p>
              <ul style={{ margin: 0, paddingLeft: 20 }}>
                {outcome.done.map(({ item, data }) => (
                  <li key={data.id}>
                    <Link lang="th" to={href(`/hubs/${data.id}`)}>
                      {item.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Refused
            title={t('proposeHubs.failed', { n: f.n(outcome.failed.length) })}
            of={outcome.failed.map(({ item, why }) => ({ name: item.name, why }))}
          />
          <Group justify="flex-end">
            {outcome.done.length > 0 && (
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
          <SkillChoice label={t('hub.topics')} value={topics} onChange={setTopics} />
          <FormButtons busy={at !== undefined} submit={t('candidates.propose')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
