import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { AuditEntry } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Bones, Failed } from '@/shared/ui/feedback';

type Values = Record<string, unknown>;

/** Only what differs: an entry of twenty equal fields hides the one that changed. */
export function changedFields(before: Values | null | undefined, after: Values | null | undefined) {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys
    .map((key) => ({ key, before: before?.[key], after: after?.[key] }))
    .filter((c) => JSON.stringify(c.before ?? null) !== JSON.stringify(c.after ?? null));
}

const show = (value: unknown) =>
  value === null || value === undefined || value === ''
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export function AuditTimeline({ entity, id }: { entity: string; id: string }) {
  const { t } = useTranslation();
  const [size, setSize] = useState(10);
  const audit = useQuery(get('/api/v1/audit', { params: { query: { entity, id, size } } }));
  if (audit.error) return <Failed error={audit.error} retry={() => audit.refetch()} />;
  if (!audit.data) return <Bones lines={4} />;
  if (audit.data.items.length === 0) return <p className="mk-muted">{t('audit.empty')}</p>;
  return (
    <>
      <ol className="mk-timeline">
        {audit.data.items.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {audit.data.total > audit.data.items.length && size < 500 && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setSize(Math.min(500, size * 3))}>
          {t('audit.more')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const f = useFormat();
  const changes = changedFields(entry.before as Values | null, entry.after as Values | null);
  return (
    <li>
      <div>
        <strong>{t(`auditAction.${entry.action}`)}</strong>
        {entry.user && <> · {entry.user.name}</>}
        {entry.token && <span className="mk-muted"> ({t('audit.byToken', { name: entry.token.name })})</span>}
      </div>
      <div className="mk-small mk-muted">{f.moment(entry.at)}</div>
      {changes.length > 0 && (
        <details className="mk-small">
          <summary>{t('audit.changes', { n: f.n(changes.length) })}</summary>
          <dl className="mk-dl" style={{ fontSize: '.8125rem' }}>
            {changes.map((c) => (
              <div key={c.key} style={{ display: 'contents' }}>
                <dt>{c.key}</dt>
                <dd>
                  {c.before !== undefined && c.before !== null && (
                    <>
                      <del>{show(c.before)}</del> →{' '}
                    </>
                  )}
                  {show(c.after)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
