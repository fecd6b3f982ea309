import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '@/api/client';
import { problemAt } from '@/api/problem';
import type { Issue } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { Bones, Failed, toastDone, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { IssueChip } from './IssueChip';
import { likeText } from './issueValues';
import { useSimilar } from './Similar';
import { isEnough } from './similarQuery';

const FIRST = 8;

/** The same was told before: which one, of those that are alike or that words find. */
export function MergeDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const [into, setInto] = useState<Issue>();
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 250);
  const [refused, setRefused] = useState<string | null>(null);
  const text = likeText({ title: issue.title, detail: issue.detail ?? '' });
  const alike = useSimilar({
    text,
    module: issue.module,
    except: issue.id,
  });
  const found = useQuery({
    ...get('/api/v1/issues', { params: { query: { q: asked, merged: false, size: FIRST } } }),
    enabled: asked.length > 1,
  });
  const list = asked.length > 1 ? found : alike;
  const offered =
    asked.length > 1
      ? found.data?.items.filter((one) => one.id !== issue.id)
      : isEnough(text)
        ? alike.data?.items.flatMap((one) => (one.issue ? [one.issue] : []))
        : [];
  const merge = async () => {
    if (!into) return;
    const done = await send(
      post('/api/v1/issues/{id}/merge', { params: { path: { id: issue.id } }, body: { into: into.id } }),
      {
        done: () => toastDone(t('issueMerge.done')),
        failed: (why) => {
          const beside = problemAt(why, 'into');
          setRefused(beside);
          if (!beside) toastProblem(why);
        },
      },
    );
    if (done) onClose();
  };
  return (
    <Dialog title={t('issueMerge.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('issueMerge.lead')}
        </p>
        {into ? (
          <>
            <p style={{ margin: 0 }}>{t('issueMerge.sure', { title: issue.title, into: into.title })}</p>
            <Choice of={into} />
            {refused && (
              <p className="mk-down" role="alert" style={{ margin: 0 }}>
                {refused}
              </p>
            )}
            <form
              onSubmit={(e) => {
                e.preventDefault();
                void merge();
              }}
            >
              <FormButtons
                busy={busy}
                submit={t('issueMerge.submit')}
                onCancel={() => {
                  setRefused(null);
                  setInto(undefined);
                }}
              />
            </form>
          </>
        ) : (
          <>
            <TextInput
              data-autofocus
              label={t('issueMerge.search')}
              placeholder={t('issueMerge.searchHint')}
              leftSection={<Icon name="search" size={16} />}
              value={q}
              onChange={(e) => setQ(e.currentTarget.value)}
            />
            <h3 style={{ margin: '6px 0 0', fontSize: '1rem' }}>
              {t(asked.length > 1 ? 'issueMerge.found' : 'issueMerge.similar')}
            </h3>
            {list.error ? (
              <Failed error={list.error} retry={() => list.refetch()} />
            ) : !offered ? (
              <Bones lines={4} />
            ) : offered.length === 0 ? (
              <p className="mk-muted" style={{ margin: 0 }}>
                {t('issueMerge.none')}
              </p>
            ) : (
              <ul className="mk-alike">
                {offered.map((one) => (
                  <li key={one.id}>
                    <Choice of={one} />
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('issueMerge.chooseOf', { title: one.title })}
                      onClick={() => setInto(one)}
                    >
                      {t('issueMerge.choose')}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

function Choice({ of }: { of: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <div>
      <div className="mk-inline">
        <strong>{of.title}</strong>
        <IssueChip state={of.state} />
      </div>
      <span className="mk-small mk-muted" lang="th">
        {of.localGovernment?.name ?? t('issue.ofProvinceNamed', { name: of.province.name })} ·{' '}
        {f.date(of.raisedOn)}
      </span>
    </div>
  );
}
