import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { get, post } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { useFormat } from '@/shared/format';
import { can, useMe, useProvinces } from '@/shared/session';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { Findings, hasWritten, ImportChip, Stats } from './Report';
import { isKind } from './upload';

/** What stands in the way of an undo, in whatever list the refusal brings. */
export function obstacles(error: unknown): string[] {
  if (!(error instanceof ProblemError)) return [];
  const { errors } = error.problem;
  if (errors && errors.length > 0) return errors.map((e) => e.message);
  for (const key of ['blockers', 'conflicts']) {
    const list = error.problem[key];
    if (Array.isArray(list)) {
      return list.map((item) =>
        typeof item === 'object' && item !== null ? Object.values(item).join(' · ') : String(item),
      );
    }
  }
  return [];
}

export default function ReportPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { id = '' } = useParams();
  const provinces = useProvinces();
  const [refused, setRefused] = useState<unknown>(null);
  const report = useQuery(get('/api/v1/imports/{kindOrId}', { params: { path: { kindOrId: id } } }));
  useTitle(t('imports.report'));
  if (report.error instanceof ProblemError && [400, 404].includes(report.error.status)) {
    return (
      <Empty
        whole
        icon="file"
        title={t('imports.notFound')}
        text={t('imports.notFoundText')}
        action={<Link to="/imports">{t('nav.imports')}</Link>}
      />
    );
  }
  if (report.error) return <Failed error={report.error} retry={() => report.refetch()} />;
  const r = report.data;
  if (!r) return <Bones lines={8} />;
  const undoable = !r.dryRun && !r.undoneAt && hasWritten(r.status) && can(me, 'PROVINCE');
  const list = obstacles(refused);
  return (
    <>
      <Head
        title={r.fileName ?? t('imports.report')}
        lead={isKind(r.kind) ? t(`importKind.${r.kind}`) : r.kind}
      >
        {undoable && (
          <ConfirmButton
            icon="undo"
            label={t('imports.undo')}
            title={t('imports.undoTitle')}
            text={t('imports.undoText')}
            confirm={t('imports.undo')}
            sends={post('/api/v1/imports/{id}/undo', { params: { path: { id: r.id } } })}
            done={() => {
              setRefused(null);
              toastDone(t('imports.undoDone'));
            }}
            conflict={(problem) => {
              if (problem.status === 409) setRefused(problem);
              return problem.status === 409;
            }}
          />
        )}
      </Head>
      {refused !== null && (
        <Alert color="red" variant="light" role="alert" mb="md" title={t('imports.undoConflict')}>
          {list.length > 0 ? (
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            refused instanceof Error && refused.message
          )}
        </Alert>
      )}
      <section className="mk-card">
        <div className="mk-cardhead">
          <div>
            <ImportChip status={r.status} />{' '}
            {r.dryRun && <span className="mk-muted">{t('imports.dryRun')}</span>}
            {r.undoneAt && (
              <span className="mk-muted">
                {t('imports.undone', { date: f.moment(r.undoneAt) })}{' '}
                {r.undoneBy && t('common.by', { name: r.undoneBy })}
              </span>
            )}
          </div>
          <span className="mk-small mk-muted">
            {f.moment(r.createdAt)} {r.createdBy && t('common.by', { name: r.createdBy.name })}
          </span>
        </div>
        <Stats report={r} />
        <dl className="mk-dl">
          {r.onError && (
            <>
              <dt>{t('wizard.onError')}</dt>
              <dd>{r.onError.toLowerCase() === 'skip' ? t('wizard.skip') : t('wizard.abort')}</dd>
            </>
          )}
          {(r.strategy === 'CREATE_AND_UPDATE' || r.strategy === 'UPDATE' || r.strategy === 'MATCH') && (
            <>
              <dt>{t('wizard.strategy')}</dt>
              <dd>{t(`wizard.${r.strategy}`)}</dd>
            </>
          )}
          {r.provinceCode && (
            <>
              <dt>{t('place.province')}</dt>
              <dd>{provinces.data?.items.find((p) => p.code === r.provinceCode)?.name ?? r.provinceCode}</dd>
            </>
          )}
        </dl>
        <Findings report={r} />
        {r.failureCode && (
          <Alert color="red" variant="light" icon={<Icon name="warning" />} mt="md">
            {t('imports.unreadable')} <span className="mk-muted">({r.failureCode})</span>
          </Alert>
        )}
        {r.status === 'INTERRUPTED' && (
          <Warning mt="md">
            {t('imports.interrupted')}{' '}
            {can(me, 'PROVINCE') && (
              <Link to={`/imports/new?kind=${encodeURIComponent(r.kind)}`}>{t('imports.again')}</Link>
            )}
          </Warning>
        )}
        {r.errorCount === 0 && !r.failureCode && r.status !== 'INTERRUPTED' && (
          <p className="mk-muted">{t('imports.noErrors')}</p>
        )}
      </section>
    </>
  );
}
