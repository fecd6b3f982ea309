import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '@/api/client';
import type { Issue, Solution } from '@/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Failed, toastDone } from '@/shared/ui/feedback';
import { useSend } from '@/shared/useSend';

/** How many open issues are offered at once; the others by their words. */
const OFFERED = 50;

const labelOf = (issue: Issue) =>
  [issue.title, issue.localGovernment?.name ?? issue.province.name].join(' · ');

/** It helped: with which of one's own issues, which is solved by it then. */
export function HelpedDialog({
  of,
  issueId,
  onClose,
}: {
  of: Solution;
  /** The issue from which the solution was looked for. */
  issueId?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { send, busy } = useSend();
  const [chosen, setChosen] = useState<string | null>(issueId ?? null);
  const [solves, setSolves] = useState(true);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState('');
  const known = useQuery({
    ...get('/api/v1/issues/{id}', { params: { path: { id: chosen ?? '' } } }),
    enabled: chosen !== null,
  });
  // the field says what is chosen: nobody looks for that
  const said = picked || (known.data && labelOf(known.data));
  const [q] = useDebouncedValue(typed === said ? '' : typed, 250);
  const [missing, setMissing] = useState(false);
  const list = useQuery({
    ...get('/api/v1/issues', { params: { query: { open: true, q: q || undefined, size: OFFERED } } }),
    placeholderData: keepPreviousData,
  });
  const offered = (list.data?.items ?? []).filter((one) => one.actions.includes('RESOLVE'));
  const one = offered.find(({ id }) => id === chosen) ?? known.data;
  const mayResolve = one?.actions.includes('RESOLVE') ?? false;
  const data = [...(one && !offered.includes(one) ? [one] : []), ...offered].map((issue) => ({
    value: issue.id,
    label: labelOf(issue),
  }));
  const save = async () => {
    if (!chosen) return setMissing(true);
    const params = { path: { id: of.id } };
    const told = await send(post('/api/v1/solutions/{id}/helped', { params, body: { issueId: chosen } }), {
      invalidates: solves && mayResolve ? null : undefined,
    });
    if (!told) return;
    if (solves && mayResolve) {
      const solved = await send(
        post('/api/v1/issues/{id}/resolve', {
          params: { path: { id: chosen } },
          body: { solution: of.text },
        }),
      );
      if (!solved) {
        // it is counted all the same
        await client.invalidateQueries();
        return;
      }
    }
    toastDone(t(solves && mayResolve ? 'solutionHelped.solved' : 'solutionHelped.counted'));
    onClose();
  };
  return (
    <Dialog title={t('solutionHelped.title')} onClose={onClose}>
      <Stack gap="sm">
        <p className="mk-muted" style={{ margin: 0 }}>
          {t('solutionHelped.lead')}
        </p>
        {chosen !== null && !one && known.error && (
          <Failed error={known.error} retry={() => known.refetch()} />
        )}
        {list.error && <Failed error={list.error} retry={() => list.refetch()} />}
        {list.data && offered.length === 0 && q === '' && !one ? (
          <p style={{ margin: 0 }}>{t('solutionHelped.none')}</p>
        ) : (
          <>
            <Select
              required
              searchable
              label={t('solutionHelped.issue')}
              placeholder={t('solutionHelped.find')}
              nothingFoundMessage={t('solutionHelped.notFound')}
              data={data}
              filter={({ options }) => options}
              value={chosen}
              searchValue={typed}
              onSearchChange={setTyped}
              error={missing && !chosen ? t('solutionHelped.choose') : undefined}
              onChange={(value, option) => {
                setChosen(value);
                setPicked(option?.label ?? '');
                setMissing(false);
              }}
            />
            {(chosen === null || mayResolve) && (
              <Checkbox
                label={t('solutionHelped.solves')}
                description={t('solutionHelped.solvesText')}
                checked={solves}
                onChange={(e) => setSolves(e.currentTarget.checked)}
              />
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={busy || (chosen !== null && !one && known.isFetching)}
            // what isn't read yet may be solved by it
            disabled={chosen !== null && !one}
            onClick={() => void save()}
          >
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
