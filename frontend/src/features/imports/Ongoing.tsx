import { Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { OngoingImport } from '@/api/imports';
import { useFormat } from '@/shared/format';
import { isKind } from './upload';

/** Often enough to look alive while something goes on, seldom enough to cost nothing. */
const BUSY_MS = 1000;
const QUIET_MS = 5000;

function useOngoing(quiet = BUSY_MS) {
  return useQuery({
    ...get('/api/v1/imports/ongoing', {}),
    refetchInterval: (query) => (query.state.data?.total ? BUSY_MS : quiet),
    staleTime: 0,
  });
}

/** How far the server has come with an import: a bar where the file tells its length, a count where it doesn't. */
function Row({ of, named }: { of: OngoingImport; named: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const kind = isKind(of.kind) ? t(`importKind.${of.kind}`) : of.kind;
  const words =
    of.stage === 'WAITING'
      ? t('ongoing.waiting')
      : of.stage === 'FINISHING'
        ? t('ongoing.finishing', { rows: f.n(of.rows) })
        : t('ongoing.reading', { rows: f.n(of.rows) });
  return (
    <div>
      <p style={{ marginBottom: 6 }}>
        {named && (
          <>
            <strong>{of.fileName ?? kind}</strong>{' '}
            <span className="mk-muted">
              {kind}
              {of.dryRun && ` · ${t('imports.dryRun')}`} · {of.startedBy.name}
            </span>
            <br />
          </>
        )}
        <span className="mk-num">{words}</span>
      </p>
      <Progress
        value={of.stage === 'FINISHING' ? 100 : (of.percent ?? 100)}
        animated={of.percent == null || of.stage !== 'READING'}
        aria-label={t('ongoing.label', { kind })}
      />
    </div>
  );
}

/** The import that this page has sent. */
export function MyOngoing({ kind, userId }: { kind: string; userId: string }) {
  const mine = useOngoing().data?.items.find((each) => each.kind === kind && each.startedBy.id === userId);
  return mine ? <Row of={mine} named={false} /> : null;
}

/** All that are going on, so that one can leave an import and find it again. */
export function AllOngoing() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const all = useOngoing(QUIET_MS).data?.items ?? [];
  const before = useRef(0);
  useEffect(() => {
    // what has come to its end is among the finished ones now
    if (all.length < before.current) void client.invalidateQueries();
    before.current = all.length;
  }, [all.length, client]);
  if (all.length === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="ongoing" style={{ marginBottom: 16 }}>
      <h2 id="ongoing" style={{ marginBottom: 10 }}>
        {t('ongoing.title')}
      </h2>
      <div className="mk-grid">
        {all.map((each) => (
          <Row key={each.id} of={each} named />
        ))}
      </div>
    </section>
  );
}
